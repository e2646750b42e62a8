import type { Confidence, ConfidenceLevel } from '@adempi/schema';

import { detailNode } from '../conditions/detail.ts';
import type { Detail } from '../conditions/detail.ts';
import { resetFrame } from '../conditions/frame.ts';
import type { Frame } from '../conditions/frame.ts';
import { isUnverifiedOn } from '../conditions/read-parameter.ts';
import { UNKNOWN, and } from '../logic/kleene.ts';
import type { Tri } from '../logic/kleene.ts';
import type { CompiledRule } from '../rules/compile-rule.ts';
import { aimFrame } from '../rules/judge-instance.ts';
import type { Verdict } from '../rules/judge-instance.ts';
import { readsDue } from '../rules/reads-due.ts';

/** A finding is no surer than the values of the parameters on which its verdict rests. */
export function confidenceOf(compiled: CompiledRule, frame: Frame, verdict: Verdict): Confidence {
  const { rule: { confidence: own }, doubtful } = compiled;
  const duty = doubtful.duty && hasDoubts(compiled, frame, verdict) ? 'unverified' : own.duty;
  const date = hasDoubtfulDate(compiled, frame) && isDated(compiled, verdict) ? 'unverified' : own.date;
  return { duty, date, exposure: own.exposure };
}

function hasDoubtfulDate({ doubtful }: CompiledRule, { asOf }: Frame): boolean {
  return doubtful.date.some((parameter) => isUnverifiedOn(parameter, asOf));
}

/** Whether a verdict rests on the due date. An item may be left out because of it, too. */
function isDated({ where }: CompiledRule, { outcome }: Verdict): boolean {
  return outcome !== 'not_applicable' || readsDue(where.node);
}

/** Of a rule that does not concern the ente: only that was asked. */
export function confidenceOfApplicability(compiled: CompiledRule, frame: Frame): Confidence {
  const own = compiled.rule.confidence;
  return compiled.doubtful.duty && verify(compiled, frame, 'appliesWhen').isDoubtful ? { ...own, duty: 'unverified' } : own;
}

/** Of a rule that broke: nobody knows what it would have read. */
export function confidenceOfError({ rule, doubtful }: CompiledRule): Confidence {
  const own = rule.confidence;
  return { ...own, duty: doubtful.duty ? 'unverified' : own.duty, date: doubtful.date.length > 0 ? 'unverified' : own.date };
}

/** Of what rests on several findings: no surer than the least sure of them. */
export function weakestConfidence(all: readonly Confidence[]): Confidence {
  const weakest = (part: keyof Confidence): ConfidenceLevel => (all.every((one) => one[part] === 'verified') ? 'verified' : 'unverified');
  return { duty: weakest('duty'), date: weakest('date'), exposure: weakest('exposure') };
}

/** A fine may be shown only on what was read in a source, all of it. */
export function isVerified({ duty, date, exposure }: Confidence): boolean {
  return duty === 'verified' && date === 'verified' && exposure === 'verified';
}

/** Whether the verdict on the item at hand, or what it still waits for, rests on unverified values. Leaves the frame aimed at it. */
function hasDoubts(compiled: CompiledRule, frame: Frame, { outcome, breach, timing }: Verdict): boolean {
  const applies = verify(compiled, frame, 'appliesWhen');
  aimFrame(compiled, frame);
  const where = verify(compiled, frame, 'where');
  if (outcome === 'not_applicable') return and(applies.verdict, where.verdict) === UNKNOWN;
  // A breach that is carried forward rests on old knowledge, too.
  frame.breachDue = breach === null || (outcome === 'fail' && !breach.isProven) ? null : timing.breachDue;
  const require = verify(compiled, frame, 'require');
  frame.breachDue = null;
  return applies.isDoubtful || where.isDoubtful || require.isDoubtful;
}

/** A condition, with values that were not verified taken as not known: its verdict, and whether they may decide it. */
function verify(compiled: CompiledRule, frame: Frame, role: 'appliesWhen' | 'where' | 'require'): { readonly verdict: Tri; readonly isDoubtful: boolean } {
  if (role === 'appliesWhen') resetFrame(frame);
  const { own, node } = compiled[role];
  frame.verifiedOnly = true;
  const verdict = own(frame);
  // What stays decided without the unverified values does not rest on them: only the rest is looked at leaf by leaf.
  const isDoubtful = verdict === UNKNOWN && restsOnUnverified(detailNode(node, frame));
  frame.verifiedOnly = false;
  return { verdict, isDoubtful };
}

/** On an undecided path, unverified values may decide. */
function restsOnUnverified(detail: Detail): boolean {
  if (detail.verdict !== UNKNOWN) return false;
  return detail.kind === 'leaf' ? detail.isDoubtful : detail.children.some(restsOnUnverified);
}
