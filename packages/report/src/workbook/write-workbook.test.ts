import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';

import { writeWorkbook } from './write-workbook.ts';
import type { WorkbookSheet } from './write-workbook.ts';

const sheet: WorkbookSheet = {
  name: 'Foglio',
  widths: [20, 12],
  frozenRows: 1,
  rows: [
    [{ value: 'Comune', look: 'head' }, { value: 'Dal', look: 'head' }],
    [{ value: '=1+1 <b> \u0007' }, { value: '2024-02-29', isDay: true }],
    [{ value: null, look: 'fill' }, { value: null, isDay: true, look: 'fill' }],
  ],
  choices: [{ column: 0, firstRow: 1, lastRow: 2, values: ['sì', 'no & altro'] }],
};

const partsOf = async (sheets: readonly WorkbookSheet[]): Promise<(name: string) => string> => {
  const parts = unzipSync(await writeWorkbook(sheets));
  return (name) => strFromU8(parts[name] ?? new Uint8Array());
};

describe('writeWorkbook', () => {
  it('gives the same bytes twice', async () => {
    const first = await writeWorkbook([sheet]);
    await new Promise((resolve) => setTimeout(resolve, 2100));
    expect(await writeWorkbook([sheet])).toEqual(first);
  });

  it('writes days as numbers with the format of a day, and texts as texts', async () => {
    const part = await partsOf([sheet]);
    // 29 February 2024 is day 45351 of spreadsheets.
    expect(part('xl/worksheets/sheet1.xml')).toMatch(/r="B2"[^>]*><v>45351<\/v>/u);
    expect(part('xl/styles.xml')).toContain('dd/mm/yyyy');
    expect(part('xl/worksheets/sheet1.xml')).not.toContain('<f>');
    expect(part('xl/sharedStrings.xml')).toContain('=1+1 &lt;b');
    expect(part('xl/sharedStrings.xml')).not.toContain('\u0007');
  });

  it.each(['valueOf', 'constructor', '__proto__'])('writes the text «%s» as it stands', async (text) => {
    const part = await partsOf([{ name: 'A', widths: [10], rows: [[{ value: text }, { value: 'altro' }]] }]);
    expect(part('xl/sharedStrings.xml')).toMatch(new RegExp(`<t[^>]*>${text}</t>`, 'u'));
    expect(part('xl/worksheets/sheet1.xml')).toMatch(/r="A1"[^>]*><v>0<\/v>.*r="B1"[^>]*><v>1<\/v>/u);
  });

  it('puts lists of words where the format wants them, and keeps the heading in sight', async () => {
    const xml = (await partsOf([{ ...sheet, choices: [] }, sheet]))('xl/worksheets/sheet2.xml');
    expect(xml).toContain('sqref="A2:A3"><formula1>"sì,no &amp; altro"</formula1>');
    expect(xml.indexOf('</sheetData>')).toBeLessThan(xml.indexOf('<dataValidations'));
    expect(xml.indexOf('</dataValidations>')).toBeLessThan(xml.indexOf('<pageMargins'));
    expect(xml).toContain('<pane');
  });

  it('makes rows as high as their longest text', async () => {
    const text = 'x'.repeat(100);
    const xml = (await partsOf([{ name: 'A', widths: [20, 100], rows: [[{ value: text }], [{ value: 'a\nb' }], [{ value: 'a' }, { value: text }]] }]))('xl/worksheets/sheet1.xml');
    expect([...xml.matchAll(/ ht="(\d+)"/gu)].map(([, height]) => Number(height))).toEqual([90, 30, 30]);
  });

  it('prints as wide as the paper', async () => {
    const xml = (await partsOf([sheet]))('xl/worksheets/sheet1.xml');
    expect(xml).toMatch(/^[^]{0,60}<worksheet[^>]*><sheetPr><pageSetUpPr fitToPage="1"\/><\/sheetPr>/u);
    expect(xml).toMatch(/<pageSetup[^>]*fitToWidth="1"[^>]*fitToHeight="0"/u);
  });

  it('puts buttons that filter on the headings, and takes several columns for a sentence', async () => {
    const xml = (await partsOf([{ name: 'A', widths: [10, 10], frozenRows: 2, isFiltered: true, rows: [[{ value: 'x'.repeat(30), span: 2 }], [{ value: 'Uno', look: 'head' }, { value: 'Due', look: 'head' }], [{ value: 0.5, isShare: true }, { value: 1 }]] }]))('xl/worksheets/sheet1.xml');
    expect(xml).toContain('<autoFilter ref="A2:B3"/>');
    expect(xml).toContain('<mergeCell ref="A1:B1"/>');
    expect(xml.indexOf('<autoFilter')).toBeGreaterThan(xml.indexOf('</sheetData>'));
    expect(xml.indexOf('<autoFilter')).toBeLessThan(xml.indexOf('<mergeCells'));
    // Two lines in twenty characters, not four in ten.
    expect(xml).toMatch(/ ht="30"/u);
  });

  it.each([{ values: ['uno, due'] }, { values: ['x'.repeat(256)] }, { values: [] }])('leaves out a list that no cell can hold', async ({ values }) => {
    const part = await partsOf([{ ...sheet, choices: [{ column: 0, firstRow: 1, lastRow: 2, values }] }]);
    expect(part('xl/worksheets/sheet1.xml')).not.toContain('dataValidation');
  });

  it('writes sheets of many rows', async () => {
    const rows = Array.from({ length: 3000 }, (_, row) => [{ value: `riga ${row} `.repeat(8) }, { value: row }]);
    expect((await partsOf([{ name: 'Molte', widths: [10], rows }]))('xl/worksheets/sheet1.xml')).toContain('r="B3000"');
  });
});
