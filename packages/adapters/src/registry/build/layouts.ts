import type { CsvRow } from '../../tables/read-csv.ts';
import { readAnprRow } from './read-anpr.ts';
import type { AnprEntry, EntryPlace, IpaEntry, IstatEntry } from './entries.ts';
import { readEntiRow, readLegacyRow, readMxmapRow } from './read-ipa.ts';
import { readIstatRow } from './read-istat-row.ts';

/** How a table is read, row by row. */
interface TableOf<Kind extends string, Entry> {
  readonly kind: Kind;
  /** Name of the layout, for the user. */
  readonly name: string;
  readonly publisher: string;
  readonly licence: string;
  /** The headings by which it is known, as `heading` writes them. */
  readonly columns: readonly string[];
  /** Null for a row that is about no Comune and no ente of Comuni. A text says what is wrong. */
  readonly read: (cells: CsvRow['cells'], place: EntryPlace) => Entry | null | Misfit;
}

/** A cell that cannot be used. */
export interface Misfit {
  readonly column: string;
  readonly found: string;
}

/** A table that the registry is built from. */
export type TableLayout = TableOf<'istat', IstatEntry> | TableOf<'ipa', IpaEntry> | TableOf<'anpr', AnprEntry>;

const ipa = { kind: 'ipa', licence: 'CC-BY-4.0', publisher: 'AgID, IndicePA' } as const;

/**
 * The tables that are known, each by its headings. Those of ISTAT change with the years, and hold
 * line breaks: only what stays is asked for.
 */
export const tableLayouts: readonly TableLayout[] = [
  {
    kind: 'istat',
    name: 'Elenco-comuni-italiani.csv (ISTAT)',
    publisher: 'ISTAT',
    licence: 'CC-BY-4.0',
    columns: ['codice comune formato alfanumerico', 'denominazione in italiano', 'denominazione regione', 'sigla automobilistica', 'codice catastale del comune'],
    read: readIstatRow,
  },
  { ...ipa, name: 'enti (IndicePA)', columns: ['codice_ipa', 'denominazione_ente', 'codice_fiscale_ente', 'codice_categoria', 'codice_comune_istat'], read: readEntiRow },
  { ...ipa, name: 'amministrazioni.txt (IndicePA)', columns: ['cod_amm', 'des_amm', 'provincia', 'tipologia_istat', 'cf'], read: readLegacyRow },
  {
    ...ipa,
    name: 'mxmap_it_enti.csv (mxmap.it)',
    publisher: 'mxmap.it, da IndicePA',
    licence: 'CC-BY-SA-4.0',
    columns: ['codice_ipa', 'codice_categoria', 'denominazione', 'codice_comune_istat', 'provincia', 'sito_istituzionale'],
    read: readMxmapRow,
  },
  {
    kind: 'anpr',
    name: 'ANPR_archivio_comuni.csv (ANPR)',
    publisher: "Ministero dell'interno, ANPR",
    licence: 'CC-BY-4.0',
    columns: ['dataistituzione', 'datacessazione', 'codistat', 'codcatastale', 'denominazione_it', 'idregione', 'siglaprovincia'],
    read: readAnprRow,
  },
];

/** A heading as it is compared: one line, without capitals and accents. */
export function heading(column: string): string {
  return column.normalize('NFD').replace(/\p{M}/gu, '').replace(/’/gu, "'").replace(/\s+/gu, ' ').trim().toLowerCase();
}

/** The layout of a table with such headings. */
export function layoutOf(columns: readonly string[]): TableLayout | null {
  return tableLayouts.find((layout) => layout.columns.every((column) => columns.includes(column))) ?? null;
}
