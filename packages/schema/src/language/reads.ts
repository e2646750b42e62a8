import type { Condition, Deadline, OnceDeadline, Rule, ValueRef, GrowthRef } from '../types/index.ts';

import { isAll, isAny, isFactRef, isGrowthRef, isNot, isParamRef, isQuantifierLeaf, placeholdersIn } from './refs.ts';

/** What a rule reads. */
export interface RuleReads {
  /** Paths of the facts that decide, sorted. */
  readonly facts: readonly string[];
  /** Paths of the facts that its messages name, sorted. */
  readonly shown: readonly string[];
  /** Ids of parameters, sorted. */
  readonly parameters: readonly string[];
}

/**
 * The facts and the parameters that a rule reads, in its conditions, its deadline and its messages.
 * @example readsOf(rule).facts // ['pdnd.aderente', 'pdnd.dataAdesione']
 */
export function readsOf(rule: Rule): RuleReads {
  const facts = new Set<string>([rule.forEach, rule.forItem?.collection].filter((path) => path !== undefined));
  const parameters = new Set<string>();
  for (const condition of [rule.appliesWhen, rule.where, rule.require]) {
    if (condition !== undefined) readCondition(condition, facts, parameters);
  }
  readDeadline(rule.deadline, facts, parameters);
  const shown = new Set(Object.values(rule.messages).flatMap((sentence: string) => placeholdersIn(sentence)));
  return { facts: [...facts].sort(), shown: [...shown].sort(), parameters: [...parameters].sort() };
}

/**
 * The facts that the duty of a rule is about, in the order in which it asks for them: not those that say whom it
 * concerns.
 * @example askedFactsOf(rule)[0] // 'pdnd.aderente'
 */
export function askedFactsOf({ require, deadline }: Pick<Rule, 'require' | 'deadline'>): string[] {
  const facts = new Set<string>();
  if (require !== undefined) readCondition(require, facts, new Set());
  readDeadline(deadline, facts, new Set());
  return [...facts];
}

function readCondition(condition: Condition, facts: Set<string>, parameters: Set<string>): void {
  if (isAll(condition)) return condition.all.forEach((member) => readCondition(member, facts, parameters));
  if (isAny(condition)) return condition.any.forEach((member) => readCondition(member, facts, parameters));
  if (isNot(condition)) return readCondition(condition.not, facts, parameters);
  facts.add(condition.fact);
  if (isQuantifierLeaf(condition)) return readCondition(condition.value, facts, parameters);
  readValue(condition.value, facts, parameters);
}

function readValue(value: ValueRef | GrowthRef | undefined, facts: Set<string>, parameters: Set<string>): void {
  if (isParamRef(value)) parameters.add(value.param);
  if (isFactRef(value)) facts.add(value.fact);
  if (!isGrowthRef(value)) return;
  facts.add(value.base.fact);
  readValue(value.percent, facts, parameters);
}

function readDeadline(deadline: Deadline, facts: Set<string>, parameters: Set<string>): void {
  if ('firstOf' in deadline) deadline.firstOf.forEach((member) => readOnce(member, facts, parameters));
  else if ('every' in deadline) readValue(deadline.from, facts, parameters);
  else if (!('yearly' in deadline) && !('continuous' in deadline)) readOnce(deadline, facts, parameters);
  if ('metOn' in deadline && deadline.metOn !== undefined) facts.add(deadline.metOn);
  if ('since' in deadline && deadline.since !== undefined) facts.add(deadline.since);
}

function readOnce(deadline: OnceDeadline, facts: Set<string>, parameters: Set<string>): void {
  if ('on' in deadline) readValue(deadline.on, facts, parameters);
  else if ('after' in deadline) facts.add(deadline.after.fact);
  else facts.add(deadline.fact);
}
