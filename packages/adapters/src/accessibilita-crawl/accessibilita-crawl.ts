import { words } from '@adempi/schema';
import type { Diagnostic } from '@adempi/schema';

import { STATES, claimsOfDeclaration, placeOf, readId, readTick } from '../accessibilita-agid/declaration.ts';
import type { Declaration } from '../accessibilita-agid/declaration.ts';
import { defineAdapter } from '../adapter.ts';
import type { Adapter, Patch, ReadContext, ReadResult, SourceFile, SourceRecord } from '../adapter.ts';
import { quoteHeadings } from '../tables/headings.ts';
import { readCsv } from '../tables/read-csv.ts';
import { reporter } from '../tables/reporter.ts';
import type { CsvRow } from '../tables/read-csv.ts';
import { readDatedCell } from '../tables/read-dated-cell.ts';

const COLUMNS = ['codice_comune_istat', 'idPubblicazione', 'dataUltimaModifica', 'compliance_status', 'reason_42004', 'comune'];

/** Of the sites without a reference, and of those that did not answer. */
const COMPANION = ['timestamp', 'codice_comune_istat', 'url'];

/** The word in cells that were not read, unlike those in which nothing is written. */
const UNREAD = 'null';

/** The item that other sources call by the same name. */
const ITEM = 'siti[istituzionale]';

/**
 * Declarations of accessibility that a crawler found by following the links of the sites that the
 * Comuni gave to IndicePA. It proves what it found. That it found no link, or no site, is no proof
 * that there is no declaration: the two files that say so are read, and prove nothing.
 */
export const accessibilitaCrawl: Adapter = defineAdapter<Declaration>({
  id: 'accessibilita-crawl',
  info: {
    title: { it: 'Dichiarazioni di accessibilità trovate nei siti dei Comuni', en: 'Accessibility statements found on municipal sites' },
    publisher: 'Open Data Sicilia',
    licence: 'non dichiarata',
    url: 'https://github.com/opendatasicilia/accessibility-monitoring',
    isPublic: true,
    assurance: 'documentato',
  },
  read: readCrawl,
  patch: readPatch,
});

function readCrawl(file: SourceFile, context: ReadContext): ReadResult<Declaration> {
  const { columns, rows, diagnostics } = readCsv(file, { columns: [] }, context);
  const isCompanion = COMPANION.every((name) => columns.includes(name));
  if (isCompanion || columns.length === 0) return { records: [], diagnostics };
  const missing = COLUMNS.filter((name) => !columns.includes(name));
  if (missing.length > 0) {
    return { records: [], diagnostics: [reporter(file, context.lang)('source.columns', 1, { values: missing.join(', '), ...quoteHeadings(columns, COLUMNS, ',') })] };
  }
  const read = rows.map((row) => readRow(row, file, context));
  return {
    records: read.map(({ record }) => record).filter((record) => record !== null),
    diagnostics: [...diagnostics, ...read.flatMap(({ problems }) => problems)],
  };
}

interface RowRead {
  readonly record: SourceRecord<Declaration> | null;
  readonly problems: readonly Diagnostic[];
}

function readRow({ line, cells }: CsvRow, file: SourceFile, context: ReadContext): RowRead {
  const report = reporter(file, context.lang);
  const of = (column: string): string => (cells[column] === UNREAD ? '' : (cells[column] ?? ''));
  const status = of('compliance_status');
  // The link led to another form: to the yearly objectives, for one.
  if (status === '') return { record: null, problems: [] };
  const state = STATES.get(status);
  if (state === undefined) return { record: null, problems: [report('source.value', line, { column: 'compliance_status', found: status, wanted: [...STATES.keys()].join(', ') })] };
  const { day, problem } = readDatedCell(of('dataUltimaModifica'), { column: 'dataUltimaModifica', line }, file, context);
  const reason = cells['reason_42004'] ?? '';
  const nonObservance = reason === UNREAD ? null : readTick(reason, 'reason-42004');
  const isOdd = reason !== UNREAD && nonObservance === null;
  const row = { id: readId(of('idPubblicazione')), state, nonObservance, reviewed: day, inserted: null };
  return {
    record: { place: { line }, keys: { codiceIstat: of('codice_comune_istat'), denominazione: of('comune') }, row },
    problems: [
      ...(problem === null ? [] : [problem]),
      ...(isOdd ? [report('source.value-left-out', line, { column: 'reason_42004', found: reason, wanted: words(context.lang).type.boolean })] : []),
    ],
  };
}

/**
 * The crawler writes one row per Comune. Several rows with different declarations are sites of
 * different enti that IndicePA puts at one ISTAT code, and nothing tells which is which.
 */
function readPatch(records: readonly SourceRecord<Declaration>[]): Patch {
  const [{ place, row }] = records as [SourceRecord<Declaration>];
  if (records.slice(1).some((other) => other.row.id === null || other.row.id !== row.id)) return { claims: [] };
  const rif = placeOf(row, place.line);
  return {
    claims: [
      { fatto: `${ITEM}.tipo`, valore: 'sito', rif },
      { fatto: `${ITEM}.istituzionale`, valore: true, rif },
      ...claimsOfDeclaration(ITEM, row, rif),
    ],
  };
}
