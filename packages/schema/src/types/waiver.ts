import type { CivilDate, Outcome, Severity } from './common.ts';
import type { ExposureClass } from './rule.ts';

/** A norm that exempts from a duty, as the user writes it. `atto` is the id of an act of the bundle, such as `cad`. */
export interface NormaDiEsenzione {
  readonly atto: string;
  /** Such as `64-bis`. */
  readonly articolo?: string;
  /** Such as `1-ter`. */
  readonly comma?: string;
  /** Section or paragraph, of what has no articles. */
  readonly punto?: string;
}

/**
 * What an ente has put off, or is exempt from, until a day. With `norma` it is an exemption by
 * law; without, a postponement, which no duty of law admits.
 */
export interface Rinvio {
  /** Id of the rule. */
  readonly regola: string;
  /** Codice IPA, or codice ISTAT. */
  readonly ente: string;
  /** Key of the item; absent: all of them, those that nobody listed too. */
  readonly istanza?: string;
  readonly motivo: string;
  /** The role that asked. */
  readonly chiestoDa: string;
  /** The role that approved: another one. */
  readonly approvatoDa: string;
  /** From this day it holds. */
  readonly approvatoIl: CivilDate;
  /** The last day on which it holds. */
  readonly scade: CivilDate;
  readonly norma?: NormaDiEsenzione;
}

/** The content of a file of waivers, `rinvii.yml`. */
export interface WaiverFile {
  /** Version of the format. */
  readonly adempi: 1;
  readonly rinvii: readonly Rinvio[];
}

/** A finding that was known when a baseline was written. */
export interface RilievoNoto {
  readonly regola: string;
  readonly istanza?: string;
  readonly esito: Extract<Outcome, 'fail' | 'pending'>;
  readonly gravita: Severity;
  /** Class of exposure; absent where there was none. */
  readonly esposizione?: ExposureClass;
  /** Stage of the procedure of art. 18-bis; absent where there was no exposure. */
  readonly fase?: string;
  /** Its due date; absent where it had none, and in files of before it was kept. */
  readonly termine?: CivilDate;
}

/** What was known of one ente. */
export interface BaselineEnte {
  /** Codice IPA, else codice ISTAT. */
  readonly ente: string;
  /** The day of the assessment that was kept. */
  readonly data: CivilDate;
  readonly rilievi: readonly RilievoNoto[];
}

/** The content of a baseline, `noti.yml`. */
export interface BaselineFile {
  /** Version of the format. */
  readonly adempi: 1;
  readonly noti: readonly BaselineEnte[];
}
