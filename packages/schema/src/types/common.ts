/**
 * A civil date `YYYY-MM-DD`. There are no hours in Adempi: a legal term falls on a day.
 * @example '2023-09-30'
 */
export type CivilDate = string;

/**
 * An ISO 8601 period of whole years, months or days.
 * @example 'P6M'
 */
export type Period = string;

/** A text in Italian, with English where a reader of the interface meets it. */
export interface Text {
  readonly it: string;
  readonly en?: string;
}

/** The language of the interface. The text of rules is Italian in both. */
export type Lang = 'it' | 'en';

/** The verdict of a rule on one ente or one item. */
export type Outcome = 'pass' | 'fail' | 'pending' | 'unknown' | 'not_applicable' | 'error';

/** What the ente or an auditor did with a finding; it never changes the outcome. */
export type Disposition = 'none' | 'waived' | 'waiver_expired' | 'baselined';

/** Where a finding stands against its due date. */
export type TimingState =
  | 'upcoming'
  | 'due_soon'
  | 'overdue'
  | 'met'
  | 'met_late'
  | 'continuous'
  | 'undetermined';

/** How grave a breach of the rule is: a property of the rule. */
export type Severity = 'critical' | 'high' | 'medium' | 'low' | 'info';

/** How well the facts that decide are known, from weakest to strongest. */
export type Assurance = 'declared' | 'attested' | 'documented' | 'observed';

/** What binds: a law, a guideline, the Comune's own plan, or the terms of a grant. */
export type Force = 'statutory' | 'guideline' | 'plan' | 'grant';

/** Whether a statement of law was read in a source. */
export type ConfidenceLevel = 'verified' | 'unverified';

/** Why a fact does not help to decide. */
export type MissingReason =
  | 'absent'
  | 'stale'
  | 'before_deadline'
  | 'after_as_of'
  | 'conflict'
  | 'open';

/** A place in a document: keys of objects and positions in lists. */
export type Path = readonly (string | number)[];

/** A problem found in a file or in an argument. Data, never an exception. */
export interface Diagnostic {
  /** Stable, in English, for machines. */
  readonly code: string;
  readonly severity: 'error' | 'warning';
  /** A sentence for a person, in the language asked for. */
  readonly message: string;
  readonly path?: Path;
  readonly file?: string;
  /** From 1. */
  readonly line?: number;
  /** From 1. */
  readonly column?: number;
}
