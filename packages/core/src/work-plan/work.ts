import type { Exposure, Finding, Proceeding, Rule, WorkPoints } from '@adempi/schema';

import type { Place } from './place-in-time.ts';

/** A finding that calls for work, with what its place in the plan depends on. @internal */
export interface Work extends Place {
  readonly finding: Finding;
  readonly rule: Rule;
  /** What the law attaches to it if it is not met, also where it is met today. */
  readonly exposure: Exposure | null;
  readonly points: WorkPoints;
  /** Of an `answer`: where AgID asks it. */
  readonly proceeding: Proceeding | null;
}
