import { dayBefore } from '@adempi/schema';
import type { CivilDate, Deadline, FactRef, OnceDeadline, Outcome, Rule, Timing } from '@adempi/schema';

import { buildOperand, findFact } from '../conditions/build-node.ts';
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
  /** What a requirement is to be read with once that has passed too. */
  readonly ahead: Pick<DutyTiming, 'dates' | 'parameterDay'> | null;
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
  if (factsNamed(deadline).since !== undefined) return true;
  if ('every' in deadline) return isFactAnchor(deadline.from);
  const members = 'firstOf' in deadline ? deadline.firstOf : [deadline];
  return members.some((one) => 'fact' in one || 'after' in one);
}

function isFactAnchor(from: EveryDeadline['from']): from is FactRef {
  return typeof from === 'object' && 'fact' in from;
}

/** The facts that deadlines of several kinds may name. */
function factsNamed(deadline: Deadline): { readonly metOn?: string; readonly since?: string } {
  return deadline;
}

/** Of what reads no fact, the timing of a day is worked out once for all states. */
function judgeOncePerDay(judge: Judge): Judge {
  let known: { readonly day: CivilDate; readonly timing: DutyTiming } | null = null;
  return (frame) => {
    if (known?.day !== frame.asOf) known = { day: frame.asOf, timing: { ...judge(frame), told: new Map() } };
    return known.timing;
  };
}

function compileJudge(rule: Rule, context: BuildContext): Judge {
  const { deadline, inForce } = rule;
  const since = factAt(factsNamed(deadline).since, context);
  if ('continuous' in deadline) return compileContinuous(deadline.from ?? inForce.from, since);
  if (!('yearly' in deadline || 'every' in deadline)) return compileOnce(deadline, context);
  const recurrence = compileRecurrence(deadline, context);
  const facts = since === null ? recurrence.facts : [...recurrence.facts, since];
  return (frame) => {
    const began = since === null ? undefined : readDay(since, frame);
    return judgeRecurring({ recurrence: recurrence.read(frame), since: began, facts, start: inForce.from, asOf: frame.asOf });
  };
}

/** The fact that tells on which day a duty was met, if the deadline names one. */
export function findMetOn(deadline: Deadline, context: BuildContext): ModelFact | null {
  return factAt(factsNamed(deadline).metOn, context);
}

function factAt(path: string | undefined, context: BuildContext): ModelFact | null {
  return path === undefined ? null : findFact(path, context);
}

function compileContinuous(start: CivilDate, sinceOf: ModelFact | null): Judge {
  const facts = sinceOf === null ? [] : [sinceOf];
  return (frame) => {
    const known = sinceOf === null ? start : readDay(sinceOf, frame);
    const base = { kind: 'continuous', due: null, nextDue: null, ahead: null, dates: NO_DATES, parameterDay: frame.asOf, facts, told: null } as const;
    if (known === null) return { ...base, isDue: null, since: null, breachDue: null };
    const since = known > start ? known : start;
    return { ...base, isDue: frame.asOf >= since, since, breachDue: dayBefore(since) };
  };
}

function compileOnce(deadline: OnceDeadline | { readonly firstOf: readonly OnceDeadline[] }, context: BuildContext): Judge {
  const members = 'firstOf' in deadline ? deadline.firstOf : [deadline];
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
    const fact = findFact(member.fact, context);
    return { facts: [fact], read: (frame) => readDay(fact, frame) };
  }
  const { offset } = member.after;
  const fact = findFact(member.after.fact, context);
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

type EveryDeadline = Extract<Deadline, { readonly every: unknown }>;

function compileRecurrence(
  deadline: EveryDeadline | Extract<Deadline, { readonly yearly: unknown }>,
  context: BuildContext,
): { readonly facts: readonly ModelFact[]; readonly read: (frame: Frame) => Recurrence | null } {
  if ('yearly' in deadline) {
    const recurrence = recurYearly(deadline.yearly);
    return { facts: [], read: () => recurrence };
  }
  const { every, from } = deadline;
  const anchor = isFactAnchor(from) ? compileDate(from, context) : compileLiteralDate(from, context);
  const read = (frame: Frame): Recurrence | null => {
    const day = anchor.read(frame);
    return day === null ? null : recurFrom(day, every);
  };
  return { facts: anchor.facts, read };
}

function readDay(fact: ModelFact, frame: Frame): CivilDate | null {
  const { value } = readFact(frame, fact);
  return typeof value === 'string' ? value : null;
}
