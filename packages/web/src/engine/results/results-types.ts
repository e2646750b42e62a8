import type { Diagnostic, WorkGrouping } from '@adempi/schema';
import type { ToldComparison } from '@adempi/report';
import type { ToldCalendarTerm } from '@adempi/report/calendar';
import type { ToldWorkPlan } from '@adempi/report/work-plan';

/** A programme of work, as things are and as they would be. */
export interface PlanResult {
  readonly base: ToldWorkPlan;
  /** Null where nothing is supposed to be done. */
  readonly supposed: ToldWorkPlan | null;
}

/** The coming days. */
export interface TermsResult {
  readonly terms: readonly ToldCalendarTerm[];
  /** The last day up to which a forecast may go. */
  readonly lastDay: string;
}

/** Why a file cannot be compared with: it holds no report nor state, several reports, or is not the state of the report. */
export type CompareRefusal = 'nothing' | 'several' | 'other-state';

/** What a comparison gives. */
export type CompareResult =
  | { readonly kind: 'compared'; readonly told: ToldComparison; /** What was compared with is a report. */ readonly isReport: boolean }
  | { readonly kind: 'refused'; readonly name: string; readonly problems: readonly Diagnostic[] }
  | { readonly kind: 'unfit'; readonly name: string; readonly why: CompareRefusal };

/** A file that the reader chose. */
export interface ChosenFile {
  readonly name: string;
  readonly file: Blob;
}

/** What can be exported besides the state and the assessment in JSON. */
export type ExportKind =
  | 'html'
  | 'html-public'
  | 'xlsx'
  | 'table'
  | 'markdown'
  | 'calendar'
  | 'plan-docx'
  | 'plan-markdown'
  | 'plan-json'
  | 'forecast-json'
  | 'csv'
  | 'sarif'
  | 'junit'
  | 'oscal'
  | 'comparison-text'
  | 'comparison-json';

/** What an export is to hold, where there is a choice. */
export interface ExportChoice {
  /** How the programme of work is grouped; when absent, as the command would: by month, the document by office. */
  readonly by?: WorkGrouping;
  /** Rules that are supposed to be done. */
  readonly done?: readonly string[];
  /** Up to which day a forecast goes. */
  readonly until?: string;
}

/** A file that was written. */
export interface Written {
  readonly content: string | Uint8Array;
  readonly media: string;
  /** What its name ends with: `.relazione.html`. */
  readonly ending: string;
}

/** An act or a letter to adapt. */
export interface DraftFile {
  readonly name: string;
  readonly title: string;
  /** Whom or what it is about, such as a supplier with its product: empty where that is not known, null where it is about the ente. */
  readonly about: string | null;
  /** How many findings call for it. */
  readonly findings: number;
  readonly bytes: Uint8Array;
}
