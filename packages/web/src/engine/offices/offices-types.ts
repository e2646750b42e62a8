import type { CivilDate, Diagnostic } from '@adempi/schema';

import type { Result } from '../engine-types.ts';

/** An office that can be asked by worksheet. */
export interface AskedOffice {
  /** As the vocabulary names it. */
  readonly office: string;
  /** As it stands in a sentence. */
  readonly name: string;
  readonly questions: number;
  /** Duties that they help to decide. */
  readonly duties: number;
}

/** The offices that can be asked, and by when they should answer unless another day is chosen. */
export interface AskedOffices {
  readonly offices: readonly AskedOffice[];
  readonly replyBy: CivilDate;
}

/** The worksheet of an office. */
export interface OfficeSheet {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** When an office should answer. */
export interface SheetRequest {
  readonly office: string;
  readonly replyBy: CivilDate;
}

/** Answers for which nobody vouches yet. */
export interface Unconfirmed {
  /** Name of the source in the state. */
  readonly name: string;
  /** `Risposte dell'ufficio Anagrafe`. */
  readonly title: string;
  /** When they were given; null where that is not told. */
  readonly day: CivilDate | null;
  /** What rests on them today. */
  readonly facts: readonly { readonly address: string; readonly label: string; readonly value: string }[];
}

/** Who vouches for answers, for which of them, and since when. */
export interface Confirming {
  readonly names: readonly string[];
  /** Never a name: `segretario comunale`. */
  readonly role: string;
  readonly day: CivilDate;
}

/** What came of a confirmation. As of an answer, the text is asked for apart. */
export type Confirmed =
  | { readonly kind: 'refused'; readonly problems: readonly Diagnostic[] }
  | { readonly kind: 'confirmed'; readonly result: Extract<Result, { readonly kind: 'assessed' }>; readonly titles: readonly string[] };

/** What came of worksheets that were filled in. As of an answer, the text is asked for apart. */
export type MergedSheets =
  | { readonly kind: 'refused'; readonly problems: readonly Diagnostic[] }
  | { readonly kind: 'merged'; readonly result: Extract<Result, { readonly kind: 'assessed' }>; readonly lines: readonly string[]; readonly isChanged: boolean };
