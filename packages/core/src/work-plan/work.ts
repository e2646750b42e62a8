import type { CivilDate, Exposure, Finding, Rule, WorkKind, WorkPoints } from '@adempi/schema';

/** A finding that calls for work, with what its place in the plan depends on. @internal */
export interface Work {
  readonly finding: Finding;
  readonly rule: Rule;
  readonly kind: WorkKind;
  readonly when: 'now' | 'coming' | 'undated';
  readonly day: CivilDate | null;
  /** What the law attaches to it if it is not met, also where it is met today. */
  readonly exposure: Exposure | null;
  readonly points: WorkPoints;
}
