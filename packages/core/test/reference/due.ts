import { FIRST_DAY, addPeriod, dayBefore, monthDayIn } from '@adempi/schema';
import type { CivilDate, Deadline, OnceDeadline, ParamRef, Period, Rule } from '@adempi/schema';

import { knowFact } from './knowledge.ts';
import type { Fact } from './knowledge.ts';
import { parameterOn } from './parameters.ts';
import type { Scope, World } from './world.ts';

/** A duty against the calendar, on the day of the assessment. */
export interface Due {
  readonly kind: 'once' | 'recurring' | 'continuous';
  /** Whether it is due; null while that is not determined. */
  readonly isDue: boolean | null;
  /** The due date that is judged. */
  readonly date: CivilDate | null;
  readonly next: CivilDate | null;
  /** Of a continuous duty: the first day on which it binds. */
  readonly since: CivilDate | null;
  /** What was known on or before this day proves no breach. */
  readonly breach: CivilDate | null;
  /** The day on which parameters are read. */
  readonly parametersOn: CivilDate | null;
  /** What `{ deadline: … }` stands for. */
  readonly dates: Readonly<Record<'last' | 'previous' | 'next', CivilDate | null>>;
  /** Of a recurring duty: one done after this day is done in time. */
  readonly cycleStart: CivilDate | null;
  /** How the next cycle will be judged. */
  readonly ahead: Pick<Due, 'dates' | 'cycleStart' | 'parametersOn'> | null;
  /** The facts that the deadline is made of. */
  readonly facts: readonly Fact[];
}

const NO_DATES = { last: null, previous: null, next: null };

/** When a rule is due for the ente or for one item. */
export function dueOf(world: World, rule: Rule, scope: Scope): Due {
  const { deadline } = rule;
  if ('continuous' in deadline) return continuousDue(world, rule, deadline, scope);
  if ('yearly' in deadline || 'every' in deadline) return recurringDue(world, rule, deadline, scope);
  return onceDue(world, deadline, scope);
}

/**
 * The first of some days. While one of them is not known, a known one that has passed settles
 * that the duty is overdue, though not since when.
 */
function onceDue(world: World, deadline: Deadline, scope: Scope): Due {
  const members = 'firstOf' in deadline ? deadline.firstOf : [deadline as OnceDeadline];
  const days = members.map((member) => onceDay(world, member, scope));
  const known = days.filter((day) => day !== null).sort();
  const earliest = known[0] ?? null;
  const isExact = known.length === days.length;
  const date = earliest !== null && (isExact || earliest < world.asOf) ? earliest : null;
  return {
    kind: 'once',
    isDue: date === null ? null : date < world.asOf,
    date,
    next: null,
    since: null,
    breach: date,
    parametersOn: isExact ? date : null,
    dates: { ...NO_DATES, last: isExact ? date : null },
    cycleStart: null,
    ahead: null,
    facts: members.flatMap((member) => onceFacts(member)).map((path) => knowFact(world, path, scope)),
  };
}

function onceDay(world: World, deadline: OnceDeadline, scope: Scope): CivilDate | null {
  if ('on' in deadline) return dayIn(world, deadline.on);
  const fact = knowFact(world, 'after' in deadline ? deadline.after.fact : deadline.fact, scope);
  if (!fact.isKnown) return null;
  return 'after' in deadline ? addPeriod(fact.value as CivilDate, deadline.after.offset) : (fact.value as CivilDate);
}

function onceFacts(deadline: OnceDeadline): readonly string[] {
  if ('on' in deadline) return [];
  return ['after' in deadline ? deadline.after.fact : deadline.fact];
}

/** A deadline's own parameter is read at `asOf`, so that a postponement is data. */
function dayIn(world: World, day: CivilDate | ParamRef): CivilDate | null {
  return typeof day === 'string' ? day : ((parameterOn(world, day.param, world.asOf) as CivilDate | undefined) ?? null);
}

