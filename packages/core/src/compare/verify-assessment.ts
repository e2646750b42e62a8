import type { Assessment, AssessmentDiff, Replay, ReplayFault } from '@adempi/schema';

import { compareAssessments } from './compare-assessments.ts';

/**
 * Holds a report against the assessment that was made again for it, with the options that it names.
 * Both a state and its rules are known by their digests alone: of a report whose digests are not
 * those, it cannot be told whether somebody edited it, too.
 * @example verifyAssessment(report, evaluator.assess(state, { asOf: report.asOf })).holds
 */
export function verifyAssessment(report: Assessment, again: Assessment): Replay {
  // What JSON does not hold, such as an undefined value, no report holds.
  const diff = compareAssessments(report, JSON.parse(JSON.stringify(again)) as Assessment);
  const faults = faultsOf(diff);
  return { subject: report.subject, holds: faults.length === 0, faults, diff };
}

function faultsOf({ inputs, packs, findings, parts }: AssessmentDiff): ReplayFault[] {
  const changed = new Set(inputs.map(({ name }) => name));
  changed.delete('tool');
  const isWaived = changed.has('waivers') || changed.has('baseline');
  const isOther = [...changed].some((name) => name !== 'state' && name !== 'waivers' && name !== 'baseline');
  return [
    ...(changed.has('state') ? (['state'] as const) : []),
    ...(packs.length > 0 ? (['rules'] as const) : []),
    ...(isWaived ? (['waivers'] as const) : []),
    ...(isOther || findings.length > 0 || parts.length > 0 ? (['content'] as const) : []),
  ];
}
