import { isSame } from '@adempi/schema';
import type { Assessment, Bundle, CivilDate, State } from '@adempi/schema';

import type { Result, Settings, StateText } from '../engine-types.ts';
import type { Current } from '../results/current.ts';
import type { ChosenFile } from './offices.ts';
import type { AskedOffices, Confirmed, Confirming, MergedSheets, OfficeSheet, SheetRequest, Unconfirmed } from './offices-types.ts';

/** What the engine does for the worksheets of offices: it loads what reads and writes workbooks when it is first asked. */
export interface OfficesDesk {
  readonly listOffices: () => Promise<AskedOffices | null>;
  readonly writeSheet: (request: SheetRequest) => Promise<OfficeSheet | null>;
  /** The answers for which nobody vouches; null where no state is on the desk. */
  readonly listUnconfirmed: () => Promise<readonly Unconfirmed[] | null>;
  readonly confirm: (document: StateText, confirming: Confirming, settings: Settings) => Promise<Confirmed>;
  readonly mergeSheets: (document: StateText, files: readonly ChosenFile[], settings: Settings, today: CivilDate) => Promise<MergedSheets>;
}

/** What worksheets need of the engine. */
export interface OfficesEngine {
  readonly bundle: Bundle;
  readonly desk: () => Current | null;
  /** The state on the desk, judged in Italian. */
  readonly assessItalian: (desk: Current) => Assessment;
  /** The desk with a document on it. */
  readonly judge: (document: StateText, settings: Settings) => Current | Extract<MergedSheets, { readonly kind: 'refused' }>;
  /** Puts a changed state on the desk; its text is written when it is asked for. */
  readonly change: (document: StateText, state: State, settings: Settings) => Extract<Result, { readonly kind: 'assessed' }>;
}

/** The worksheets of the state on the desk. */
export function createOfficesDesk({ bundle, desk, assessItalian, judge, change }: OfficesEngine): OfficesDesk {
  const load = async () => import('./offices.ts');
  return {
    listOffices: async () => {
      const { listOffices } = await load();
      const current = desk();
      return current === null ? null : listOffices({ state: current.state, assessment: assessItalian(current), bundle });
    },
    writeSheet: async (request) => {
      const { writeSheet } = await load();
      const current = desk();
      return current === null ? null : writeSheet(request, { state: current.state, assessment: assessItalian(current), bundle });
    },
    listUnconfirmed: async () => {
      const { listUnconfirmed } = await load();
      const current = desk();
      return current === null ? null : listUnconfirmed(current.state, bundle, current.settings.lang);
    },
    confirm: async (document, confirming, settings) => {
      const { confirmAnswers } = await load();
      const before = judge(document, settings);
      if ('kind' in before) return before;
      const { state, titles } = confirmAnswers(before.state, confirming);
      return { kind: 'confirmed', titles, result: change(document, state, settings) };
    },
    mergeSheets: async (document, files, settings, today) => {
      const { mergeSheets } = await load();
      const before = judge(document, settings);
      if ('kind' in before) return before;
      const merged = await mergeSheets(files, { state: before.state, bundle, today, lang: settings.lang });
      if ('problems' in merged) return { kind: 'refused', problems: merged.problems };
      return { kind: 'merged', lines: merged.lines, isChanged: !isSame(merged.state, before.state), result: change(document, merged.state, settings) };
    },
  };
}
