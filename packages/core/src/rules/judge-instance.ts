import type { CivilDate, Outcome } from '@adempi/schema';

import { readFact, resetFrame } from '../conditions/frame.ts';
import type { Frame } from '../conditions/frame.ts';
import type { DutyTiming } from '../deadlines/judge.ts';
import { buildAbsent, findItem } from '../facts/known-fact.ts';
import type { CollectionView } from '../facts/known-fact.ts';
import { FALSE, TRUE, UNKNOWN, and } from '../logic/kleene.ts';
import type { Tri } from '../logic/kleene.ts';
import type { CompiledRule } from './compile-rule.ts';

/** The verdict of a rule on the ente, or on the item at hand of a frame. */
export interface Verdict {
  readonly outcome: Outcome;
  readonly timing: DutyTiming;
  /** A requirement that is not met and due; then `isProven` says whether by knowledge that is young enough. */
  readonly breach: { readonly isProven: boolean } | null;
  /** The verdict would decide about an item that may not exist. */
  readonly isWeakened: boolean;
}

/**
 * Judges one rule on what a frame shows.
 *
 * `isPhantom`: the item is the one that an open collection may still hold. It cannot breach or
 * await anything, because it may not exist; nor, where it is asked for (`isProof`), prove another rule.
 */
export function judgeInstance(
  compiled: CompiledRule,
  frame: Frame,
  { applies, isPhantom, assumeUnchanged, isProof }: { applies: Tri; isPhantom: boolean; assumeUnchanged: boolean; isProof: boolean },
): Verdict {
  const timing = aimFrame(compiled, frame);
  const none = { timing, breach: null, isWeakened: false } as const;
  const applicable = and(applies, compiled.where.test(frame));
  if (applicable === FALSE) return { ...none, outcome: 'not_applicable' };
  if (applicable === UNKNOWN) return { ...none, outcome: 'unknown' };
  const met = compiled.require.test(frame);
  if (met === TRUE) return isPhantom && isProof ? { ...none, outcome: 'unknown', isWeakened: true } : { ...none, outcome: 'pass' };
  if (met === UNKNOWN || timing.isDue === null) return { ...none, outcome: 'unknown' };
  if (isPhantom) return { ...none, outcome: 'unknown', isWeakened: true };
  if (!timing.isDue) return { ...none, outcome: 'pending' };
  const isProven = testBreach(compiled, frame, timing) === FALSE;
  return { ...none, outcome: isProven || assumeUnchanged ? 'fail' : 'unknown', breach: { isProven } };
}

/** The day on which a duty was met, on the item at hand, where the rule names it and it is known. */
export function readMetOn({ metOn }: CompiledRule, frame: Frame): CivilDate | null {
  const value = metOn === null ? undefined : readFact(frame, metOn).value;
  return typeof value === 'string' ? value : null;
}

/** Points a frame at the one item that a rule is about: as it is listed, as it may be, or as it is not there. */
export function aimScope({ item }: CompiledRule, { scope, view }: Frame): void {
  scope.fill(undefined);
  if (item === null) return;
  const { collection, key } = item;
  const listed = view.collections[collection.index] as CollectionView;
  scope[collection.index] = findItem(listed, key) ?? (listed.isComplete ? buildAbsent(collection, key) : listed.phantom);
}

/** Points a frame at the due date of a rule, for the item at hand. */
export function aimFrame(compiled: CompiledRule, frame: Frame): DutyTiming {
  resetFrame(frame);
  const timing = compiled.judge(frame);
  frame.dates = timing.dates;
  frame.timingUses = timing.uses;
  frame.parameterDay = timing.parameterDay;
  return timing;
}

function testBreach(compiled: CompiledRule, frame: Frame, timing: DutyTiming): Tri {
  frame.breachDue = timing.breachDue;
  const verdict = compiled.require.test(frame);
  frame.breachDue = null;
  return verdict;
}
