import { addPeriod } from '@adempi/schema';
import type { CivilDate, Period } from '@adempi/schema';
import fc from 'fast-check';

/** Days that meet each other: ends of months, 29 February, and neighbours of the yearly terms. */
const MEETING: readonly CivilDate[] = [
  '2022-02-28', '2022-03-01', '2022-08-31', '2022-12-31',
  '2023-01-01', '2023-02-28', '2023-03-30', '2023-03-31', '2023-04-01', '2023-06-30',
  '2023-09-22', '2023-09-23', '2023-09-24', '2023-09-30', '2023-10-01', '2023-12-31',
  '2024-01-31', '2024-02-28', '2024-02-29', '2024-03-01', '2024-03-31', '2024-09-23',
];

/** Any day from 2021 to 2025. */
const anyDay: fc.Arbitrary<CivilDate> = fc.nat({ max: 1825 }).map((days) => addPeriod('2021-01-01', 'P1D', days));

/** A day: often one that other generated days are near to. */
export const day: fc.Arbitrary<CivilDate> = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...MEETING) }, { weight: 1, arbitrary: anyDay });

/** A period of days, months or years. */
export const period: fc.Arbitrary<Period> = fc.constantFrom('P1M', 'P6M', 'P1Y', 'P30D', 'P90D', 'P1D', 'P2Y');

/** How often a duty may return. */
export const cadence: fc.Arbitrary<Period> = fc.constantFrom('P1M', 'P6M', 'P1Y', 'P30D', 'P90D', 'P2Y');

/** A day of the year; 29 February falls on the 28th in common years. */
export const monthDay: fc.Arbitrary<string> = fc.constantFrom('09-23', '02-29', '03-31', '12-31', '01-01', '02-28');

/** Distinct days in order. */
export function sortedDays(maxLength: number): fc.Arbitrary<readonly CivilDate[]> {
  return fc.uniqueArray(day, { minLength: 1, maxLength }).map((days) => [...days].sort());
}
