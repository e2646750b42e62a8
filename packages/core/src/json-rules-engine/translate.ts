import { isAll, isAny, isAsOfRef, isDeadlineRef, isFactRef, isGrowthRef, isNot, isParamRef, isQuantifierLeaf } from '@adempi/schema';
import type { CivilDate, ComparisonLeaf, Condition, QuantifierLeaf, Rule } from '@adempi/schema';
import type { NestedCondition, TopLevelCondition } from 'json-rules-engine';

import type { BuildContext } from '../conditions/build-node.ts';
import { knownOfItems } from '../conditions/count.ts';
import { readFact } from '../conditions/frame.ts';
import type { Frame } from '../conditions/frame.ts';
import { readParameter } from '../conditions/read-parameter.ts';
import { findItem } from '../facts/known-fact.ts';
import type { CollectionView, ItemView, KnownFact } from '../facts/known-fact.ts';
import type { ModelCollection, ModelFact } from '../facts/model.ts';
import type { TargetItem } from '../rules/compile-rule.ts';
import { IS_TRUE, nameOperator } from './operators.ts';
import type { Slot } from './operators.ts';

/** The facts of a run of json-rules-engine, by id. They fill up as conditions are translated. */
export type Slots = Map<string, Slot>;

/** Where a condition is translated: what is known, the item at hand, and the facts gathered so far. */
export interface Translation {
  readonly frame: Frame;
  readonly context: BuildContext;
  readonly slots: Slots;
}

/**
 * Translates a condition for one state: `not` goes to the leaves, quantifiers are spelt out item
 * by item, and empty groups become constants, because json-rules-engine takes `any: []` as true.
 */
export function translate(condition: Condition, translation: Translation): TopLevelCondition {
  return { all: [translateNode(condition, false, translation)] };
}

/** A recurring duty is met by a day of its cycle that has come. */
export function translateCycle({ deadline }: Rule, translation: Translation): NestedCondition[] {
  if (!('yearly' in deadline) && !('every' in deadline)) return [];
  const { cycleStart } = translation.frame.dates;
  const fact = addFact(deadline.metOn, translation);
  return [
    { fact, operator: nameOperator('after', false), value: literal(cycleStart ?? undefined) },
    { fact, operator: nameOperator('onOrBefore', false), value: literal(translation.frame.asOf) },
  ];
}

/** Whether the item that a rule is about is listed: it is not where the collection is complete without it. */
export function translateListed({ collection, key }: TargetItem, translation: Translation): NestedCondition {
  const view = translation.frame.view.collections[collection.index] as CollectionView;
  if (findItem(view, key) !== null) return constant('true', translation);
  return view.isComplete ? closureOf(collection, view, translation) : constant('unknown', translation);
}

function translateNode(condition: Condition, negated: boolean, translation: Translation): NestedCondition {
  if (isNot(condition)) return translateNode(condition.not, !negated, translation);
  if (isAll(condition)) return group(!negated, condition.all.map((member) => translateNode(member, negated, translation)), translation);
  if (isAny(condition)) return group(negated, condition.any.map((member) => translateNode(member, negated, translation)), translation);
  if (isQuantifierLeaf(condition)) return translateQuantifier(condition, negated, translation);
  const collection = translation.context.model.collectionByPath.get(condition.fact);
  return collection === undefined ? translateLeaf(condition, negated, translation) : translateCount(condition, collection, negated, translation);
}

function group(isAllGroup: boolean, members: NestedCondition[], translation: Translation): NestedCondition {
  if (members.length === 0) return constant(isAllGroup ? 'true' : 'false', translation);
  return isAllGroup ? { all: members } : { any: members };
}

function constant(name: 'true' | 'false' | 'unknown', { slots }: Translation): NestedCondition {
  slots.set(`#${name}`, { known: name !== 'unknown', value: name === 'true', dated: false, old: false });
  return { fact: `#${name}`, operator: IS_TRUE, value: true };
}

/** every C = all C; some C = any C; none C = all not C. */
function translateQuantifier(leaf: QuantifierLeaf, negated: boolean, translation: Translation): NestedCondition {
  const { frame, context } = translation;
  const collection = context.model.collectionByPath.get(leaf.fact) as ModelCollection;
  const view = frame.view.collections[collection.index] as CollectionView;
  const isAllGroup = (leaf.operator === 'some') === negated;
  const inner = (item: ItemView): NestedCondition =>
    withItem(frame, collection, item, () => translateNode(leaf.value, negated !== (leaf.operator === 'none'), translation));
  const members = view.items.map(inner);
  if (!view.isComplete) members.push(group(!isAllGroup, [inner(view.phantom), constant('unknown', translation)], translation));
  else if (!isAllGroup) members.push(group(true, [inner(view.phantom), closureOf(collection, view, translation)], translation));
  return group(isAllGroup, members, translation);
}

