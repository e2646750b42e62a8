import type { WorkGrouping } from '@adempi/schema';

import type { ChangeKind } from '../views/compare/sort-changes.ts';
import type { CompareRefusal, ExportKind } from '../engine/results/results-types.ts';

/** What the app says of the programme of work, of dates, of comparisons and of exports. */
export interface ResultsTexts {
  /** Names of views in the menu. */
  readonly menu: Readonly<Record<'plan' | 'dates' | 'compare', string>>;
  readonly plan: PlanTexts;
  readonly dates: DatesTexts;
  readonly compare: CompareTexts;
  readonly exports: ExportsTexts;
}

/** The programme of work. */
export interface PlanTexts {
  readonly none: string;
  readonly by: string;
  readonly groupings: Readonly<Record<WorkGrouping, string>>;
  readonly print: string;
  readonly whatIf: string;
  readonly whatIfHelp: string;
  readonly suppose: string;
  /** For whoever does not see next to what the box stands. */
  readonly supposeOf: (title: string) => string;
  readonly supposed: string;
  /** It would be closed by another duty that is supposed to be done. */
  readonly closed: string;
  readonly clear: string;
  readonly supposedTitle: string;
  readonly seeWhatIf: string;
  readonly remaining: (tasks: number) => string;
  readonly todo: string;
  readonly who: string;
  /** Before the norms of a piece of work. */
  readonly law: string;
  readonly details: string;
  readonly explain: string;
  readonly asked: string;
  readonly office: (name: string) => string;
  readonly waits: (duties: number) => string;
  readonly more: (count: number) => string;
}

/** Coming days, and what changes by itself. */
export interface DatesTexts {
  readonly title: string;
  readonly lead: string;
  readonly coming: string;
  readonly none: string;
  /** Where no term is firm. */
  readonly noFirm: string;
  readonly perhapsMet: (count: number) => string;
  readonly perhapsMetHelp: string;
  readonly uncertain: (count: number) => string;
  readonly uncertainHelp: string;
  readonly calendar: string;
  readonly calendarHelp: string;
  readonly forecast: string;
  readonly until: string;
  readonly untilHint: (last: string) => string;
  readonly untilWrong: (first: string, last: string) => string;
  readonly redHelp: string;
  readonly onlyRed: string;
  readonly red: (count: number) => string;
  readonly noRed: (day: string) => string;
  readonly turnsRed: string;
  readonly working: string;
}

/** Comparison with an earlier file. */
export interface CompareTexts {
  readonly title: string;
  readonly lead: string;
  readonly file: string;
  readonly fileHint: string;
  readonly state: string;
  readonly stateHint: string;
  readonly refused: (name: string, problems: number) => string;
  readonly unfit: Readonly<Record<CompareRefusal, (name: string) => string>>;
  readonly before: string;
  readonly after: string;
  readonly inputs: string;
  readonly digests: string;
  readonly totals: string;
  readonly facts: string;
  /** Changes, by what they mean. */
  readonly changes: Readonly<Record<ChangeKind, (changes: number) => string>>;
  readonly more: (count: number) => string;
  readonly text: string;
  readonly json: string;
  readonly explain: string;
  readonly again: string;
}

/** What can be exported, and what for. */
export interface ExportsTexts {
  readonly title: string;
  readonly lead: string;
  readonly offices: string;
  readonly programs: string;
  readonly programsLead: string;
  /** What stands on each button, and what the file is for. */
  readonly kinds: Readonly<Record<Exclude<ExportKind, 'comparison-text' | 'comparison-json'>, { readonly name: string; readonly purpose: string }>>;
  readonly download: (name: string) => string;
  readonly nothing: string;
  readonly drafts: string;
  readonly draftsHelp: string;
  readonly draftsGo: string;
  readonly noDrafts: string;
  /** `about` is empty where it is not known whom it is for. */
  readonly draft: (title: string, about: string | null, findings: number) => string;
  readonly working: string;
  /** Of formats that show what is at risk even of open data. */
  readonly risk: string;
}
