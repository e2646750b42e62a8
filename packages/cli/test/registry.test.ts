/** `adempi registry find` on a small registry, and `update` against a server of this process. */
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { download } from '../src/download.node.ts';
import { registryTextsOf } from '../src/texts/registry.ts';
import { fixturesFolder, runCli } from './run-cli.ts';
import type { Outcome } from './run-cli.ts';

const sources = join(fixturesFolder, 'sources/registro');
const fixture = (name: string): string => join(sources, name);

let cwd = '';
beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'adempi-registry-'));
});
afterEach(async () => {
  await rm(cwd, { recursive: true });
});

const build = (): Promise<Outcome> =>
  runCli(
    ['registry', 'build', '--istat', fixture('istat.2026-01-31.csv'), '--population', fixture('popolazione.2026-02.json'), '--ipa', fixture('enti.2026-02-10.csv'), '--anpr', fixture('anpr.2024-01-01.csv')],
    { cwd, env: { ADEMPI_REGISTRY: 'dati/registro.json' } },
  );

const find = (...argv: string[]): Promise<Outcome> => runCli(['registry', 'find', ...argv], { cwd, env: { ADEMPI_REGISTRY: 'dati/registro.json' } });

describe('adempi registry build', () => {
  it('writes the registry that the scenarios read', async () => {
    await build();
    expect(await readFile(join(cwd, 'dati/registro.json'), 'utf8')).toBe(await readFile(join(fixturesFolder, 'registri/prova.json'), 'utf8'));
  });
});

describe('adempi registry find', () => {
  beforeEach(async () => {
    expect((await build()).status).toBe(0);
  });

  it('shows a Comune, why it was found, its codes with their days, and where that stands', async () => {
    const { status, stdout, stderr } = await find('991009');
    const text = stdout.replace(/[\s│]+/gu, ' ');
    expect([status, stderr]).toEqual([0, '']);
    for (const part of ['Prova Alta (XX)', 'Trovato per un altro suo codice ISTAT', '990001, dal 01/01/2016', '991009 (YY): fino al 31/12/2015', 'Prova (XX)', 'enti.2026-02-10.csv, al 10/02/2026']) expect(text).toContain(part);
  });

  it('tells that a Comune ended, and that no source names its successor', async () => {
    const { stdout } = await find('x009', '--lang', 'en');
    expect(stdout).toMatch(/ended: its last day is 31\/12\/2018/u);
    expect(stdout).toMatch(/the sources do not say which Comune/u);
  });

  it('lists the Comuni of one name, and ends with 2', async () => {
    const { status, stdout, stderr } = await find('castel doppio');
    expect(status).toBe(2);
    expect(stdout).toMatch(/Castel Doppio\s+│ XX[^]+Castel Doppio\s+│ YY/u);
    expect(stderr).toContain('indica 2 Comuni');
    expect((await find('castel doppio (yy)')).status).toBe(0);
  });

  it('suggests a name, and knows an ente that is no Comune', async () => {
    expect(await find('Prova Alto')).toEqual({ status: 2, stdout: '', stderr: 'errore: nessun Comune corrisponde a «Prova Alto»: forse «Prova Alta»\n' });
    expect(await find('UC_X')).toEqual({ status: 2, stdout: '', stderr: 'errore: Unione dei Comuni di Prova (uc_x) è un ente che non è un Comune\n' });
  });

  it('gives JSON with the same exit codes', async () => {
    const one = await find('c_x001', '-f', 'json');
    expect(one.status).toBe(0);
    expect(JSON.parse(one.stdout)).toMatchObject({ query: 'c_x001', found: [{ comune: { codiceIstat: '990001' }, by: ['codiceIpa'] }], near: [] });
    const none = await find('Prova Alto', '-f', 'json');
    expect([none.status, JSON.parse(none.stdout)]).toEqual([2, expect.objectContaining({ found: [], near: ['Prova Alta'] })]);
  });
});

type Answer = (response: ServerResponse) => void;

