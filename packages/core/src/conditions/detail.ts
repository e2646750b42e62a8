import { formatAddress } from '@adempi/schema';
import type { ComparisonOperator, MissingReason, Text } from '@adempi/schema';

import { PHANTOM_KEY, buildPhantom } from '../facts/known-fact.ts';
import type { CollectionView, ItemView, KnownFact } from '../facts/known-fact.ts';
import type { ModelCollection, ModelFact } from '../facts/model.ts';
import { FALSE, TRUE, UNKNOWN, and, or, triOf } from '../logic/kleene.ts';
import type { Tri } from '../logic/kleene.ts';
import { comparisons } from './compare.ts';
import type { OperandValue } from './compare.ts';
import { factsOfCount, isOpenFor, testCount, testListed, weakenPhantom } from './compile.ts';
import { countItems } from './count.ts';
import { isTooOld, readFact } from './frame.ts';
import type { Frame } from './frame.ts';
import type { CountNode, EachNode, GroupNode, LeafNode, ListedNode, Node, Operand } from './node.ts';
import { readOperand, readsUnverified } from './read-operand.ts';

/** One fact that a leaf read. */
export interface Use {
  readonly address: string;
  readonly label: Text;
  readonly known: KnownFact;
  /** Null for the closure or the count of a collection, and for parameters. */
  readonly fact: ModelFact | null;
  /** Of a fact of the phantom item: the collection, which is what must be completed. */
  readonly phantomOf: ModelCollection | null;
}

/** A leaf, evaluated. */
export interface LeafDetail {
  readonly kind: 'leaf';
  readonly verdict: Tri;
  readonly uses: readonly [Use, ...Use[]];
  readonly operator: ComparisonOperator;
  readonly negated: boolean;
  readonly expected: OperandValue | undefined;
  /** Why the leaf is unknown although its facts have values. */
  readonly why: MissingReason | null;
  /** It compares with a value that was not verified in a source. */
  readonly isDoubtful: boolean;
}

/** A group, or the items of a quantifier, evaluated. */
export interface GroupDetail {
  readonly kind: 'all' | 'any';
  readonly verdict: Tri;
  readonly children: readonly Detail[];
  readonly quantifier: { readonly operator: string; readonly collection: string } | null;
  /** The item of this branch. */
  readonly item: string | null;
  /** "These are all", where the verdict rests on it or waits for it. */
  readonly closure: Use | null;
}

/** A condition, evaluated leaf by leaf. It says the same as the compiled closures, and why. */
export type Detail = LeafDetail | GroupDetail;

/** Evaluates a condition again, keeping every leaf. Slower than the closures: on demand only. */
export function detailNode(node: Node, frame: Frame): Detail {
  switch (node.kind) {
    case 'leaf':
      return detailLeaf(node, frame);
    case 'count':
      return detailCount(node, frame);
    case 'listed':
      return detailListed(node, frame);
    case 'each':
      return detailEach(node, frame);
    default:
      return detailGroup(node, frame);
  }
}

function detailGroup(node: GroupNode, frame: Frame): Detail {
  const children = node.children.map((child) => detailNode(child, frame));
  return { kind: node.kind, verdict: combine(node.kind, children), children, quantifier: null, item: null, closure: null };
}

function combine(kind: 'all' | 'any', children: readonly Detail[]): Tri {
  return kind === 'all'
    ? children.reduce<Tri>((verdict, child) => and(verdict, child.verdict), TRUE)
    : children.reduce<Tri>((verdict, child) => or(verdict, child.verdict), FALSE);
}

function detailLeaf(node: LeafNode, frame: Frame): Detail {
  const own = useOf(node.fact, frame);
  const expected = readOperand(node.operand, frame);
  const uses: [Use, ...Use[]] = [own, ...usesOfOperand(node.operand, frame)];
  const isDoubtful = readsUnverified(node.operand, frame);
  const { verdict, why } = settleLeaf(node, { own: own.known, expected, uses }, frame);
  return { kind: 'leaf', uses, operator: node.operator, negated: node.negated, expected, isDoubtful, verdict, why };
}

interface Settled {
  readonly verdict: Tri;
  /** Why it is unknown although its facts have values. */
  readonly why: MissingReason | null;
}

function settleLeaf(
  { operator, negated }: LeafNode,
  { own: { value }, expected, uses }: { readonly own: KnownFact; readonly expected: OperandValue | undefined; readonly uses: readonly Use[] },
  frame: Frame,
): Settled {
  if (value === undefined || expected === undefined) return { verdict: UNKNOWN, why: null };
  const holds = comparisons[operator](value, expected, frame.asOf);
  // Growth from nothing: its facts are known, and no other value of theirs would be truer.
  if (holds === undefined) return { verdict: UNKNOWN, why: null };
  const verdict = triOf(holds !== negated);
  const isOld = verdict === FALSE && isTooOld(frame, uses.map((use) => use.known));
  return isOld ? { verdict: UNKNOWN, why: 'before_deadline' } : { verdict, why: null };
}

