import { answerAll, removeItem } from '@adempi/adapters';
import type { MergeConflict } from '@adempi/adapters';
import { checkStateValue } from '@adempi/core';
import { factText } from '@adempi/report';
import { parseAddress } from '@adempi/schema';
import type { Diagnostic, State } from '@adempi/schema';

import type { AnswerBy, AnswerForm, FieldFault, ToldConflict } from './questionnaire-types.ts';
import type { QuestionDesk } from './question-desk.ts';
import { readForm } from './read-form.ts';

/** A state with an answer in it, or what is wrong with that. */
export type TakenAnswer =
  | { readonly state: State; readonly conflicts: readonly ToldConflict[] }
  | { readonly faults: readonly FieldFault[] }
  | { readonly problems: readonly Diagnostic[] };

/** Puts what a person filled in into a state, as `adempi ask` does. A state that would not be sound is not made. */
export function takeAnswer(form: AnswerForm, by: AnswerBy, desk: Pick<QuestionDesk, 'state' | 'bundle' | 'vocabulary' | 'lang'>): TakenAnswer {
  const { state, bundle, vocabulary, lang } = desk;
  const read = readForm(form, { state, vocabulary, lang });
  if ('faults' in read) return read;
  const definition = vocabulary.facts.get(form.fact);
  const left = definition === undefined ? state : read.removed.reduce((before, key) => removeItem(before, definition, key), state);
  const { state: answered, conflicts } = answerAll(reopen(left, form), read.answers, by, bundle.vocabulary);
  const after = read.prova === null ? answered : { ...answered, prove: [...(answered.prove ?? []), read.prova] };
  const problems = checkStateValue(after, bundle.vocabulary, lang).filter(({ severity }) => severity === 'error');
  return problems.length > 0 ? { problems } : { state: after, conflicts: conflicts.map((conflict) => tellConflict(conflict, desk)) };
}

/** Who says that a list may have other items says so of one that was said to be whole. */
function reopen(state: State, { fact, given }: AnswerForm): State {
  if (given.kind !== 'list' || given.isWhole || state.completi?.includes(fact) !== true) return state;
  return { ...state, completi: state.completi.filter((list) => list !== fact) };
}

function tellConflict({ fatto, values }: MergeConflict, { vocabulary, lang }: Pick<QuestionDesk, 'vocabulary' | 'lang'>): ToldConflict {
  const definition = vocabulary.facts.get(parseAddress(fatto)?.path ?? '');
  const label = (lang === 'en' ? definition?.label.en : undefined) ?? definition?.label.it ?? fatto;
  return { label, values: values.map(({ valore, fonte }) => `${factText(valore, definition, lang)}${fonte === undefined ? '' : `: ${fonte}`}`) };
}
