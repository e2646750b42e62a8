import { readAnswerText } from '@adempi/adapters';
import type { Answer } from '@adempi/adapters';
import type { Asked } from '@adempi/core';
import type { FactDefinition, Lang, Question, State, VocabularyIndex } from '@adempi/schema';

import { askTextsOf } from '../texts/ask.ts';
import type { AskTexts } from '../texts/ask.ts';
import type { Choice, Prompts } from './prompts.ts';
import { putItems } from './put-items.ts';
import { putList } from './put-list.ts';

/** What came of a question: answers, or what to do instead. */
export type Reply = { readonly answers: readonly Answer[] } | 'unsure' | 'back' | 'stop';

/** What a question is put with. */
export interface Putting {
  readonly prompts: Prompts;
  readonly lang: Lang;
  readonly index: VocabularyIndex;
  readonly state: State;
  /** What it means to go back; null where there is no question to go back to. */
  readonly back: Back | null;
}

/** To the question before, or also taking back what was answered to it. */
export type Back = 'back' | 'takeBack';

/** What a person may do instead of giving a value. */
export type Instead = 'unsure' | 'notOurs' | 'back' | 'stop';

/** Puts a question to a person, by the type of its fact; several come as yes or no alone. The message says all there is to say. */
export async function putQuestion(asked: Asked, message: string, putting: Putting): Promise<Reply> {
  const [question, ...others] = asked;
  if (others.length > 0) return putItems(asked, message, putting);
  switch (question.type) {
    case 'boolean':
      return putYesOrNo(question, message, putting);
    case 'enum':
      return putChoice(question, message, putting);
    case 'set':
      return question.values.length > 0 ? putSome(question, message, putting) : putText(question, message, putting);
    case 'collection':
      return putList(question, message, putting);
    case 'date':
    case 'integer':
    case 'number':
    case 'string':
    case 'url':
      return putText(question, message, putting);
  }
}

async function putYesOrNo(question: Question, message: string, putting: Putting): Promise<Reply> {
  const { choices } = askTextsOf(putting.lang);
  const chosen = await putting.prompts.choose<'yes' | 'no' | Instead>(message, [{ value: 'yes', label: choices.yes }, { value: 'no', label: choices.no }, ...insteadOf(putting)]);
  if (chosen !== 'yes' && chosen !== 'no') return takeInstead(chosen, [question], putting);
  const answers = [valueOf(question.fact, chosen === 'yes')];
  return { answers: chosen === 'yes' ? [...answers, ...(await putSince(question, putting))] : answers };
}

/** The day on which it came true proves more than a yes; who does not know it leaves it out. Nothing where no day tells it. */
export async function putSince({ datedBy: fact }: Question, putting: Putting, about = ''): Promise<readonly Answer[]> {
  if (fact === null) return [];
  const { since, placeholders } = askTextsOf(putting.lang);
  const definition = definitionOf(fact, putting);
  const text = await putting.prompts.write(`${about}${since}`, { placeholder: placeholders.date, check: (typed) => (typed === '' ? null : faultOf(typed, definition, putting)) });
  return text === null || text === '' ? [] : [valueOf(fact, read(text, definition, putting))];
}

async function putChoice(question: Question, message: string, putting: Putting): Promise<Reply> {
  const { values } = question;
  const names = values.map(({ value, label }): Choice<string> => ({ value: `=${value}`, label }));
  const chosen = await putting.prompts.choose<string>(message, [...names, ...insteadOf(putting)]);
  return chosen?.startsWith('=') === true ? { answers: [valueOf(question.fact, chosen.slice(1))] } : takeInstead(chosen as Instead | null, [question], putting);
}

async function putSome(question: Question, message: string, putting: Putting): Promise<Reply> {
  const texts = askTextsOf(putting.lang);
  const chosen = await putting.prompts.chooseSome(`${message}\n${texts.choose}`, question.values);
  if (chosen === null) return 'stop';
  return chosen.length > 0 ? { answers: [valueOf(question.fact, chosen)] } : putEmpty([question], [valueOf(question.fact, [])], putting);
}

