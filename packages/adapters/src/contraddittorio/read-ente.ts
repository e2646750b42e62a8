import { REPLY_ENTE } from '@adempi/schema';
import type { Diagnostic, Lang } from '@adempi/schema';

import type { RowPlace, SourceFile } from '../adapter.ts';
import type { EnteKeys } from '../registry/resolve.ts';
import { readAbove, reportAbove } from '../replies/read-above.ts';
import type { Sheet } from '../tables/read-xlsx.ts';
import { reporter } from '../tables/reporter.ts';

/** Who answers, as it stands above the answers. */
export interface ReplyEnte {
  readonly keys: EnteKeys;
  readonly place: RowPlace;
  readonly diagnostics: readonly Diagnostic[];
}

const WANTED: Readonly<Record<keyof typeof REPLY_ENTE, { readonly isFit: (text: string) => boolean; readonly words: Readonly<Record<Lang, string>> }>> = {
  denominazione: { isFit: (text) => text !== '', words: { it: 'il nome dell’ente come nel file inviato', en: 'the name of the ente as it was sent' } },
  codiceIstat: { isFit: (text) => /^\d{6}$/u.test(text), words: { it: 'un codice ISTAT di sei cifre scritto come testo', en: 'an ISTAT code of six digits written as text' } },
};

/** Reads who answers. Both keys must be there: one alone would not say which Comune it is. */
export function readEnte(sheet: Sheet, file: SourceFile, lang: Lang): ReplyEnte {
  const above = readAbove(sheet, REPLY_ENTE);
  const report = reportAbove(sheet, reporter(file, lang));
  const keys: Partial<Record<keyof typeof REPLY_ENTE, string>> = {};
  const diagnostics: Diagnostic[] = [];
  for (const key of ['denominazione', 'codiceIstat'] as const) {
    if (WANTED[key].isFit(above[key].text)) keys[key] = above[key].text;
    else diagnostics.push(report(above[key], WANTED[key].words[lang]));
  }
  return { keys, place: { line: above.codiceIstat.line, sheet: sheet.name }, diagnostics };
}