/** No further item can make a disjunction true: they are all, unless that was said too early. */
function closureOf(collection: ModelCollection, view: CollectionView, { slots, frame }: Translation): NestedCondition {
  slots.set(`${collection.path}#closure`, { ...toSlot(view.closure, frame.breachDue), value: false });
  return { fact: `${collection.path}#closure`, operator: IS_TRUE, value: true };
}

function withItem<T>(frame: Frame, collection: ModelCollection, item: ItemView, run: () => T): T {
  const outer = frame.scope[collection.index];
  frame.scope[collection.index] = item;
  const result = run();
  frame.scope[collection.index] = outer;
  return result;
}

function translateLeaf(leaf: ComparisonLeaf, negated: boolean, translation: Translation): NestedCondition {
  const fact = addFact(leaf.fact, translation);
  return { fact, operator: nameOperator(leaf.operator, negated), value: translateValue(leaf.value, translation) };
}

/** Counting becomes a fact of its own: the count, known where it reaches the bound or the list is complete. */
function translateCount(leaf: ComparisonLeaf, collection: ModelCollection, negated: boolean, translation: Translation): NestedCondition {
  const { frame, slots } = translation;
  const view = frame.view.collections[collection.index] as CollectionView;
  const bound = boundOf(leaf, translation);
  const isReached = bound.known && view.items.length >= Number(bound.value);
  const slot = toSlot(isReached ? knownOfItems(view) : view.closure, frame.breachDue);
  const id = `${collection.path}#count>=${String(bound.value)}`;
  slots.set(id, { ...slot, known: bound.known && (isReached || view.isComplete), value: view.items.length });
  return { fact: id, operator: nameOperator(negated ? 'lessThan' : 'greaterThanInclusive', false), value: bound };
}

/** How many are asked for. It proves nothing about the list, so it has no age. */
function boundOf({ operator, value }: ComparisonLeaf, translation: Translation): Slot {
  if (operator === 'nonEmpty') return literal(1);
  if (!isFactRef(value)) return translateValue(value, translation) as Slot;
  const fact = translation.context.model.byPath.get(value.fact) as ModelFact;
  return literal(readFact(translation.frame, fact).value);
}

function translateValue(value: ComparisonLeaf['value'], translation: Translation): unknown {
  const { frame, context } = translation;
  if (value === undefined) return literal(null);
  if (isFactRef(value)) return { fact: addFact(value.fact, translation) };
  if (isAsOfRef(value)) return literal(frame.asOf);
  if (isDeadlineRef(value)) return literal(frame.dates[value.deadline] ?? undefined);
  if (isParamRef(value)) return readParam(value.param, value.at === 'asOf' ? frame.asOf : frame.parameterDay, context);
  if (!isGrowthRef(value)) return literal(value);
  const base = toSlot(readFact(frame, context.model.byPath.get(value.base.fact) as ModelFact), frame.breachDue);
  const percent = translateValue(value.percent, translation) as Slot;
  return { ...base, known: base.known && percent.known, value: { base: base.value, percent: percent.value } };
}

function readParam(id: string, day: CivilDate | null, { parameters }: BuildContext): Slot {
  const parameter = parameters.get(id);
  return literal(parameter === undefined || day === null ? undefined : readParameter(parameter, day));
}

function literal(value: unknown): Slot {
  return { known: value !== undefined, value, dated: false, old: false };
}

function addFact(path: string, { frame, context, slots }: Translation): string {
  const fact = context.model.byPath.get(path) as ModelFact;
  const key = fact.collection === null ? '' : `[${frame.scope[fact.collection.index]?.key ?? ''}]`;
  const id = `${path}${key}`;
  slots.set(id, toSlot(readFact(frame, fact), frame.breachDue));
  return id;
}

function toSlot({ value, isTimeless, knownOn }: KnownFact, breachDue: CivilDate | null): Slot {
  const old = breachDue !== null && (knownOn === null || knownOn <= breachDue);
  return { known: value !== undefined, value, dated: !isTimeless, old };
}
