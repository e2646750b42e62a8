import type { Bundle, Lang, WorkPlan } from '@adempi/schema';

/** What of the rules' bundle a report in HTML reads. */
export type HtmlBundle = Pick<Bundle, 'packs' | 'vocabulary' | 'exposure' | 'profiles' | 'rules' | 'parameters' | 'acts'>;

/**
 * `riservata`: all that the assessment holds, for the ente itself. `da-pubblicare`: what an annex to
 * an act may show to everyone.
 */
export type HtmlVersion = 'riservata' | 'da-pubblicare';

/** How a report in HTML is written. */
export interface HtmlOptions {
  /** Gives titles, questions and offices, the terms to come, and what is confidential. */
  readonly bundle: HtmlBundle;
  /** The whole by default. */
  readonly version?: HtmlVersion;
  /** Of headings and labels; by default the language of the assessment. The text of rules is Italian. */
  readonly lang?: Lang;
  /** The programme of work on the same state, for the version for the ente; without it work is told by who acts. */
  readonly plan?: WorkPlan;
  /** Of open data alone: tells what breaches expose to, too. */
  readonly exposure?: boolean;
}
