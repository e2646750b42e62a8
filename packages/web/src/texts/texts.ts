import type { Lang, Outcome } from '@adempi/schema';

import { english } from './en.ts';
import { italian } from './it.ts';
import type { FoundCount } from '../views/findings/count-findings.ts';
import type { ResultsTexts } from './results.ts';

/** What the app says, apart from what is in the words of reports. */
export interface Texts {
  readonly frame: FrameTexts;
  /** Names of views in the menu. */
  readonly menu: Readonly<Record<'start' | 'overview' | 'questionnaire' | 'findings' | 'known' | 'save', string>>;
  readonly start: StartTexts;
  readonly overview: OverviewTexts;
  readonly findings: FindingsTexts;
  readonly finding: FindingTexts;
  readonly known: KnownTexts;
  readonly save: SaveTexts;
  readonly results: ResultsTexts;
  readonly accessibility: AccessibilityTexts;
}

/** What stands around every view. */
export interface FrameTexts {
  readonly tagline: string;
  readonly skip: string;
  readonly menu: string;
  readonly language: string;
  readonly private: string;
  readonly disclaimer: string;
  readonly version: (version: string) => string;
  readonly busy: string;
  readonly fault: (cause: string) => string;
  readonly noDocument: string;
  readonly toStart: string;
  readonly notFound: string;
  readonly reader: string;
  readonly readerWhy: string;
  readonly takeOver: string;
  readonly outdated: string;
  readonly reload: string;
  readonly saving: Readonly<Record<'idle' | 'saving' | 'saved' | 'failed', string>>;
  readonly work: string;
  readonly working: (name: string) => string;
  readonly newTab: string;
}

/** The view that opens a state or begins one. */
export interface StartTexts {
  readonly title: string;
  readonly lead: string;
  readonly resumeTitle: string;
  readonly resume: (name: string, ente: string) => string;
  readonly resumeGo: string;
  readonly openTitle: string;
  readonly openLabel: string;
  readonly openHint: string;
  readonly drop: string;
  readonly findTitle: string;
  readonly findLabel: string;
  readonly findHint: string;
  readonly findGo: string;
  readonly findNone: (text: string, near: readonly string[]) => string;
  readonly findOther: (name: string) => string;
  readonly findCount: (count: number) => string;
  readonly candidate: (given: { readonly name: string; readonly province: string; readonly region: string; readonly code: string; readonly population: string }) => string;
  readonly over: string;
  readonly choose: (name: string) => string;
  readonly registry: (comuni: string, sources: readonly string[]) => string;
  readonly noRegistry: string;
  readonly registryLabel: string;
  readonly registryHint: string;
  readonly registryRefused: string;
  readonly emptyTitle: string;
  readonly nameLabel: string;
  readonly nameHint: string;
  readonly nameMissing: string;
  readonly populationLabel: string;
  readonly populationHint: string;
  readonly populationWrong: string;
  readonly emptyGo: string;
  readonly refused: (name: string, count: number) => string;
  readonly refusedHelp: string;
  readonly place: (line: number, column: number) => string;
  readonly moreProblems: (count: number) => string;
  readonly opened: (ente: string) => string;
  readonly strandedGo: string;
  readonly stranded: string;
  readonly replaceTitle: string;
  readonly replaceText: (name: string) => string;
  readonly replaceGo: string;
  readonly cancel: string;
}

/** The first page: for whoever has one minute. */
export interface OverviewTexts {
  readonly begin: string;
  readonly beginLead: string;
  /** How many questions there are; null while that is not known. */
  readonly beginGo: (questions: number | null) => string;
  readonly day: string;
  readonly dayHint: string;
  readonly dayWrong: string;
  readonly sources: (count: number) => string;
  readonly where: string;
  readonly counts: (duties: number) => string;
  /** Outcomes of so many duties. */
  readonly outcomes: Readonly<Record<Outcome, (duties: number) => string>>;
  readonly score: string;
  readonly coverage: string;
  /** Lines of the Piano triennale and terms of grants. */
  readonly plans: string;
  readonly risk: string;
  readonly gravest: string;
  readonly whichDuties: string;
  readonly allBreaches: (duties: number) => string;
  readonly hiddenRisk: string;
  readonly showRisk: string;
  readonly dates: string;
  readonly noDates: string;
  readonly unknown: string;
  readonly unknownLead: string;
  readonly allQuestions: (questions: number) => string;
  readonly noUnknown: string;
  readonly waits: (rules: number) => string;
  readonly office: (name: string) => string;
  readonly allUnknown: (duties: number) => string;
  readonly notices: string;
  readonly todo: string;
  readonly who: string;
}

/** The list of findings. */
export interface FindingsTexts {
  readonly title: string;
  /** What a finding is, beside a duty. */
  readonly lead: string;
  readonly filters: string;
  readonly outcome: string;
  readonly area: string;
  readonly actor: string;
  readonly force: string;
  readonly text: string;
  readonly all: string;
  /** In Italian an area is feminine. */
  readonly allAreas: string;
  readonly reset: string;
  /** Beside a chosen outcome. */
  readonly whole: string;
  readonly count: (found: FoundCount & { readonly all: number }) => string;
  readonly none: string;
  readonly more: (count: number) => string;
  readonly due: string;
  readonly severity: (name: string) => string;
  readonly kinds: Readonly<Record<'norme' | 'piano' | 'finanziamenti', string>>;
}

/** One finding with its explanation. */
export interface FindingTexts {
  readonly missing: string;
  readonly missingHelp: string;
  readonly backToList: string;
  readonly how: string;
  readonly howHelp: string;
  readonly rule: string;
}

/** What the state says. */
export interface KnownTexts {
  readonly title: string;
  readonly lead: string;
  readonly ente: string;
  readonly item: (collection: string, key: string) => string;
  readonly source: string;
  readonly correct: string;
  readonly correctGo: string;
  readonly none: string;
}

/** Saving and exporting. */
export interface SaveTexts {
  readonly title: string;
  readonly yamlTitle: string;
  readonly yaml: string;
  readonly yamlGo: string;
  readonly jsonTitle: string;
  readonly json: string;
  readonly jsonGo: string;
  readonly done: (name: string) => string;
  readonly closeTitle: string;
  readonly close: string;
  readonly closeGo: string;
  readonly closeConfirm: string;
  readonly closed: string;
}

/** The statement on the accessibility of the app. */
export interface AccessibilityTexts {
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly testedTitle: string;
  readonly tested: readonly string[];
  readonly limitsTitle: string;
  readonly limits: readonly string[];
  readonly feedbackTitle: string;
  readonly feedback: string;
}

/** The texts of a language. */
export function textsOf(lang: Lang): Texts {
  return lang === 'it' ? italian : english;
}
