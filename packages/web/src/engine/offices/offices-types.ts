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

/** What came of worksheets that were filled in. As of an answer, the text is asked for apart. */
export type MergedSheets =
  | { readonly kind: 'refused'; readonly problems: readonly Diagnostic[] }
  | { readonly kind: 'merged'; readonly result: Extract<Result, { readonly kind: 'assessed' }>; readonly lines: readonly string[]; readonly isChanged: boolean };
