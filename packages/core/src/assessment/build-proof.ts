import { reasons } from '@adempi/schema';
import type { Confidence, Finding, Outcome, Rule } from '@adempi/schema';

import { useOfCollection } from '../conditions/detail.ts';
import type { Use } from '../conditions/detail.ts';
import { uniteMissing } from '../conditions/missing.ts';
import { needAll, supportOfUse } from '../conditions/support.ts';
import type { Support } from '../conditions/support.ts';
import type { CollectionView } from '../facts/known-fact.ts';
import type { ModelCollection } from '../facts/model.ts';
import type { CompiledRule } from '../rules/compile-rule.ts';
import { describeRule, joinFinding, toEvidence } from './build-finding.ts';
import { weakestConfidence } from './confidence.ts';
import type { FindingContext } from './context.ts';
import { compareFindings, worstOutcome } from './order.ts';
import type { Comparable } from './order.ts';

/**
 * The finding of a rule that others prove: the worst outcome among their findings, with the timing
 * of the gravest that has it, and the facts of all that have it.
 */
export function buildProof(compiled: CompiledRule, applicability: Support, proofs: readonly Finding[], context: FindingContext): Finding {
  const { outcome, first, deciding, needed, confidence } = weighProofs(compiled.rule, proofs);
  const isDecided = outcome !== 'unknown' && outcome !== 'error';
  const closures = isDecided && outcome !== 'fail' ? closuresOf(compiled, proofs, context) : [];
  const { assurance, knownOn } = isDecided ? needAll([applicability, ...needed.map(toSupport), ...closures.map(supportOfUse)]) : UNDECIDED;
  return joinFinding(describeRule(compiled, null, { outcome, confidence }, context), {
    outcome,
    ...(first.undecided === undefined ? {} : { undecided: first.undecided }),
    reason: writeProof(first, context),
    assurance,
    knownOn,
    assumed: isDecided && (needed.some((proof) => proof.assumed) || [...applicability.uses, ...closures].some((use) => use.known.isStale)),
    timing: first.timing,
    missing: uniteMissing(deciding.flatMap((proof) => proof.missing)),
    evidence: uniteEvidence([
      ...(isDecided ? toEvidence(applicability.uses, context.lang) : []),
      ...deciding.flatMap((proof) => proof.evidence),
      ...toEvidence(closures, context.lang),
    ]),
    trace: first.trace,
  });
}

/** "These are all", of the lists whose items prove: one more item could be worse. */
function closuresOf(compiled: CompiledRule, proofs: readonly Finding[], { frame, proversOf }: FindingContext): Use[] {
  return proversOf(compiled).flatMap(({ rule, collection }): Use[] => {
    if (!proofs.some(({ ruleId, instance }) => ruleId === rule.id && instance !== null)) return [];
    const listed = collection as ModelCollection;
    const { isComplete, closure } = frame.view.collections[listed.index] as CollectionView;
    return isComplete ? [useOfCollection(listed, closure)] : [];
  });
}

/** What is asked of a finding that proves a rule, so that bare verdicts can be weighed too. */
export type Proof = Comparable & Pick<Finding, 'confidence'>;

/** What follows from the findings that prove a rule. */
export interface Weighed<T> {
  readonly outcome: Outcome;
  /** The gravest of those that decide. */
  readonly first: T;
  /** Those that have the outcome, the gravest first. */
  readonly deciding: readonly T[];
  /** Those without which the outcome might be another. */
  readonly needed: readonly T[];
  readonly confidence: Confidence;
}

/** Weighs the findings of the rules that prove one: there is at least one. */
export function weighProofs<T extends Proof>(rule: Rule, proofs: readonly T[]): Weighed<T> {
  const outcome = worstOutcome(proofs.map((proof) => proof.outcome));
  const deciding = proofs.filter((proof) => proof.outcome === outcome).sort(compareFindings);
  const [first] = deciding as [T, ...T[]];
  // A failure needs no one else; any other outcome needs that none of the others is worse.
  const needed = outcome === 'fail' ? deciding : proofs;
  return { outcome, first, deciding, needed, confidence: weakestConfidence([rule.confidence, ...needed.map((proof) => proof.confidence)]) };
}

const UNDECIDED = { assurance: null, knownOn: null } as const;

function toSupport({ assurance, knownOn }: Finding): Support {
  return { assurance, knownOn, uses: [] };
}

function writeProof({ title, ruleId, reason }: Finding, { lang }: FindingContext): string {
  return reasons(lang).proved.replace('{rule}', () => `«${title}» (${ruleId})`).replace('{facts}', () => reason);
}

function uniteEvidence(evidence: Finding['evidence']): Finding['evidence'] {
  return [...new Map(evidence.map((one) => [one.fact, one])).values()];
}