describe('adempi registry update', () => {
  let server: Server;
  let base = '';
  let answers: Record<string, Answer> = {};

  beforeEach(async () => {
    server = createServer((request, response) => {
      const answer = answers[request.url ?? ''];
      if (answer === undefined) response.writeHead(404).end();
      else answer(response);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const serve = async (name: string): Promise<Answer> => {
      const bytes = await readFile(fixture(name));
      return (response) => response.writeHead(200, { 'content-type': 'text/csv', 'content-length': bytes.length }).end(bytes);
    };
    answers = { '/istat': await serve('istat.2026-01-31.csv'), '/ipa': await serve('enti.2026-02-10.csv'), '/anpr': await serve('anpr.2024-01-01.csv') };
    await writeFile(join(cwd, 'indirizzi.yml'), `istat: ["${base}/istat"]\nipa: ["${base}/ipa"]\nanpr: ["${base}/anpr"]\n`);
  });
  afterEach(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  const update = (...argv: string[]): Promise<Outcome> => runCli(['registry', 'update', '--from', 'indirizzi.yml', '--registry', 'registro.json', ...argv], { cwd });

  it('downloads the files and writes a registry of today', async () => {
    const { status, stdout } = await update();
    expect([status, stdout]).toEqual([0, expect.stringContaining('Scritto registro.json: 6 Comuni')]);
    const { sources: listed } = JSON.parse(await readFile(join(cwd, 'registro.json'), 'utf8')) as { readonly sources: readonly object[] };
    expect(listed).toMatchObject([{ kind: 'anpr', date: '2026-11-21' }, { kind: 'ipa', date: '2026-11-21' }, { kind: 'istat', file: 'istat.2026-11-21.csv' }]);
  });

  it.each<[string, string, Answer, RegExp]>([
    ['an error of the site', '/ipa', (response) => response.writeHead(503).end(), /\/ipa non si è potuto scaricare: il sito risponde con il codice 503/u],
    ['a web page', '/istat', (response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html>'), /una pagina web invece dei dati/u],
    ['a web page that calls itself a table', '/istat', (response) => response.writeHead(200, { 'content-type': 'text/csv' }).end('\uFEFF <html>'), /una pagina web invece dei dati/u],
    ['silence', '/anpr', () => undefined, /nessuna risposta completa in 1 secondi/u],
    ['an answer that stops', '/anpr', (response) => response.writeHead(200, { 'content-length': 900 }).write('"ID"'), /nessuna risposta completa in 1 secondi/u],
    ['an answer that breaks off', '/anpr', (response) => {
      response.writeHead(200, { 'content-length': 900 });
      response.write('"ID"', () => response.destroy());
    }, /la risposta si è interrotta/u],
    ['a table cut inside a cell', '/ipa', (response) => response.writeHead(200).end('Codice_IPA,Denominazione_ente\nc_x001,"Comune di'), /Le virgolette aperte in questa riga non si chiudono/u],
    ['another table', '/ipa', (response) => response.writeHead(200).end('a,b\n1,2\n'), /Il file non è tra quelli da cui si costruisce il registro/u],
    // The headings take three lines.
    ['a list without most of the Comuni', '/istat', (response) => void readFile(fixture('istat.2026-01-31.csv'), 'latin1').then((text) => response.writeHead(200).end(Buffer.from(text.split('\n').slice(0, 5).join('\n'), 'latin1'))), /I Comuni sarebbero 2, e nel registro attuale sono 6/u],
  ])('%s: the registry stays as it was', async (_, path, answer, message) => {
    expect((await update()).status).toBe(0);
    const before = await readFile(join(cwd, 'registro.json'), 'utf8');
    answers[path] = answer;
    // Only what never ends may run out of time: a busy machine answers late.
    const { status, stdout, stderr } = await update(...(message.source.includes('in 1 secondi') ? ['--timeout', '1'] : []));
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(message);
    expect(await readFile(join(cwd, 'registro.json'), 'utf8')).toBe(before);
    expect((await readdir(cwd)).sort()).toEqual(['indirizzi.yml', 'registro.json']);
  });

  it('stops reading what is too large', async () => {
    answers['/istat'] = (response) => response.writeHead(200, { 'content-length': 1_000_000 }).write('x'.repeat(70_000));
    const { download: texts } = registryTextsOf('it');
    expect(await download(`${base}/istat`, { timeoutSeconds: 5, texts, limit: 1024 * 64 })).toEqual({ cause: 'supera 0.0625 MB' });
  });

  it('tells all that could not be downloaded, also where there is no server', async () => {
    await writeFile(join(cwd, 'indirizzi.yml'), `istat: ["${base}/manca"]\nipa: ["http://127.0.0.1:1/ipa"]\n`);
    const { status, stderr } = await update();
    expect(status).toBe(2);
    expect(stderr).toMatch(/\/manca non si è potuto scaricare: il sito risponde con il codice 404\. http:\/\/127\.0\.0\.1:1\/ipa non si è potuto scaricare: il sito non si raggiunge/u);
  });

  it('repairs a registry that is broken', async () => {
    await writeFile(join(cwd, 'registro.json'), '{');
    expect((await update()).status).toBe(0);
  });
});
