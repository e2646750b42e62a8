import { LAST_DAY, SEVERITIES, compareText } from '@adempi/schema';
import type { Finding, Outcome } from '@adempi/schema';

/** From the one that calls for action first; also the order in which findings are listed. */
export const OUTCOMES: readonly Outcome[] = ['fail', 'error', 'unknown', 'pending', 'pass', 'not_applicable'];

const RANKS = Object.fromEntries(OUTCOMES.map((outcome, rank) => [outcome, rank])) as Readonly<Record<Outcome, number>>;

/** What the order of findings reads. */
export type Comparable = Pick<Finding, 'id' | 'outcome' | 'severity' | 'timing'>;

/** Outcome, severity, due date, id. Total: two findings never share an id. */
export function compareFindings(left: Comparable, right: Comparable): number {
  return (
    RANKS[left.outcome] - RANKS[right.outcome] ||
    SEVERITIES.indexOf(left.severity) - SEVERITIES.indexOf(right.severity) ||
    compareText(dueKey(left), dueKey(right)) ||
    compareText(left.id, right.id)
  );
}

/** What has no date comes after what has one. */
function dueKey({ timing }: Comparable): string {
  return timing?.dueDate ?? timing?.nextDueDate ?? LAST_DAY;
}

/** The worst of a rule's findings. */
export function worstOutcome(outcomes: readonly Outcome[]): Outcome {
  return outcomes.reduce(worse, 'not_applicable');
}

/** The worse of two outcomes. */
export function worse(left: Outcome, right: Outcome): Outcome {
  return RANKS[left] <= RANKS[right] ? left : right;
}

/** From 0, the outcome that calls for action first. */
export function rankOfOutcome(outcome: Outcome): number {
  return RANKS[outcome];
}
