import { quote, words } from '@adempi/schema';
import type { Diagnostic, Lang, TableMap } from '@adempi/schema';
import { readDay, readFunding, readHorizon, readOffices, readStatus, readText } from '@adempi/schema/plan-table';

import type { Claim } from '../adapter.ts';
import { readNumber } from '../tables/read-number.ts';
import { citeRow, textOf } from '../tables/read-table.ts';
import type { CellReport, TableRow } from '../tables/read-table.ts';
import type { PlanColumn } from './columns.ts';

/** Facts of a line, by their names in the vocabulary; what a cell holds that is none of them. */
interface Fields {
  readonly facts: Readonly<Record<string, unknown>>;
  /** What was expected instead, in words. */
  readonly wrong?: string;
}

type Reader = (text: string, lang: Lang) => Fields;

/** A word of plans for each state, to tell what was expected. */
const STATUS_WORDS = ['da avviare', 'in corso di valutazione', 'in corso di attuazione', 'continuativa', 'completata', 'non applicabile'];

const READERS: readonly (readonly [column: PlanColumn, read: Reader])[] = [
  ['stato', (text, lang) => {
    const status = readStatus(text);
    return status === null ? { facts: {}, wrong: STATUS_WORDS.map((word) => quote(word, lang)).join(', ') } : { facts: { ...status } };
  }],
  ['orizzonte', (text, lang) => {
    const horizon = readHorizon(text);
    return horizon === 'unclear' ? { facts: {}, wrong: words(lang).type.date } : { facts: horizon === 'none' ? {} : { orizzonte: horizon } };
  }],
  ['completataIl', (text, lang) => {
    const day = readDay(text);
    return day === null ? { facts: {}, wrong: words(lang).type.date } : { facts: { completataIl: day } };
  }],
  ['uffici', (text) => {
    const offices = readOffices(text);
    return { facts: offices === null ? {} : { uffici: offices } };
  }],
  ['finanziamenti', (text) => ({ facts: { finanziamenti: readFunding(text) } })],
  ['cup', (text) => ({ facts: { cup: readText(text) } })],
];

/** What the reading of cells needs. */
export interface PlanLayout {
  readonly columns: Readonly<Partial<Record<PlanColumn, string>>>;
  readonly map: TableMap;
  readonly report: CellReport;
  readonly lang: Lang;
}

/**
 * What a row says of its line. An empty cell says nothing, and a cell that is not understood is
 * told and left out: it hides no other.
 */
export function claimsOf(row: TableRow, line: string, plan: PlanLayout): { readonly claims: Claim[]; readonly diagnostics: Diagnostic[] } {
  const { columns, report, lang } = plan;
  const facts: Record<string, unknown> = {};
  const diagnostics: Diagnostic[] = [];
  for (const [name, read] of READERS) {
    const column = columns[name];
    const text = column === undefined ? '' : textOf(row.cells[column]);
    if (column === undefined || text === '') continue;
    const { facts: found, wrong } = read(text, lang);
    Object.assign(facts, found);
    if (wrong !== undefined) diagnostics.push(report(row, column, 'source.cell', { params: { wanted: wrong }, severity: 'warning' }));
  }
  const sum = readSum(row, plan);
  if (sum.importo !== null) facts['importo'] = sum.importo;
  const rif = citeRow(row.place);
  const item = `piano.linee[${line}]`;
  const claims = Object.entries(facts).map(([name, valore]) => ({ fatto: `${item}.${name}`, valore, rif }));
  return { claims: claims.length === 0 ? [{ fatto: `${item}.linea`, valore: line, rif }] : claims, diagnostics: [...diagnostics, ...sum.diagnostics] };
}

/** The sum set aside, in euro. */
function readSum(row: TableRow, { columns: { importo: column }, map: { numeri }, report, lang }: PlanLayout): { readonly importo: number | null; readonly diagnostics: readonly Diagnostic[] } {
  const cell = column === undefined ? undefined : row.cells[column];
  if (column === undefined || textOf(cell) === '') return { importo: null, diagnostics: [] };
  const importo = readNumber(cell, numeri);
  const isSum = importo !== null && importo >= 0;
  return { importo: isSum ? importo : null, diagnostics: isSum ? [] : [report(row, column, 'source.cell', { params: { wanted: words(lang).type.number }, severity: 'warning' })] };
}
