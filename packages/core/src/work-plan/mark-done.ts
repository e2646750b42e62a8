import type { Assessment, Finding, Outcome, Rule } from '@adempi/schema';

import { rankOfOutcome, worstOutcome } from '../assessment/order.ts';

/** Findings as they would be, and those that differ. @internal */
export interface Supposed {
  readonly findings: readonly Finding[];
  /** Ids of the findings that come out otherwise. */
  readonly changed: ReadonlySet<string>;
}

/**
 * What the findings would be if the duties of some rules were met: these pass, and so do the lines that
 * they prove, unless another duty that proves them stands worse. No line gets worse by work that is done.
 * @internal
 */
export function markDone({ findings, notInForce }: Pick<Assessment, 'findings' | 'notInForce'>, done: ReadonlySet<string>, rules: readonly Rule[]): Supposed {
  const own = findings.map((finding) => (done.has(finding.ruleId) && asksForWork(finding) ? meet(finding, 'pass') : finding));
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  const past = new Set(notInForce.map(({ ruleId }) => ruleId));
  const after = own.map((finding) => {
    const provers = (byId.get(finding.ruleId)?.provedBy ?? []).filter((id) => !past.has(id));
    if (!asksForWork(finding) || !provers.some((id) => done.has(id))) return finding;
    const outcome = proveAgain(provers, done, own);
    return outcome === null || rankOfOutcome(outcome) <= rankOfOutcome(finding.outcome) ? finding : meet(finding, outcome);
  });
  return { findings: after, changed: new Set(after.filter((finding, index) => finding !== findings[index]).map(({ id }) => id)) };
}

function asksForWork({ outcome }: Finding): boolean {
  return outcome !== 'pass' && outcome !== 'not_applicable';
}

/** The worst of what proves a line; null where a rule that proves it was not asked. */
function proveAgain(provers: readonly string[], done: ReadonlySet<string>, findings: readonly Finding[]): Outcome | null {
  const outcomes = provers.map((id) => (done.has(id) ? ['pass' as const] : findings.filter(({ ruleId }) => ruleId === id).map(asProof)));
  return outcomes.some((list) => list.length === 0) ? null : worstOutcome(outcomes.flat());
}

/** An item that may not exist proves nothing. */
function asProof({ outcome, instance }: Finding): Outcome {
  return outcome === 'pass' && instance?.key === '*' ? 'unknown' : outcome;
}

function meet(finding: Finding, outcome: Outcome): Finding {
  const isMet = outcome === 'pass' || outcome === 'not_applicable';
  return { ...finding, outcome, ...(isMet ? { exposure: null, missing: [], assumed: false } : {}) };
}
