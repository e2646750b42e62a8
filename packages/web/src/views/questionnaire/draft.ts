import type { AnswerForm, AskedQuestion, DocumentForm, FieldFault, RowForm } from '../../engine/questionnaire/questionnaire-types.ts';

/** What was typed and chosen so far, before it is an answer. */
export interface Draft {
  /** `yes`, `no` or an admitted value; empty while nothing is chosen. */
  readonly chosen: string;
  /** Of a closed set. */
  readonly marked: readonly string[];
  /** Of a set: that there is none. */
  readonly isNone: boolean;
  readonly text: string;
  readonly since: string;
  readonly reason: string;
  readonly document: DocumentForm;
  /** Of a collection: new items, and those known of which something was changed. */
  readonly rows: readonly DraftRow[];
  readonly removed: readonly string[];
  readonly whole: 'whole' | 'open' | '';
}

/** A row with a number of its own, which it keeps while others come and go. */
export interface DraftRow extends RowForm {
  readonly id: number;
}

const NO_DOCUMENT: DocumentForm = { documento: '', protocollo: '', dataProtocollo: '', url: '' };

/** A draft of which nothing is filled in yet; the items that are known are there. */
export function emptyDraft({ list }: Pick<AskedQuestion, 'list'>): Draft {
  const rows = (list?.items ?? []).map(({ key, name }, id): DraftRow => ({ id, key, name, values: {} }));
  return { chosen: '', marked: [], isNone: false, text: '', since: '', reason: '', document: NO_DOCUMENT, rows, removed: [], whole: list?.isWhole === true ? 'whole' : '' };
}

/** The answer that a draft gives, or what is still to be chosen. */
export function toForm(question: Pick<AskedQuestion, 'fact' | 'type' | 'values'>, draft: Draft): AnswerForm | { readonly faults: readonly FieldFault[] } {
  const given = givenOf(question, draft);
  return given === null ? { faults: [{ field: 'value', problem: 'empty', wanted: '' }] } : { ...rest(question, draft), given };
}

/** The answer that something does not concern the ente. */
export function toNotOurs(question: Pick<AskedQuestion, 'fact'>, draft: Draft): AnswerForm {
  return { ...rest(question, draft), given: { kind: 'not_ours', reason: draft.reason } };
}

function rest({ fact }: Pick<AskedQuestion, 'fact'>, { since, document }: Draft): Omit<AnswerForm, 'given'> {
  return { fact, since, document };
}

function givenOf({ type, values }: Pick<AskedQuestion, 'type' | 'values'>, { chosen, marked, isNone, text, rows, removed, whole }: Draft): AnswerForm['given'] | null {
  if (type === 'boolean') return chosen === '' ? null : { kind: 'chosen', value: chosen === 'yes' };
  if (type === 'enum') return chosen === '' ? null : { kind: 'chosen', value: chosen };
  if (type === 'set' && isNone) return { kind: 'chosen', value: [] };
  if (type === 'set' && values.length > 0) return marked.length === 0 ? null : { kind: 'chosen', value: marked };
  if (type !== 'collection') return { kind: 'written', text };
  return { kind: 'list', rows: rows.map(({ key, name, values: cells }) => ({ key, name, values: cells })), removed, isWhole: whole === 'whole' };
}
