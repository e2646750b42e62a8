import type { Assessment, Finding } from '@adempi/schema';

import { exitCodes, worstExitCode } from './exit-codes.ts';
import type { ExitCode } from './exit-codes.ts';
import { reaches } from './options.ts';
import type { FailOn } from './options.ts';

/** What decides the exit code of a check. */
export interface VerdictOptions {
  /** Null never fails. */
  readonly failOn: FailOn | null;
  /** Rules that may stay undetermined or break; without it, any number. */
  readonly maxUnknown?: number;
  readonly exitZero?: boolean;
}

/** The exit code that assessments ask for: 3 before 1, whichever state asks for it. */
export function judge(assessments: readonly Assessment[], options: VerdictOptions): ExitCode {
  if (options.exitZero === true) return exitCodes.ok;
  return worstExitCode(assessments.map((assessment) => judgeOne(assessment, options)));
}

function judgeOne({ rules, findings }: Assessment, { failOn, maxUnknown = Infinity }: VerdictOptions): ExitCode {
  const count = (...outcomes: readonly string[]): number => rules.filter(({ outcome }) => outcomes.includes(outcome)).length;
  if (count('pass', 'fail', 'pending') === 0 || count('unknown', 'error') > maxUnknown) return exitCodes.undecided;
  if (failOn !== null && findings.some((finding) => triggers(finding, failOn))) return exitCodes.findings;
  return exitCodes.ok;
}

// What the ente has postponed, or knows already, stays a failure but never stops a pipeline.
function triggers(finding: Finding, failOn: FailOn): boolean {
  return finding.disposition !== 'waived' && finding.disposition !== 'baselined' && reaches(finding, failOn);
}
