import type { Lang, Outcome } from '@adempi/schema';

import type { Withheld } from '../html/publish-assessment.ts';
import { englishHtml } from './html-en.ts';
import { italianHtml } from './html-it.ts';

/** The words of a report in HTML that are not those of the other reports. */
export interface HtmlLabels {
  readonly brand: string;
  readonly versions: Readonly<Record<'reserved' | 'public', string>>;
  readonly skip: string;
  readonly contents: string;
  readonly title: (ente: string) => string;
  readonly asOf: (day: string) => string;
  readonly publicNote: string;
  readonly sections: Readonly<Record<
    | 'where' | 'risk' | 'dates' | 'unknown' | 'first'
    | 'areas' | 'findings' | 'work' | 'terms' | 'coverage' | 'sources' | 'verification' | 'notices',
    string
  >>;
  /** Duties of law that are not met; of open data alone, clues. */
  readonly breaches: (rules: number, openData: boolean) => string;
  readonly figures: string;
  /** What a figure counts. */
  readonly figure: Readonly<Record<Outcome, (rules: number) => string>>;
  readonly riskNotTold: string;
  /** Nothing is known to be unmet; how many duties are undetermined. */
  readonly noRisk: (unknown: number) => string;
  /** Of what is unmet the law attaches nothing that is known. */
  readonly noExposure: string;
  /** What follows from a breach that no fine follows. */
  readonly unfined: string;
  readonly noDates: string;
  readonly allKnown: string;
  readonly notKnown: (rules: number, concerned: number, facts: number) => string;
  readonly mostUnknown: string;
  readonly by: (day: string) => string;
  readonly findOut: string;
  readonly tell: string;
  readonly decides: (rules: number, office: string | null) => string;
  readonly areaCaption: string;
  /** What is not published. */
  readonly withheld: (rules: Withheld) => string;
  readonly amongPublished: string;
  readonly noPublicScore: string;
  readonly findingsNote: string;
  readonly linesCaption: string;
  readonly cases: (findings: number) => string;
  readonly found: string;
  readonly toFindOut: string;
  readonly ask: (office: string) => string;
  readonly ifNotMet: string;
  readonly proof: string;
  readonly filter: Readonly<Record<'title' | 'outcome' | 'who' | 'text' | 'all' | 'apply' | 'reset', string>> & {
    /** With `{shown}` and `{all}`: how many findings are seen. */
    readonly shown: string;
  };
  readonly noActs: string;
  readonly actCaption: (actor: string) => string;
  readonly suppliers: string;
  readonly questions: string;
  readonly questionsNote: string;
  readonly noOffice: string;
  readonly duties: (rules: number) => string;
  readonly again: string;
  readonly termsCaption: string;
  readonly day: string;
  readonly today: string;
  readonly scoreNote: string;
  readonly countCaption: string;
  readonly whyUnknown: string;
  readonly whyCaption: string;
  readonly factCaption: string;
  readonly inState: string;
  /** Said of a list that must be whole. */
  readonly closed: string;
  readonly closureNote: string;
  readonly otherFacts: (facts: number) => string;
  readonly sourceCaption: string;
  readonly document: string;
  readonly date: string;
  readonly assurance: string;
  readonly untitled: (number: number) => string;
  readonly conflictCount: (facts: number) => string;
  readonly verification: Readonly<Record<
    'note' | 'tool' | 'engine' | 'asOf' | 'knownAt' | 'assumed' | 'yes' | 'no' | 'state' | 'packs' | 'pack' | 'version' | 'readTo' | 'digest',
    string
  >> & { readonly notInForce: (rules: number) => string };
  readonly publicLeftOut: string;
}

/** The words of a report in HTML in a language. */
export function htmlLabelsOf(lang: Lang): HtmlLabels {
  return lang === 'en' ? englishHtml : italianHtml;
}
