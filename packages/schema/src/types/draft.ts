import type { Text } from './common.ts';
import type { ExposureClass, LegalBasis } from './rule.ts';

/** What makes a draft worth writing. At least one entry is given. */
export interface DraftCall {
  /** A finding of one of these rules that fails or is pending, or one that is unknown where the reader asks for those too. */
  readonly rules?: readonly string[];
  /**
   * A proceeding that waits for the ente at one of these stages of art. 18-bis (ids in
   * `rules/esposizione.yml`), whatever the outcome of the duty: one document for each.
   */
  readonly stages?: readonly string[];
  /** Only findings of these classes of exposure. */
  readonly exposure?: readonly ExposureClass[];
}

/**
 * A part of a draft: exactly one entry, and when it is written. In its texts `{ente.denominazione}` is
 * the value of a fact.
 */
export interface DraftBlock {
  /** Only once the day that this fact holds has passed. */
  readonly after?: string;
  /** Only until the day that this fact holds, that day included, or where it is not known. */
  readonly until?: string;
  readonly heading?: string;
  readonly paragraph?: string;
  readonly list?: readonly string[];
  readonly numbered?: readonly string[];
  /** The findings that called for the draft: what is asked for, what is missing, or what there is to say in defence. */
  readonly findings?: 'requests' | 'gaps' | 'defence';
}

/**
 * A document that findings call for, to be adapted by who signs it: `rules/bozze/<id>.yml`.
 * Its text is Italian.
 */
export interface Draft {
  readonly id: string;
  readonly title: Text;
  /** An act of the Comune, a letter, or a section of another document. */
  readonly kind: 'atto' | 'lettera' | 'sezione';
  /** One document for the ente, or one for each item of a collection that findings are about. */
  readonly forEach?: string;
  /** The norms that it cites whatever its findings; a letter that tells findings cites theirs, too. */
  readonly legalBasis?: readonly LegalBasis[];
  readonly calledBy: DraftCall;
  /** To whom a letter goes. */
  readonly addressee?: string;
  readonly subject: string;
  readonly body: readonly DraftBlock[];
  /** Who signs. */
  readonly signature: string;
  /** What to check before it is adopted or sent; what was not read stands here. */
  readonly checks: readonly (string | DatedCheck)[];
}

/** What to check only once the day that a fact holds has passed. */
export interface DatedCheck {
  readonly text: string;
  readonly after: string;
}
