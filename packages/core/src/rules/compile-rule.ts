import { packOf } from '@adempi/schema';
import type { Condition, Rule } from '@adempi/schema';

import { buildNode, findCollection } from '../conditions/build-node.ts';
import type { BuildContext } from '../conditions/build-node.ts';
import { compileNode } from '../conditions/compile.ts';
import type { Test } from '../conditions/compile.ts';
import type { Node } from '../conditions/node.ts';
import { compileDeadline, datesReadFacts, findMetOn } from '../deadlines/judge.ts';
import type { Judge } from '../deadlines/judge.ts';
import type { ModelCollection, ModelFact } from '../facts/model.ts';
import { findDoubtfulReads } from './doubtful-reads.ts';
import type { DoubtfulReads } from './doubtful-reads.ts';
import { readsDue } from './reads-due.ts';

/** A condition in both forms: closures for the verdict, nodes for the explanation. */
export interface CompiledCondition {
  readonly node: Node;
  readonly test: Test;
  /** Adempi's own test, also where another engine answers in its place. */
  readonly own: Test;
}

/** The one item that a rule is about. */
export interface TargetItem {
  readonly collection: ModelCollection;
  readonly key: string;
}

/** A rule, ready to be evaluated. */
export interface CompiledRule {
  readonly rule: Rule;
  readonly packId: string;
  /** Of a rule per item. */
  readonly collection: ModelCollection | null;
  /** Of a rule about one item. */
  readonly item: TargetItem | null;
  /** The rules that prove it. */
  readonly provers: readonly CompiledRule[];
  readonly judge: Judge;
  readonly metOn: ModelFact | null;
  readonly appliesWhen: CompiledCondition;
  readonly where: CompiledCondition;
  readonly require: CompiledCondition;
  /** Whether what it asks of an item, or requires, reads its due date. */
  readonly readsDue: boolean;
  /** Whether what it requires is a number of items: of their age only the items tell. */
  readonly countsItems: boolean;
  readonly doubtful: DoubtfulReads;
  /** Whether all entes with the same outcome have the same timing, exposure and confidence on a day. */
  readonly isUniform: boolean;
}

/** Compiles a rule once, after those that prove it; it is then evaluated on any number of states. */
export function compileRule(rule: Rule, context: BuildContext, provers: readonly CompiledRule[]): CompiledRule {
  const metOn = findMetOn(rule.deadline, context);
  const item = findTarget(rule, context);
  const listed: Node | null = item === null ? null : { kind: 'listed', ...item };
  const isForListedOnly = rule.forItem?.whenAbsent === 'not_applicable';
  const appliesWhen = compileCondition([toNode(rule.appliesWhen, context)]);
  const where = compileCondition([isForListedOnly ? listed : null, toNode(rule.where, context)]);
  const require = compileCondition([isForListedOnly ? null : listed, ...cycleNodes(rule, metOn), toNode(rule.require, context)]);
  const doubtful = findDoubtfulReads(rule.deadline, [appliesWhen.node, where.node, require.node], context);
  return {
    rule,
    packId: packOf(rule.id),
    collection: rule.forEach === undefined ? null : findCollection(rule.forEach, context),
    item,
    provers,
    judge: compileDeadline(rule, context),
    metOn,
    appliesWhen,
    where,
    require,
    readsDue: [where, require].some(({ node }) => readsDue(node)),
    countsItems: hasCount(require.node),
    doubtful,
    isUniform: isUniform(rule, doubtful),
  };
}

function hasCount(node: Node): boolean {
  if (node.kind === 'each') return hasCount(node.child);
  return node.kind === 'count' || ('children' in node && node.children.some(hasCount));
}

function isUniform({ forEach, provedBy, deadline }: Rule, doubtful: DoubtfulReads): boolean {
  return !doubtful.duty && forEach === undefined && provedBy === undefined && !('metOn' in deadline) && !datesReadFacts(deadline);
}

function findTarget({ forItem }: Rule, context: BuildContext): TargetItem | null {
  return forItem === undefined ? null : { collection: findCollection(forItem.collection, context), key: forItem.key };
}

function toNode(condition: Condition | undefined, context: BuildContext): Node | null {
  return condition === undefined ? null : buildNode(condition, context);
}

/** An absent condition holds. */
function compileCondition(nodes: readonly (Node | null)[]): CompiledCondition {
  const present = nodes.filter((node) => node !== null);
  const node: Node = present.length === 1 ? (present[0] as Node) : { kind: 'all', children: present };
  const own = compileNode(node);
  return { node, test: own, own };
}

/**
 * A recurring duty is met by a day of this cycle that has come: that is what `metOn` means. Of a rule
 * that names none, which only a bundle of another make can hold, no day is asked.
 */
function cycleNodes({ deadline }: Rule, metOn: ModelFact | null): readonly Node[] {
  if (metOn === null || !('yearly' in deadline || 'every' in deadline)) return [];
  const leaf = { kind: 'leaf', fact: metOn, negated: false } as const;
  return [
    { ...leaf, operator: 'after', operand: { kind: 'deadline', which: 'cycleStart' } },
    { ...leaf, operator: 'onOrBefore', operand: { kind: 'asOf' } },
  ];
}
