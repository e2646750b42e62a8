import { REPLY_COLUMNS, REPLY_SHEETS } from '@adempi/schema';

import { defineAsyncAdapter } from '../adapter.ts';
import type { AsyncAdapter, Claim, ReadContext, ReadResult, SourceFile } from '../adapter.ts';
import { readAnswers } from '../replies/read-answers.ts';
import { reporter } from '../tables/reporter.ts';
import { boundProblems, cellReporter, readTable } from '../tables/read-table.ts';
import { readXlsx } from '../tables/read-xlsx.ts';
import { readEnte } from './read-ente.ts';

/** What an ente answered. */
interface Reply {
  readonly claims: readonly Claim[];
}

/**
 * The worksheet on which an ente answers what open data say of it (`adempi batch
 * --contraddittorio`). What it answers it vouches for; what it leaves empty says nothing.
 */
export const contraddittorio: AsyncAdapter = defineAsyncAdapter<Reply>({
  id: 'contraddittorio',
  info: {
    title: { it: 'Risposta dell’ente in contraddittorio', en: 'Reply of the ente' },
    publisher: 'L’ente che risponde',
    licence: 'non indicata',
    url: 'https://developers.italia.it',
    isPublic: false,
    assurance: 'attestato',
  },
  read: readReply,
  patch: (records) => ({ claims: records.flatMap(({ row }) => row.claims) }),
});

const COLUMNS = { ...REPLY_COLUMNS, answer: REPLY_COLUMNS.right };

async function readReply(file: SourceFile, context: ReadContext): Promise<ReadResult<Reply>> {
  const { lang, vocabulary = [] } = context;
  const report = reporter(file, lang);
  const { sheets, diagnostics } = await readXlsx(file, context);
  if (diagnostics.length > 0) return { records: [], diagnostics };
  const answers = sheets.find(({ name }) => name === REPLY_SHEETS.answers);
  const ente = answers === undefined ? null : readEnte(answers, file, lang);
  const table = await readTable(file, { foglio: REPLY_SHEETS.answers, isHead: (cells) => cells.includes(REPLY_COLUMNS.address) }, context);
  if (table.diagnostics.length > 0 || ente === null) return { records: [], diagnostics: table.diagnostics };
  const missing = [REPLY_COLUMNS.address, REPLY_COLUMNS.right, REPLY_COLUMNS.since, REPLY_COLUMNS.document, REPLY_COLUMNS.role].filter((column) => !table.columns.includes(column));
  if (missing.length > 0) return { records: [], diagnostics: [report('source.sheet-columns', 1, { sheet: REPLY_SHEETS.answers, values: missing.join(', '), found: table.columns.filter((column) => column !== '').join(', ') })] };
  const read = readAnswers(table.rows, { vocabulary, columns: COLUMNS, day: file.date, lang, report: cellReporter(file, table, lang) });
  const problems = boundProblems([...ente.diagnostics, ...read.diagnostics], file, lang);
  const isUsed = ente.diagnostics.length === 0 && read.claims.length > 0;
  return { records: isUsed ? [{ place: ente.place, keys: ente.keys, row: { claims: read.claims } }] : [], diagnostics: problems };
}
