import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Assessment, Dossier } from '@adempi/schema';
import { strFromU8, unzipSync } from 'fflate';
import { HtmlValidate } from 'html-validate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { fixturesFolder, runCli } from './run-cli.ts';
import type { Outcome } from './run-cli.ts';

const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');

const STATE = `adempi: 1
aggiornatoIl: 2026-10-20
ente: { codiceIpa: c_x001, denominazione: "Comune di <b>Prova</b>", tipo: comune, popolazione: 4600 }
fonti:
  elenco: { titolo: Elenco degli aderenti, data: 2022-01-10, garanzia: osservato }
  atto: { titolo: Accordo di adesione, data: 2023-09-12, garanzia: documentato }
fatti:
  pdnd: { aderente: true, dataAdesione: 2023-09-12 }
  procedimenti:
    - { id: accesso, regola: pdnd/adesione, dataContestazione: 2026-09-01 }
provenienza:
  pdnd: { fonte: atto, rif: "p. 1" }
altri:
  - { fatto: pdnd.aderente, valore: false, fonte: elenco }
`;

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'adempi-fascicolo-'));
  mkdirSync(join(folder, 'atti'));
  writeFileSync(join(folder, 'atti', 'accordo.pdf'), 'accordo');
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const run = (...words: string[]): Promise<Outcome> => runCli(words, { cwd: folder });

/** Writes the state with a register of evidence: one YAML flow entry per line. */
function writeState(...prove: string[]): void {
  writeFileSync(join(folder, 'stato.yml'), prove.length === 0 ? STATE : `${STATE}prove:\n${prove.map((one) => `  - ${one}\n`).join('')}`);
}

const GOOD = `{ fatto: pdnd.aderente, documento: Accordo, protocollo: "341", dataProtocollo: 2023-09-12, file: atti/accordo.pdf, sha256: ${sha256('accordo')} }`;

