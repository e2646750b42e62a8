import { REPLY_ENTE, createDiagnostic } from '@adempi/schema';
import type { Diagnostic, Lang } from '@adempi/schema';

import type { RowPlace, SourceFile } from '../adapter.ts';
import type { EnteKeys } from '../registry/resolve.ts';
import { cellAddress } from '../tables/guard-sheet.ts';
import { textOf } from '../tables/read-table.ts';
import type { Sheet } from '../tables/read-xlsx.ts';

/** Who answers, as it stands above the answers. */
export interface ReplyEnte {
  readonly keys: EnteKeys;
  readonly place: RowPlace;
  readonly diagnostics: readonly Diagnostic[];
}

/** Rows above the answers: who answers stands there, and nowhere else. */
const ABOVE = 10;

const WANTED: Readonly<Record<keyof typeof REPLY_ENTE, { readonly isFit: (text: string) => boolean; readonly words: Readonly<Record<Lang, string>> }>> = {
  denominazione: { isFit: (text) => text !== '', words: { it: 'il nome dell’ente come nel file inviato', en: 'the name of the ente as it was sent' } },
  codiceIstat: { isFit: (text) => /^\d{6}$/u.test(text), words: { it: 'un codice ISTAT di sei cifre scritto come testo', en: 'an ISTAT code of six digits written as text' } },
};

/** Reads who answers. Both keys must be there: one alone would not say which Comune it is. */
export function readEnte({ name, rows }: Sheet, file: SourceFile, lang: Lang): ReplyEnte {
  const keys: Partial<Record<keyof typeof REPLY_ENTE, string>> = {};
  const diagnostics: Diagnostic[] = [];
  let line = 1;
  for (const key of ['denominazione', 'codiceIstat'] as const) {
    const row = rows.slice(0, ABOVE).findIndex((cells) => textOf(cells[0]) === REPLY_ENTE[key]);
    const found = textOf(rows[row]?.[1]);
    line = Math.max(row, 0) + 1;
    if (WANTED[key].isFit(found)) keys[key] = found;
    else diagnostics.push({ ...createDiagnostic({ code: 'source.cell', params: { sheet: name, cell: cellAddress(2, line), found, wanted: WANTED[key].words[lang] }, lang }), file: file.name, line });
  }
  return { keys, place: { line, sheet: name }, diagnostics };
}
