/** The page of a batch, as `adempi fleet` makes it of a folder: totals, sources, refusals. All on an invented registry. */
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { HtmlValidate } from 'html-validate';
import { COUNTED_OUTCOMES } from '@adempi/schema';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { fixturesFolder, runCli } from './run-cli.ts';
import type { Outcome } from './run-cli.ts';

const registry = join(fixturesFolder, 'registri/prova.json');
const source = (path: string): string => join(fixturesFolder, 'sources', path);

let cwd = '';
beforeAll(async () => {
  cwd = mkdtempSync(join(tmpdir(), 'adempi-fleet-'));
  const { status } = await run('batch', '--registry', registry, '--source', `pdnd:${source('pdnd/ok.2026-08-21.csv')}`, '--as-of', '2026-11-21', '--exposure', '--group-by', 'regione', '-o', 'esiti');
  expect(status).toBe(0);
}, 120_000);
afterAll(() => {
  rmSync(cwd, { recursive: true });
});

const run = (...argv: string[]): Promise<Outcome> => runCli(argv, { cwd });
const read = (name: string): string => readFileSync(join(cwd, name), 'utf8');

async function page(folder: string, ...flags: string[]): Promise<string> {
  const { status, stdout } = await run('fleet', folder, '-o', `${folder}.html`, ...flags);
  expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
  return read(`${folder}.html`);
}

/** What the script of the page is given. */
function dataOf(html: string): { readonly enti: readonly (readonly unknown[])[]; readonly rules: readonly (readonly string[])[]; readonly kinds: readonly (readonly [number, number, string, readonly string[]])[]; readonly outcomes: readonly (readonly string[])[] } {
  return JSON.parse(/<script id="dati" type="application\/json">(.*?)<\/script>/su.exec(html)?.[1] ?? '') as ReturnType<typeof dataOf>;
}

const textOf = (html: string): string => html.replace(/<[^>]+>/gu, ' ').replace(/\s+/gu, ' ');
const lines = (name: string): string[] => read(name).trim().split(/\r?\n/u);

