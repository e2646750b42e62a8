import type { ExposureClass, Outcome } from '@adempi/schema';

import { worse } from '../assessment/order.ts';
import { describeSubject } from '../assessment/subject.ts';
import { graver, summarize } from '../assessment/summary.ts';
import { listProceedings, stageOf as stageOfProceedings } from '../assessment/proceedings.ts';
import { disposeScreened, gravityOfScreened } from '../dispositions/apply-dispositions.ts';
import { reviewRun } from '../engine.ts';
import type { Dispositions } from '../dispositions/dispositions.ts';
import type { Run } from '../engine.ts';
import { judgeRule } from '../rules/judge-rule.ts';
import type { Teller } from '../rules/judge-rule.ts';
import type { CompiledRule } from '../rules/compile-rule.ts';
import type { ScreenedFinding, ScreenedRule, Screening } from './screening.ts';
import { tellOutcomes, tellScreened } from './tell-screened.ts';

/** The screening of a run. */
export function assembleScreening(run: Run): Screening {
  const { state, conflicts, diagnostics } = run;
  const screened = screenAll(run);
  const { rules, notes } = run.dispositions === null ? { rules: screened, notes: [] } : disposeAll(screened, run, run.dispositions);
  return { subject: describeSubject(state), summary: summarize(rules), rules, conflicts, diagnostics: [...diagnostics, ...notes] };
}

function disposeAll(screened: readonly ScreenedRule[], run: Run, dispositions: Dispositions): { readonly rules: readonly ScreenedRule[]; readonly notes: Screening['diagnostics'] } {
  const { context } = run;
  const stageOf = (finding: ScreenedFinding): string => stageOfProceedings(listProceedings(finding, context), context.exposure);
  const rules = screened.map((one) => disposeScreened(one, dispositions, stageOf));
  return { rules, notes: reviewRun(run, dispositions, rules.flatMap(({ findings }) => findings.map((finding) => gravityOfScreened(finding, stageOf)))) };
}

function screenAll({ plan, context }: Run): ScreenedRule[] {
  const [verdicts, outcomes] = [tellScreened(context), tellOutcomes(context)];
  return plan.rules.map((compiled) => {
    const said = plan.screened.get(compiled);
    return said === undefined ? screenRule(compiled, verdicts) : screenUniform(compiled, said, { verdicts, outcomes });
  });
}

/** What a rule says of one ente it says of all with that outcome: it is made once. */
function screenUniform(
  compiled: CompiledRule,
  said: Map<Outcome, ScreenedRule>,
  { verdicts, outcomes }: { readonly verdicts: Teller<ScreenedFinding>; readonly outcomes: Teller<Outcome> },
): ScreenedRule {
  const [outcome] = judgeRule(compiled, outcomes) as readonly [Outcome];
  const known = said.get(outcome);
  if (known !== undefined) return known;
  const made = screenRule(compiled, verdicts);
  said.set(outcome, made);
  return made;
}

function screenRule(compiled: CompiledRule, teller: Teller<ScreenedFinding>): ScreenedRule {
  const { rule, packId } = compiled;
  const findings = judgeRule(compiled, teller);
  let outcome: Outcome = 'not_applicable';
  let exposure: ExposureClass | null = null;
  for (const finding of findings) {
    outcome = worse(outcome, finding.outcome);
    if (finding.outcome === 'fail') exposure = graver(exposure, finding.exposure);
  }
  return { rule, packId, outcome, exposure, findings };
}
