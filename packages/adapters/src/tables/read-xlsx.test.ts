import { describe, expect, it } from 'vitest';

import { workbook } from '../../test/workbook.ts';
import { cellAddress } from './guard-sheet.ts';
import { isWorkbook, readXlsx } from './read-xlsx.ts';

const context = { lang: 'it' } as const;
type Rows = Parameters<typeof workbook>[0];

async function rowsOf(rows: Rows, properties = ''): Promise<unknown> {
  const { sheets, diagnostics } = await readXlsx(workbook(rows, properties), context);
  expect(diagnostics).toEqual([]);
  return sheets[0]?.rows;
}

describe('readXlsx', () => {
  it('keeps every cell where it stands', async () => {
    expect(await rowsOf([['Comune', ' Stato '], [], ['', 'E & R']])).toEqual([['Comune', 'Stato'], [null, null], [null, 'E & R']]);
  });

  it('keeps the zeros of codes that are texts, and numbers as numbers', async () => {
    expect(await rowsOf([['001272', 1272, 0.1]])).toEqual([['001272', 1272, 0.1]]);
  });

  it('reads days as civil dates, in any time zone and whatever their hour', async () => {
    const days = ['s="1"><v>44926</v>', 's="2"><v>44926</v>', 's="1"><v>44926.999</v>', 't="d"><v>2022-12-31T00:00:00</v>'];
    expect(await rowsOf([days.map((xml) => ({ xml }))])).toEqual([['2022-12-31', '2022-12-31', '2022-12-31', '2022-12-31T00:00:00']]);
    expect(await rowsOf([[{ xml: 's="1"><v>43464</v>' }]], '<workbookPr date1904="1"/>')).toEqual([['2022-12-31']]);
  });

  it('makes no day of an hour, nor of what is no day', async () => {
    expect(await rowsOf([[{ xml: 's="3"><v>0.5</v>' }, { xml: 's="1"><v>1e20</v>' }]])).toEqual([['12:00', '#####']]);
  });

  it('takes an error of a formula for an empty cell, and the result of a sound one', async () => {
    expect(await rowsOf([[{ xml: 't="e"><f>1/0</f><v>#DIV/0!</v>' }, { xml: '><f>1+1</f><v>2</v>' }, { xml: 't="b"><v>1</v>' }]])).toEqual([[null, 2, true]]);
  });

  it('speaks the language asked for', async () => {
    const { diagnostics } = await readXlsx({ name: 'a.xlsx', bytes: new Uint8Array([1]), date: '2026-01-31' }, { lang: 'en' });
    expect(diagnostics[0]?.message).toContain('is not an XLSX workbook');
  });
});

describe('isWorkbook', () => {
  it('looks at the bytes, not at the name', () => {
    expect(isWorkbook(workbook([['a']]).bytes)).toBe(true);
    expect(isWorkbook(new TextEncoder().encode('a,b'))).toBe(false);
  });
});

describe('cellAddress', () => {
  it.each([[1, 1, 'A1'], [26, 2, 'Z2'], [27, 3, 'AA3'], [702, 4, 'ZZ4'], [703, 5, 'AAA5']])('%i, %i is %s', (column, row, address) => {
    expect(cellAddress(column, row)).toBe(address);
  });
});
