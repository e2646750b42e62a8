import type { AnswerForm, AskedQuestion, DocumentForm, FieldFault, RowForm } from '../../engine/questionnaire/questionnaire-types.ts';
import type { GivenAnswer } from '../../store/interview-actions.ts';

/** What was typed and chosen so far, before it is an answer. */
export interface Draft {
  /** By the address of the subject; absent while nothing is filled in. */
  readonly answers: ReadonlyMap<string, AnswerDraft>;
  readonly reason: string;
  readonly document: DocumentForm;
  /** Of a collection: new items, and those known of which something was changed. */
  readonly rows: readonly DraftRow[];
  readonly removed: readonly string[];
  readonly whole: 'whole' | 'open' | '';
}

/** What was typed and chosen about one subject. */
export interface AnswerDraft {
  /** `yes`, `no` or an admitted value; empty while nothing is chosen. */
  readonly chosen: string;
  /** Of a closed set. */
  readonly marked: readonly string[];
  /** Of a set: that there is none. */
  readonly isNone: boolean;
  readonly text: string;
  readonly since: string;
}

/** A row with a number of its own, which it keeps while others come and go. */
export interface DraftRow extends RowForm {
  readonly id: number;
}

/** Nothing is filled in yet. */
export const NO_ANSWER: AnswerDraft = { chosen: '', marked: [], isNone: false, text: '', since: '' };

const NO_DOCUMENT: DocumentForm = { documento: '', protocollo: '', dataProtocollo: '', url: '' };

/** A draft of which nothing is filled in yet; the items that are known are there. */
export function emptyDraft({ list }: Pick<AskedQuestion, 'list'>): Draft {
  const rows = (list?.items ?? []).map(({ key, name }, id): DraftRow => ({ id, key, name, values: {} }));
  return { answers: new Map(), reason: '', document: NO_DOCUMENT, rows, removed: [], whole: list?.isWhole === true ? 'whole' : '' };
}

type Question = Pick<AskedQuestion, 'subjects' | 'type' | 'values'>;
type Given = Pick<GivenAnswer, 'forms' | 'passedOver'>;

/** The answer that a draft gives: of each subject that something was said of. Of none: what is still to be said. */
export function toAnswer({ subjects, type, values }: Question, draft: Draft): Given | { readonly faults: readonly FieldFault[] } {
  const forms = subjects.flatMap(({ fact }): AnswerForm[] => {
    const { since, ...answer } = draft.answers.get(fact) ?? NO_ANSWER;
    const given = type === 'collection' ? listOf(draft) : givenOf({ type, values }, answer);
    return given === null ? [] : [{ fact, given, since, document: draft.document }];
  });
  const answered = new Set(forms.map(({ fact }) => fact));
  if (answered.size === 0) return { faults: subjects.slice(0, 1).map(({ fact }) => ({ fact, field: 'value', problem: 'empty', wanted: '' })) };
  return { forms, passedOver: subjects.map(({ fact }) => fact).filter((fact) => !answered.has(fact)) };
}

/** The answer that something does not concern the ente, for each subject. */
export function toNotOurs({ subjects }: Pick<Question, 'subjects'>, { reason, document }: Draft): Given {
  return { forms: subjects.map(({ fact }) => ({ fact, given: { kind: 'not_ours', reason }, since: '', document })), passedOver: [] };
}

function givenOf({ type, values }: Pick<Question, 'type' | 'values'>, { chosen, marked, isNone, text }: Omit<AnswerDraft, 'since'>): AnswerForm['given'] | null {
  if (type === 'boolean') return chosen === '' ? null : { kind: 'chosen', value: chosen === 'yes' };
  if (type === 'enum') return chosen === '' ? null : { kind: 'chosen', value: chosen };
  if (type === 'set' && isNone) return { kind: 'chosen', value: [] };
  if (type === 'set' && values.length > 0) return marked.length === 0 ? null : { kind: 'chosen', value: marked };
  return text.trim() === '' ? null : { kind: 'written', text };
}

function listOf({ rows, removed, whole }: Draft): AnswerForm['given'] {
  return { kind: 'list', rows: rows.map(({ key, name, values }) => ({ key, name, values })), removed, isWhole: whole === 'whole' };
}