/** Binds from its own day, else from that on which the rule came into force; from that on which the duty arose if it is later. */
function continuousDue(world: World, rule: Rule, deadline: Extract<Deadline, { continuous: true }>, scope: Scope): Due {
  const arose = deadline.since === undefined ? null : knowFact(world, deadline.since, scope);
  const isKnown = arose?.isKnown ?? true;
  const since = isKnown ? laterOf(deadline.from ?? rule.inForce.from, (arose?.value as CivilDate | undefined) ?? null) : null;
  return {
    kind: 'continuous',
    isDue: since === null ? null : since <= world.asOf,
    date: null,
    next: null,
    since,
    breach: since === null ? null : dayBefore(since),
    parametersOn: world.asOf,
    dates: NO_DATES,
    cycleStart: null,
    ahead: null,
    facts: arose === null ? [] : [arose],
  };
}

type Recurring = Extract<Deadline, { yearly: string } | { every: Period }>;

function recurringDue(world: World, rule: Rule, deadline: Recurring, scope: Scope): Due {
  const anchorFact = 'every' in deadline && typeof deadline.from === 'object' && 'fact' in deadline.from ? knowFact(world, deadline.from.fact, scope) : null;
  const arose = deadline.since === undefined ? null : knowFact(world, deadline.since, scope);
  const facts = [anchorFact, arose].filter((fact) => fact !== null);
  const calendar = calendarOf(world, deadline, anchorFact);
  if (calendar === null) return { ...UNDETERMINED, facts };
  return { ...judgedCycle(world, rule, calendar, arose), facts };
}

const UNDETERMINED = { kind: 'recurring', isDue: null, date: null, next: null, since: null, breach: null, parametersOn: null, dates: NO_DATES, cycleStart: null, ahead: null } as const;

/** The days of a calendar, by number. Those from `first` on are due dates; earlier ones only bound the first cycle. */
interface Calendar {
  readonly day: (number: number) => CivilDate;
  readonly first: number;
  /** Where to start looking. */
  readonly start: number;
}

function calendarOf(world: World, deadline: Recurring, anchorFact: Fact | null): Calendar | null {
  if ('yearly' in deadline) return { day: (year) => monthDayIn(deadline.yearly, year), first: -Infinity, start: Number(world.asOf.slice(0, 4)) };
  const { every, from } = deadline;
  const anchor = anchorFact === null ? dayIn(world, from as CivilDate | ParamRef) : ((anchorFact.value as CivilDate | undefined) ?? null);
  return anchor === null ? null : { day: (number) => addPeriod(anchor, every, number), first: 1, start: 0 };
}

/**
 * The last day of the calendar before `asOf` is judged if it is a due date of this rule and the
 * duty had arisen by then, that day included; otherwise the first one to come is still to be met.
 */
function judgedCycle(world: World, rule: Rule, calendar: Calendar, arose: Fact | null): Omit<Due, 'facts'> {
  const { day, first } = calendar;
  const number = lastBefore(calendar, world.asOf);
  const [previous, last, next] = [day(number - 1), day(number), day(number + 1)];
  const isOldEnough = number >= first && last >= rule.inForce.from && last > FIRST_DAY;
  const common = { kind: 'recurring', since: null, dates: { last, previous, next }, cycleStart: isOldEnough ? previous : last } as const;
  const ahead = { dates: { last: next, previous: last, next: day(number + 2) }, cycleStart: last };
  if (isOldEnough && arose?.isKnown === false) return { ...UNDETERMINED, ...common, next, ahead: { ...ahead, parametersOn: null } };
  const since = (arose?.value as CivilDate | undefined) ?? null;
  if (isOldEnough && (since === null || since <= last)) {
    return { ...common, isDue: true, date: last, next, breach: last, parametersOn: last, ahead: { ...ahead, parametersOn: next } };
  }
  const earliest = laterOf(rule.inForce.from, since);
  let coming = number + 1;
  while (coming < first || day(coming) < earliest) coming += 1;
  return { ...common, isDue: false, date: day(coming), next: null, ahead: null, breach: null, parametersOn: arose?.isKnown === false ? null : day(coming) };
}

/** The number of the last day of a calendar that lies before a day: walks there, one by one; nothing lies before the first of all days. */
function lastBefore({ day, start }: Calendar, asOf: CivilDate): number {
  let number = start;
  while (day(number) >= asOf && day(number) > FIRST_DAY) number -= 1;
  while (day(number + 1) < asOf) number += 1;
  return number;
}

function laterOf(one: CivilDate, other: CivilDate | null): CivilDate {
  return other !== null && other > one ? other : one;
}
