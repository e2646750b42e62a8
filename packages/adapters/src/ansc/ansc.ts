import { isCivilDate } from '@adempi/schema';
import type { CivilDate } from '@adempi/schema';

import { defineAdapter } from '../adapter.ts';
import type { Adapter, Claim, ReadContext, ReadResult, SourceFile, SourceRecord } from '../adapter.ts';
import { checkCells } from '../tables/check-cells.ts';
import type { CellCheck } from '../tables/check-cells.ts';
import { citeRow } from '../tables/cite-row.ts';
import { findDelimiter } from '../tables/find-delimiter.ts';
import { readCsv } from '../tables/read-csv.ts';
import type { CsvRow } from '../tables/read-csv.ts';
import { isJson, readJsonRows } from '../tables/read-json-rows.ts';

/** A Comune in the list of those that join. */
interface Joining {
  /** The day on which it joined; null while it has not. */
  readonly joined: CivilDate | null;
}

const COLUMNS = ['COMUNE', 'COD_ISTAT_COMUNE', 'PROVINCIA', 'DATA_ADESIONE_PREVISTA', 'DATA_ADESIONE'];

/**
 * Which Comuni have joined the national archive of civil status (ANSC), and which plan to. A row
 * without the day of joining proves that on the day of the list the Comune had not joined; the
 * planned day proves nothing, and neither does a Comune that is not listed: the list grows as Comuni
 * set their day.
 */
export const ansc: Adapter = defineAdapter<Joining>({
  id: 'ansc',
  info: {
    title: { it: 'Adesioni dei Comuni all’archivio nazionale dello stato civile (ANSC)', en: 'Municipalities in the national archive of civil status (ANSC)' },
    publisher: 'Ministero dell’Interno',
    licence: 'CC0-1.0',
    url: 'https://github.com/italia/anpr-opendata',
    isPublic: true,
    assurance: 'osservato',
  },
  read: readJoining,
  patch: (records) => ({ claims: records.flatMap(writeClaims) }),
});

function readJoining(file: SourceFile, context: ReadContext): ReadResult<Joining> {
  const table = isJson(file) ? readJsonRows(file, { columns: COLUMNS }, context) : readCsv(file, { columns: COLUMNS, delimiter: findDelimiter(file, [',', ';']) }, context);
  const { rows, diagnostics } = checkCells(file, table.rows, checksOn(file.date), context);
  return { records: rows.map(toRecord), diagnostics: [...table.diagnostics, ...diagnostics] };
}

function checksOn(day: CivilDate): readonly CellCheck[] {
  const wanted = { it: 'una data come 26-06-2024', en: 'a date such as 26-06-2024' };
  return [
    { column: 'DATA_ADESIONE_PREVISTA', isFit: (text) => text === '' || toCivilDate(text) !== null, wanted },
    {
      column: 'DATA_ADESIONE',
      isFit: (text) => text === '' || (toCivilDate(text) ?? '9') <= day,
      wanted: { it: `${wanted.it}, non successiva al giorno del file (${day})`, en: `${wanted.en}, not later than the day of the file (${day})` },
    },
  ];
}

/** Reads `26-06-2024`; null for what is no day. */
function toCivilDate(text: string): CivilDate | null {
  const date = text.replace(/^(\d\d)-(\d\d)-(\d{4})$/u, '$3-$2-$1');
  return date !== text && isCivilDate(date) ? date : null;
}

function toRecord({ cells: { COMUNE = '', COD_ISTAT_COMUNE = '', PROVINCIA = '', DATA_ADESIONE = '' }, ...place }: CsvRow): SourceRecord<Joining> {
  return {
    place,
    keys: { codiceIstat: COD_ISTAT_COMUNE, denominazione: COMUNE, provincia: PROVINCIA },
    row: { joined: toCivilDate(DATA_ADESIONE) },
  };
}

function writeClaims({ place, row: { joined } }: SourceRecord<Joining>): Claim[] {
  const rif = citeRow(place);
  if (joined === null) return [{ fatto: 'anagrafe.ansc.aderente', valore: false, rif }];
  return [
    { fatto: 'anagrafe.ansc.aderente', valore: true, rif },
    { fatto: 'anagrafe.ansc.dataAdesione', valore: joined, rif },
  ];
}
