import { isInForce, kindOfDeadline } from '@adempi/schema';
import type { CivilDate, Rule } from '@adempi/schema';

import { recurYearly } from '../deadlines/recurrence.ts';

/**
 * Whether a rule proves another on a day. It must be in force; and one that returns proves a duty
 * that falls once in its own cycle alone: what is declared this year tells nothing of last year.
 */
export function provesOn(prover: Rule, proved: Rule, asOf: CivilDate): boolean {
  if (!isInForce(prover, asOf)) return false;
  const { deadline } = prover;
  if (kindOfDeadline(deadline) !== 'recurring' || kindOfDeadline(proved.deadline) !== 'once') return true;
  if (!('yearly' in deadline) || !('on' in proved.deadline)) return false;
  const cycles = recurYearly(deadline.yearly);
  return proved.deadline.on === cycles.at(cycles.lastBefore(asOf));
}
