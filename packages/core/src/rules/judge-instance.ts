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
  const applicable = and(applies, compiled.where.test(frame));
  if (applicable !== TRUE) return toVerdict(applicable === FALSE ? 'not_applicable' : 'unknown', timing);
  const met = compiled.require.test(frame);
  if (met === TRUE) return toVerdict(isPhantom && isProof ? 'unknown' : 'pass', timing);
  if (met === UNKNOWN || timing.isDue === null || isPhantom) return toVerdict('unknown', timing);
  if (!timing.isDue) return toVerdict('pending', timing);
  const isProven = testBreach(compiled, frame, timing) === FALSE;
  return toVerdict(isProven || assumeUnchanged ? 'fail' : 'unknown', timing, isProven ? PROVEN : UNPROVEN);
}

const PROVEN = { isProven: true } as const;
const UNPROVEN = { isProven: false } as const;

function toVerdict(outcome: Outcome, timing: DutyTiming, breach: Verdict['breach'] = null): Verdict {
  return { outcome, timing, breach };
}

/** What the day on which a duty was met says, on the item at hand. */
export interface Done {
  /** Where the rule names it and it is known. */
  readonly metOn: CivilDate | null;
  /** Of a recurring duty: what is known meets the next cycle too. */
  readonly isMetAhead: boolean;
}

const NOT_DONE: Done = { metOn: null, isMetAhead: false };

/** Reads the day on which a duty was met. */
export function readDone(compiled: CompiledRule, frame: Frame, { timing }: Verdict): Done {
  const value = compiled.metOn === null ? undefined : readFact(frame, compiled.metOn).value;
  return typeof value === 'string' ? { metOn: value, isMetAhead: isMetAhead(compiled, frame, { timing, metOn: value }) } : NOT_DONE;
}

/** A day after the term is not enough: what was done late may be that of the cycle before, as the rule's own requirement tells. */
function isMetAhead({ require }: CompiledRule, frame: Frame, { timing: { due, ahead }, metOn }: { readonly timing: DutyTiming; readonly metOn: CivilDate }): boolean {
  if (ahead === null || due === null || metOn <= due || metOn > frame.asOf) return false;
  const { dates, parameterDay } = frame;
  frame.dates = ahead.dates;
  frame.parameterDay = ahead.parameterDay;
  const isMet = require.own(frame) === TRUE;
  frame.dates = dates;
  frame.parameterDay = parameterDay;
  return isMet;
}

/** Points a frame at the one item that a rule is about: as it is listed, as it may be, or as it is not there. */
export function aimScope({ item }: CompiledRule, { scope, view }: Frame): void {
  for (let index = 0; index < scope.length; index += 1) scope[index] = undefined;
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
  frame.parameterDay = timing.parameterDay;
  return timing;
}

/** Whether a requirement that is not met stays so without the knowledge that is no younger than the due date. */
function testBreach(compiled: CompiledRule, frame: Frame, timing: DutyTiming): Tri {
  const { oldestDay } = frame.view;
  if (!compiled.countsItems && timing.breachDue !== null && oldestDay !== null && oldestDay > timing.breachDue) return FALSE;
  frame.breachDue = timing.breachDue;
  const verdict = compiled.require.test(frame);
  frame.breachDue = null;
  return verdict;
}
