import { isCivilDate } from '@adempi/schema';
import type { CivilDate } from '@adempi/schema';

import type { ReadContext, ReadResult, SourceFile, SourceRecord } from '../adapter.ts';
import { checkCells } from '../tables/check-cells.ts';
import type { CellCheck } from '../tables/check-cells.ts';
import { readCsv } from '../tables/read-csv.ts';
import type { CsvRow, CsvTable } from '../tables/read-csv.ts';
import { isJson, readJsonRows } from '../tables/read-json-rows.ts';

/** A funded application of a Comune. */
export interface Application {
  /** Title of the call, as it is written. */
  readonly avviso: string;
  /** Number of the measure: `1.4.5`; empty where none is written. */
  readonly misura: string;
  /** In capitals; empty where none is written. */
  readonly cup: string;
  /** In euro. */
  readonly importo: number;
  readonly stato: ApplicationState;
  /** When it was sent: a timestamp in UTC, which orders the applications of one Comune. */
  readonly inviata: string;
  /** Day of the decree that grants the money. */
  readonly finanziata: CivilDate | null;
  /** Since when the state is what it is; the older layout does not say. */
  readonly statoDal: CivilDate | null;
}

/** `A` granted, `R` given up, `E` paid after the check of the work. */
export type ApplicationState = 'A' | 'R' | 'E';

/** In every layout; their order differs, and the oldest lacks `data_stato_candidatura`. */
const COLUMNS = ['codice_ipa', 'ente', 'tipologia_ente', 'cod_comune', 'importo_finanziamento', 'avviso', 'data_finanziamento', 'codice_cup', 'stato_candidatura'];

/** By these the list of calls is known: it says nothing of any Comune. */
const COLUMNS_OF_CALLS = ['titolo', 'misura', 'data_inizio_bando', 'soggetti_destinatari'];

/** Both spellings occur. */
const COMUNE = /^comun[ei]$/iu;

/** Reads a file of applications; one of calls is recognised, and has no rows. */
export function readApplications(file: SourceFile, context: ReadContext): ReadResult<Application> {
  const table = readTable(file, context);
  const ofComuni = table.rows.filter(({ cells }) => COMUNE.test(cells['tipologia_ente'] ?? ''));
  const { rows, diagnostics } = checkCells(file, ofComuni, checksOn(file.date), context);
  return {
    records: rows.map(toRecord),
    diagnostics: [...table.diagnostics, ...diagnostics],
    leftOut: table.rows.length - ofComuni.length,
  };
}

function readTable(file: SourceFile, context: ReadContext): CsvTable {
  const read = isJson(file) ? readJsonRows : readCsv;
  const table = read(file, { columns: [] }, context);
  const has = (columns: readonly string[]): boolean => columns.every((name) => table.columns.includes(name));
  if (has(COLUMNS_OF_CALLS)) return { ...table, rows: [] };
  return has(COLUMNS) || table.diagnostics.length > 0 ? table : read(file, { columns: COLUMNS }, context);
}

/** What each column must hold. A day later than that of the file tells that the file's day is wrong. */
function checksOn(day: CivilDate): readonly CellCheck[] {
  const pastDay = (column: string): CellCheck => ({
    column,
    isFit: (text) => text === '' || (isCivilDate(text) && text <= day),
    wanted: { it: `una data come 2024-06-26, non successiva al giorno del file (${day})`, en: `a date such as 2024-06-26, not later than the day of the file (${day})` },
  });
  return [
    { column: 'importo_finanziamento', isFit: (text) => /^\d{1,12}(\.\d{1,6})?$/u.test(text), wanted: { it: 'un importo come 59966.0', en: 'an amount such as 59966.0' } },
    { column: 'avviso', isFit: (text) => text !== '', wanted: { it: 'il titolo di un avviso', en: 'the title of a call' } },
    { column: 'codice_cup', isFit: (text) => /^([A-Za-z\d]{15})?$/u.test(text), wanted: { it: 'un CUP di 15 lettere e cifre', en: 'a CUP of 15 letters and digits' } },
    { column: 'stato_candidatura', isFit: (text) => /^[ARE]$/u.test(text), wanted: { it: 'A, R o E', en: 'A, R or E' } },
    { column: 'data_invio_candidatura', isFit: (text) => text === '' || isCivilDate(text.slice(0, 10)), wanted: { it: 'una data come 2022-09-16T11:09:45.000+0000', en: 'a date such as 2022-09-16T11:09:45.000+0000' } },
    pastDay('data_finanziamento'),
    pastDay('data_stato_candidatura'),
  ];
}

function toRecord({ cells, ...place }: CsvRow): SourceRecord<Application> {
  const cell = (column: string): string => cells[column] ?? '';
  const measure = /^\d+(\.\d+)+/u;
  return {
    place,
    keys: {
      codiceIpa: cell('codice_ipa'),
      denominazione: cell('ente'),
      // Of Comuni that merged the file says `N/D`.
      ...(/^\d+$/u.test(cell('cod_comune')) ? { codiceIstat: cell('cod_comune') } : {}),
      ...(cell('provincia') === '' ? {} : { provincia: cell('provincia') }),
    },
    row: {
      avviso: cell('avviso'),
      misura: (measure.exec(cell('misura')) ?? measure.exec(cell('avviso')))?.[0] ?? '',
      cup: cell('codice_cup').toUpperCase(),
      importo: Number(cell('importo_finanziamento')),
      stato: cell('stato_candidatura') as ApplicationState,
      inviata: cell('data_invio_candidatura'),
      finanziata: cell('data_finanziamento') || null,
      statoDal: cell('data_stato_candidatura') || null,
    },
  };
}
