import type { BundleDiff, CivilDate, Outcome } from '@adempi/schema';

/** A finding that comes out otherwise, and when. */
export interface OutcomeChange {
  readonly file: string;
  readonly ente: string;
  readonly ruleId: string;
  readonly item: string | null;
  readonly from: CivilDate;
  /** Null: from then on. */
  readonly to: CivilDate | null;
  /** Null: there was no such finding. */
  readonly before: Outcome | null;
  readonly after: Outcome | null;
}

/** Two folders of rules compared, alone and over states. */
export interface RuleDiff {
  readonly before: string;
  readonly after: string;
  readonly rules: BundleDiff;
  /** Files of the states. */
  readonly states: readonly string[];
  readonly outcomes: readonly OutcomeChange[];
}