/** Every file under a folder, by its path. */
function contentOf(path: string): Record<string, Buffer> {
  const entries = readdirSync(join(folder, path), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(entries.map((entry) => join(entry.parentPath, entry.name)).sort().map((file) => [file.slice(join(folder, path).length + 1), readFileSync(file)]));
}

const dossierOf = (path: string): Dossier => JSON.parse(readFileSync(join(folder, path, 'dossier.json'), 'utf8')) as Dossier;

describe('adempi dossier', () => {
  it('writes a folder whose findings hold, and whose digests are those of its files', async () => {
    writeState(GOOD);
    expect(await run('dossier', 'stato.yml', '-o', 'fascicolo')).toEqual({ status: 0, stdout: '', stderr: '' });
    const files = contentOf('fascicolo');
    expect(Object.keys(files)).toEqual(['SHA256SUMS.txt', 'dossier.json', 'index.html', 'prove/001-accordo.pdf', 'rilievi.html', 'rilievi.json', 'stato.yml']);
    const sums = String(files['SHA256SUMS.txt']).trimEnd().split('\n');
    expect(sums).toEqual(Object.keys(files).filter((name) => name !== 'SHA256SUMS.txt').map((name) => `${sha256(files[name] ?? '')}  ${name}`));
    const { status, stdout } = await run('verify', 'fascicolo/rilievi.json', '--state', 'fascicolo/stato.yml');
    expect({ status, same: stdout.includes('coincide') }).toEqual({ status: 0, same: true });
    expect(files['stato.yml']?.equals(readFileSync(join(folder, 'stato.yml')))).toBe(true);
    expect(readdirSync(folder).sort()).toEqual(['atti', 'fascicolo', 'stato.yml']);
  });

  it('says what check says, no more and no less', async () => {
    writeState(GOOD);
    await run('dossier', 'stato.yml', '-o', 'fascicolo', '--as-of', '2026-11-20');
    const { stdout } = await run('check', 'stato.yml', '--as-of', '2026-11-20', '-f', 'json');
    expect(readFileSync(join(folder, 'fascicolo/rilievi.json'), 'utf8')).toBe(stdout);
    const { summary, findings } = JSON.parse(stdout) as Assessment;
    const [ente] = dossierOf('fascicolo').enti;
    expect(ente?.summary).toEqual(summary);
    expect(ente?.proceedings).toHaveLength(findings.flatMap(({ proceedings = [] }) => proceedings).length);
    expect(ente?.proceedings).toMatchObject([{ id: 'accesso', ruleId: 'pdnd/adesione', stage: 'contestazione', acts: [{ stage: 'contestazione', date: '2026-09-01' }] }]);
  });

  it('tells a correction with both values, their days and sources', async () => {
    writeState();
    await run('dossier', 'stato.yml', '-o', 'fascicolo');
    expect(dossierOf('fascicolo').enti[0]?.timeline.corrections).toMatchObject([{ fact: 'pdnd.aderente', values: [{ value: false, source: 'elenco', knownOn: '2022-01-10', stands: false }, { value: true, source: 'atto', ref: 'p. 1', knownOn: '2023-09-12', stands: true }] }]);
    const page = readFileSync(join(folder, 'fascicolo/index.html'), 'utf8');
    expect(page).toContain('10/01/2022');
    expect(page).toContain('Elenco degli aderenti, osservato');
    expect(page).not.toContain('<b>Prova');
  });

  it.each(['it', 'en'])('has a page that is valid HTML and loads nothing (%s)', async (lang) => {
    writeState(GOOD, '{ fatto: pdnd.aderente, documento: "<script>alert(1)</script>", file: atti/manca.pdf, url: "https://www.comune.prova.example/atto" }');
    await run('dossier', 'stato.yml', '-o', 'fascicolo', '--lang', lang);
    const page = readFileSync(join(folder, 'fascicolo/index.html'), 'utf8');
    const report = await new HtmlValidate({ extends: ['html-validate:standard', 'html-validate:a11y'] }).validateString(page);
    expect(report.results.flatMap(({ messages }) => messages.map(({ ruleId, message, line, column }) => `${ruleId}: ${message} ${line}:${column}`))).toEqual([]);
    expect(page).not.toMatch(/<script|src=|href="(https?|javascript):/u);
    for (const [, href = ''] of page.matchAll(/href="([^"#]+)"/gu)) expect(existsSync(join(folder, 'fascicolo', decodeURIComponent(href)))).toBe(true);
    expect(page).toContain(lang === 'it' ? 'Come verificare' : 'How to verify');
  });

  it('gives the same bytes twice, and the same files as an archive', async () => {
    writeState(GOOD, '{ fatto: pdnd.dataAdesione, documento: Accordo, file: atti/accordo.pdf }');
    await run('dossier', 'stato.yml', '-o', 'uno');
    await run('dossier', 'stato.yml', '-o', 'due');
    expect(contentOf('due')).toEqual(contentOf('uno'));
    await run('dossier', 'stato.yml', '-o', 'uno.zip');
    await run('dossier', 'stato.yml', '-o', 'due.ZIP');
    const bytes = readFileSync(join(folder, 'uno.zip'));
    expect(readFileSync(join(folder, 'due.ZIP')).equals(bytes)).toBe(true);
    const unpacked = unzipSync(new Uint8Array(bytes));
    expect(Object.fromEntries(Object.entries(unpacked).map(([name, data]) => [name, strFromU8(data, true)]))).toEqual(Object.fromEntries(Object.entries(contentOf('uno')).map(([name, data]) => [name, data.toString('latin1')])));
    expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('holds waivers, and its findings hold with them', async () => {
    writeFileSync(join(folder, 'stato.yml'), readFileSync(join(fixturesFolder, 'comuni/cremona.yml')));
    writeFileSync(join(folder, 'miei.yml'), 'adempi: 1\nrinvii:\n  - regola: piano-triennale-2022-2024/data-center-b\n    ente: c_d150\n    motivo: Si migra nel 2023\n    chiestoDa: Servizio ICT\n    approvatoDa: Giunta\n    approvatoIl: 2022-12-01\n    scade: 2023-12-31\n');
    const { status, stderr } = await run('dossier', 'stato.yml', '-o', 'fascicolo', '--as-of', '2022-12-31', '--pack', 'piano-triennale-2022-2024', '--waivers', 'miei.yml');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const [ente] = dossierOf('fascicolo').enti;
    expect(ente?.waivers).toMatchObject([{ disposition: 'waived', reason: 'Si migra nel 2023', until: '2023-12-31' }]);
    expect((await run('verify', 'fascicolo/rilievi.json', '--state', 'fascicolo/stato.yml', '--waivers', 'fascicolo/rinvii-1.yml')).status).toBe(0);
    expect((await run('verify', 'fascicolo/rilievi.json', '--state', 'fascicolo/stato.yml')).status).toBe(1);
  });

  it('has a folder for each of several enti, and a page that leads to them', async () => {
    const states = ['cremona', 'prato', 'cremona'].map((name) => join(fixturesFolder, 'comuni', `${name}.yml`));
    expect((await run('dossier', ...states, '-o', 'fascicolo', '--base', 'atti')).status).toBe(0);
    expect(readdirSync(join(folder, 'fascicolo')).sort()).toEqual(['SHA256SUMS.txt', 'c_d150', 'c_d150-2', 'c_g999', 'dossier.json', 'index.html']);
    expect(readFileSync(join(folder, 'fascicolo/index.html'), 'utf8')).toContain('href="c_g999/index.html"');
    const page = readFileSync(join(folder, 'fascicolo/c_g999/index.html'), 'utf8');
    expect(page).toContain('href="../dossier.json"');
    expect(page).toContain('npx adempi verify c_g999/rilievi.json --state c_g999/stato.yml');
    expect((await run('verify', 'fascicolo/c_g999/rilievi.json', '--state', 'fascicolo/c_g999/stato.yml')).status).toBe(0);
  });
});

describe('the evidence of a dossier', () => {
  const proofs = (): unknown[] => (dossierOf('fascicolo').enti[0]?.proofs ?? []).map(({ found, copy }) => [found?.status ?? null, copy]);

  it('is copied once, with what was found of each; what is missing or changed is told', async () => {
    writeState(GOOD, `{ fatto: pdnd.dataAdesione, documento: Lo stesso, file: atti/accordo.pdf, sha256: ${sha256('altro')} }`, '{ fatto: pdnd, documento: Senza impronta, file: atti/accordo.pdf }', '{ fatto: pdnd, documento: Manca, file: atti/manca.pdf }', '{ fatto: pdnd, documento: Solo titolo }');
    const { status, stderr } = await run('dossier', 'stato.yml', '-o', 'fascicolo');
    expect(status).toBe(1);
    expect(stderr).toContain('2 prove registrate non sono come dovrebbero');
    expect(stderr).toContain('Manca (atti/manca.pdf): Il file non c\'è');
    const copy = 'prove/001-accordo.pdf';
    expect(proofs()).toEqual([['same', copy], ['changed', copy], ['no_digest', copy], ['not_found', null], [null, null]]);
    expect(readdirSync(join(folder, 'fascicolo/prove'))).toEqual(['001-accordo.pdf']);
  });

  it('does not lead out of its folder, nor wait for a FIFO', async () => {
    const outside = mkdtempSync(join(tmpdir(), 'adempi-fuori-'));
    try {
      writeFileSync(join(outside, 'segreto.pdf'), 'segreto');
      symlinkSync(join(outside, 'segreto.pdf'), join(folder, 'atti', 'legame.pdf'));
      const hasFifo = spawnSync('mkfifo', [join(folder, 'atti', 'coda')]).status === 0;
      writeState('{ fatto: pdnd, documento: Legame, file: atti/legame.pdf }', '{ fatto: pdnd, documento: Cartella, file: atti }', ...(hasFifo ? ['{ fatto: pdnd, documento: Coda, file: atti/coda }'] : []));
      for (const output of ['fascicolo', 'fascicolo.zip']) {
        expect((await run('dossier', 'stato.yml', '-o', output)).status).toBe(1);
      }
      expect(proofs()).toEqual([['outside', null], ['not_a_file', null], ...(hasFifo ? [['not_a_file', null]] : [])]);
      expect(Object.values(contentOf('fascicolo')).some((data) => data.toString() === 'segreto')).toBe(false);
      expect(Object.keys(unzipSync(new Uint8Array(readFileSync(join(folder, 'fascicolo.zip'))))).some((name) => name.includes('prove'))).toBe(false);
    } finally {
      rmSync(outside, { recursive: true });
    }
  });

  it('has names that no disk and no archive takes for another place', async () => {
    const names = ['a:b.pdf', 'CON', '<img onerror=x>.pdf', '\u202Efdp.exe'];
    for (const name of names) writeFileSync(join(folder, 'atti', name), name);
    writeState(...names.map((name) => `{ fatto: pdnd, documento: D, file: ${JSON.stringify(`atti/${name}`)} }`));
    expect((await run('dossier', 'stato.yml', '-o', 'fascicolo.zip')).stderr).toBe('');
    const paths = Object.keys(unzipSync(new Uint8Array(readFileSync(join(folder, 'fascicolo.zip'))))).filter((path) => path.startsWith('prove/'));
    expect(paths).toHaveLength(names.length);
    for (const path of paths) expect(path).toMatch(/^prove\/\d{3}-[\p{L}\p{N} ._()-]+$/u);
  });

  it.each(['../fuori.pdf', '/etc/passwd', 'atti/../../fuori.pdf', 'atti/..\\..\\fuori.pdf'])('is refused where the state names %s, and nothing is written', async (file) => {
    writeState(`{ fatto: pdnd, documento: D, file: ${file} }`);
    const { status, stderr } = await run('dossier', 'stato.yml', '-o', 'fascicolo');
    expect(status).toBe(2);
    expect(stderr).toMatch(/stato\.yml:\d+:\d+/u);
    expect(existsSync(join(folder, 'fascicolo'))).toBe(false);
  });
});

describe('the place of a dossier', () => {
  it('may hold an earlier dossier, and nothing else', async () => {
    writeState(GOOD);
    expect((await run('dossier', 'stato.yml', '-o', 'fascicolo')).status).toBe(0);
    expect((await run('dossier', 'stato.yml', '-o', 'fascicolo', '--as-of', '2026-11-01')).status).toBe(0);
    expect(dossierOf('fascicolo').enti[0]?.asOf).toBe('2026-11-01');
    writeFileSync(join(folder, 'fascicolo/prove/memoria.docx'), 'mia');
    const before = contentOf('fascicolo');
    const { status, stderr } = await run('dossier', 'stato.yml', '-o', 'fascicolo');
    expect(status).toBe(2);
    expect(stderr).toContain('la cartella «fascicolo» contiene altro, che andrebbe perso');
    expect(contentOf('fascicolo')).toEqual(before);
  });

  it.each([['atti', 'contiene altro'], ['stato.yml', '«stato.yml» è un file']])('is not %s', async (output, words) => {
    writeState(GOOD);
    const { status, stderr } = await run('dossier', 'stato.yml', '-o', output);
    expect({ status, isTold: stderr.includes(words) }).toEqual({ status: 2, isTold: true });
    expect(readFileSync(join(folder, 'atti/accordo.pdf'), 'utf8')).toBe('accordo');
    expect(readdirSync(folder).sort()).toEqual(['atti', 'stato.yml']);
  });

  it('is not a folder called as an archive, nor a folder that is not there', async () => {
    writeState(GOOD);
    mkdirSync(join(folder, 'a.zip'));
    expect((await run('dossier', 'stato.yml', '-o', 'a.zip')).stderr).toContain('«a.zip» è una cartella');
    const { status, stderr } = await run('dossier', 'stato.yml', '-o', 'manca/b.zip');
    expect(status).toBe(70);
    expect(stderr).toContain('manca/b.zip');
  });

  it('keeps the archive before, where the states are not valid', async () => {
    writeState(GOOD);
    await run('dossier', 'stato.yml', '-o', 'a.zip');
    const before = readFileSync(join(folder, 'a.zip'));
    writeFileSync(join(folder, 'stato.yml'), 'adempi: 1\n');
    expect((await run('dossier', 'stato.yml', '-o', 'a.zip')).status).toBe(2);
    expect(readFileSync(join(folder, 'a.zip')).equals(before)).toBe(true);
  });
});
