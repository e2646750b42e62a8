import type { CivilDate } from '@adempi/schema';

/** A file that the registry was built from. */
export interface RegistrySource {
  /** What the file lists: `istat`, `ipa`, `anpr`, `popolazione`. */
  readonly kind: string;
  readonly file: string;
  /** The day the file speaks of. */
  readonly date: CivilDate;
  readonly digest: string;
  readonly publisher: string;
  readonly licence: string;
}

/** Another ISTAT code of a Comune: codes change when provinces do. */
export interface PastCode {
  readonly code: string;
  /** Letters of the province that the Comune belonged to with that code; null when no source says. */
  readonly provincia: string | null;
  /** First day of the code; null when no source says. */
  readonly from: CivilDate | null;
  /** Last day of the code; null when no source says. A code without days may also be a new one, that one list uses already. */
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
  /** As ISTAT writes it: `Piemonte`, `Friuli-Venezia Giulia`. */
  readonly regione: string;
  /** As in the vocabulary: `nessuno`, `provincia`, `regione`, `citta-metropolitana`; null when not known. */
  readonly capoluogo: string | null;
  readonly popolazione: number | null;
  readonly sito: string | null;
  /** First and last day of the Comune; null when no source says, or it still exists. */
  readonly from: CivilDate | null;
  readonly to: CivilDate | null;
  /** The day of the last whole list that does not have it yet, where no source gives its first day. */
  readonly notYetOn?: CivilDate;
  /** The day of the first whole list that no longer has it, where no source gives its last day. */
  readonly goneOn?: CivilDate;
  /** ISTAT codes of the Comuni that it became part of; empty where no source says. */
  readonly successors: readonly string[];
}

/** An ente that is no Comune but may stand for one in a list: a Unione, a consorzio. */
export interface RegistryOther {
  readonly codiceIpa: string;
  readonly denominazione: string;
  /** IndicePA's category: `L18` for Unioni di Comuni; empty where its file does not say. */
  readonly category: string;
  /** ISTAT code of the Comune in which it has its seat. */
  readonly seat: string | null;
}

/** Category of IndicePA: Unioni di Comuni e loro consorzi e associazioni. */
export const UNIONI = 'L18';

/** A province, a metropolitan city or what ISTAT counts as one. */
export interface RegistryProvince {
  /** Letters: `TO`. */
  readonly sigla: string;
  /** Null where no source names it: the letters of a province that ended. */
  readonly nome: string | null;
  /** Its codes, the first three digits of the ISTAT codes of its Comuni. */
  readonly codes: readonly string[];
}

/** Every Comune with its codes, names and dates: one data file. */
export interface Registry {
  readonly adempiRegistry: 1;
  readonly sources: readonly RegistrySource[];
  /** By letters. */
  readonly province: readonly RegistryProvince[];
  /** By ISTAT code. */
  readonly comuni: readonly RegistryComune[];
  /** By codice IPA, in lower case. */
  readonly others: readonly RegistryOther[];
}

/**
 * Whether a Comune exists on a day. Where no source dates its birth or its end, the lists that do
 * not have it count; what no list says is taken as existing.
 */
export function existsOn({ from, notYetOn, ...rest }: RegistryComune, day: CivilDate): boolean {
  return (from === null || from <= day) && (notYetOn === undefined || notYetOn < day) && !hasEnded(rest, day);
}

/** Whether a Comune no longer exists on a day. */
export function hasEnded({ to, goneOn }: Pick<RegistryComune, 'to' | 'goneOn'>, day: CivilDate): boolean {
  return (to !== null && to < day) || (goneOn !== undefined && goneOn <= day);
}
