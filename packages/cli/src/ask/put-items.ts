import type { Asked } from '@adempi/core';
import { nameOfItem } from '@adempi/schema';
import type { Question } from '@adempi/schema';

import { askTextsOf } from '../texts/ask.ts';
import type { Choice } from './prompts.ts';
import { putEmpty, putSince, valueOf } from './put-question.ts';
import type { Putting, Reply } from './put-question.ts';

/**
 * Asks yes or no of several items at once: of which it is yes, and of which of the others it is no. Of those
 * that are marked in neither nothing is said.
 */
export async function putItems(asked: Asked, message: string, putting: Putting): Promise<Reply> {
  const { ofWhich, choose } = askTextsOf(putting.lang);
  const yes = await putting.prompts.chooseSome(`${message}\n${ofWhich.yes} ${choose}`, choicesOf(asked, putting));
  if (yes === null) return 'stop';
  const others = asked.filter(({ fact }) => !yes.includes(fact));
  const no = others.length === 0 ? [] : await putting.prompts.chooseSome(`${ofWhich.no} ${choose}`, choicesOf(others, putting));
  if (no === null) return 'stop';
  const answers = [...yes.map((fact) => valueOf(fact, true)), ...no.map((fact) => valueOf(fact, false))];
  if (answers.length === 0) return putEmpty(asked, null, putting);
  for (const question of asked.filter(({ fact }) => yes.includes(fact))) answers.push(...(await putSince(question, putting, `«${nameOf(question, putting)}». `)));
  return { answers };
}

function choicesOf(asked: readonly Question[], putting: Putting): Choice<string>[] {
  return asked.map((question) => ({ value: question.fact, label: nameOf(question, putting) }));
}

function nameOf({ item, fact }: Question, { state, index }: Putting): string {
  return item === null ? fact : nameOfItem(state, item, index);
}
