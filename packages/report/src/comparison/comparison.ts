import type { AssessmentDiff, CivilDate, ExplainedChange, Outcome, Summary } from '@adempi/schema';

/** One side of a comparison. */
export interface ComparedSide {
  /** The file, as the user named it. */
  readonly name: string;
  readonly ente: string;
  readonly asOf: CivilDate;
}

/** Two assessments compared, with the cause of each change. */
export interface Comparison {
  readonly before: ComparedSide;
  readonly after: ComparedSide;
  /** Changes of verdict, by rule, then item. */
  readonly changes: readonly ExplainedChange[];
  /** Findings of which only the words, the proofs or the days left differ. */
  readonly wordsOnly: number;
  readonly inputs: AssessmentDiff['inputs'];
  readonly packs: AssessmentDiff['packs'];
  /** The other parts that differ, such as `summary`. */
  readonly parts: AssessmentDiff['parts'];
  /** Facts that findings looked at and that are not the same. */
  readonly facts: AssessmentDiff['facts'];
  /** How rules of law came out, and those that fail by class of exposure: counted. */
  readonly totals: Readonly<Record<'before' | 'after', Pick<Summary, Outcome | 'exposure'>>>;
  /** One of them rests on open data alone: no exposure is shown beside its name. */
  readonly openData: boolean;
}
