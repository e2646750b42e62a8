import type { Finding } from '@adempi/schema';

import { detailNode, useOfCollection } from '../conditions/detail.ts';
import { findSupport, needAll, supportOfUse } from '../conditions/support.ts';
import type { CollectionView } from '../facts/known-fact.ts';
import { detailApplicability } from '../rules/explain-instance.ts';
import type { Teller } from '../rules/judge-rule.ts';
import { buildError, buildFinding, buildNotApplicable } from './build-finding.ts';
import { buildProof } from './build-proof.ts';
import type { FindingContext } from './context.ts';

/** Tells each verdict as a finding: with its reason, what it rests on, and what is missing. */
export function tellFindings(context: FindingContext): Teller<Finding> {
  const { frame, assumeUnchanged, proversOf } = context;
  return {
    frame,
    assumeUnchanged,
    proversOf,
    tellVerdict: (compiled, key, verdict) => buildFinding(compiled, key, verdict, context),
    tellNotApplicable: (compiled) => buildNotApplicable(compiled, findSupport(detailApplicability(compiled, frame)), false, context),
    tellEmpty: (compiled, collection) => {
      const { closure } = frame.view.collections[collection.index] as CollectionView;
      return buildNotApplicable(compiled, supportOfUse(useOfCollection(collection, closure)), true, context);
    },
    tellProof: (compiled, proofs) => {
      const applicability = needAll([compiled.appliesWhen, compiled.where].map(({ node }) => findSupport(detailNode(node, frame))));
      return buildProof(compiled, applicability, proofs, context);
    },
    tellError: (compiled, key, error) => buildError(compiled, key, error, context),
  };
}
