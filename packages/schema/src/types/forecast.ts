import type { Assessment, Finding, Timing } from './assessment.ts';
import type { CivilDate, Disposition, Outcome, Period } from './common.ts';

/**
 * Why something may change on a day.
 *
 * - `term_passed`: the due date was the day before;
 * - `due_soon`: the last thirty days before a due date, or before the day on which a duty begins, start;
 * - `begins`: a continuous duty binds from that day;
 * - `rule_starts`, `rule_ends`: the rule comes into force, or was in force until the day before;
 * - `edition_starts`: an edition of the Piano triennale takes the place of the one before;
 * - `parameter_changes`: a dated value of the law starts or has ended;
 * - `fact_known`: what the state tells was known from that day only;
 * - `fact_day`: a day written in the state comes, or was the day before;
 * - `fact_lapses`: a day written in the state was the last one that counts as recent;
 * - `fact_stale`: an information is older than its vocabulary admits;
 * - `waiver_starts`: what the ente put off, or is exempt from, is approved on that day;
 * - `waiver_ends`: the day before was the last one on which it held.
 */
export type BoundaryCause =
  | { readonly kind: 'term_passed' | 'due_soon'; readonly dueDate: CivilDate }
  | { readonly kind: 'begins'; readonly since: CivilDate }
  | { readonly kind: 'rule_starts' | 'rule_ends'; readonly ruleId: string }
  | { readonly kind: 'edition_starts'; readonly edition: string }
  | { readonly kind: 'parameter_changes'; readonly parameter: string }
  | { readonly kind: 'fact_known' | 'fact_stale'; readonly fact: string; readonly knownOn: CivilDate }
  | { readonly kind: 'fact_day'; readonly fact: string; readonly date: CivilDate }
  | { readonly kind: 'waiver_starts' | 'waiver_ends'; readonly ruleId: string; /** Null: all items. */ readonly item: string | null; readonly until: CivilDate }
  | { readonly kind: 'fact_lapses'; readonly fact: string; readonly date: CivilDate; readonly period: Period };

/** A day on which findings may change, why, and those of which rules. */
export interface ForecastBoundary {
  readonly day: CivilDate;
  readonly cause: BoundaryCause;
  /** Sorted. */
  readonly ruleIds: readonly string[];
}

/** How a finding stands on a day, without what counts the days themselves. */
export interface ForecastStand {
  readonly outcome: Outcome;
  readonly disposition: Disposition;
  readonly timing: Omit<Timing, 'daysLeft'> | null;
  /** It holds only if what was last known has not changed. */
  readonly assumed: boolean;
  /** The terms that AgID set in open proceedings about it; absent where there is none. */
  readonly answers?: readonly { readonly proceeding: string; readonly date: CivilDate; readonly isPast: boolean }[];
}

/** A finding that comes out otherwise from a day on. */
export interface ForecastChange {
  readonly day: CivilDate;
  readonly findingId: string;
  readonly ruleId: string;
  readonly packId: string;
  readonly title: string;
  readonly force: Finding['force'];
  readonly severity: Finding['severity'];
  readonly instance: Finding['instance'];
  /** Null: there was no such finding. */
  readonly before: ForecastStand | null;
  /** Null: there is none from that day on. */
  readonly after: ForecastStand | null;
  /** Never empty. */
  readonly causes: readonly BoundaryCause[];
  /** It rests on nothing having changed since the last information. */
  readonly assumed: boolean;
  /** The oldest day of the knowledge that the finding needs; null where no day is told. */
  readonly knownOn: CivilDate | null;
  /** Of the finding after the change; null where there is none. */
  readonly reason: string | null;
  readonly legalBasis: Finding['legalBasis'];
  readonly remedy: string;
  readonly actor: Finding['actor'];
}

/** What changes by itself if nobody does anything, day by day. Same input, same bytes. */
export interface Forecast extends Pick<Assessment, 'tool' | 'lang' | 'subject' | 'profile' | 'packs' | 'stateDigest' | 'waiversDigest' | 'items' | 'diagnostics' | 'openData' | 'disclaimer'> {
  readonly schemaVersion: 1;
  /** The day that all is compared with; nothing that changes on it is told. */
  readonly from: CivilDate;
  /** The last day that is told. */
  readonly until: CivilDate;
  readonly knownAt: CivilDate | null;
  /** A forecast carries the last knowledge forward, always. */
  readonly assumeUnchanged: true;
  /** In order of time. */
  readonly boundaries: readonly ForecastBoundary[];
  /** In order of time; on a day, as findings are ordered. */
  readonly changes: readonly ForecastChange[];
}