function detailCount(node: CountNode, frame: Frame): Detail {
  const view = viewOf(node, frame);
  const expected = readOperand(node.atLeast, frame);
  const verdict = testCount(node, frame);
  const isReached = typeof expected === 'number' && countItems(view) >= expected;
  const [known] = factsOfCount(view, isReached) as readonly [KnownFact];
  const uses: [Use, ...Use[]] = [useOfCollection(node.collection, known), ...usesOfOperand(node.atLeast, frame)];
  const why = verdict === UNKNOWN && known.value !== undefined && typeof expected === 'number' ? 'before_deadline' : null;
  const isDoubtful = readsUnverified(node.atLeast, frame);
  return { kind: 'leaf', uses, operator: node.operator, negated: node.negated, expected, verdict, why, isDoubtful };
}

/** An item that is listed speaks by its facts; that it is not, by "these are all". */
function detailListed(node: ListedNode, frame: Frame): Detail {
  const verdict = testListed(node, frame);
  if (verdict === TRUE) return { kind: 'all', verdict, children: [], quantifier: null, item: null, closure: null };
  const { closure } = viewOf(node, frame);
  const why = verdict === UNKNOWN && closure.value !== undefined ? 'before_deadline' : null;
  const uses: [Use] = [useOfCollection(node.collection, closure)];
  return { kind: 'leaf', uses, operator: 'contains', negated: false, expected: node.key, verdict, why, isDoubtful: false };
}

function detailEach(node: EachNode, frame: Frame): Detail {
  const view = viewOf(node, frame);
  const { index } = node.collection;
  const outer = frame.scope[index];
  const children = view.items.map((item) => detailItem(node, item, frame));
  const listed = combine(node.mode, children);
  const isDecided = listed === (node.mode === 'all' ? FALSE : TRUE);
  const isOpen = !isDecided && isOpenFor(node.mode, view, frame);
  const phantom = view.isComplete ? buildPhantom(node.collection, 'before_deadline') : view.phantom;
  const branches = isOpen ? [...children, detailPhantom(node, phantom, frame)] : children;
  frame.scope[index] = outer;
  return {
    kind: node.mode,
    verdict: combine(node.mode, branches),
    children: branches,
    quantifier: { operator: node.operator, collection: node.collection.path },
    item: null,
    closure: isDecided ? null : closureUse(node, view, isOpen && view.isComplete),
  };
}

function detailItem(node: EachNode, item: ItemView, frame: Frame): GroupDetail {
  frame.scope[node.collection.index] = item;
  const child = detailNode(node.child, frame);
  return { kind: 'all', verdict: child.verdict, children: [child], quantifier: null, item: item.key, closure: null };
}

function detailPhantom(node: EachNode, phantom: ItemView, frame: Frame): GroupDetail {
  const detail = detailItem(node, phantom, frame);
  return { ...detail, verdict: weakenPhantom(node.mode, detail.verdict) };
}

/** A closure that is too old for a breach counts as open, and says why. */
function closureUse(node: EachNode, view: CollectionView, isOld: boolean): Use {
  const known: KnownFact = isOld ? { ...view.closure, value: undefined, why: 'before_deadline' } : view.closure;
  return useOfCollection(node.collection, known);
}

function viewOf(node: CountNode | EachNode | ListedNode, frame: Frame): CollectionView {
  return frame.view.collections[node.collection.index] as CollectionView;
}

/** The use of a fact on the ente or on the item at hand. */
export function useOf(fact: ModelFact, frame: Frame): Use {
  const { path, collection } = fact;
  const key = collection === null ? null : (frame.scope[collection.index]?.key ?? null);
  return {
    address: formatAddress({ path, collection: collection?.path ?? null, key }),
    label: fact.definition.label,
    known: readFact(frame, fact),
    fact,
    phantomOf: key === PHANTOM_KEY ? collection : null,
  };
}

/** The use of a collection itself: that it lists all its items, or how many. */
export function useOfCollection({ path, definition }: ModelCollection, known: KnownFact): Use {
  return { address: path, label: definition.label, known, fact: null, phantomOf: null };
}

function usesOfOperand(operand: Operand, frame: Frame): readonly Use[] {
  switch (operand.kind) {
    case 'fact':
      return [useOf(operand.fact, frame)];
    case 'growth':
      return [useOf(operand.base, frame), ...usesOfOperand(operand.percent, frame)];
    case 'deadline':
      return frame.dates[operand.which] === null ? unknownTiming(frame) : [];
    case 'parameter':
      return !operand.atAsOf && frame.parameterDay === null ? unknownTiming(frame) : [];
    default:
      return [];
  }
}

/** What depends on a due date that is not determined waits for the facts of the due date. */
function unknownTiming({ timingUses }: Frame): readonly Use[] {
  return timingUses.filter((use) => use.known.value === undefined);
}
