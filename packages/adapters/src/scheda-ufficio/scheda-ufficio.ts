import { defineAsyncAdapter } from '../adapter.ts';
import type { AsyncAdapter, ReadContext, ReadResult, SourceFile } from '../adapter.ts';
import { readOfficeSheet } from './read-office-sheet.ts';
import type { OfficeReply } from './read-office-sheet.ts';

/**
 * The worksheet on which an office answers (`adempi ask --export`), read as a source of many. What
 * it answers it declares, on the day that it writes; what it leaves empty says nothing.
 */
export const schedaUfficio: AsyncAdapter = defineAsyncAdapter<OfficeReply>({
  id: 'scheda-ufficio',
  info: {
    title: { it: 'Scheda compilata da un ufficio', en: 'Worksheet filled in by an office' },
    publisher: 'L’ufficio che risponde',
    licence: 'non indicata',
    url: 'https://developers.italia.it',
    isPublic: false,
    assurance: 'dichiarato',
  },
  read,
  patch: (records, { date }) => {
    const complete = records.flatMap(({ row }) => row.patch.complete ?? []);
    return { claims: records.flatMap(({ row }) => claimsOn(row, date)), ...(complete.length > 0 ? { complete } : {}) };
  },
});

async function read(file: SourceFile, context: ReadContext): Promise<ReadResult<OfficeReply>> {
  const { reply, diagnostics } = await readOfficeSheet(file, { ...context, received: file.date });
  const isUsed = reply !== null && (reply.patch.claims.length > 0 || (reply.patch.complete ?? []).length > 0);
  return { records: isUsed ? [{ place: reply.place, keys: reply.keys, row: reply }] : [], diagnostics };
}

/** An office answers before its file arrives. */
function claimsOn({ day, patch }: OfficeReply, date: string): OfficeReply['patch']['claims'] {
  return day === date ? patch.claims : patch.claims.map((claim) => ({ ...claim, rilevatoIl: day }));
}
