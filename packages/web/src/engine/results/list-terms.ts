import { lastForecastDay } from '@adempi/core';
import { YEARLY_DOCUMENTS, tellTerms, writeCalendar } from '@adempi/report/calendar';
import type { TellTermsOptions, WrittenCalendar } from '@adempi/report/calendar';
import type { Assessment } from '@adempi/schema';

import type { Current } from './current.ts';
import type { TermsResult } from './results-types.ts';

/** Every coming day, with the last one that can be foreseen. */
export function listTerms(current: Current): TermsResult {
  const { traced, options } = trace(current);
  return { terms: tellTerms(traced, options), lastDay: lastForecastDay(current.settings.asOf) };
}

/** The calendar that `adempi calendar` writes. */
export function writeCurrentCalendar(current: Current): WrittenCalendar {
  const { traced, options } = trace(current);
  return writeCalendar(traced, { ...options, bundle: current.evaluator.bundle });
}

/** A trace tells whether a duty that is undetermined concerns the Comune. */
function trace({ state, evaluator, options }: Current): { readonly traced: Assessment; readonly options: TellTermsOptions } {
  return {
    traced: evaluator.assess(state, { ...options, trace: true }),
    options: { bundle: evaluator.bundle, documents: evaluator.listItems(state, YEARLY_DOCUMENTS, options) },
  };
}
