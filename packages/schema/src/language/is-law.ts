import type { Force } from '../types/index.ts';

/** Whether what binds is law, or a guideline issued under it: only that is scored, and exposes to a fine. */
export function isLaw(force: Force): boolean {
  return force === 'statutory' || force === 'guideline';
}
