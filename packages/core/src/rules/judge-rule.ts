import { resetFrame } from '../conditions/frame.ts';
import type { Frame } from '../conditions/frame.ts';
import { PHANTOM_KEY } from '../facts/known-fact.ts';
import type { CollectionView, ItemView } from '../facts/known-fact.ts';
import type { ModelCollection } from '../facts/model.ts';
import { FALSE, TRUE, and } from '../logic/kleene.ts';
import type { Tri } from '../logic/kleene.ts';
import type { CompiledRule } from './compile-rule.ts';
import { aimScope, judgeInstance } from './judge-instance.ts';
import type { Verdict } from './judge-instance.ts';

/**
 * What is told of the verdicts of a rule: a finding with its reasons, or the bare verdict. It is
 * asked while the frame shows the item that was judged.
 */
export interface Teller<T> {
  readonly frame: Frame;
  readonly assumeUnchanged: boolean;
  /** The rules that prove one, on the day. */
  readonly proversOf: (compiled: CompiledRule) => readonly CompiledRule[];
  /** Of a rule on the ente (`key` is null) or on one item. */
  readonly tellVerdict: (compiled: CompiledRule, key: string | null, verdict: Verdict) => T;
  /** Of a rule that does not concern the ente. */
  readonly tellNotApplicable: (compiled: CompiledRule) => T;
  /** Of a rule over a collection that is complete and empty. */
  readonly tellEmpty: (compiled: CompiledRule, collection: ModelCollection) => T;
  /** Of a rule that others prove, from what was told of them. */
  readonly tellProof: (compiled: CompiledRule, proofs: readonly T[]) => T;
  /** Of a rule that broke: the others go on. */
  readonly tellError: (compiled: CompiledRule, key: string | null, error: unknown) => T;
}

/** Judges one rule: one verdict for the ente, or one per item and one for the phantom. */
export function judgeRule<T>(compiled: CompiledRule, teller: Teller<T>, isProof = false): readonly T[] {
  const { frame } = teller;
  const { collection } = compiled;
  // A rule that broke half-way may have left the frame as it stood then.
  aimScope(compiled, frame);
  resetFrame(frame);
  try {
    const applies = compiled.appliesWhen.test(frame);
    if (applies === FALSE) return [teller.tellNotApplicable(compiled)];
    const provers = teller.proversOf(compiled);
    if (provers.length > 0 && and(applies, compiled.where.test(frame)) === TRUE) return [judgeProof(compiled, provers, teller)];
    if (collection === null) return [judgeOne(compiled, null, { applies, isProof }, teller)];
    return judgeItems(compiled, collection, { applies, isProof }, teller);
  } catch (error) {
    return [teller.tellError(compiled, null, error)];
  }
}

/** What a rule is asked for, beyond the item. */
interface Asked {
  readonly applies: Tri;
  /** Whether it proves another: an item that may not exist proves nothing. */
  readonly isProof: boolean;
}

/** The verdict of the rules that prove one that applies. */
function judgeProof<T>(compiled: CompiledRule, provers: readonly CompiledRule[], teller: Teller<T>): T {
  const proofs = provers.flatMap((prover) => judgeRule(prover, teller, true));
  aimScope(compiled, teller.frame);
  resetFrame(teller.frame);
  return teller.tellProof(compiled, proofs);
}

function judgeItems<T>(compiled: CompiledRule, collection: ModelCollection, asked: Asked, teller: Teller<T>): readonly T[] {
  const view = teller.frame.view.collections[collection.index] as CollectionView;
  if (view.isComplete && view.items.length === 0) return [teller.tellEmpty(compiled, collection)];
  const told = view.items.map((item) => judgeItem(compiled, item, asked, teller));
  if (!view.isComplete) told.push(judgeItem(compiled, view.phantom, asked, teller));
  return told;
}

function judgeItem<T>(compiled: CompiledRule, item: ItemView, asked: Asked, teller: Teller<T>): T {
  const { scope } = teller.frame;
  scope[(compiled.collection as ModelCollection).index] = item;
  try {
    return judgeOne(compiled, item.key, asked, teller);
  } catch (error) {
    return teller.tellError(compiled, item.key, error);
  }
}

function judgeOne<T>(compiled: CompiledRule, key: string | null, { applies, isProof }: Asked, teller: Teller<T>): T {
  const { frame, assumeUnchanged } = teller;
  const verdict = judgeInstance(compiled, frame, { applies, isPhantom: key === PHANTOM_KEY, assumeUnchanged, isProof });
  return teller.tellVerdict(compiled, key, verdict);
}
