import type { CivilDate } from '@adempi/schema';

/** Who answers, and when. */
export interface Respondent {
  readonly day: CivilDate;
  /** The office or the role, never the name of a person: `segretario comunale`. Null where it is not told. */
  readonly role: string | null;
}

/** An item that a person names, with what is told of it at once. */
export interface NamedItem {
  readonly key: string;
  /** Values by path in the vocabulary: `{ 'siti.nome': 'Sito del Comune' }`. */
  readonly facts?: Readonly<Record<string, unknown>>;
}

/**
 * What a person answers to a question.
 *
 * - `value`: the fact has this value;
 * - `list`: there are these items, beside those that are known; `isWhole` where there are no others;
 * - `not_ours`: it does not concern the ente, and why. Of a list without items that says that it is
 *   empty; of any other fact it is a remark, which decides nothing.
 */
export type Answer =
  | { readonly kind: 'value'; readonly fact: string; readonly value: unknown }
  | { readonly kind: 'list'; readonly fact: string; readonly items: readonly NamedItem[]; readonly isWhole: boolean }
  | { readonly kind: 'not_ours'; readonly fact: string; readonly reason: string };
