import { reasons } from '@adempi/schema';
import type { Finding } from '@adempi/schema';

import { uniteMissing } from '../conditions/missing.ts';
import { needAll } from '../conditions/support.ts';
import type { Support } from '../conditions/support.ts';
import type { CompiledRule } from '../rules/compile-rule.ts';
import { describeRule, toEvidence } from './build-finding.ts';
import { weakestConfidence } from './confidence.ts';
import type { FindingContext } from './context.ts';
import { compareFindings, worstOutcome } from './order.ts';

/**
 * The finding of a rule that others prove: the worst outcome among their findings, with the timing
 * of the gravest that has it, and the facts of all that have it.
 */
export function buildProof(compiled: CompiledRule, applicability: Support, proofs: readonly Finding[], context: FindingContext): Finding {
  const outcome = worstOutcome(proofs.map((proof) => proof.outcome));
  const deciding = proofs.filter((proof) => proof.outcome === outcome).sort(compareFindings);
  const [first] = deciding as [Finding, ...Finding[]];
  const isDecided = outcome !== 'unknown' && outcome !== 'error';
  // A failure needs no one else; any other outcome needs that none of the others is worse.
  const needed = outcome === 'fail' ? deciding : proofs;
  const { assurance, knownOn } = isDecided ? needAll([applicability, ...needed.map(toSupport)]) : UNDECIDED;
  return {
    ...describeRule(compiled, null, { outcome, confidence: weakestConfidence([compiled.rule.confidence, ...needed.map((proof) => proof.confidence)]) }, context),
    outcome,
    reason: writeProof(first, context),
    assurance,
    knownOn,
    assumed: isDecided && (needed.some((proof) => proof.assumed) || applicability.uses.some((use) => use.known.isStale)),
    timing: first.timing,
    missing: uniteMissing(deciding.flatMap((proof) => proof.missing)),
    evidence: uniteEvidence([...(isDecided ? toEvidence(applicability.uses, context.lang) : []), ...deciding.flatMap((proof) => proof.evidence)]),
    trace: first.trace,
  };
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
