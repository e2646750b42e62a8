import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { fixturesFolder, runCli } from '../run-cli.ts';

const check = ['check', join(fixturesFolder, 'comuni/cortemaggiore.yml'), '--as-of', '2023-07-01', '--pack', 'pdnd'];
let cwd = '';
beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'adempi-formats-'));
});
afterEach(async () => {
  await rm(cwd, { recursive: true });
});

describe('a workbook', () => {
  it('is refused on a terminal, with what to write instead', async () => {
    expect(await runCli([...check, '-f', 'xlsx'], { cwd, terminal: true })).toEqual({ status: 2, stdout: '', stderr: 'errore: il formato xlsx non si legge a schermo: scriverlo in un file, per esempio -o adempi.xlsx\n' });
    expect((await runCli([...check, '-f', 'xlsx', '--lang', 'en'], { cwd, terminal: true })).stderr).toContain('for example -o adempi.xlsx');
  });

  it('goes through a pipe, and is the one that a file would hold', async () => {
    const { status, stdout } = await runCli([...check, '-f', 'xlsx'], { cwd });
    expect(await runCli([...check, '-o', 'verifica.xlsx'], { cwd, terminal: true })).toMatchObject({ status: 0, stdout: '', stderr: 'Scritto verifica.xlsx\n' });
    expect(status).toBe(0);
    expect(stdout).toBe((await readFile(join(cwd, 'verifica.xlsx'))).toString('latin1'));
    expect(stdout.slice(0, 2)).toBe('PK');
  });
});

describe('several formats', () => {
  it('are all made before one is written: a broken state leaves the reports before as they were', async () => {
    await writeFile(join(cwd, 'comune.yml'), 'adempi: 1\nente: { denominazione: X, tipo: comune }\nfatti: { pdnd: { aderente: forse } }\n');
    expect(await runCli([...check, '-f', 'json', '-f', 'csv', '-o', 'out/'], { cwd })).toMatchObject({ status: 0 });
    const before = await readFile(join(cwd, 'out/adempi.json'));
    expect(await runCli(['check', 'comune.yml', '-f', 'json', '-f', 'csv', '-o', 'out/'], { cwd })).toMatchObject({ status: 2 });
    expect(await readFile(join(cwd, 'out/adempi.json'))).toEqual(before);
    expect((await readdir(join(cwd, 'out'))).sort()).toEqual(['adempi.csv', 'adempi.json']);
  });
});

describe('CSV', () => {
  it('starts with the mark that Excel needs, if asked', async () => {
    expect((await runCli([...check, '-f', 'csv', '--csv-bom'], { cwd })).stdout).toMatch(/^\uFEFFcodiceIpa,/u);
    expect((await runCli([...check, '-f', 'csv'], { cwd })).stdout).toMatch(/^codiceIpa,/u);
  });
});
