import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { parseXml } from '@rgrove/parse-xml';
import type { XmlElement } from '@rgrove/parse-xml';
import { writeCsv } from '@adempi/report/csv';
import { writeXlsx } from '@adempi/report/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Assessment } from '@adempi/schema';

import { realBundle } from '../run-cli.ts';
import { assessFixture } from './any-assessment.ts';
import { elementsOf } from './read-back.ts';

const isThere = spawnSync('soffice', ['--version'], { encoding: 'utf8' }).status === 0;
const skipped = isThere ? '' : ' (skipped: there is no soffice)';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'adempi-office-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** A file as LibreOffice reads it: the tables of its flat form. */
function open(name: string, bytes: Uint8Array | string, options: readonly string[] = []): XmlElement[] {
  writeFileSync(join(folder, name), bytes);
  const { status, stderr } = spawnSync('soffice', [`-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`, '--headless', ...options, '--convert-to', 'fods', '--outdir', folder, join(folder, name)], { encoding: 'utf8', timeout: 120_000 });
  if (status !== 0) throw new Error(stderr);
  return elementsOf(parseXml(readFileSync(join(folder, name.replace(/\.\w+$/u, '.fods')), 'utf8')).root, 'table:table');
}

interface Cell {
  readonly type: string | null;
  readonly value: string;
}

/** The first rows of a table; a cell is repeated where the file says so. */
function rowsOf(table: XmlElement | undefined): Cell[][] {
  return elementsOf(table ?? null, 'table:table-row').slice(0, 60).map((row) =>
    elementsOf(row, 'table:table-cell').flatMap((cell) => {
      const value = cell.attributes['office:date-value'] ?? cell.attributes['office:value'] ?? elementsOf(cell, 'text:p').map(({ text }) => text).join('\n');
      return Array.from({ length: Math.min(40, Number(cell.attributes['table:number-columns-repeated'] ?? 1)) }, () => ({ type: cell.attributes['office:value-type'] ?? null, value }));
    }),
  );
}

function hostile(assessment: Assessment): Assessment {
  return { ...assessment, findings: assessment.findings.map((finding, index) => (index === 0 ? { ...finding, title: '=1+1', reason: '+2; "perché", è già così', remedy: '@SUM(A1)' } : finding)) };
}

describe.skipIf(!isThere)(`LibreOffice${skipped}`, () => {
  it('opens the workbook: sheets, days as dates, numbers, accents, and nothing that it works out', { timeout: 240_000 }, async () => {
    const assessment = hostile(assessFixture('cremona', '2023-02-01'));
    const tables = open('verifica.xlsx', await writeXlsx([assessment], { bundle: realBundle() }));
    const byName = new Map(tables.map((table) => [table.attributes['table:name'], table]));
    expect([...byName.keys()]).toEqual(['Sintesi', 'Rilievi', 'Piano di lavoro', 'Domande aperte', 'Prove', 'Fonti', 'Versioni']);
    expect(tables.flatMap((table) => elementsOf(table, 'table:table-cell')).filter((cell) => 'table:formula' in cell.attributes)).toEqual([]);
    const [head = [], first = [], ...rest] = rowsOf(byName.get('Rilievi'));
    const column = (name: string): number => head.findIndex(({ value }) => value === name);
    expect(first[column('Obbligo')]?.value).toContain('=1+1');
    expect(first[column('Perché')]).toEqual({ type: 'string', value: '+2; "perché", è già così' });
    const dues = [first, ...rest].map((row) => row[column('Termine')]).filter((cell) => cell?.type === 'date');
    expect(dues.length).toBeGreaterThan(3);
    for (const due of dues) expect(assessment.findings.map(({ timing }) => timing?.dueDate)).toContain(due?.value);
    const totals = rowsOf(byName.get('Sintesi')).find(([label]) => label?.value === 'totale');
    expect(totals?.slice(1, 5)).toEqual(['statutory', 'guideline', 'plan', 'grant'].map((force) => ({ type: 'float', value: String(assessment.summary.byForce[force as 'statutory'].rules) })));
  });

  it('opens the CSV: a row for each finding, accents, days, and formulas as text', { timeout: 240_000 }, () => {
    const assessment = hostile(assessFixture('cremona', '2023-02-01'));
    // Commas, quotes, UTF-8, from the first line.
    const [table] = open('verifica.csv', writeCsv([assessment], { bom: true }), ['--infilter=CSV:44,34,76,1']);
    expect(elementsOf(table ?? null, 'table:table-cell').filter((cell) => 'table:formula' in cell.attributes)).toEqual([]);
    const [head = [], first = []] = rowsOf(table);
    const of = (name: string): Cell | undefined => first[head.findIndex(({ value }) => value === name)];
    expect(head[0]?.value).toBe('codiceIpa');
    expect(of('title')).toEqual({ type: 'string', value: "'=1+1" });
    expect(of('reason')).toEqual({ type: 'string', value: "'+2; \"perché\", è già così" });
    expect(of('asOf')).toEqual({ type: 'date', value: '2023-02-01' });
    expect(elementsOf(table ?? null, 'table:table-row').filter((row) => (elementsOf(row, 'text:p')[0]?.text ?? '') === 'c_d150')).toHaveLength(assessment.findings.length);
  });
});
