import type { Lang } from '@adempi/schema';

import { englishOffices } from './offices-en.ts';
import { italianOffices } from './offices-it.ts';

/** An answer that two offices give differently. */
export interface ToldConflict {
  readonly label: string;
  /** Each with who says it. */
  readonly values: readonly string[];
  /** Which one holds; null where neither does. */
  readonly holds: string | null;
}

/** What is said of the worksheets that offices fill in. */
export interface OfficeTexts {
  readonly options: Readonly<Record<'export' | 'merge' | 'confirm' | 'replyBy' | 'replyTo', string>>;
  readonly values: Readonly<Record<'folder' | 'role' | 'text' | 'file', string>>;
  readonly help: string;
  readonly usage: {
    readonly one: string;
    readonly exists: (files: readonly string[]) => string;
    readonly past: (day: string) => string;
    readonly noOffice: (office: string, known: string) => string;
    readonly nothingMerged: (state: string, office: string | null) => string;
    readonly noRole: string;
    readonly emptyFolder: (folder: string) => string;
    readonly later: (file: string, day: string) => string;
  };
  readonly exported: {
    readonly head: readonly string[];
    readonly title: (ente: string, folder: string) => string;
    readonly nothing: string;
    readonly left: (labels: readonly string[]) => string;
    readonly next: (state: string, day: string, folder: string) => string;
  };
  readonly merged: {
    readonly reply: (office: string, day: string, role: string, answers: number) => string;
    readonly silent: (files: readonly string[]) => string;
    readonly unknown: (labels: readonly string[]) => string;
    readonly notOurs: (label: string, reason: string) => string;
    readonly changed: (label: string, asked: string, today: string) => string;
    readonly gone: (label: string) => string;
    readonly open: (label: string, keys: readonly string[]) => string;
    readonly replaced: (label: string, before: string, after: string) => string;
    readonly outdated: (label: string, told: string, holds: string) => string;
    readonly conflict: (conflict: ToldConflict) => string;
    readonly says: (value: string, office: string, day: string) => string;
    readonly same: string;
    readonly written: (state: string) => string;
    readonly confirmHint: (state: string) => string;
    readonly next: (state: string) => string;
  };
  readonly confirmed: {
    readonly done: (titles: readonly string[], role: string) => string;
    readonly already: (titles: readonly string[]) => string;
  };
}

/** The texts of a language. */
export function officeTextsOf(lang: Lang): OfficeTexts {
  return lang === 'it' ? italianOffices : englishOffices;
}
