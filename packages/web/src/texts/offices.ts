import type { MergeTexts } from '@adempi/adapters';
import type { Lang } from '@adempi/schema';

import { englishOffices } from './offices-en.ts';
import { italianOffices } from './offices-it.ts';

/** What is said of the worksheets of offices. */
export interface OfficesTexts {
  readonly title: string;
  readonly lead: string;
  readonly link: string;
  readonly back: string;
  readonly sendTitle: string;
  readonly sendHelp: string;
  readonly replyBy: string;
  readonly replyByHint: string;
  readonly replyByWrong: string;
  readonly head: Readonly<Record<'office' | 'questions' | 'duties' | 'sheet', string>>;
  readonly caption: string;
  /** What is read of a button, and what is heard beside. */
  readonly download: string;
  readonly downloadOf: (office: string) => string;
  readonly downloaded: (file: string) => string;
  readonly none: string;
  readonly mergeTitle: string;
  readonly mergeLabel: string;
  readonly mergeHint: string;
  readonly refused: string;
  readonly refusedHelp: string;
  readonly same: string;
  readonly written: string;
  readonly merged: MergeTexts;
  /** Where someone vouches for the answers. */
  readonly confirming: {
    readonly title: string;
    readonly help: string;
    readonly which: string;
    readonly given: (title: string, day: string) => string;
    readonly says: (facts: number) => string;
    readonly saysNothing: string;
    readonly role: string;
    readonly roleHint: string;
    readonly go: string;
    readonly noneChosen: string;
    readonly noRole: string;
    readonly done: (titles: readonly string[], role: string) => string;
    readonly takeBack: string;
    readonly takenBack: string;
  };
}

/** The texts of a language. */
export function officeTextsOf(lang: Lang): OfficesTexts {
  return lang === 'it' ? italianOffices : englishOffices;
}
