import type { Rule } from '@adempi/schema';

import { conflictsOf } from './conflicts.ts';
import type { ReferenceConflict } from './conflicts.ts';
import { findingsOf } from './finding.ts';
import type { ReferenceFinding } from './finding.ts';
import { aggregate, summarize } from './summary.ts';
import type { ReferenceRule, ReferenceSummary } from './summary.ts';
import type { World } from './world.ts';

/** An assessment as the text of the design tells it: without sentences, traces and digests. */
export interface ReferenceAssessment {
  /** In no order. */
  readonly findings: readonly ReferenceFinding[];
  readonly rules: readonly ReferenceRule[];
  readonly notInForce: readonly string[];
  readonly summary: ReferenceSummary;
  readonly conflicts: readonly ReferenceConflict[];
}

/** Assesses a state by walking over it as it is, slowly. */
export function assessNaively(world: World): ReferenceAssessment {
  const asked = world.bundle.rules.filter((rule) => world.packs?.includes(rule.id.split('/')[0] ?? '') ?? true);
  const findings = asked.filter((rule) => isInForce(world, rule)).flatMap((rule) => findingsOf(world, rule));
  const rules = aggregate(findings);
  return {
    findings,
    rules,
    notInForce: asked.filter((rule) => !isInForce(world, rule)).map((rule) => rule.id).sort(),
    summary: summarize(findings, rules),
    conflicts: conflictsOf(world),
  };
}

/** Both days of the period belong to it. */
function isInForce({ asOf }: World, { inForce }: Rule): boolean {
  return inForce.from <= asOf && (inForce.to === undefined || asOf <= inForce.to);
}
