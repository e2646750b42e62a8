import type { ToldForecast } from '@adempi/report';
import type { CivilDate, Draft } from '@adempi/schema';

import type { Current } from './current.ts';
import type { Compared } from './compare-with.ts';
import type { ChosenFile, CompareResult, DraftFile, ExportChoice, ExportKind, PlanResult, TermsResult, Written } from './results-types.ts';

/** What else the page asks of the last assessment. Null where nothing is on the desk. */
export interface ResultsDesk {
  /** @param done ids of rules that are supposed to be done; what is no rule is passed over */
  readonly plan: (done: readonly string[]) => Promise<PlanResult | null>;
  readonly listTerms: () => Promise<TermsResult | null>;
  /** @param until a day from that of the assessment up to `TermsResult.lastDay` */
  readonly forecast: (until: CivilDate) => Promise<ToldForecast | null>;
  /**
   * Compares what is on the desk with an earlier report or state.
   * @param stateBefore the state that the report was made from, in search of causes
   */
  readonly compare: (before: ChosenFile, stateBefore: ChosenFile | null) => Promise<CompareResult | null>;
  /** Null also where there is nothing to write, such as a comparison that was not made. */
  readonly write: (kind: ExportKind, choice: ExportChoice) => Promise<Written | null>;
  readonly writeDrafts: () => Promise<readonly DraftFile[] | null>;
}

/** Each answer is loaded with the first question for it: the first visit does not pay for all. */
export function createResultsDesk(current: () => Promise<Current | null>, loadDrafts: () => Promise<readonly Draft[]>): ResultsDesk {
  let compared: Compared | null = null;
  const answer = async <T>(make: (current: Current) => Promise<T>): Promise<T | null> => {
    const found = await current();
    return found === null ? null : make(found);
  };
  return {
    plan: (done) => answer(async (found) => (await import('./make-plan.ts')).makePlan(found, done)),
    listTerms: () => answer(async (found) => (await import('./list-terms.ts')).listTerms(found)),
    forecast: (until) => answer(async (found) => (await import('./make-forecast.ts')).tellForecastUntil(found, until)),
    compare: (before, stateBefore) => answer(async (found) => {
      const result = await (await import('./compare-with.ts')).compareWith(found, before, stateBefore);
      compared = result.kind === 'compared' ? result : null;
      return result.kind === 'compared' ? { kind: result.kind, told: result.told, isReport: result.isReport } : result;
    }),
    write: (kind, choice) => answer(async (found) => (await import('../exports/exports.ts')).writeExport(kind, { current: found, choice, comparison: compared?.comparison ?? null })),
    writeDrafts: () => answer(async (found) => (await import('../exports/write-draft-files.ts')).writeDraftFiles(found, await loadDrafts())),
  };
}
