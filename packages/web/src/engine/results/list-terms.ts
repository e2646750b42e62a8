import { lastForecastDay } from '@adempi/core';
import { YEARLY_DOCUMENTS, tellTerms, writeCalendar } from '@adempi/report/calendar';
import type { TellTermsOptions, WrittenCalendar } from '@adempi/report/calendar';

import type { Current } from './current.ts';
import type { TermsResult } from './results-types.ts';

/** Every coming day, with the last one that can be foreseen. */
export function listTerms(current: Current): TermsResult {
  return { terms: tellTerms(current.assessment, optionsOf(current)), lastDay: lastForecastDay(current.settings.asOf) };
}

/** The calendar that `adempi calendar` writes. */
export function writeCurrentCalendar(current: Current): WrittenCalendar {
  return writeCalendar(current.assessment, { ...optionsOf(current), bundle: current.evaluator.bundle });
}

function optionsOf({ state, evaluator, options }: Current): TellTermsOptions {
  return { bundle: evaluator.bundle, documents: evaluator.listItems(state, YEARLY_DOCUMENTS, options) };
}
