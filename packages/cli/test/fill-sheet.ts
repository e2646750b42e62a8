import { readFile, writeFile } from 'node:fs/promises';

import { fillWorkbook, sheetOf } from './fill-workbook.ts';

/** Cells of a row by column, or of a sheet by address. */
export type Filled = Readonly<Record<string, string | number | null>>;

/** Rows by the code of their question, or sheets by name. */
export type Answers = Readonly<Record<string, Filled>>;

/** Where on a sheet of an office a code stands: its row, from 1. */
export async function rowOfCode(path: string, code: string, sheet = 'Domande'): Promise<number> {
  const rows = await sheetOf(await readFile(path), sheet);
  return rows.findIndex((row) => row.includes(code)) + 1;
}

/** Fills in a worksheet as an office does: who answers and when, the answers by the code of their question, and other cells. */
export async function fillSheet(path: string, answers: Answers, more: Answers, to: string): Promise<void> {
  const cells: Record<string, string | number | null> = { B5: 'responsabile del servizio', B6: '2026-12-01', ...more['Domande'] };
  for (const [code, filled] of Object.entries(answers)) {
    const row = await rowOfCode(path, code);
    for (const [column, value] of Object.entries(filled)) cells[`${column}${row}`] = value;
  }
  await writeFile(to, await fillWorkbook(await readFile(path), { ...more, Domande: cells }));
}
