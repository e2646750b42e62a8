import type { CivilDate, Rule } from '../types/index.ts';

/**
 * Whether a rule is in force on a day. Both days of its period belong to it.
 * @example isInForce({ inForce: { from: '2024-01-01', to: '2024-12-31' } }, '2024-12-31') // true
 */
export function isInForce({ inForce: { from, to } }: Pick<Rule, 'inForce'>, day: CivilDate): boolean {
  return from <= day && (to === undefined || day <= to);
}
