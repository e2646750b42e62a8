import { LAST_DAY, dayBefore, isParamRef } from '@adempi/schema';
import type { Bundle, CivilDate, Condition, Deadline, OnceDeadline, Parameter, ParameterVersion, ParamRef, Rule } from '@adempi/schema';

import { dueDaysOf } from '../due-days.ts';
import { eachOf, inside, nudge, without } from './mutant.ts';
import type { Mutant } from './mutant.ts';
import { mutateCondition } from './mutate-condition.ts';

/** A rule with the parameters that it reads. */
export interface RuleWithParameters {
  readonly rule: Rule;
  readonly parameters: readonly Parameter[];
}

/** All mutants of a rule: of its conditions, its deadline, its period and its dated values. */
export function mutateRule({ rule, parameters }: RuleWithParameters): Mutant<RuleWithParameters>[] {
  const ofRule = [...mutateConditions(rule), ...mutatePeriod(rule), ...inside('deadline', mutateDeadline(rule.deadline), (deadline) => ({ ...rule, deadline }))];
  const ofParameters = eachOf('parameters', parameters, (parameter) => inside(parameter.id, mutateParameter(parameter, rule, parameters), (one) => one));
  return [
    ...inside('', ofRule, (one) => ({ rule: one, parameters })),
    ...inside('', ofParameters, (list) => ({ rule, parameters: list })),
  ];
}

function mutateConditions(rule: Rule): Mutant<Rule>[] {
  return (['appliesWhen', 'where', 'require'] as const).flatMap((name) => {
    const { [name]: condition, ...rest } = rule;
    if (condition === undefined) return [];
    const mutants = inside(name, mutateCondition(condition), (changed: Condition): Rule => ({ ...rule, [name]: changed }));
    return [...mutants, { what: `${name} dropped`, value: rest }];
  });
}

function mutatePeriod(rule: Rule): Mutant<Rule>[] {
  const { from, to } = rule.inForce;
  return [
    ...inside('inForce.from', nudge(from), (day) => ({ ...rule, inForce: { ...rule.inForce, from: day } })),
    ...(to === undefined ? [] : inside('inForce.to', nudge(to), (day) => ({ ...rule, inForce: { ...rule.inForce, to: day } }))),
  ];
}

function mutateDeadline(deadline: Deadline): Mutant<Deadline>[] {
  const dropped = (['metOn', 'since'] as const).flatMap((name) => {
    if (!(name in deadline)) return [];
    const { [name]: _, ...rest } = deadline as unknown as Readonly<Record<string, unknown>>;
    return [{ what: `${name} dropped`, value: rest as unknown as Deadline }];
  });
  return [...dropped, ...mutateDates(deadline)];
}

function mutateDates(deadline: Deadline): Mutant<Deadline>[] {
  if ('yearly' in deadline) return inside('yearly', nudge(deadline.yearly), (yearly) => ({ ...deadline, yearly }));
  if ('every' in deadline) {
    const { from } = deadline;
    return [
      ...inside('every', nudge(deadline.every), (every) => ({ ...deadline, every })),
      ...(typeof from === 'string' ? inside('from', nudge(from), (day) => ({ ...deadline, from: day })) : []),
    ];
  }
  if ('continuous' in deadline) return [];
  if ('firstOf' in deadline) {
    const members = [...without('firstOf', deadline.firstOf), ...eachOf('firstOf', deadline.firstOf, mutateOnce)];
    return inside('', members, (firstOf) => ({ ...deadline, firstOf }));
  }
  return inside('', mutateOnce(deadline), (once) => ({ ...deadline, ...once }));
}

function mutateOnce(deadline: OnceDeadline): Mutant<OnceDeadline>[] {
  if ('on' in deadline) return isParamRef(deadline.on) ? [] : inside('on', nudge(deadline.on), (on) => ({ on }));
  if (!('after' in deadline)) return [];
  return inside('after', nudge(deadline.after.offset), (offset) => ({ after: { ...deadline.after, offset } }));
}

/** Values moved, and the days on which one version gives way to the next. A list is data, not a threshold. */
function mutateParameter(parameter: Parameter, rule: Rule, parameters: readonly Parameter[]): Mutant<Parameter>[] {
  const { versions, type } = parameter;
  const put = (list: readonly ParameterVersion[]): Parameter => ({ ...parameter, versions: list });
  const isRead = readingDays(parameter.id, rule, parameters);
  const values = type === 'list' ? [] : versions.flatMap((version, index) => {
    const end = version.to ?? dayBefore(versions[index + 1]?.from ?? LAST_DAY);
    if (!isRead(version.from, end)) return [];
    return inside(version.from, nudge(version.value), (value) => put(versions.with(index, { ...version, value })));
  });
  const starts = versions.flatMap(({ from }, index) =>
    inside(`[${index}].from`, nudge(from), (day) => ({ day, list: moveStart(versions, index, day), crossed: day < from ? day : from })),
  );
  const { to } = versions.at(-1) ?? {};
  const ends = to === undefined ? [] : inside('to', nudge(to), (day) => ({ day, list: moveEnd(versions, day), crossed: day < to ? to : day }));
  return [...values, ...[...starts, ...ends].filter(({ value }) => isRead(value.crossed, value.crossed)).map(({ what, value }) => ({ what, value: put(value.list) }))];
}

/**
 * Whether a rule may read a parameter between two days. Where its due days are known beforehand, one version
 * may give way to the next on any day between two of them, and nothing changes.
 */
function readingDays(id: string, rule: Rule, parameters: readonly Parameter[]): (from: CivilDate, to: CivilDate) => boolean {
  const { every, oneOf } = dueDaysOf(rule.deadline, { parameters } as Bundle);
  const days = [...every, ...oneOf];
  const isAtAsOf = days.length === 0 || paramRefsIn(rule).some(({ param, at }) => param === id && at === 'asOf') || isDeadlineOf(id, rule);
  const { from, to = LAST_DAY } = rule.inForce;
  return (first, last) => (isAtAsOf ? first <= to && last >= from : days.some((day) => first <= day && day <= last));
}

function isDeadlineOf(id: string, { deadline }: Rule): boolean {
  return paramRefsIn(deadline).some(({ param }) => param === id);
}

function paramRefsIn(value: unknown): ParamRef[] {
  if (isParamRef(value)) return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(paramRefsIn) : [];
}

// The version before ends on the day before, as it did: a gap would be no sound rule.
function moveStart(versions: readonly ParameterVersion[], index: number, from: CivilDate): ParameterVersion[] {
  return versions.map((version, position) => {
    if (position === index) return { ...version, from };
    if (position !== index - 1 || version.to === undefined) return version;
    return { ...version, to: dayBefore(from) };
  });
}

function moveEnd(versions: readonly ParameterVersion[], to: CivilDate): ParameterVersion[] {
  return versions.map((version, position) => (position === versions.length - 1 ? { ...version, to } : version));
}
