import { answerAll, removeItem } from '@adempi/adapters';
import type { MergeConflict } from '@adempi/adapters';
import { checkStateValue } from '@adempi/core';
import { factText } from '@adempi/report';
import { parseAddress, textIn } from '@adempi/schema';
import type { Diagnostic, State, VocabularyIndex } from '@adempi/schema';

import type { AnswerBy, AnswerForm, FieldFault, ToldConflict } from './questionnaire-types.ts';
import type { QuestionDesk } from './question-desk.ts';
import { readForm } from './read-form.ts';
import type { FormParts } from './read-form.ts';

/** A state with an answer in it, or what is wrong with that. */
export type TakenAnswer =
  | { readonly state: State; readonly conflicts: readonly ToldConflict[] }
  | { readonly faults: readonly FieldFault[] }
  | { readonly problems: readonly Diagnostic[] };

/** Puts what a person filled in into a state, as `adempi ask` does. A state that would not be sound is not made. */
export function takeAnswers(forms: readonly AnswerForm[], by: AnswerBy, desk: Pick<QuestionDesk, 'state' | 'bundle' | 'vocabulary' | 'lang'>): TakenAnswer {
  const { state, bundle, vocabulary, lang } = desk;
  const read = forms.map((form) => readForm(form, { state, vocabulary, lang }));
  const faults = read.flatMap((one) => ('faults' in one ? one.faults : []));
  if (faults.length > 0) return { faults };
  const parts = read.flatMap((one) => ('faults' in one ? [] : [one]));
  const open = forms.reduce(reopen, state);
  const left = parts.reduce((before, part) => removeItems(before, part, vocabulary), open);
  const { state: answered, conflicts } = answerAll(left, parts.flatMap(({ answers }) => answers), by, bundle.vocabulary);
  const prove = parts.flatMap(({ prova }) => prova ?? []);
  const after = prove.length === 0 ? answered : { ...answered, prove: [...(answered.prove ?? []), ...prove] };
  const problems = checkStateValue(after, bundle.vocabulary, lang).filter(({ severity }) => severity === 'error');
  return problems.length > 0 ? { problems } : { state: after, conflicts: conflicts.map((conflict) => tellConflict(conflict, desk)) };
}

function removeItems(state: State, { fact, removed }: FormParts, vocabulary: VocabularyIndex): State {
  const definition = vocabulary.facts.get(fact);
  return definition === undefined ? state : removed.reduce((before, key) => removeItem(before, definition, key), state);
}

/** Who says that a list may have other items says so of one that was said to be whole. */
function reopen(state: State, { fact, given }: AnswerForm): State {
  if (given.kind !== 'list' || given.isWhole || state.completi?.includes(fact) !== true) return state;
  return { ...state, completi: state.completi.filter((list) => list !== fact) };
}

function tellConflict({ fatto, values }: MergeConflict, { vocabulary, lang }: Pick<QuestionDesk, 'vocabulary' | 'lang'>): ToldConflict {
  const definition = vocabulary.facts.get(parseAddress(fatto)?.path ?? '');
  const label = definition === undefined ? fatto : textIn(definition.label, lang);
  return { label, values: values.map(({ valore, fonte }) => `${factText(valore, definition, lang)}${fonte === undefined ? '' : `: ${fonte}`}`) };
}
