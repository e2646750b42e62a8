import { answerState } from '@adempi/adapters';
import type { Answer, NamedItem } from '@adempi/adapters';
import { createEvaluator, listQuestions, uniteItems } from '@adempi/core';
import { digestOf, indexVocabulary } from '@adempi/schema';
import type { Assessment, Bundle, Question, State } from '@adempi/schema';

/** The day on which all questions are answered. */
export const DAY = '2026-11-26';

/** How many items someone names when asked for a list. */
export type ListSize = (list: string, draw: number) => number;

/** A number from 0 to 1 that a seed and a fact decide, whatever was asked before. */
function drawFor(seed: number, fact: string, salt = ''): number {
  return parseInt(digestOf([seed, fact, salt]).slice(-8), 16) / 0xffffffff;
}

/**
 * Someone who answers any question: a value of its type that the seed decides. The same seed gives
 * the same Comune, in whatever order it is asked.
 */
export function answerOf(question: Question, seed: number, { vocabulary }: Pick<Bundle, 'vocabulary'>, sizeOf: ListSize): Answer {
  const draw = drawFor(seed, question.fact);
  if (question.type !== 'collection') return { kind: 'value', fact: question.fact, value: valueOf(question, draw, seed) };
  const items = Array.from({ length: sizeOf(question.fact, draw) }, (_, position): NamedItem => ({ key: `voce-${position + 1}`, ...needed(question, vocabulary) }));
  return { kind: 'list', fact: question.fact, items, isWhole: true };
}

/** Without it an item could not be written. */
function needed({ fact }: Question, vocabulary: Bundle['vocabulary']): Pick<NamedItem, 'facts'> {
  return vocabulary.some(({ path }) => path === 'gestioniAssociate.ente') && fact === 'gestioniAssociate' ? { facts: { 'gestioniAssociate.ente': 'Unione' } } : {};
}

function valueOf({ type, fact, values, minimum, maximum }: Question, draw: number, seed: number): unknown {
  switch (type) {
    case 'boolean':
      return draw < 0.5;
    case 'date':
      return `${2018 + Math.floor(draw * 9)}-0${1 + Math.floor(draw * 900) % 9}-1${Math.floor(draw * 9000) % 10}`.replace(/^2026-.*/u, '2026-03-15');
    case 'enum':
      return values[Math.floor(draw * values.length * 0.999)]?.value;
    case 'set':
      return values.filter(({ value }) => drawFor(seed, fact, value) < 0.5).map(({ value }) => value);
    case 'integer':
    case 'number':
      return fact === 'ente.popolazione' ? 4600 : Math.min((minimum ?? 0) + Math.floor(draw * 5), maximum ?? Infinity);
    case 'url':
      return `https://www.example.it/${Math.floor(draw * 1e6)}`;
    case 'string':
    case 'collection':
      return 'testo';
  }
}

/** How far someone came who answers in the order in which questions are put. */
export interface Interviewed {
  readonly state: State;
  readonly questions: number;
  /** Rules of law in force, and those that are decided: statutory ones alone. */
  readonly statutory: number;
  readonly decided: number;
}

/** Puts at most so many questions, as the app does: the one that decides most first, of all items of a list at once. */
export function interview(bundle: Bundle, start: State, { seed, sizeOf, limit }: { readonly seed: number; readonly sizeOf: ListSize; readonly limit: number }): Interviewed {
  const evaluator = createEvaluator(bundle, { isChecked: true });
  const index = indexVocabulary(bundle.vocabulary);
  let state = start;
  let assessment = evaluator.assess(state, { asOf: DAY });
  let questions = 0;
  for (; questions < limit; questions += 1) {
    const [asked] = uniteItems(listQuestions(assessment, bundle).questions);
    if (asked === undefined) break;
    for (const question of asked) ({ state } = answerState(state, answerOf(question, seed, bundle, sizeOf), { day: DAY, role: 'RTD' }, [...index.facts.values()]));
    assessment = evaluator.assess(state, { asOf: DAY });
  }
  return { state, questions, ...countStatutory(assessment) };
}

function countStatutory({ rules }: Assessment): Pick<Interviewed, 'statutory' | 'decided'> {
  const statutory = rules.filter(({ force }) => force === 'statutory');
  return { statutory: statutory.length, decided: statutory.filter(({ outcome }) => outcome !== 'unknown').length };
}

/** Lists of what happens in few Comuni in a year: a proceeding by AgID, an incident, a request for data. */
const RARE = ['accessibilita.segnalazioni', 'cloud.speseDataCenter', 'dati.richieste', 'gestioniAssociate', 'ia.sistemi', 'ibanPubblicati', 'procedimenti', 'sicurezza.incidenti', 'sicurezza.segnalazioniAcn', 'software.propri'];

/** The three whose path is measured. */
export const RESPONDENTS = {
  /** Names no item of any list: each list is one question. */
  'elenchi vuoti': () => 0,
  /** Names nothing of what is rare, and one or two items of all else. */
  'Comune comune': (list: string, draw: number) => (RARE.includes(list) ? 0 : 1 + Math.round(draw)),
  /** Names none, one or two items of any list. */
  'a caso': (_: string, draw: number) => Math.floor(draw * 2.999),
} as const satisfies Readonly<Record<string, ListSize>>;
