import type { Finding } from '@adempi/schema';

import { buildError, buildFinding, buildNotApplicable } from './assessment/build-finding.ts';
import type { FindingContext } from './assessment/context.ts';
import { buildProof } from './assessment/build-proof.ts';
import { resetFrame } from './conditions/frame.ts';
import { detailNode, useOfCollection } from './conditions/detail.ts';
import { findSupport, needAll, supportOfUse } from './conditions/support.ts';
import { PHANTOM_KEY } from './facts/known-fact.ts';
import type { CollectionView, ItemView } from './facts/known-fact.ts';
import type { ModelCollection } from './facts/model.ts';
import { FALSE, TRUE, and } from './logic/kleene.ts';
import type { Tri } from './logic/kleene.ts';
import type { CompiledRule } from './rules/compile-rule.ts';
import { detailApplicability } from './rules/explain-instance.ts';
import { aimScope, judgeInstance } from './rules/judge-instance.ts';
import { provesOn } from './rules/proves-on.ts';

/** All findings of one rule: one for the ente, or one per item and one for the phantom. */
export function assessRule(compiled: CompiledRule, context: FindingContext): Finding[] {
  const { frame } = context;
  const { collection } = compiled;
  // A rule that broke half-way may have left the frame as it stood then.
  aimScope(compiled, frame);
  resetFrame(frame);
  try {
    const applies = compiled.appliesWhen.test(frame);
    if (applies === FALSE) {
      return [buildNotApplicable(compiled, findSupport(detailApplicability(compiled, frame)), false, context)];
    }
    const provers = compiled.provers.filter(({ rule }) => provesOn(rule, compiled.rule, frame.asOf));
    if (provers.length > 0 && and(applies, compiled.where.test(frame)) === TRUE) return [assessProof(compiled, provers, context)];
    if (collection === null) return [assessInstance(compiled, null, applies, context)];
    return assessItems(compiled, collection, applies, context);
  } catch (error) {
    return [buildError(compiled, null, error, context)];
  }
}

/** The verdict of the rules that prove one that applies. */
function assessProof(compiled: CompiledRule, provers: readonly CompiledRule[], context: FindingContext): Finding {
  const { appliesWhen, where } = compiled;
  const applicability = needAll([appliesWhen, where].map(({ node }) => findSupport(detailNode(node, context.frame))));
  return buildProof(compiled, applicability, provers.flatMap((prover) => assessRule(prover, { ...context, isProof: true })), context);
}

function assessItems(compiled: CompiledRule, collection: ModelCollection, applies: Tri, context: FindingContext): Finding[] {
  const view = context.frame.view.collections[collection.index] as CollectionView;
  const items = view.isComplete ? view.items : [...view.items, view.phantom];
  if (items.length === 0) {
    return [buildNotApplicable(compiled, supportOfUse(useOfCollection(collection, view.closure)), true, context)];
  }
  return items.map((item) => assessItem(compiled, collection, item, applies, context));
}

function assessItem(
  compiled: CompiledRule,
  collection: ModelCollection,
  item: ItemView,
  applies: Tri,
  context: FindingContext,
): Finding {
  const { scope } = context.frame;
  const outer = scope[collection.index];
  scope[collection.index] = item;
  try {
    return assessInstance(compiled, item.key, applies, context);
  } catch (error) {
    return buildError(compiled, item.key, error, context);
  } finally {
    scope[collection.index] = outer;
  }
}

function assessInstance(compiled: CompiledRule, key: string | null, applies: Tri, context: FindingContext): Finding {
  const { frame, assumeUnchanged, isProof } = context;
  const verdict = judgeInstance(compiled, frame, { applies, isPhantom: key === PHANTOM_KEY, assumeUnchanged, isProof });
  return buildFinding(compiled, key, verdict, context);
}
