import type { CivilDate, Diagnostic } from '@adempi/schema';

import type { SourceFile } from '../../adapter.ts';

/** Where an entry stands, for messages. */
export interface EntryPlace {
  readonly file: string;
  readonly line: number;
}

/** A Comune in a list of ISTAT. */
export interface IstatEntry {
  readonly place: EntryPlace;
  readonly codiceIstat: string;
  /** Codes that it had, without their days. */
  readonly pastCodes: readonly string[];
  readonly codiceCatastale: string;
  readonly nome: string;
  readonly otherNames: readonly string[];
  readonly sigla: string;
  readonly provinceName: string | null;
  readonly regione: string;
  readonly capoluogo: string | null;
}

/** A Comune with its inhabitants. */
export interface PopulationEntry {
  readonly place: EntryPlace;
  readonly codiceIstat: string;
  readonly codiceCatastale: string;
  readonly nome: string;
  readonly popolazione: number;
  readonly sigla: string;
  readonly provinceName: string;
}

/** A row of IndicePA: a Comune or an ente that Comuni belong to. */
export interface IpaEntry {
  readonly place: EntryPlace;
  readonly codiceIpa: string;
  readonly denominazione: string;
  readonly category: string;
  /** Of the Comune in which it has its seat: of a Comune, its own. */
  readonly codiceIstat: string;
  /** Name of that Comune, in a list that has no ISTAT codes; else empty. */
  readonly seat: string;
  readonly provincia: string;
  readonly codiceFiscale: string;
  readonly sito: string;
}

/** A period in which the data of a Comune stayed the same, in the archive of ANPR. */
export interface AnprEntry {
  readonly place: EntryPlace;
  readonly from: CivilDate;
  /** Null while it lasts. */
  readonly to: CivilDate | null;
  readonly codiceIstat: string;
  readonly codiceCatastale: string;
  readonly nome: string;
  readonly otherName: string;
  readonly sigla: string;
  readonly regione: string;
  /** When the row was last changed; null where it does not say. */
  readonly updatedOn: CivilDate | null;
}

/** What a file lists. */
export type Entries =
  | { readonly kind: 'istat'; readonly entries: readonly IstatEntry[] }
  | { readonly kind: 'popolazione'; readonly entries: readonly PopulationEntry[] }
  | { readonly kind: 'ipa'; readonly entries: readonly IpaEntry[] }
  | { readonly kind: 'anpr'; readonly entries: readonly AnprEntry[] };

/** The kind of a list. */
export type EntriesKind = Entries['kind'];

/** A file that was read. */
export type Listing = Entries & {
  readonly source: SourceFile;
  readonly publisher: string;
  readonly licence: string;
};

/** A file that was read, and what could not be. */
export interface ListingResult {
  /** Null when the file is none of the known ones, or cannot be read at all. */
  readonly listing: Listing | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** The columns of a file that is none of the known ones. */
export interface UnknownColumns {
  readonly columns: readonly string[];
}