async function putText(question: Question, message: string, putting: Putting): Promise<Reply> {
  const { placeholders } = askTextsOf(putting.lang);
  const definition = definitionOf(question.fact, putting);
  const text = await putting.prompts.write(message, { placeholder: placeholders[placeholderOf(question)], check: (typed) => (typed === '' ? null : faultOf(typed, definition, putting)) });
  if (text === null) return 'stop';
  if (text !== '') return { answers: [valueOf(question.fact, read(text, definition, putting))] };
  return putEmpty([question], question.type === 'set' ? [valueOf(question.fact, [])] : null, putting);
}

/** Nothing was written or marked: that is not yet an answer. `none` are the answers that say so. */
export async function putEmpty(asked: Asked, none: readonly Answer[] | null, putting: Putting): Promise<Reply> {
  const { other, choices, noneConfirmed } = askTextsOf(putting.lang);
  const label = asked[0].type === 'collection' ? noneConfirmed : choices.none;
  const nothing: Choice<'none' | 'again' | Instead>[] = none === null ? [] : [{ value: 'none', label }];
  // First what says nothing: who presses Enter twice must not declare that there is none.
  const [unsure, ...instead] = insteadOf(putting);
  const chosen = await putting.prompts.choose<'none' | 'again' | Instead>(other, [unsure, ...nothing, ...instead, { value: 'again', label: choices.again }]);
  if (chosen === 'none' && none !== null) return { answers: none };
  return chosen === 'again' || chosen === 'none' ? putQuestion(asked, asked[0].question, putting) : takeInstead(chosen, asked, putting);
}

function insteadOf(putting: Pick<Putting, 'lang' | 'back'>): [Choice<Instead>, ...Choice<Instead>[]] {
  const { choices } = askTextsOf(putting.lang);
  return [{ value: 'unsure', label: choices.unsure }, { value: 'notOurs', label: choices.notOurs }, ...backOf(putting), { value: 'stop', label: choices.stop }];
}

/** The choice to go back, which says so when it takes an answer back; none where there is nothing to go back to. */
export function backOf({ lang, back }: Pick<Putting, 'lang' | 'back'>): Choice<'back'>[] {
  return back === null ? [] : [{ value: 'back', label: askTextsOf(lang).choices[back] }];
}

async function takeInstead(chosen: Instead | null, asked: Asked, putting: Putting): Promise<Reply> {
  if (chosen === null) return 'stop';
  return chosen === 'notOurs' ? putReason(asked, putting) : chosen;
}

async function putReason(asked: Asked, { prompts, lang }: Putting): Promise<Reply> {
  const texts = askTextsOf(lang);
  // Who they are concerns all; there is no source to write a reason beside.
  if (asked[0].registry) return 'unsure';
  const reason = await prompts.write(texts.reason, { placeholder: '', check: (typed) => (typed === '' ? texts.reasonNeeded : null) });
  return reason === null ? 'stop' : { answers: asked.map(({ fact }) => ({ kind: 'not_ours', fact, reason })) };
}

/** The answer that a fact has a value. */
export function valueOf(fact: string, value: unknown): Answer {
  return { kind: 'value', fact, value };
}

function definitionOf(fact: string, { index }: Putting): FactDefinition {
  return index.facts.get(fact.replace(/\[[^\]]*\]/u, '')) as FactDefinition;
}

function placeholderOf({ type }: Question): keyof AskTexts['placeholders'] {
  if (type === 'date' || type === 'url' || type === 'set') return type;
  return type === 'integer' || type === 'number' ? 'number' : 'text';
}

function faultOf(text: string, definition: FactDefinition, { lang }: Putting): string | null {
  const answer = readAnswerText(text, definition, lang);
  return 'wanted' in answer ? askTextsOf(lang).invalid(answer.wanted) : null;
}

function read(text: string, definition: FactDefinition, { lang }: Putting): unknown {
  const answer = readAnswerText(text, definition, lang);
  return 'value' in answer ? answer.value : undefined;
}
