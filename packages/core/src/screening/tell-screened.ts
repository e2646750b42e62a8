import type { Confidence, Outcome } from '@adempi/schema';

import { nameFinding, toInstance } from '../assessment/build-finding.ts';
import { weighProofs } from '../assessment/build-proof.ts';
import { confidenceOf, confidenceOfApplicability, confidenceOfError } from '../assessment/confidence.ts';
import type { FindingContext } from '../assessment/context.ts';
import { classOfExposure } from '../assessment/exposure.ts';
import { worstOutcome } from '../assessment/order.ts';
import { toTiming } from '../assessment/timing.ts';
import type { CompiledRule } from '../rules/compile-rule.ts';
import { readDone } from '../rules/judge-instance.ts';
import type { Teller } from '../rules/judge-rule.ts';
import type { ScreenedFinding } from './screening.ts';

/** Tells the outcome alone. */
export function tellOutcomes({ frame, assumeUnchanged, proversOf }: FindingContext): Teller<Outcome> {
  return {
    frame,
    assumeUnchanged,
    proversOf,
    tellVerdict: (_compiled, _key, { outcome }) => outcome,
    tellNotApplicable: () => 'not_applicable',
    tellEmpty: () => 'not_applicable',
    tellProof: (_compiled, proofs) => worstOutcome(proofs),
    tellError: () => 'error',
  };
}

/** Tells each verdict bare. */
export function tellScreened({ frame, assumeUnchanged, proversOf, subjectId }: FindingContext): Teller<ScreenedFinding> {
  const tell = ({ rule }: CompiledRule, outcome: Outcome, confidence: Confidence): ScreenedFinding => {
    return { rule, instance: null, outcome, disposition: 'none', timing: null, exposure: classOfExposure(rule, outcome, confidence, frame.asOf), confidence };
  };
  return {
    frame,
    assumeUnchanged,
    proversOf,
    tellVerdict: (compiled, key, verdict) => {
      const { rule, collection } = compiled;
      const { outcome } = verdict;
      const timing = toTiming(verdict, readDone(compiled, frame, verdict), frame.asOf);
      const confidence = confidenceOf(compiled, frame, verdict);
      const exposure = classOfExposure(rule, outcome, confidence, frame.asOf);
      return { rule, instance: toInstance(collection, key), outcome, disposition: 'none', timing, exposure, confidence };
    },
    tellNotApplicable: (compiled) => tell(compiled, 'not_applicable', confidenceOfApplicability(compiled, frame)),
    tellEmpty: (compiled) => tell(compiled, 'not_applicable', compiled.rule.confidence),
    tellProof: (compiled, proofs) => {
      const { outcome, first, confidence } = weighProofs(compiled.rule, proofs.map((proof) => nameProof(proof, subjectId)));
      return { ...tell(compiled, outcome, confidence), timing: first.timing };
    },
    tellError: (compiled, key) => ({ ...tell(compiled, 'error', confidenceOfError(compiled)), instance: toInstance(compiled.collection, key) }),
  };
}

/** Findings of the same gravity are ordered by id. */
function nameProof({ rule, instance, outcome, timing, confidence }: ScreenedFinding, subjectId: string): Parameters<typeof weighProofs>[1][number] {
  return { id: nameFinding(rule.id, subjectId, instance?.key ?? null), severity: rule.severity, outcome, timing, confidence };
}