describe('adempi fleet', () => {
  it('shows the totals of summary.json, groups.csv and rules.csv', async () => {
    const html = await page('esiti');
    const { law, judged } = JSON.parse(read('esiti/summary.json')) as { law: Record<string, number>; judged: number };
    const total = /<tr class="totale" data-total="law">(.*?)<\/tr>/su.exec(html)?.[1] ?? '';
    const numbers = [...total.matchAll(/<td[^>]*>([^<]*)<\/td>/gu)].map(([, cell = '']) => Number(cell.replaceAll('.', '')));
    expect(numbers.slice(2, 8)).toEqual(COUNTED_OUTCOMES.map((outcome) => law[outcome]));
    expect(dataOf(html).enti).toHaveLength(judged);
    for (const line of lines('esiti/groups.csv').slice(1)) {
      const [name = '', enti = '', , , , ...counts] = line.split(',');
      const row = new RegExp(`<tr data-group="${name}">(.*?)</tr>`, 'su').exec(html.slice(html.indexOf('id="regioni"')))?.[1] ?? '';
      const cells = [...row.matchAll(/<td[^>]*>([^<]*)<\/td>/gu)].map(([, cell = '']) => cell.replaceAll('.', ''));
      expect([cells[0], ...cells.slice(2, 8)]).toEqual([enti, ...counts]);
    }
    const rules = lines('esiti/rules.csv').slice(1);
    expect(rules.length).toBeGreaterThan(50);
    for (const line of rules) {
      const [id = '', ...counts] = line.split(',');
      const row = new RegExp(`<tr data-rule="${id}">(.*?)</tr>`, 'su').exec(html)?.[1] ?? '';
      const cells = [...row.matchAll(/<td[^>]*>(?:<span>)?([\d.]+)/gu)].map(([, cell = '']) => cell.replaceAll('.', ''));
      expect([id, ...cells]).toEqual([id, ...counts.slice(0, 6)]);
    }
  });

  it('lists the findings of each ente as they stand in findings.ndjson', async () => {
    const { enti, rules, kinds, outcomes } = dataOf(await page('esiti'));
    const told = enti.flatMap(([istat, , , , , , , , , , , , findings]) => (findings as (number | string)[]).flatMap((one) => {
      if (typeof one === 'string') return [];
      const [rule, outcome] = kinds[one] ?? [0, 0];
      return [`${istat as string} ${rules[rule]?.[0] ?? ''} ${outcomes[outcome]?.[0] ?? ''}`];
    }));
    const listed = lines('esiti/findings.ndjson').map((line) => JSON.parse(line) as Record<string, string>).map(({ codiceIstat, ruleId, outcome }) => `${codiceIstat ?? ''} ${ruleId ?? ''} ${outcome ?? ''}`);
    expect(listed.length).toBeGreaterThan(3);
    expect(told.sort()).toEqual(listed.sort());
  });

  it('says that these are clues, with sources, licence, digest and norm', async () => {
    const html = textOf(await page('esiti'));
    for (const text of ['Indizi da dati aperti, non accertamenti.', 'PagoPA S.p.A.', 'CC0-1.0', '21/08/2026', 'art. 50-ter, c. 2, CAD', 'Questa pagina non dice quali violazioni sono collegate a una sanzione.']) expect(html).toContain(text);
    const { sources } = JSON.parse(read('esiti/fonti.json')) as { sources: readonly { digest: string }[] };
    expect(html).toContain(sources[0]?.digest ?? 'no digest');
  });

  it('tells of fines only with --exposure, and only where the batch was asked', async () => {
    const fined = ({ kinds }: ReturnType<typeof dataOf>): number => kinds.filter(([, , , notes]) => notes.some((note) => note.includes('sanzione'))).length;
    expect([fined(dataOf(await page('esiti'))), fined(dataOf(await page('esiti', '--exposure'))) > 0]).toEqual([0, true]);
    await run('batch', '--registry', registry, '--source', `pdnd:${source('pdnd/ok.2026-08-21.csv')}`, '--as-of', '2026-11-21', '-o', 'senza');
    const { status, stderr } = await run('fleet', 'senza', '-o', 'senza.html', '--exposure');
    expect([status, existsSync(join(cwd, 'senza.html'))]).toEqual([2, false]);
    expect(stderr).toContain('rifare batch con --exposure');
  });

  it.each([[[]], [['--lang', 'en']], [['--exposure']]])('is valid HTML %j', async (flags) => {
    const report = await new HtmlValidate({ extends: ['html-validate:standard', 'html-validate:a11y'] }).validateString(await page('esiti', ...flags));
    expect(report.results.flatMap(({ messages }) => messages.map(({ ruleId, message, line, column, selector }) => `${ruleId}: ${message} ${line}:${column} ${selector ?? ''}`))).toEqual([]);
  });

  it('takes states alone, with names that a spreadsheet or a browser would run', async () => {
    mkdirSync(join(cwd, 'stati'));
    for (const [file, name] of [['a', '=1+1'], ['b', '</script><script>alert(1)</script>']]) {
      writeFileSync(join(cwd, 'stati', `${file ?? ''}.json`), JSON.stringify({ adempi: 1, aggiornatoIl: '2026-11-01', ente: { denominazione: name, tipo: 'comune' }, fatti: {} }));
    }
    await run('batch', 'stati', '--as-of', '2026-11-21', '--all', '-o', 'propri');
    const html = await page('propri');
    expect(dataOf(html).enti.map(([, , name, , , , , , , , , , , shared]) => [name, shared])).toEqual([['=1+1', 1], ['</script><script>alert(1)</script>', 1]]);
    expect(html.match(/<script/gu)).toHaveLength(2);
    expect(textOf(html)).not.toContain('Indizi da dati aperti');
  });

  it('leaves norms out where the rules are not those of the batch, and says so', async () => {
    const other = join(cwd, 'vecchi');
    mkdirSync(other);
    for (const name of readdirSync(join(cwd, 'esiti'))) copyFileSync(join(cwd, 'esiti', name), join(other, name));
    writeFileSync(join(other, 'summary.json'), read('esiti/summary.json').replace(/("id": "pdnd",\s+"version": "[^"]+",\s+"digest": )"[^"]+"/u, '$1"sha256:00"'));
    const { status, stderr } = await run('fleet', 'vecchi', '-o', 'vecchi.html');
    expect([status, stderr.split('\n')[0]]).toEqual([0, 'Regole diverse da quelle della verifica (pdnd): per questi pacchetti la pagina non riporta le norme. Con --rules si indicano quelle usate allora.']);
    const { rules } = dataOf(read('vecchi.html'));
    expect([rules.find(([id]) => id === 'pdnd/adesione')?.[2], (rules.find(([id]) => id === 'accessibilita/dichiarazione-annuale')?.[2] ?? '') !== '']).toEqual(['', true]);
  });
});

describe('a folder that was changed', () => {
  /** Refuses, and writes nothing. */
  async function refuse(name: string, file: string, change: (text: string) => string): Promise<string> {
    const folder = join(cwd, name);
    mkdirSync(folder);
    for (const one of readdirSync(join(cwd, 'esiti'))) copyFileSync(join(cwd, 'esiti', one), join(folder, one));
    const text = read(`esiti/${file}`);
    expect(change(text)).not.toBe(text);
    writeFileSync(join(folder, file), change(text));
    const { status, stdout, stderr } = await run('fleet', name, '-o', `${name}.html`);
    expect([status, stdout, existsSync(join(cwd, `${name}.html`))]).toEqual([2, '', false]);
    return stderr;
  }

  it('is refused with all cells that batch did not write, by file and line', async () => {
    const stderr = await refuse('celle', 'enti.csv', (text) => text.replace(/^(99[^\r]*?),Veneto,(\d+),/mu, '$1,Veneto,tanti,').replace(/,(\d+),(\d+),(\d+),(\d+),(\d+),(\d+),"Indizi[^\r]*\r\n$/u, ',$1,$2,$3,$4,$5,molte,""\r\n'));
    expect(stderr).toMatch(/celle\/enti\.csv/u);
    expect(stderr).toContain('c’è «tanti»');
    expect(stderr).toContain('c’è «molte»');
  });

  it('is refused where its totals are not those of its tables', async () => {
    const stderr = await refuse('totali', 'summary.json', (text) => text.replace(/"unknown": \d+/u, '"unknown": 1'));
    expect(stderr).toContain('I totali di enti.csv non sono quelli di summary.json');
    expect(stderr).toContain('I totali di rules.csv non sono quelli di summary.json');
  });

  it('is refused where a row is missing', async () => {
    expect(await refuse('riga', 'enti.csv', (text) => text.split('\r\n').slice(0, -2).join('\r\n'))).toContain('I totali di enti.csv');
  });

  it('is refused with the lines that are no findings, or those of others', async () => {
    const stderr = await refuse('righe', 'findings.ndjson', (text) => `${text}{"ruleId":\n{"codiceIstat":"123456","ruleId":"pdnd/adesione","outcome":"pass"}\n{"codiceIstat":"990001","ruleId":"x/y","outcome":"pass"}\n{"codiceIstat":"990001","ruleId":"pdnd/adesione","outcome":"bene"}\n{"codiceIstat":"990001","ruleId":"pdnd/adesione","outcome":"pass","dueDate":"ieri"}\n`);
    expect(stderr.match(/Questa riga non è un rilievo/gu)).toHaveLength(3);
    expect(stderr).toContain('«123456» non è nelle tabelle');
    expect(stderr).toContain('«x/y» non è nelle tabelle');
  });

  it.each([
    ['asOf', /"asOf": "[^"]+"/u, '"asOf": "2026-02-30"'],
    ['law', /"law": \{/u, '"legge": {'],
    ['mark', /"adempiBatch": 1/u, '"adempiBatch": 2'],
  ])('is refused where summary.json lost its %s', async (name, from, to) => {
    expect(await refuse(`sommario-${name}`, 'summary.json', (text) => text.replace(from, to))).toContain('non è come lo scrive batch');
  });

  it('is refused where a file is missing, or the page is no page', async () => {
    mkdirSync(join(cwd, 'manca'));
    for (const one of readdirSync(join(cwd, 'esiti')).filter((name) => name !== 'rules.csv')) copyFileSync(join(cwd, 'esiti', one), join(cwd, 'manca', one));
    expect(await run('fleet', 'manca', '-o', 'manca.html')).toMatchObject({ status: 2, stderr: expect.stringContaining('manca rules.csv') as string });
    expect(await run('fleet', 'esiti', '-o', 'quadro.pdf')).toMatchObject({ status: 2, stderr: expect.stringContaining('non è un file .html') as string });
    expect(await run('fleet', 'esiti')).toMatchObject({ status: 2 });
  });
});
