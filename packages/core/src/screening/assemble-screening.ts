import { worstOutcome } from '../assessment/order.ts';
import { describeSubject } from '../assessment/subject.ts';
import { gravestExposure, summarize } from '../assessment/summary.ts';
import type { Run } from '../engine.ts';
import { judgeRule } from '../rules/judge-rule.ts';
import type { CompiledRule } from '../rules/compile-rule.ts';
import type { ScreenedFinding, ScreenedRule, Screening } from './screening.ts';
import { tellScreened } from './tell-screened.ts';

/** The screening of a run. */
export function assembleScreening({ state, plan, context, conflicts, diagnostics }: Run): Screening {
  const teller = tellScreened(context);
  const rules = plan.rules.map((compiled) => screenRule(compiled, judgeRule(compiled, teller)));
  return { subject: describeSubject(state), summary: summarize(rules.map(toCounted)), rules, conflicts, diagnostics };
}

function screenRule({ rule, packId }: CompiledRule, findings: readonly ScreenedFinding[]): ScreenedRule {
  const outcome = worstOutcome(findings.map((finding) => finding.outcome));
  const failing = outcome === 'fail' ? findings.filter((finding) => finding.outcome === 'fail') : [];
  return { rule, packId, outcome, exposure: gravestExposure(failing.map(({ exposure }) => exposure)), findings };
}

function toCounted({ rule, outcome, exposure }: ScreenedRule): { force: ScreenedRule['rule']['force']; outcome: ScreenedRule['outcome']; exposure: ScreenedRule['exposure'] } {
  return { force: rule.force, outcome, exposure };
}
