import type { CivilDate } from '@adempi/schema';

/** A file that the registry was built from. */
export interface RegistrySource {
  /** Layout of the file: `istat`, `ipa`, `anpr`. */
  readonly kind: string;
  readonly file: string;
  /** The day the file speaks of. */
  readonly date: CivilDate;
  readonly digest: string;
  readonly publisher: string;
  readonly licence: string;
}

/** An ISTAT code that a Comune had: codes change when provinces do. */
export interface PastCode {
  readonly code: string;
  /** First day of the code; null when no source says. */
  readonly from: CivilDate | null;
  /** Last day of the code; null when no source says. */
  readonly to: CivilDate | null;
}

/** A Comune that exists or existed. */
export interface RegistryComune {
  /** Six digits: the current code or, of a Comune that ended, its last one. */
  readonly codiceIstat: string;
  readonly pastCodes: readonly PastCode[];
  readonly codiceCatastale: string | null;
  /** As IndicePA writes it: compare in lower case, never parse it. Null where no source gives it. */
  readonly codiceIpa: string | null;
  /** Eleven digits. */
  readonly codiceFiscale: string | null;
  /** Italian name without the kind of ente: `Agliè`. */
  readonly nome: string;
  /** Names in other languages, and names it had. */
  readonly otherNames: readonly string[];
  /** Letters of the province: `TO`. */
  readonly provincia: string;
  /** `Piemonte`. */
  readonly regione: string;
  /** As in the vocabulary: `nessuno`, `provincia`, `regione`, `citta-metropolitana`; null when not known. */
  readonly capoluogo: string | null;
  readonly popolazione: number | null;
  readonly sito: string | null;
  /** First and last day of the Comune; null when no source says, or it still exists. */
  readonly from: CivilDate | null;
  readonly to: CivilDate | null;
  /** ISTAT codes of the Comuni that it became part of. */
  readonly successors: readonly string[];
}

/** An ente that is no Comune but may stand for one in a list: a Unione, a consorzio. */
export interface RegistryOther {
  readonly codiceIpa: string;
  readonly denominazione: string;
  /** IndicePA's category: `L18` for Unioni di Comuni. */
  readonly category: string;
  /** ISTAT code of the Comune in which it has its seat. */
  readonly seat: string | null;
}

/** Every Comune with its codes, names and dates: one data file. */
export interface Registry {
  readonly adempiRegistry: 1;
  readonly sources: readonly RegistrySource[];
  /** By ISTAT code. */
  readonly comuni: readonly RegistryComune[];
  readonly others: readonly RegistryOther[];
}

/** Whether a Comune exists on a day; one whose dates no source gives always does. */
export function existsOn({ from, to }: RegistryComune, day: CivilDate): boolean {
  return (from === null || from <= day) && (to === null || day <= to);
}
