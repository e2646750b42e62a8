/*
 * Tables that nobody should send: each is refused with what is wrong and where, within bounds of
 * memory. The readers of tables are what all adapters read with.
 */
import { strToU8, zipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Diagnostic } from '@adempi/schema';
import { readCsv } from '../src/tables/read-csv.ts';
import { readXlsx } from '../src/tables/read-xlsx.ts';
import { asFile, workbook, workbookParts } from './workbook.ts';

const MEGABYTE = 1024 * 1024;
const context = { lang: 'it' } as const;
const heading = Array.from({ length: 10_000 }, (_, column) => `colonna ${column}`);

/** How much more memory than before the process ever held, in MB. */
async function peakOf(work: () => unknown): Promise<number> {
  const before = process.resourceUsage().maxRSS;
  await work();
  return (process.resourceUsage().maxRSS - before) / 1024;
}

const told = (diagnostics: readonly Diagnostic[]): unknown[] => diagnostics.map(({ code, file, line }) => [code, file, line]);

describe('a hostile CSV', () => {
  const read = (text: string | Uint8Array): unknown[] =>
    told(readCsv({ name: 'a.csv', bytes: typeof text === 'string' ? strToU8(text) : text, date: '2026-01-31' }, { columns: ['comune', 'stato'] }, context).diagnostics);

  it.each([
    ['cut inside a cell', 'comune,stato\nProva Alta,"E', 'source.truncated', 2],
    ['of another delimiter', 'comune;stato\nProva Alta;E', 'source.columns', 1],
    ['of 10,000 columns', `${heading.join()}\n`, 'source.too-many-columns', 1],
    ['with a cell of 50 MB', `comune,stato\nProva Alta,E\n${'x'.repeat(50 * MEGABYTE)},E\n`, 'source.row-too-long', 3],
    ['with a quoted cell of 50 MB', `comune,stato\n"${'x'.repeat(50 * MEGABYTE)}",E\n`, 'source.row-too-long', 2],
    ['with stray quotes', 'comune,stato\nProva "Alta",E\n', 'source.quotes', 2],
    ['that is empty', '', 'source.empty', 1],
    ['that is a workbook', workbook([['comune', 'stato']]).bytes, 'file.encoding', 1],
    ['in another encoding', new Uint8Array([...strToU8('comune,stato\nCant'), 0xf9, ...strToU8(',E\n')]), 'file.encoding', 1],
    ['in UTF-16', new Uint8Array([0xff, 0xfe, 0x63, 0, 0x6f, 0]), 'file.utf16', 1],
  ])('%s is refused', (_, text, code, line) => {
    expect(read(text)).toEqual([[code, 'a.csv', line]]);
  });

  it('without a row of headings is refused, and nothing of its first row is told', () => {
    const file = { name: 'a.csv', bytes: strToU8('Mario Rossi,mario.rossi@prova.example,RSSMRA80A01H501U\n'), date: '2026-01-31' };
    const [problem] = readCsv(file, { columns: ['comune', 'stato'] }, context).diagnostics;
    expect(problem?.code).toBe('source.columns');
    expect(problem?.message).not.toMatch(/rossi|RSSMRA/iu);
  });

  it('of a thousand bad rows lists a hundred, and counts the others', () => {
    const problems = read(`comune,stato\n${'a,b,c\n'.repeat(1000)}`);
    expect(problems).toHaveLength(101);
    expect(problems.at(-1)).toEqual(['source.more', 'a.csv', 1]);
  });

  it('of nothing but bad rows is given up', () => {
    expect(read(`comune,stato\n${'a,b,c\n'.repeat(1_000_000)}`)).toEqual([['source.unfit', 'a.csv', 1]]);
  });
});

/** The bytes of an archive with every copy of a size in it changed into another. */
function lieAbout(archive: Uint8Array, size: number, claimed: number): Uint8Array {
  const copy = archive.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at + 4 <= copy.length; at += 1) if (view.getUint32(at, true) === size) view.setUint32(at, claimed, true);
  return copy;
}

const ofSheet = (xml: string): Uint8Array => zipSync(workbookParts({ Foglio1: xml }));
const cells = (xml: string): Uint8Array => ofSheet(`<worksheet><sheetData>${xml}</sheetData></worksheet>`);
const good = workbook([['comune', 'stato'], ['Prova Alta', 'E']]).bytes;

