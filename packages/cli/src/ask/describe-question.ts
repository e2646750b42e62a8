import { formatDay, isCivilDate, nameOfItem, officeName, readStateFact, textIn, words } from '@adempi/schema';
import type { Asked } from '@adempi/core';
import type { Lang, Question, State, VocabularyIndex } from '@adempi/schema';

import { printable } from '../printable.ts';
import { askTextsOf } from '../texts/ask.ts';

/** How many rules are named under a question. */
const SHOWN = 2;

/** What a question is told with. */
export interface Telling {
  readonly state: State;
  readonly index: VocabularyIndex;
  readonly lang: Lang;
  /** Titles of rules by id. */
  readonly titles: ReadonlyMap<string, string>;
  /** The line above it: how far the interview is. */
  readonly progress: string;
}

/** A question and all that helps to answer it, in lines. */
export interface DescribedQuestion {
  readonly help: readonly string[];
  readonly question: string;
}

/** Puts a question and what helps to answer it into words. */
export function describeQuestion(asked: Asked, { state, index, lang, titles, progress }: Telling): DescribedQuestion {
  const texts = askTextsOf(lang);
  const [question, ...others] = asked;
  const { help, evidence, office, unit } = question;
  const rules = [...new Set(asked.flatMap((one) => one.rules))];
  const why = [...new Set(asked.flatMap((one) => one.why))];
  const present = others.length > 0 ? undefined : readStateFact(state, question.fact, index);
  const shown = rules.slice(0, SHOWN).map((id) => titles.get(id) ?? id);
  const lines = [
    progress,
    texts.serves(shown.join('; '), rules.length - shown.length),
    ...why.flatMap((reason) => texts.why[reason] ?? []),
    ...(present === undefined || question.type === 'collection' ? [] : [texts.present(tellValue(present, question, lang))]),
    ...(help === null ? [] : [help]),
    ...(evidence.length === 0 ? [] : [texts.evidence(evidence.join(', '))]),
    ...(office === null ? [] : [texts.office(officeName(office))]),
    ...aboutItems(asked, state, index, lang),
  ];
  return { help: lines.map(printable), question: unit === null ? question.question : `${question.question} (${unit})` };
}

function aboutItems([{ item }, ...others]: Asked, state: State, index: VocabularyIndex, lang: Lang): string[] {
  if (item === null) return [];
  const label = index.facts.get(item.collection)?.label;
  const list = label === undefined ? item.collection : textIn(label, lang);
  const { about, aboutSeveral } = askTextsOf(lang);
  return [others.length === 0 ? about(nameOfItem(state, item, index), list) : aboutSeveral(others.length + 1, list)];
}

function tellValue(value: unknown, { values }: Question, lang: Lang): string {
  if (typeof value === 'boolean') return value ? words(lang).yes : words(lang).no;
  if (Array.isArray(value)) return value.length === 0 ? '–' : value.map((one) => labelOf(one, values)).join(', ');
  return isCivilDate(value) ? formatDay(value) : labelOf(value, values);
}

function labelOf(value: unknown, values: Question['values']): string {
  return values.find((one) => one.value === value)?.label ?? String(value);
}
