import type { CivilDate, ComparisonLeaf, Condition, GrowthRef, ItemTarget, QuantifierLeaf, ValueRef, Verdict } from '@adempi/schema';

import { itemsOf } from './candidates.ts';
import type { Due } from './due.ts';
import { and, not, or, verdictOf } from './kleene.ts';
import { knowAt, knowClosure, knowFact } from './knowledge.ts';
import type { Fact } from './knowledge.ts';
import type { GroupNode, LeafNode, Node } from './nodes.ts';
import { compare, hasGrown } from './operators.ts';
import { isDoubtfulOn, parameterOn } from './parameters.ts';
import { strongest, supportOfFact, weakest } from './support.ts';
import { definitionOf, factsOfItems } from './world.ts';
import type { Scope, World } from './world.ts';

/** Where a condition stands. */
export interface Place {
  readonly world: World;
  readonly scope: Scope;
  /** The dates of the duty; null in `appliesWhen`, which is asked before there are any. */
  readonly due: Due | null;
  /** The due date against which a breach is being proven; undefined outside the breach test. */
  readonly breach: CivilDate | undefined;
  /** Parameters whose value was not verified are taken as having none. */
  readonly isStrict?: boolean;
}

/** Judges a condition, with negation pushed down to its leaves. */
export function judge(condition: Condition, place: Place, isNegated = false): Node {
  if ('not' in condition) return judge(condition.not, place, !isNegated);
  if ('all' in condition) return group(isNegated ? 'any' : 'all', condition.all.map((one) => judge(one, place, isNegated)));
  if ('any' in condition) return group(isNegated ? 'all' : 'any', condition.any.map((one) => judge(one, place, isNegated)));
  if (isQuantifier(condition)) return judgeItems(condition, place, isNegated);
  if (definitionOf(place.world, condition.fact).type === 'collection') return judgeCount(condition, place, isNegated);
  return judgeLeaf(condition, place, isNegated);
}

/** Members together. */
export function group(kind: 'all' | 'any', children: readonly Node[]): GroupNode {
  const verdicts = children.map((child) => child.verdict);
  return { kind, verdict: kind === 'all' ? and(verdicts) : or(verdicts), children, closure: null, isClosureTooOld: false };
}

function isQuantifier(leaf: ComparisonLeaf | QuantifierLeaf): leaf is QuantifierLeaf {
  return ['every', 'some', 'none'].includes(leaf.operator);
}

/**
 * `every` is a conjunction over items, `some` a disjunction, `none` a conjunction of contraries.
 * An open collection has one item more, of which nothing is known. In a disjunction of the breach
 * test a complete one has it too, where "these are all" was said by the due date: one more item
 * may have come since.
 */
function judgeItems({ fact, operator, value }: QuantifierLeaf, place: Place, isNegated: boolean): GroupNode {
  const isConjunction = (operator === 'some') === isNegated;
  const areItemsNegated = (operator === 'none') !== isNegated;
  const closure = knowClosure(place.world, fact);
  const isClosureTooOld = !isConjunction && closure.isKnown && provesNothing([closure], place.breach);
  const judgeItem = (key: string | null): Node => judge(value, { ...place, scope: { ...place.scope, [fact]: key } }, areItemsNegated);
  const items = itemsOf(place.world, fact).map(judgeItem);
  const phantom = closure.isKnown && !isClosureTooOld ? [] : [mute(judgeItem(null), isConjunction ? 'false' : 'true')];
  return { ...group(isConjunction ? 'all' : 'any', [...items, ...phantom]), closure, isClosureTooOld };
}

/** An item that may not exist never decides; what it would decide by is not missing, the list is. */
function mute(node: Node, deciding: Verdict): Node {
  return node.verdict === deciding ? { kind: 'leaf', verdict: 'unknown', facts: [], doubt: null } : node;
}

/** That an item is there needs nothing more; that it is not there rests on "these are all". */
export function judgeListed({ collection, key }: ItemTarget, place: Place): Node {
  if (itemsOf(place.world, collection).includes(key)) return group('all', []);
  const closure = knowClosure(place.world, collection);
  return settle({ verdict: closure.isKnown ? 'false' : 'unknown', facts: [closure], doubt: null }, place);
}

/** Items listed are a lower bound while the collection is open. */
function judgeCount(leaf: ComparisonLeaf, place: Place, isNegated: boolean): LeafNode {
  const { world } = place;
  const operand = leaf.operator === 'nonEmpty' ? { value: 1, facts: [], doubt: null } : evaluate(leaf.value as ValueRef, place);
  const items = itemsOf(world, leaf.fact);
  const closure = knowClosure(world, leaf.fact);
  const isReached = operand.value !== undefined && items.length >= (operand.value as number);
  const isDecided = operand.value !== undefined && (isReached || closure.isKnown);
  const counted = isReached ? knowListing(world, leaf.fact) : closure;
  const count: Leaf = { verdict: isDecided ? verdictOf(isReached) : 'unknown', facts: [counted, ...operand.facts], doubt: operand.doubt, isUnverified: operand.isUnverified ?? false };
  // Only the list can tell that it was still too short, or already too long, after the due date.
  return settle(count, place, { isNegated, proof: [counted] });
}

