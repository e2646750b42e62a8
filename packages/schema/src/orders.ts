import type { ExposureClass, Force, Outcome, Severity } from './types/index.ts';

/** The order in which counts of outcomes are told. */
export const COUNTED_OUTCOMES: readonly Outcome[] = ['pass', 'fail', 'pending', 'unknown', 'not_applicable', 'error'];

/** What binds, from law to grants: the order of reports. */
export const FORCES: readonly Force[] = ['statutory', 'guideline', 'plan', 'grant'];

/** From the gravest. */
export const SEVERITIES: readonly Severity[] = ['critical', 'high', 'medium', 'low', 'info'];

/** From the gravest. */
export const EXPOSURE_CLASSES: readonly ExposureClass[] = ['fine', 'fine_halved', 'fine_unclear', 'no_fine', 'other'];

/** The place of a class among them; without one, the last of all. */
export function rankOfExposure(name: ExposureClass | null): number {
  return name === null ? EXPOSURE_CLASSES.length : EXPOSURE_CLASSES.indexOf(name);
}

/**
 * Compares texts by code unit, so that the order is the same on every machine.
 * @example ['b', 'a'].sort(compareText) // ['a', 'b']
 */
export function compareText(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
