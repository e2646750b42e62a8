import { FALSE, TRUE, UNKNOWN, and, or, triOf } from '../logic/kleene.ts';
import type { Tri } from '../logic/kleene.ts';
import { findItem } from '../facts/known-fact.ts';
import type { CollectionView, ItemView, KnownFact } from '../facts/known-fact.ts';
import { comparisons } from './compare.ts';
import { countItems, knownOfItems } from './count.ts';
import { isTooOld, readFact } from './frame.ts';
import type { Frame } from './frame.ts';
import type { FactValue } from '../facts/value.ts';
import type { CountNode, EachNode, LeafNode, ListedNode, Node } from './node.ts';
import { factsOfOperand, readOperand } from './read-operand.ts';

/** A compiled condition. */
export type Test = (frame: Frame) => Tri;

/** Compiles a condition into closures over fact slots: no look-up by name, no allocation per leaf. */
export function compileNode(node: Node): Test {
  switch (node.kind) {
    case 'all':
      return compileAll(node.children.map(compileNode));
    case 'any':
      return compileAny(node.children.map(compileNode));
    case 'each':
      return compileEach(node);
    case 'count':
      return (frame) => testCount(node, frame);
    case 'listed':
      return (frame) => testListed(node, frame);
    case 'leaf':
      return compileLeaf(node);
  }
}

// Half of the time of a batch is spent in the loops and leaves below: they are written out.
function compileAll(tests: readonly Test[]): Test {
  return (frame) => {
    let verdict: Tri = TRUE;
    for (const test of tests) {
      const one = test(frame);
      if (one === FALSE) return FALSE;
      if (one === UNKNOWN) verdict = UNKNOWN;
    }
    return verdict;
  };
}

function compileAny(tests: readonly Test[]): Test {
  return (frame) => {
    let verdict: Tri = FALSE;
    for (const test of tests) {
      const one = test(frame);
      if (one === TRUE) return TRUE;
      if (one === UNKNOWN) verdict = UNKNOWN;
    }
    return verdict;
  };
}

function compileLeaf(node: LeafNode): Test {
  const { fact, operand, operator, negated } = node;
  if (operand.kind === 'literal' && fact.collection === null) return compileLiteralLeaf(node, operand.value);
  const compare = comparisons[operator];
  return (frame) => {
    const known = readFact(frame, fact);
    if (known.value === undefined) return UNKNOWN;
    const expected = readOperand(operand, frame);
    if (expected === undefined) return UNKNOWN;
    const holds = compare(known.value, expected, frame.asOf);
    if (holds === undefined) return UNKNOWN;
    if (holds !== negated) return TRUE;
    return frame.breachDue !== null && isTooOld(frame, [known, ...factsOfOperand(operand, frame)]) ? UNKNOWN : FALSE;
  };
}

/** A fact of the ente compared with a literal: so is nearly every leaf. */
function compileLiteralLeaf({ fact: { slot }, operator, negated }: LeafNode, expected: FactValue): Test {
  const compare = comparisons[operator];
  if (operator === 'equal') return compileEqualLeaf(slot, negated, expected);
  return (frame) => {
    const value = frame.view.values[slot];
    if (value === undefined) return UNKNOWN;
    return compare(value, expected, frame.asOf) !== negated ? TRUE : failSlot(frame, slot);
  };
}

/** The most frequent of them, without the call that compares. */
function compileEqualLeaf(slot: number, negated: boolean, expected: FactValue): Test {
  return (frame) => {
    const value = frame.view.values[slot];
    if (value === undefined) return UNKNOWN;
    return (value === expected) !== negated ? TRUE : failSlot(frame, slot);
  };
}

function failSlot(frame: Frame, slot: number): Tri {
  return frame.breachDue !== null && isTooOld(frame, [frame.view.factAt(slot)]) ? UNKNOWN : FALSE;
}

/** `nonEmpty` and `countAtLeast` on a collection: the items listed are a lower bound while it is open. */
export function testCount(node: CountNode, frame: Frame): Tri {
  const view = frame.view.collections[node.collection.index] as CollectionView;
  const atLeast = readOperand(node.atLeast, frame);
  if (typeof atLeast !== 'number') return UNKNOWN;
  const isReached = countItems(view) >= atLeast;
  if (!isReached && !view.isComplete) return UNKNOWN;
  const verdict = triOf(isReached !== node.negated);
  return verdict === FALSE && isTooOld(frame, factsOfCount(view, isReached)) ? UNKNOWN : verdict;
}

/** Whether an item is listed. In a breach test, "these are all" said by the due date does not show that it is not. */
export function testListed({ collection, key }: ListedNode, frame: Frame): Tri {
  const view = frame.view.collections[collection.index] as CollectionView;
  if (findItem(view, key) !== null) return TRUE;
  return view.isComplete && !isTooOld(frame, [view.closure]) ? FALSE : UNKNOWN;
}

/** What a count rests on: the items when it is reached, "these are all" when it is not. */
export function factsOfCount(view: CollectionView, isReached: boolean): readonly KnownFact[] {
  return [isReached ? knownOfItems(view) : view.closure];
}

function compileEach(node: EachNode): Test {
  const test = compileNode(node.child);
  const { index } = node.collection;
  const [start, decided, combine] = node.mode === 'all' ? ([TRUE, FALSE, and] as const) : ([FALSE, TRUE, or] as const);
  return (frame) => {
    const view = frame.view.collections[index] as CollectionView;
    const outer = frame.scope[index];
    let verdict: Tri = start;
    for (const item of view.items) {
      frame.scope[index] = item;
      verdict = combine(verdict, test(frame));
      if (verdict === decided) break;
    }
    if (verdict !== decided && isOpenFor(node.mode, view, frame)) verdict = combine(verdict, testPhantom(test, node, view.phantom, frame));
    frame.scope[index] = outer;
    return verdict;
  };
}

function testPhantom(test: Test, node: EachNode, phantom: ItemView, frame: Frame): Tri {
  frame.scope[node.collection.index] = phantom;
  return weakenPhantom(node.mode, test(frame));
}

/**
 * An item that may not exist can leave a quantifier undecided, never decide it: without this, a
 * condition that reads no fact of the item would decide, and completing the collection undo it.
 */
export function weakenPhantom(mode: 'all' | 'any', verdict: Tri): Tri {
  return verdict === (mode === 'all' ? FALSE : TRUE) ? UNKNOWN : verdict;
}

/**
 * Whether a collection may hold more items than it lists. In a breach test, "these are all" said
 * by the due date does not show that none came after: that matters where an item could save it.
 */
export function isOpenFor(mode: 'all' | 'any', view: CollectionView, frame: Frame): boolean {
  return !view.isComplete || (mode === 'any' && isTooOld(frame, [view.closure]));
}