/**
 * That some items are there, as one fact of the collection. An item is there as surely as the best
 * of its facts says, be it too old to be used; all of them, as surely as the least sure one; and the
 * newest of these facts tells the day. Without any, it rests on nothing.
 */
function knowListing(world: World, collection: string): Fact {
  const perItem = itemsOf(world, collection).map((key) => {
    const facts = factsOfItems(world, collection).map((path) => knowAt(world, path, key));
    return strongest(facts.filter((fact) => fact.isKnown || fact.isStale).map((fact) => supportOfFact({ ...fact, isKnown: true })));
  });
  const { assurance } = weakest(perItem);
  const { day } = strongest(perItem.filter((one) => !one.isNeutral));
  return { address: collection, isKnown: true, value: true, why: null, isTimeless: false, day, assurance, isStale: false };
}

/** A comparison is unknown while its fact or its operand is. */
function judgeLeaf(leaf: ComparisonLeaf, place: Place, isNegated: boolean): LeafNode {
  const fact = knowFact(place.world, leaf.fact, place.scope);
  if (leaf.operator === 'growthAtLeast') return judgeGrowth(fact, leaf.value as GrowthRef, place, isNegated);
  const operand = leaf.operator === 'nonEmpty' ? { value: null, facts: [], doubt: null } : evaluate(leaf.value as ValueRef, place);
  const isDecided = fact.isKnown && operand.value !== undefined;
  const verdict = isDecided ? verdictOf(compare(leaf.operator, fact.value, operand.value, place.world.asOf)) : 'unknown';
  return settle({ verdict, facts: [fact, ...operand.facts], doubt: operand.doubt, isUnverified: operand.isUnverified ?? false }, place, { isNegated });
}

function judgeGrowth(now: Fact, { base, percent }: GrowthRef, place: Place, isNegated: boolean): LeafNode {
  const from = knowFact(place.world, base.fact, place.scope);
  const by = evaluate(percent, place);
  const isDecided = now.isKnown && from.isKnown && by.value !== undefined;
  const grown = isDecided ? hasGrown(now.value as number, from.value as number, by.value as number) : null;
  return settle({ verdict: grown === null ? 'unknown' : verdictOf(grown), facts: [now, from], doubt: by.doubt, isUnverified: by.isUnverified ?? false }, place, { isNegated });
}

type Leaf = Omit<LeafNode, 'kind'>;

/** A leaf in its final form: negated, and put to the test of the breach by the facts that could prove it. */
export function settle(leaf: Leaf, { breach }: Pick<Place, 'breach'>, { isNegated = false, proof = leaf.facts } = {}): LeafNode {
  const verdict = isNegated ? not(leaf.verdict) : leaf.verdict;
  const isTooOld = verdict === 'false' && provesNothing(proof, breach);
  return { ...leaf, kind: 'leaf', ...(isTooOld ? { verdict: 'unknown', doubt: 'age' } : { verdict }) };
}

/** A breach needs knowledge that is younger than the deadline. What rests on the registry alone has no age. */
function provesNothing(facts: readonly Fact[], breach: CivilDate | undefined): boolean {
  const dated = facts.filter((fact) => !fact.isTimeless);
  return breach !== undefined && dated.length > 0 && dated.every((fact) => fact.day === null || fact.day <= breach);
}

interface Operand {
  /** Undefined when it is not known. */
  readonly value: unknown;
  readonly facts: readonly Fact[];
  /** It waits for a due date. */
  readonly doubt: 'due' | null;
  readonly isUnverified?: boolean;
}

/** What a leaf compares with. */
function evaluate(ref: ValueRef, { world, scope, due, isStrict = false }: Place): Operand {
  if (typeof ref !== 'object' || Array.isArray(ref)) return { value: ref, facts: [], doubt: null };
  if ('asOf' in ref) return { value: world.asOf, facts: [], doubt: null };
  if ('fact' in ref) {
    const fact = knowFact(world, ref.fact, scope);
    return { value: fact.isKnown ? fact.value : undefined, facts: [fact], doubt: null };
  }
  if ('param' in ref) {
    const day = due === null || ref.at === 'asOf' ? world.asOf : due.parametersOn;
    const isUnverified = isDoubtfulOn(world, ref.param, day);
    return { value: isStrict && isUnverified ? undefined : parameterOn(world, ref.param, day), facts: [], doubt: day === null ? 'due' : null, isUnverified };
  }
  const date = due?.dates[(ref as { deadline: 'last' | 'previous' | 'next' }).deadline] ?? null;
  return { value: date ?? undefined, facts: [], doubt: date === null ? 'due' : null };
}
