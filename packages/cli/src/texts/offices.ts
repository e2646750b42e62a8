import type { MergeTexts } from '@adempi/adapters';
import type { Lang } from '@adempi/schema';

import { englishOffices } from './offices-en.ts';
import { italianOffices } from './offices-it.ts';

/** What is said of the worksheets that offices fill in. */
export interface OfficeTexts {
  readonly options: Readonly<Record<'export' | 'merge' | 'confirm' | 'replyBy' | 'replyTo', string>>;
  readonly values: Readonly<Record<'folder' | 'role' | 'text' | 'file', string>>;
  readonly help: string;
  readonly usage: {
    readonly one: string;
    readonly exists: (files: readonly string[]) => string;
    readonly past: (day: string) => string;
    readonly noOffice: (office: string, suggestion: string | null, known: string) => string;
    /** `suggestion`: the office that is meant, where its name has a slip in it. */
    readonly nothingMerged: (state: string, office: string | null, suggestion: string | null) => string;
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
  readonly merged: MergeTexts & {
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
