import type { CivilDate, Rule } from '@adempi/schema';

/** Whether a rule is in force on a day. Both days of its period belong to it. */
export function isInForce({ inForce }: Rule, asOf: CivilDate): boolean {
  return inForce.from <= asOf && (inForce.to === undefined || asOf <= inForce.to);
}
