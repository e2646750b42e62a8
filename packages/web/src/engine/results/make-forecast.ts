import { forecast } from '@adempi/core';
import { tellForecast, writeForecastJson } from '@adempi/report';
import type { ToldForecast } from '@adempi/report';
import type { CivilDate, Forecast } from '@adempi/schema';

import type { Current } from './current.ts';

/** What changes by itself up to a day, in words. @throws {TypeError} when the day cannot be foreseen */
export function tellForecastUntil(current: Current, until: CivilDate): ToldForecast {
  return tellForecast(foresee(current, until), { bundle: current.evaluator.bundle });
}

/** The same as `adempi forecast -f json` writes it. @throws {TypeError} when the day cannot be foreseen */
export function writeForecastUntil(current: Current, until: CivilDate): string {
  return writeForecastJson(foresee(current, until));
}

function foresee({ evaluator, state, options }: Current, until: CivilDate): Forecast {
  const { asOf, ...rest } = options;
  return forecast(evaluator, state, { ...rest, from: asOf, until });
}
