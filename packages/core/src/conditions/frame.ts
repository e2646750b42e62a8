import type { CivilDate } from '@adempi/schema';

import type { FactView, ItemView, KnownFact } from '../facts/known-fact.ts';
import type { ModelFact } from '../facts/model.ts';
import type { Use } from './detail.ts';

/** The dates of a duty that a condition may name. Null where they do not exist or are not known. */
export interface DutyDates {
  readonly last: CivilDate | null;
  readonly previous: CivilDate | null;
  readonly next: CivilDate | null;
  /** Of a recurring duty: what was done by this day belongs to an earlier cycle. */
  readonly cycleStart: CivilDate | null;
}

/** What a condition is evaluated in. One per assessment; its fields move from duty to duty. */
export interface Frame {
  readonly view: FactView;
  readonly asOf: CivilDate;
  /** The item at hand, by index of its collection. */
  readonly scope: (ItemView | undefined)[];
  /** The day at which parameters are read; null while the due date is not determined. */
  parameterDay: CivilDate | null;
  dates: DutyDates;
  /** The facts that the due date is read from, of the item that is judged: set for explanations. */
  timingUses: readonly Use[];
  /**
   * Set during a breach test: what was known on or before this day cannot prove that the duty
   * was still unmet after it, so a leaf that is false on such knowledge alone counts as unknown.
   */
  breachDue: CivilDate | null;
  /** Take values of parameters that were not verified as not known. */
  verifiedOnly: boolean;
}

/** Of a duty without dates, or of none. */
export const NO_DATES: DutyDates = { last: null, previous: null, next: null, cycleStart: null };

const NO_USES: readonly Use[] = [];

/** A frame in which nothing is being judged yet. */
export function createFrame(view: FactView, asOf: CivilDate): Frame {
  return {
    view,
    asOf,
    scope: view.collections.map(() => undefined),
    parameterDay: asOf,
    dates: NO_DATES,
    timingUses: NO_USES,
    breachDue: null,
    verifiedOnly: false,
  };
}

/** Points a frame at the day itself: no duty is being judged. */
export function resetFrame(frame: Frame): void {
  frame.parameterDay = frame.asOf;
  frame.dates = NO_DATES;
  frame.timingUses = NO_USES;
  frame.breachDue = null;
  frame.verifiedOnly = false;
}

/** What is known of a fact, on the ente or on the item at hand. */
export function readFact(frame: Frame, fact: ModelFact): KnownFact {
  if (fact.collection === null) return frame.view.factAt(fact.slot);
  const known = frame.scope[fact.collection.index]?.facts[fact.slot];
  if (known === undefined) throw new Error(`fact out of scope: ${fact.path}`);
  return known;
}

/** Whether the newest of some facts was known only by the due date of a breach test. */
export function isTooOld({ breachDue }: Frame, facts: readonly KnownFact[]): boolean {
  if (breachDue === null) return false;
  let isDated = false;
  for (const { isTimeless, knownOn } of facts) {
    if (isTimeless) continue;
    if (knownOn !== null && knownOn > breachDue) return false;
    isDated = true;
  }
  return isDated;
}
