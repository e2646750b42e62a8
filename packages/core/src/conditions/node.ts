import type { ComparisonOperator, Parameter, Quantifier } from '@adempi/schema';

import type { ModelCollection, ModelFact } from '../facts/model.ts';
import type { FactValue } from '../facts/value.ts';

/** What a leaf compares its fact with, ready to be read. */
export type Operand =
  | { readonly kind: 'none' }
  | { readonly kind: 'literal'; readonly value: FactValue }
  | { readonly kind: 'parameter'; readonly parameter: Parameter; readonly atAsOf: boolean }
  | { readonly kind: 'fact'; readonly fact: ModelFact }
  | { readonly kind: 'deadline'; readonly which: 'last' | 'previous' | 'next' | 'cycleStart' }
  | { readonly kind: 'asOf' }
  | { readonly kind: 'growth'; readonly base: ModelFact; readonly percent: Operand };

/**
 * A condition in negation normal form: `not` has been pushed to the leaves. Only there does
 * "a false leaf" mean the same for every way of writing a condition, which the breach test needs.
 */
export type Node = LeafNode | CountNode | ListedNode | GroupNode | EachNode;

/** A fact compared with an operand. */
export interface LeafNode {
  readonly kind: 'leaf';
  readonly fact: ModelFact;
  readonly operator: ComparisonOperator;
  readonly negated: boolean;
  readonly operand: Operand;
}

/** `nonEmpty` or `countAtLeast` on a collection. */
export interface CountNode {
  readonly kind: 'count';
  readonly collection: ModelCollection;
  readonly operator: ComparisonOperator;
  readonly negated: boolean;
  readonly atLeast: Operand;
}

/** Whether a collection lists the item with a key: false where it is complete without it. */
export interface ListedNode {
  readonly kind: 'listed';
  readonly collection: ModelCollection;
  readonly key: string;
}

/** A conjunction or a disjunction; empty, it is true or false. */
export interface GroupNode {
  readonly kind: 'all' | 'any';
  readonly children: readonly Node[];
}

/** A quantifier: a conjunction (`all`) or a disjunction (`any`) over the items of a collection. */
export interface EachNode {
  readonly kind: 'each';
  readonly mode: 'all' | 'any';
  readonly operator: Quantifier;
  readonly collection: ModelCollection;
  readonly child: Node;
}