describe('a hostile workbook', () => {
  const read = async (bytes: Uint8Array): Promise<unknown[]> => told((await readXlsx(asFile(bytes, 'a.xlsx'), context)).diagnostics);

  it.each([
    ['that is a CSV by another name', strToU8('comune,stato\n'), 'source.not-workbook'],
    ['that is empty', new Uint8Array(), 'source.not-workbook'],
    ['in the old format', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'source.workbook-old'],
    ['that is cut', good.slice(0, good.length - 40), 'source.workbook-cut'],
    ['of which the middle is missing', new Uint8Array([...good.slice(0, 200), ...good.slice(260)]), 'source.workbook'],
    ['that is an archive of something else', zipSync({ 'a.txt': strToU8('a') }), 'source.workbook'],
    ['without its sheets', zipSync(Object.fromEntries(Object.entries(workbookParts({ A: '' })).filter(([name]) => !name.includes('sheet')))), 'source.workbook'],
    ['whose XML breaks off', ofSheet('<worksheet><sheetData><row r="1"><c r="A1"><v>1'), 'source.workbook'],
    ['of 2,000 parts', zipSync(Object.fromEntries(Array.from({ length: 2000 }, (_, part) => [`${part}.xml`, strToU8('a')]))), 'source.workbook-too-large'],
    ['larger than any on disk', new Uint8Array([...good.slice(0, 4), ...new Uint8Array(17 * MEGABYTE)]), 'source.workbook-too-large'],
    ['of 10,000 columns', workbook([heading]).bytes, 'source.too-many-columns'],
    ['with a cell too far right', cells('<row r="1"><c r="XFD1"><v>1</v></c></row>'), 'source.too-many-columns'],
    ['with a cell too far down', cells('<row r="1048576"><c r="A1048576"><v>1</v></c></row>'), 'source.workbook-too-large'],
    ['with a row beyond all sheets', cells('<row r="1000000000"/>'), 'source.workbook-cut'],
    ['with a row number in disguise', cells('<row r="1e9"/>'), 'source.workbook-cut'],
    ['with an address in disguise', cells('<row r="1"><c r="&#88;FD1"><v>1</v></c></row>'), 'source.workbook-cut'],
    ['with an address behind another attribute', cells(`<row r="1"><c x=' r="' r="XFD1"><v>1</v></c></row>`), 'source.workbook-cut'],
    ['with more cells than memory', cells('<row r="1"><c r="SF1"><v>1</v></c></row><row r="150000"><c r="A150000"><v>1</v></c></row>'), 'source.workbook-too-large'],
    ['with a cell of 100,000 characters', workbook([['x'.repeat(100_000)]]).bytes, 'source.cell-too-long'],
    ['with a cell of 40 MB', workbook([['x'.repeat(40 * MEGABYTE)]]).bytes, 'source.text-too-long'],
    ['with a cell of 50 MB', workbook([['x'.repeat(50 * MEGABYTE)]]).bytes, 'source.workbook-too-large'],
    ['whose row says twice where it is', cells('<row r="2"/><row r="1"/>'), 'source.workbook'],
  ])('%s is refused', async (_, bytes, code) => {
    expect(await read(bytes)).toEqual([[code, 'a.xlsx', 1]]);
  });

  const bomb = zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(400 * MEGABYTE) }, { level: 9 });

  it('of 400 MB in 400 kB is not even opened', async () => {
    const peak = await peakOf(async () => expect(await read(bomb)).toEqual([['source.workbook-too-large', 'a.xlsx', 1]]));
    expect(peak).toBeLessThan(50);
  });

  it('that lies about its size is opened no further than the limit', async () => {
    const liar = lieAbout(bomb, 400 * MEGABYTE, 1000);
    const peak = await peakOf(async () => expect(await read(liar)).toEqual([['source.workbook-too-large', 'a.xlsx', 1]]));
    expect(peak).toBeLessThan(250);
  });

  it('never throws, whatever bytes are changed', async () => {
    const changes = fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(changes, fc.nat(good.length), async (list, cut) => {
        const copy = good.slice(0, cut % 3 === 0 ? cut : good.length);
        for (const [at, to] of list) copy[at] = to;
        const { sheets, diagnostics } = await readXlsx(asFile(copy), context);
        expect(sheets.length + diagnostics.length).toBeGreaterThan(0);
      }),
    );
  });
});
