import type { Lang, MissingReason } from '@adempi/schema';

import { englishQuestionnaire } from './questionnaire-en.ts';
import { italianQuestionnaire } from './questionnaire-it.ts';

/** What the questionnaire says. */
export interface QuestionnaireTexts {
  readonly title: string;
  readonly lead: string;
  readonly readOnly: string;
  readonly roleTitle: string;
  readonly roleLabel: string;
  readonly roleHint: string;
  readonly roleGo: string;
  readonly answers: (role: string, day: string) => string;
  readonly anonymous: string;
  readonly roleChange: string;
  readonly progress: (decided: number, all: number) => string;
  readonly progressLabel: string;
  readonly left: (questions: number) => string;
  /** How many questions are left, and how many of them help to decide a rule of law. */
  readonly leftOf: (questions: number, aboutLaw: number) => string;
  readonly filters: string;
  readonly office: string;
  readonly area: string;
  readonly allOffices: string;
  readonly allAreas: string;
  readonly counted: (name: string, questions: number) => string;
  readonly reset: string;
  readonly why: Readonly<Partial<Record<MissingReason, string>>>;
  readonly present: (value: string, source: string) => string;
  readonly evidence: string;
  readonly askOffice: (office: string) => string;
  readonly yes: string;
  readonly no: string;
  readonly none: string;
  readonly choose: string;
  /** In place of yes and no, of a detail that nobody must tell. */
  readonly notKnown: string;
  readonly since: string;
  readonly sinceHint: string;
  /** What a field for a day wants. */
  readonly day: string;
  readonly dateHint: string;
  readonly integerHint: string;
  readonly numberHint: string;
  readonly urlHint: string;
  readonly setHint: string;
  readonly withUnit: (label: string, unit: string) => string;
  /** What is said of one item among several. */
  readonly ofItem: (item: string, text: string) => string;
  readonly item: (number: number) => string;
  readonly itemName: string;
  readonly itemNameHint: string;
  readonly itemOptional: (label: string) => string;
  readonly noItems: string;
  readonly addItem: string;
  readonly removeItem: (name: string) => string;
  readonly removedItem: (name: string) => string;
  readonly keepItem: (name: string) => string;
  readonly removeHint: string;
  readonly areAll: string;
  readonly whole: string;
  readonly wholeNone: string;
  readonly open: string;
  readonly documentTitle: string;
  readonly documentHint: string;
  readonly documents: (titles: readonly string[]) => string;
  readonly document: Readonly<Record<'documento' | 'protocollo' | 'dataProtocollo' | 'url', string>>;
  readonly go: string;
  readonly unsure: string;
  readonly notOurs: string;
  readonly reason: string;
  readonly reasonHint: string;
  readonly reasonHintList: string;
  readonly reasonGo: string;
  readonly cancel: string;
  readonly back: string;
  /** Going back where that takes an answer back, and what is announced then. */
  readonly takeBack: string;
  readonly takenBack: string;
  readonly duties: (count: number) => string;
  readonly moreDuties: (count: number) => string;
  readonly toFinding: string;
  readonly list: (count: number) => string;
  readonly skippedMark: string;
  readonly moreQuestions: (count: number) => string;
  readonly lastTitle: string;
  readonly decided: (title: string, outcome: string) => string;
  readonly moreDecided: (rules: number) => string;
  readonly notApplicable: (rules: number) => string;
  readonly noneDecided: string;
  readonly remarked: string;
  readonly conflict: (label: string, values: readonly string[]) => string;
  readonly faults: Readonly<Record<'choose' | 'empty' | 'name' | 'taken' | 'noKey' | 'reason' | 'nothing' | 'documento', string>>;
  readonly wanted: (wanted: string) => string;
  readonly refused: string;
  readonly finished: string;
  readonly finishedSkipped: (questions: number) => string;
  readonly askSkipped: string;
  readonly finishedNotOurs: (questions: number) => string;
  readonly askAgain: string;
  readonly finishedElsewhere: string;
  readonly toOverview: string;
}

/** The texts of a language. */
export function questionnaireTextsOf(lang: Lang): QuestionnaireTexts {
  return lang === 'it' ? italianQuestionnaire : englishQuestionnaire;
}
