import { monthDayIn } from '@adempi/schema';
import type { Confidence, ConfidenceLevel, Rule, Severity } from '@adempi/schema';

import { exposureOf } from './exposure.ts';
import type { ReferenceFinding } from './finding.ts';
import { arrange } from './missing.ts';
import { WORST_FIRST } from './summary.ts';
import { knowClosure } from './knowledge.ts';
import { NEUTRAL, supportOfFact, weakest } from './support.ts';
import type { Support } from './support.ts';
import type { World } from './world.ts';

const GRAVEST_FIRST: readonly Severity[] = ['critical', 'high', 'medium', 'low', 'info'];

/** What a rule that others prove takes from their findings. */
type Taken = Pick<ReferenceFinding, 'outcome' | 'confidence' | 'exposure' | 'assurance' | 'knownOn' | 'assumed' | 'timing' | 'missing'>;

/**
 * The rules in force that prove another. One that returns says nothing of a day that falls once,
 * unless that was its own last due date.
 */
export function proversOf({ bundle, asOf }: World, { provedBy = [], deadline }: Rule): readonly Rule[] {
  const named = bundle.rules.filter(({ id, inForce }) => provedBy.includes(id) && inForce.from <= asOf && asOf <= (inForce.to ?? asOf));
  const isOnce = !('continuous' in deadline || 'yearly' in deadline || 'every' in deadline);
  return named.filter((prover) => {
    if (!isOnce || !('yearly' in prover.deadline || 'every' in prover.deadline)) return true;
    if (!('yearly' in prover.deadline) || !('on' in deadline)) return false;
    const { yearly } = prover.deadline;
    const year = Number(asOf.slice(0, 4));
    return deadline.on === [monthDayIn(yearly, year), monthDayIn(yearly, year - 1)].find((day) => day < asOf);
  });
}

/**
 * The worst outcome; the timing of the finding that stands first among those that have it; what all
 * of these rest on, with what makes the rule apply; what all of these wait for.
 */
export function worstOf(world: World, rule: Rule, applicability: Support, proofs: readonly ReferenceFinding[]): Taken {
  const outcome = WORST_FIRST.find((one) => proofs.some((proof) => proof.outcome === one)) ?? 'error';
  const deciding = proofs.filter((proof) => proof.outcome === outcome);
  const leaning = outcome === 'fail' ? deciding : proofs;
  const supports = leaning.map(({ assurance, knownOn, assumed }) => ({ isNeutral: assurance === null, assurance, day: knownOn, hasStale: assumed }));
  const { assurance, day, hasStale } = outcome === 'unknown' ? NEUTRAL : weakest([applicability, ...supports, ...(outcome === 'fail' ? [] : closuresOf(world, rule, proofs))]);
  const confidence = leastSure([rule.confidence, ...leaning.map((proof) => proof.confidence)]);
  return {
    outcome,
    confidence,
    exposure: exposureOf(world, rule, outcome, confidence),
    assurance,
    knownOn: day,
    assumed: world.assumeUnchanged && hasStale,
    timing: firstOf(deciding).timing,
    missing: arrange(deciding.flatMap(({ missing }) => missing)),
  };
}

/** Of the lists whose items prove, that there are no others: one more could be worse. */
function closuresOf(world: World, rule: Rule, proofs: readonly ReferenceFinding[]): Support[] {
  const lists = proversOf(world, rule).filter(({ id }) => proofs.some(({ ruleId, item }) => ruleId === id && item !== null));
  return lists.map(({ forEach = '' }) => knowClosure(world, forEach)).filter(({ isKnown }) => isKnown).map(supportOfFact);
}

/** What one of them leaves unverified is unverified. */
function leastSure(all: readonly Confidence[]): Confidence {
  const least = (levels: readonly ConfidenceLevel[]): ConfidenceLevel => (levels.includes('unverified') ? 'unverified' : 'verified');
  return { duty: least(all.map(({ duty }) => duty)), date: least(all.map(({ date }) => date)), exposure: least(all.map(({ exposure }) => exposure)) };
}

/** The gravest, then the one due first, then by name. */
function firstOf(findings: readonly ReferenceFinding[]): ReferenceFinding {
  const dueOf = ({ timing }: ReferenceFinding): string => timing?.dueDate ?? timing?.nextDueDate ?? '9999-12-31';
  const name = (finding: ReferenceFinding): string => `${GRAVEST_FIRST.indexOf(finding.severity)} ${dueOf(finding)} ${finding.id}`;
  return findings.reduce((first, one) => (name(one) < name(first) ? one : first));
}
