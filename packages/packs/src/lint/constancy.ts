import { isAll, isAny, isNot } from '@adempi/schema';
import type { ComparisonLeaf, Condition, FactDefinition, QuantifierLeaf } from '@adempi/schema';

import { compareLiteral, literalsOf, representativesOf, toPositive } from './variables.ts';
import type { Literal } from './variables.ts';

/** What a condition says over all facts: true whatever they are, false whatever they are, or either. */
export type Constancy = 'always' | 'never' | 'varies';

/** What is not decided after so many combinations is left alone: a lint must not slow down, nor guess. */
const LIMIT = 50_000;

type Assignment = readonly Literal[];
type Test = (values: Assignment) => boolean;

/** Facts, or questions on which nothing more can be said than yes or no, with the values that count. */
interface Variables {
  readonly positions: Map<string, number>;
  readonly domains: (readonly Literal[])[];
}

/**
 * Tells whether a condition can be both true and false, among the facts for which all of `given`
 * hold. It is exact: each fact takes the values around the literals that it is compared with, and
 * what is compared with a parameter, another fact or a date of the duty may come out either way.
 * @example findConstancy({ all: [over5000, under3000] }, [], facts) // 'never'
 */
export function findConstancy(condition: Condition, given: readonly Condition[], facts: ReadonlyMap<string, FactDefinition>): Constancy {
  const variables = declare([condition, ...given], facts);
  const test = compile(condition, variables);
  const holds = given.map((one) => compile(one, variables));
  const count = variables.domains.reduce((product, domain) => product * domain.length, 1);
  const seen = { true: false, false: false };
  // From both ends: `any` is false and `all` is true in one corner only.
  for (let step = 0; step < Math.min(count, LIMIT); step += 1) {
    const values = combine(step % 2 === 0 ? step / 2 : count - (step + 1) / 2, variables);
    if (holds.every((one) => one(values))) seen[`${test(values)}`] = true;
    if (seen.true && seen.false) return 'varies';
  }
  if (count > LIMIT || seen.true === seen.false) return 'varies';
  return seen.true ? 'always' : 'never';
}

function combine(number: number, { domains }: Variables): Assignment {
  let rest = number;
  return domains.map((domain) => {
    const value = domain[rest % domain.length] as Literal;
    rest = Math.floor(rest / domain.length);
    return value;
  });
}

function declare(conditions: readonly Condition[], facts: ReadonlyMap<string, FactDefinition>): Variables {
  const leaves = conditions.flatMap(leavesOf);
  const literals = new Map<string, Literal[]>();
  const open = new Set<string>();
  for (const leaf of leaves) {
    const found = literalsOf(leaf);
    if (found === null) open.add(questionOf(leaf));
    else literals.set(leaf.fact, [...(literals.get(leaf.fact) ?? []), ...found]);
  }
  const domains = [...literals].map(([fact, values]) => representativesOf(facts.get(fact) ?? UNKNOWN_FACT, values));
  const names = [...literals.keys(), ...open];
  return {
    positions: new Map(names.map((name, index) => [name, index])),
    domains: [...domains, ...[...open].map(() => [true, false])],
  };
}

const UNKNOWN_FACT: FactDefinition = { path: '', type: 'string', label: { it: '' } };

function leavesOf(condition: Condition): (ComparisonLeaf | QuantifierLeaf)[] {
  if (isAll(condition)) return condition.all.flatMap(leavesOf);
  if (isAny(condition)) return condition.any.flatMap(leavesOf);
  return isNot(condition) ? leavesOf(condition.not) : [condition];
}

function questionOf(leaf: ComparisonLeaf | QuantifierLeaf): string {
  const { negated: _, ...question } = toPositive(leaf);
  return JSON.stringify(question);
}

function compile(condition: Condition, variables: Variables): Test {
  if (isAll(condition)) {
    const members = condition.all.map((member) => compile(member, variables));
    return (values) => members.every((member) => member(values));
  }
  if (isAny(condition)) {
    const members = condition.any.map((member) => compile(member, variables));
    return (values) => members.some((member) => member(values));
  }
  if (isNot(condition)) {
    const member = compile(condition.not, variables);
    return (values) => !member(values);
  }
  return compileLeaf(condition, variables);
}

function compileLeaf(leaf: ComparisonLeaf | QuantifierLeaf, { positions }: Variables): Test {
  const positive = toPositive(leaf);
  const isOpen = literalsOf(leaf) === null;
  const position = positions.get(isOpen ? questionOf(leaf) : leaf.fact) ?? -1;
  return (values) => {
    const value = values[position] as Literal;
    return (isOpen ? value === true : compareLiteral(value, positive)) !== positive.negated;
  };
}
