import { createDiagnostic } from '@adempi/schema';
import type { Diagnostic, Ente, Lang } from '@adempi/schema';

import type { OfficeReply } from '../scheda-ufficio/read-office-sheet.ts';

/** That a worksheet is of another ente: by the codes that both tell, or by their names where there are none. */
export function findStranger({ keys, place }: OfficeReply, ente: Ente, { file, lang }: { readonly file: string; readonly lang: Lang }): Diagnostic | null {
  const codes = (['codiceIstat', 'codiceIpa'] as const).filter((name) => keys[name] !== undefined && ente[name] !== undefined);
  const names = codes.length === 0 ? (['denominazione'] as const) : codes;
  if (names.every((name) => fold(keys[name]) === fold(ente[name]))) return null;
  const params = { found: nameEnte(keys), wanted: nameEnte(ente) };
  return { ...createDiagnostic({ code: 'source.other-ente', params, lang }), file, line: place.line };
}

function fold(text = ''): string {
  return text.trim().replace(/\s+/gu, ' ').toLowerCase();
}

function nameEnte({ denominazione = '', codiceIstat, codiceIpa }: Partial<Ente>): string {
  const codes = [codiceIstat === undefined ? '' : `ISTAT ${codiceIstat}`, codiceIpa === undefined ? '' : `IPA ${codiceIpa}`].filter((part) => part !== '');
  return codes.length === 0 ? `«${denominazione}»` : `«${denominazione}» (${codes.join(', ')})`;
}
