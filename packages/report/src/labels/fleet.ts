import type { Lang, Outcome } from '@adempi/schema';

import { englishFleet } from './fleet-en.ts';
import { italianFleet } from './fleet-it.ts';

/** The parts of the page on many enti. */
export type FleetSection = 'bands' | 'regions' | 'rules' | 'scores' | 'enti' | 'sources' | 'verification' | 'notices';

/** What a figure counts, where it is one and where it is not. */
export type FigureWords = readonly [one: string, many: string];

/** The words of the page on many enti. Numbers come as they are shown. */
export interface FleetLabels {
  readonly brand: string;
  readonly kind: string;
  readonly skip: string;
  readonly contents: string;
  readonly title: (enti: string) => string;
  readonly asOf: (day: string) => string;
  readonly knownAt: (day: string) => string;
  readonly profile: (name: string) => string;
  readonly assumed: string;
  readonly sections: Readonly<Record<FleetSection, string>>;
  /** How much was decided. */
  readonly decided: (decided: string, asked: string, coverage: string) => string;
  readonly nothingDecided: string;
  readonly figures: string;
  readonly figure: Readonly<Record<'enti' | 'breaching' | 'suspected' | 'coverage' | Outcome, FigureWords>>;
  readonly reading: string;
  /** How to read it: of all, and of open data. */
  readonly howToRead: readonly string[];
  readonly howToReadClues: readonly string[];
  readonly columns: Readonly<Record<
    'band' | 'region' | 'province' | 'ente' | 'enti' | 'breaching' | 'suspected' | 'breaches' | 'clues' | 'fined' | 'population' | 'coverage' | 'score' | 'decided' | 'rule' | 'share' | 'class'
    | 'source' | 'publisher' | 'licence' | 'day' | 'rows' | 'comuni' | 'unresolved' | 'digest' | 'pack' | 'version' | 'readTo' | 'outcome' | 'item' | 'term' | 'notes' | 'found',
    string
  >>;
  readonly unknownName: string;
  /** A band of population; `from` is null in the first, `to` in the last. */
  readonly band: (from: string | null, to: string | null) => string;
  /** Of the chart and of the table, by group. */
  readonly groupChart: Readonly<Record<'band' | 'region', string>>;
  readonly groupCaption: Readonly<Record<'band' | 'region', string>>;
  readonly coverageNote: string;
  readonly unranked: string;
  readonly groupRow: (enti: string, breaching: string, coverage: string, openData: boolean) => string;
  readonly legend: string;
  readonly ruleChart: (rules: number) => string;
  readonly ruleRow: (decided: string, applicable: string, unknown: string) => string;
  readonly lawCaption: string;
  readonly planCaption: string;
  readonly scoreNote: string;
  readonly scoreCaption: string;
  readonly scoreRow: (enti: string, coverage: string) => string;
  readonly scoreLegend: Readonly<Record<'enti' | 'coverage', string>>;
  readonly noScore: string;
  readonly entiCaption: string;
  readonly withoutScripts: (shown: string, all: string) => string;
  readonly entiNote: string;
  readonly filter: Readonly<Record<'title' | 'text' | 'province' | 'rule' | 'outcome' | 'order' | 'all' | 'apply' | 'reset' | 'anyOutcome' | 'unlisted' | 'previous' | 'next' | 'pages' | 'byRegion' | 'byRegionCaption', string>> & {
    /** With `{shown}` and `{all}`. */
    readonly shown: string;
    /** With `{page}` and `{pages}`. */
    readonly page: string;
    readonly none: string;
    readonly note: string;
    readonly orders: Readonly<Record<'code' | 'name' | 'breaches' | 'coverage' | 'population', string>>;
  };
  readonly card: Readonly<Record<'codes' | 'place' | 'decided' | 'next' | 'conflicts' | 'findings' | 'findingsCaption' | 'noFindings' | 'back' | 'due' | 'again' | 'unverified' | 'shared' | 'until' | 'why', string>> & {
    /** What has no row; `all` where every outcome has. */
    readonly left: (shown: string) => string;
    readonly decidedOf: string;
  };
  readonly attribution: string;
  readonly attributionNote: string;
  readonly shareAlike: string;
  readonly noLicence: string;
  readonly noSources: string;
  readonly sourceCaption: string;
  readonly registryCaption: string;
  readonly verification: Readonly<Record<'note' | 'tool' | 'asOf' | 'packs', string>>;
  readonly errors: (errors: string) => string;
  readonly conflicts: (conflicts: string) => string;
  readonly noFines: string;
  readonly fines: string;
}

/** The words of the page on many enti in a language. */
export function fleetLabelsOf(lang: Lang): FleetLabels {
  return lang === 'en' ? englishFleet : italianFleet;
}
