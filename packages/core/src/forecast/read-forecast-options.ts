import { addPeriod, isCivilDate } from '@adempi/schema';
import type { CivilDate } from '@adempi/schema';

import type { AssessOptions } from '../engine.ts';

/** What a forecast is asked. */
export interface ForecastOptions extends Pick<AssessOptions, 'knownAt' | 'packs' | 'profile' | 'edition' | 'lang' | 'waivers' | 'isChecked'> {
  /** The day that all is compared with. */
  readonly from: CivilDate;
  /** The last day that is told; at most `FORECAST_YEARS` after `from`. */
  readonly until: CivilDate;
}

/** How far a forecast looks: past that, the law that was read says little. */
export const FORECAST_YEARS = 10;

/** The last day that a forecast from a day may look at. */
export function lastForecastDay(from: CivilDate): CivilDate {
  return addPeriod(from, 'P1Y', FORECAST_YEARS);
}

/**
 * Checks what only a forecast is asked; the rest is checked where it is used.
 * @throws {TypeError} that names the option
 */
export function readForecastOptions(options: ForecastOptions): ForecastOptions {
  const { from, until } = options;
  if (!isCivilDate(from)) throw new TypeError('options.from: expected a day YYYY-MM-DD of the calendar');
  if (!isCivilDate(until) || until < from || until > lastForecastDay(from)) {
    throw new TypeError(`options.until: expected a day from ${from} to ${lastForecastDay(from)}`);
  }
  return options;
}
