import { readXlsx } from '@adempi/adapters';
import type { Cell } from '@adempi/adapters';
import { writeWorkbook } from '@adempi/report';
import { isCivilDate } from '@adempi/schema';

/** Cells by sheet and address: `{ Risposte: { F4: 'sì' } }`. A civil day is written as a date, null empties a cell. */
export type Cells = Readonly<Record<string, Readonly<Record<string, string | number | null>>>>;

/** A workbook as someone saved it after filling in some cells: all sheets are read and written anew. */
export async function fillWorkbook(bytes: Uint8Array, cells: Cells): Promise<Uint8Array> {
  const { sheets, diagnostics } = await readXlsx({ name: 'a.xlsx', bytes, date: '2026-01-31' }, { lang: 'it' });
  if (diagnostics.length > 0) throw new Error(JSON.stringify(diagnostics));
  return writeWorkbook(
    sheets.map(({ name, rows }) => ({
      name,
      widths: [],
      rows: withRoom(rows, Object.keys(cells[name] ?? {})).map((row, line) => row.map((cell, column) => {
        const filled = cells[name]?.[`${String.fromCharCode(65 + column)}${line + 1}`];
        const value = filled === undefined ? cell : filled;
        return { value, isDay: typeof value === 'string' && isCivilDate(value) };
      })),
    })),
  );
}

/** Empty rows at the end of a sheet are not read: there is one for each cell that is filled in. */
function withRoom(rows: readonly (readonly Cell[])[], addresses: readonly string[]): (readonly Cell[])[] {
  const last = Math.max(rows.length, ...addresses.map((address) => Number(/\d+/u.exec(address)?.[0] ?? 0)));
  const width = Math.max(0, ...rows.map((row) => row.length));
  return Array.from({ length: last }, (_, line) => rows[line] ?? Array.from({ length: width }, () => null));
}

/** What the cells of a sheet hold, row by row. */
export async function sheetOf(bytes: Uint8Array, sheet: string): Promise<readonly (readonly unknown[])[]> {
  const { sheets } = await readXlsx({ name: 'a.xlsx', bytes, date: '2026-01-31' }, { lang: 'it' });
  const found = sheets.find(({ name }) => name === sheet);
  if (found === undefined) throw new Error(`no sheet ${sheet}`);
  return found.rows;
}
