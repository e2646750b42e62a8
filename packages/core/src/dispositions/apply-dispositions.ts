import type { Disposition, Finding, FindingWaiver, Outcome } from '@adempi/schema';

import type { ScreenedFinding, ScreenedRule } from '../screening/screening.ts';
import type { Dispositions } from './dispositions.ts';
import type { Gravity } from './match-known.ts';
import { isUnmet } from './match-waiver.ts';

/** A finding with what was done with it. Where that is nothing, it is the same object. */
export function disposeFinding(finding: Finding, { dispose }: Dispositions): Finding {
  const disposal = dispose(gravityOf(finding));
  return disposal === null ? finding : { ...finding, ...disposal };
}

/** What a disposition looks at in a finding. */
export function gravityOf({ ruleId, instance, outcome, severity, exposure, timing }: Finding): Gravity {
  return { ruleId, instance, outcome, severity, exposure: exposure?.class ?? null, stage: exposure?.stage ?? null, dueDate: timing?.dueDate ?? null };
}

/** The stage of the procedure that a finding has reached. */
type StageOf = (finding: ScreenedFinding) => string;

/** A screened rule with what was done with its findings. The same object may stand for many enti: it is never changed. */
export function disposeScreened(screened: ScreenedRule, { dispose }: Dispositions, stageOf: StageOf): ScreenedRule {
  let isSame = true;
  const findings = screened.findings.map((finding) => {
    const disposal = isUnmet(finding) ? dispose(gravityOfScreened(finding, stageOf)) : null;
    if (disposal === null) return finding;
    isSame = false;
    return { ...finding, ...disposal };
  });
  return isSame ? screened : { ...screened, findings, ...(isPutAside(findings) ? { isWaived: true } : {}) };
}

/** As `gravityOf`, of a bare verdict. */
export function gravityOfScreened(finding: ScreenedFinding, stageOf: StageOf): Gravity {
  const { rule, instance, outcome, exposure, timing } = finding;
  return { ruleId: rule.id, instance, outcome, severity: rule.severity, exposure, stage: exposure === null ? null : stageOf(finding), dueDate: timing?.dueDate ?? null };
}

/** Whether all that a rule finds unmet is waived, and there is something. */
export function isPutAside(findings: readonly { readonly outcome: Outcome; readonly disposition: Disposition; readonly waiver?: FindingWaiver }[]): boolean {
  const unmet = findings.filter(isUnmet);
  return unmet.length > 0 && unmet.every(({ disposition }) => disposition === 'waived');
}
