import { isFine, isLaw } from '@adempi/schema';
import type { CivilDate, Confidence, Exposure, ExposureClass, ExposureModel, Outcome, Rule, RuleExposure } from '@adempi/schema';

import { isVerified } from './confidence.ts';

/** Exposure is at stake where a duty of law is breached or may be; never for a plan or a grant. */
export function classOfExposure(rule: Rule, outcome: Outcome, confidence: Confidence, asOf: CivilDate): ExposureClass | null {
  return outcome === 'pass' || outcome === 'not_applicable' ? null : classOfBreach(rule, confidence, asOf);
}

/** What a breach of a rule exposes to on a day; null for a plan or a grant, and before it existed. */
export function classOfBreach({ exposure: own, force }: Rule, confidence: Confidence, asOf: CivilDate): ExposureClass | null {
  if (own === undefined || !isLaw(force) || asOf < (own.from ?? asOf)) return null;
  return classOf(own.cad18bis, confidence);
}

/** The exposure of a finding: its class, and what the law attaches to it. */
export function toExposure(
  rule: Rule,
  outcome: Outcome,
  confidence: Confidence,
  { asOf, model, stage }: { readonly asOf: CivilDate; readonly model: ExposureModel; readonly stage: string },
): Exposure | null {
  const name = classOfExposure(rule, outcome, confidence, asOf);
  return name === null ? null : attachExposure(rule.exposure as RuleExposure, name, stage, model);
}

/** What the law attaches to a class, at a stage of the procedure. */
export function attachExposure(own: RuleExposure, name: ExposureClass, stage: string, { classes }: Pick<ExposureModel, 'classes'>): Exposure {
  const range = name === 'fine_unclear' ? UNCLEAR : classes[name];
  return {
    class: name,
    minEur: range.minEur,
    maxEur: range.maxEur,
    basis: own.basis,
    other: (own.other ?? []).map(({ kind, basis, confidence }) => ({ kind, basis, ...(confidence === undefined ? {} : { confidence }) })),
    stage,
  };
}

const UNCLEAR = { minEur: null, maxEur: null };

/** A fine is named only where duty, date and exposure were all read in a source. */
function classOf(own: ExposureClass, confidence: Confidence): ExposureClass {
  return isFine(own) && !isVerified(confidence) ? 'fine_unclear' : own;
}
