import type { Lang, MissingReason } from '@adempi/schema';

import { englishAsk } from './ask-en.ts';
import { italianAsk } from './ask-it.ts';

/** How an answer ends that is not a value. */
export type AskChoice = 'yes' | 'no' | 'none' | 'unsure' | 'notOurs' | 'back' | 'takeBack' | 'stop' | 'whole' | 'open' | 'again';

/** What is said while questions are asked. */
export interface AskTexts {
  readonly command: string;
  readonly values: Readonly<Record<'role' | 'office' | 'limit' | 'answer', string>>;
  readonly options: Readonly<Record<'asOf' | 'office' | 'role' | 'json' | 'limit' | 'answer' | 'again', string>>;
  readonly help: string;
  readonly noTerminal: string;
  readonly noStdin: string;
  readonly changed: (file: string) => string;
  readonly unknownOffice: (office: string, suggestion: string | null, known: string) => string;
  /** What is wrong with `--answer`. */
  readonly answer: Readonly<{
    shape: (text: string) => string;
    unknown: (fact: string, suggestion: string | null) => string;
    key: (fact: string) => string;
    value: (fact: string, text: string, wanted: string) => string;
    item: (fact: string, item: string) => string;
    /** In the place of the items of a list: that there is none, or that one does not know. */
    noName: (fact: string, text: string) => string;
  }>;
  readonly intro: (ente: string) => string;
  readonly role: string;
  readonly rolePlaceholder: string;
  /** Number of the question; decided and all rules of law. */
  readonly progress: (number: number, decided: number, all: number) => string;
  readonly about: (item: string, list: string) => string;
  readonly aboutSeveral: (items: number, list: string) => string;
  /** Of several items: those of which the answer is yes, then of the others those of which it is no. */
  readonly ofWhich: Readonly<Record<'yes' | 'no', string>>;
  readonly why: Readonly<Partial<Record<MissingReason, string>>>;
  readonly present: (value: string) => string;
  readonly evidence: (evidence: string) => string;
  readonly office: (office: string) => string;
  readonly serves: (rules: string, others: number) => string;
  readonly choices: Readonly<Record<AskChoice, string>>;
  readonly other: string;
  readonly placeholders: Readonly<Record<'date' | 'number' | 'text' | 'url' | 'set' | 'item', string>>;
  readonly invalid: (wanted: string) => string;
  readonly since: string;
  readonly choose: string;
  readonly items: (items: string) => string;
  readonly nextItem: string;
  readonly areAll: (items: string) => string;
  readonly noneConfirmed: string;
  readonly taken: (name: string) => string;
  readonly noKey: string;
  readonly noName: (typed: string) => string;
  readonly reason: string;
  readonly reasonNeeded: string;
  readonly remarked: string;
  readonly takenBack: string;
  readonly keys: string;
  readonly decided: (title: string, outcome: string) => string;
  readonly moreDecided: (rules: number) => string;
  readonly notApplicable: (rules: number) => string;
  readonly noneDecided: string;
  /** A value of a fact, who says so, and when; null where that is not known. */
  readonly says: (value: string, source: string, day: string | null) => string;
  /** Nothing counts. */
  readonly conflict: (fact: string, values: string) => string;
  /** The latest counts, against what is older and better documented. */
  readonly conflictWithOlder: (fact: string, holds: string, others: string) => string;
  /** The better documented counts, of what was said on one day. */
  readonly conflictOfDay: (fact: string, holds: string, others: string) => string;
  readonly saved: (file: string, answers: number) => string;
  readonly unsaved: string;
  readonly finished: (unsure: number, notOurs: number) => string;
  readonly next: (file: string) => string;
}

/** The texts of a language. */
export function askTextsOf(lang: Lang): AskTexts {
  return lang === 'it' ? italianAsk : englishAsk;
}
