import { kindOfDeadline, dayBefore } from '@adempi/schema';
import type { CivilDate, Deadline, OnceDeadline, Outcome, Rule, Timing } from '@adempi/schema';

import { buildOperand } from '../conditions/build-node.ts';
import type { BuildContext } from '../conditions/build-node.ts';
import { NO_DATES, readFact } from '../conditions/frame.ts';
import type { DutyDates, Frame } from '../conditions/frame.ts';
import { readOperand } from '../conditions/read-operand.ts';
import type { ModelFact } from '../facts/model.ts';
import { judgeOnce } from './judge-once.ts';
import { judgeRecurring } from './judge-recurring.ts';
import { recurFrom, recurYearly } from './recurrence.ts';
import type { Recurrence } from './recurrence.ts';

/** Where a duty stands in time, before asking whether it is met. */
export interface DutyTiming {
  readonly kind: 'once' | 'recurring' | 'continuous';
  /** Whether the judged due date has passed; null when that cannot be determined. */
  readonly isDue: boolean | null;
  /** The due date that is judged; null for continuous duties and where it is not determined. */
  readonly due: CivilDate | null;
  /** Of a recurring duty: the due date after the judged one, when that has passed. */
  readonly nextDue: CivilDate | null;
  /** Of a continuous duty: the first day on which it binds. */
  readonly since: CivilDate | null;
  readonly dates: DutyDates;
  readonly parameterDay: CivilDate | null;
  /** Only what was known after this day proves a breach. */
  readonly breachDue: CivilDate | null;
  /** The facts that the timing reads. */
  readonly facts: readonly ModelFact[];
  /** Of a duty whose timing on a day is the same for every state: how it was told, by outcome. */
  readonly told: Map<Outcome, Timing> | null;
}

/** Reads the timing of a duty at the day of a frame, for the item at hand. */
export type Judge = (frame: Frame) => DutyTiming;

/** Prepares the deadline of a rule. */
export function compileDeadline(rule: Rule, context: BuildContext): Judge {
  const judge = compileJudge(rule, context);
  return datesReadFacts(rule.deadline) ? judge : judgeOncePerDay(judge);
}

/** Whether the dates of a deadline depend on the facts of a state; on which day it was met, aside. */
export function datesReadFacts(deadline: Deadline): boolean {
  const members = 'firstOf' in deadline ? deadline.firstOf : [deadline];
  if ('since' in deadline && deadline.since !== undefined) return true;
  return members.some((one) => 'fact' in one || 'after' in one || ('from' in one && typeof one.from === 'object' && 'fact' in one.from));
}

/** Of what reads no fact, the timing of a day is worked out once for all states. */
function judgeOncePerDay(judge: Judge): Judge {
  let day: CivilDate | null = null;
  let timing: DutyTiming | null = null;
  return (frame) => {
    if (timing === null || frame.asOf !== day) {
      timing = { ...judge(frame), told: new Map() };
      day = frame.asOf;
    }
    return timing;
  };
}

function compileJudge(rule: Rule, context: BuildContext): Judge {
  const { deadline, inForce } = rule;
  if ('continuous' in deadline) return compileContinuous(deadline.from ?? inForce.from, sinceFact(deadline, context));
  if (kindOfDeadline(deadline) === 'once') return compileOnce(deadline, context);
  const since = sinceFact(deadline, context);
  const recurrence = compileRecurrence(deadline, context);
  const facts = since === null ? recurrence.facts : [...recurrence.facts, since];
  return (frame) => {
    const began = since === null ? undefined : readDay(since, frame);
    return judgeRecurring({ recurrence: recurrence.read(frame), since: began, facts, start: inForce.from, asOf: frame.asOf });
  };
}

/** The fact that tells on which day a duty was met, if the deadline names one. */
export function findMetOn(deadline: Deadline, { model }: BuildContext): ModelFact | null {
  return ('metOn' in deadline && deadline.metOn !== undefined ? model.byPath.get(deadline.metOn) : undefined) ?? null;
}

function sinceFact(deadline: Deadline, { model }: BuildContext): ModelFact | null {
  return ('since' in deadline && deadline.since !== undefined ? model.byPath.get(deadline.since) : undefined) ?? null;
}

function compileContinuous(start: CivilDate, sinceOf: ModelFact | null): Judge {
  const facts = sinceOf === null ? [] : [sinceOf];
  return (frame) => {
    const known = sinceOf === null ? start : readDay(sinceOf, frame);
    const base = { kind: 'continuous', due: null, nextDue: null, dates: NO_DATES, parameterDay: frame.asOf, facts, told: null } as const;
    if (known === null) return { ...base, isDue: null, since: null, breachDue: null };
    const since = known > start ? known : start;
    return { ...base, isDue: frame.asOf >= since, since, breachDue: dayBefore(since) };
  };
}

function compileOnce(deadline: Deadline, context: BuildContext): Judge {
  const members = 'firstOf' in deadline ? deadline.firstOf : [deadline as OnceDeadline];
  const readers = members.map((member) => compileDate(member, context));
  const facts = readers.flatMap((reader) => reader.facts);
  return (frame) => judgeOnce(readers.map(({ read }) => read(frame)), facts, frame.asOf);
}

/** Reads a date, and tells from which facts. */
interface DateReader {
  readonly facts: readonly ModelFact[];
  /** Null while it is not known. */
  readonly read: (frame: Frame) => CivilDate | null;
}

function compileDate(member: OnceDeadline, context: BuildContext): DateReader {
  if ('on' in member) return compileLiteralDate(member.on, context);
  if ('fact' in member) {
    const fact = dateFact(member.fact, context);
    return { facts: [fact], read: (frame) => readDay(fact, frame) };
  }
  const { offset } = member.after;
  const fact = dateFact(member.after.fact, context);
  const read: DateReader['read'] = (frame) => {
    const day = readDay(fact, frame);
    return day === null ? null : recurFrom(day, offset).at(1);
  };
  return { facts: [fact], read };
}

/** A deadline that is a parameter is read at `asOf`: a postponement counts from when it is law. */
function compileLiteralDate(date: Extract<OnceDeadline, { on: unknown }>['on'], context: BuildContext): DateReader {
  const operand = buildOperand(date, context);
  const read: DateReader['read'] = (frame) => {
    const outer = frame.parameterDay;
    frame.parameterDay = frame.asOf;
    const value = readOperand(operand, frame);
    frame.parameterDay = outer;
    return typeof value === 'string' ? value : null;
  };
  return { facts: [], read };
}

function compileRecurrence(
  deadline: Deadline,
  context: BuildContext,
): { readonly facts: readonly ModelFact[]; readonly read: (frame: Frame) => Recurrence | null } {
  if ('yearly' in deadline) {
    const recurrence = recurYearly(deadline.yearly);
    return { facts: [], read: () => recurrence };
  }
  if (!('every' in deadline)) throw new Error('not a recurring deadline');
  const { every, from } = deadline;
  const anchor = typeof from === 'object' && 'fact' in from ? compileDate(from, context) : compileLiteralDate(from, context);
  const read = (frame: Frame): Recurrence | null => {
    const day = anchor.read(frame);
    return day === null ? null : recurFrom(day, every);
  };
  return { facts: anchor.facts, read };
}

function dateFact(path: string, { model }: BuildContext): ModelFact {
  const fact = model.byPath.get(path);
  if (fact === undefined) throw new Error(`fact out of reach: ${path}`);
  return fact;
}

function readDay(fact: ModelFact, frame: Frame): CivilDate | null {
  const { value } = readFact(frame, fact);
  return typeof value === 'string' ? value : null;
}
