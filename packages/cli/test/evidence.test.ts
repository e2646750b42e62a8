import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, openSync, closeSync, ftruncateSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { EvidenceReview, ProofFileStatus } from '@adempi/schema';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { checkFile } from '../src/evidence/check-file.node.ts';
import { hashFile } from '../src/evidence/hash-file.node.ts';
import { fixturesFolder, runCli } from './run-cli.ts';
import type { Outcome } from './run-cli.ts';

const AS_OF = '2026-11-20';
const FIXTURES = [['cernusco-sul-naviglio', 'it'], ['cortemaggiore', 'en'], ['cremona', 'it'], ['prato', 'en']] as const;
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

const STATE = `# scritto dal segretario
adempi: 1
aggiornatoIl: 2026-10-20
ente: { denominazione: Comune di Prova, tipo: comune, popolazione: 4600 }
fatti:
  pdnd: { aderente: true } # accordo firmato
`;

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'adempi-prove-'));
  mkdirSync(join(folder, 'atti'));
  writeFileSync(join(folder, 'stato.yml'), STATE);
  writeFileSync(join(folder, 'atti', 'accordo.pdf'), 'accordo');
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function run(...words: string[]): Promise<Outcome> {
  return runCli(words, { cwd: folder });
}

const text = (): string => readFileSync(join(folder, 'stato.yml'), 'utf8');

describe('looking for a file', () => {
  const look = async (file: string, digest?: string): Promise<ProofFileStatus> =>
    (await checkFile({ file, ...(digest === undefined ? {} : { sha256: digest }) }, { base: folder, lang: 'it' })).status;

  it('tells the one that was registered from one that changed, that has no digest, that is not there', async () => {
    expect(await look('atti/accordo.pdf', sha256('accordo'))).toBe('same');
    expect(await look('atti/accordo.pdf', sha256('altro'))).toBe('changed');
    expect(await look('atti/accordo.pdf')).toBe('no_digest');
    expect(await look('atti/manca.pdf')).toBe('not_found');
    expect(await look('atti/accordo.pdf/dentro.pdf')).toBe('not_found');
  });

  it('opens no folder, and does not wait for whoever feeds a FIFO', async () => {
    expect(await look('atti')).toBe('not_a_file');
    if (spawnSync('mkfifo', [join(folder, 'coda')]).status !== 0) return;
    expect(await look('coda')).toBe('not_a_file');
    expect(await hashFile(join(folder, 'coda'))).toBeNull();
  });

  it('follows no link out of the folder, and tells of links without end', async () => {
    const outside = mkdtempSync(join(tmpdir(), 'adempi-fuori-'));
    writeFileSync(join(outside, 'segreto.pdf'), 'segreto');
    symlinkSync(join(outside, 'segreto.pdf'), join(folder, 'file.pdf'));
    symlinkSync(outside, join(folder, 'cartella'));
    symlinkSync('anello', join(folder, 'anello'));
    symlinkSync('atti/accordo.pdf', join(folder, 'dentro.pdf'));
    try {
      expect([await look('file.pdf'), await look('cartella/segreto.pdf'), await look('cartella')]).toEqual(['outside', 'outside', 'outside']);
      expect(await look('anello')).toBe('unreadable');
      expect(await look('dentro.pdf', sha256('accordo'))).toBe('same');
    } finally {
      rmSync(outside, { recursive: true });
    }
  });

  it.skipIf(process.getuid?.() === 0)('says why a file cannot be read', async () => {
    chmodSync(join(folder, 'atti', 'accordo.pdf'), 0o000);
    expect(await checkFile({ file: 'atti/accordo.pdf' }, { base: folder, lang: 'it' })).toEqual({ status: 'unreadable', sha256: null, cause: expect.stringMatching(/permess/u) });
  });

  it('reads a large file piece by piece', async () => {
    const size = 256 * 1024 * 1024;
    const descriptor = openSync(join(folder, 'grande.bin'), 'w');
    ftruncateSync(descriptor, size);
    closeSync(descriptor);
    const before = process.memoryUsage().arrayBuffers;
    let most = 0;
    const timer = setInterval(() => (most = Math.max(most, process.memoryUsage().arrayBuffers)), 5);
    const expected = createHash('sha256');
    const piece = Buffer.alloc(1024 * 1024);
    for (let read = 0; read < size; read += piece.length) expected.update(piece);
    expect(await hashFile(join(folder, 'grande.bin'))).toBe(expected.digest('hex'));
    clearInterval(timer);
    expect(most - before).toBeLessThan(size / 4);
  });
});

describe('adempi evidence add', () => {
  it('writes the digest behind what is there, which stays as it was, and check is content', async () => {
    const added = await run('evidence', 'add', 'stato.yml', 'pdnd.aderente', 'atti/accordo.pdf', '--documento', 'Accordo di adesione', '--protocollo', '0012', '--data-protocollo', '2026-10-01');
    expect(added).toEqual({ status: 0, stdout: '', stderr: 'Prova registrata: atti/accordo.pdf, per pdnd.aderente.\n' });
    expect(text()).toBe(`${STATE}prove:
  - fatto: pdnd.aderente
    documento: Accordo di adesione
    protocollo: "0012"
    dataProtocollo: 2026-10-01
    file: atti/accordo.pdf
    sha256: ${sha256('accordo')}
`);
    expect((await run('evidence', 'check', 'stato.yml', '--as-of', AS_OF)).status).toBe(0);
  });

  it('brings the same document up to date; what is not given stays', async () => {
    await run('evidence', 'add', 'stato.yml', 'pdnd.aderente', 'atti/accordo.pdf', '--protocollo', '12');
    writeFileSync(join(folder, 'atti', 'accordo.pdf'), 'accordo nuovo');
    const { status, stdout } = await run('evidence', 'check', 'stato.yml', '--as-of', AS_OF);
    expect(status).toBe(1);
    expect(stdout).toContain('Il file non è più quello registrato');
    expect((await run('evidence', 'add', 'stato.yml', 'pdnd.aderente', 'atti/accordo.pdf', '--scade', '2027-01-01')).stderr).toContain('Prova aggiornata');
    expect(text().match(/fatto:/gu)).toHaveLength(1);
    expect(text()).toContain(`protocollo: "12"\n    file: atti/accordo.pdf\n    sha256: ${sha256('accordo nuovo')}\n    scade: 2027-01-01\n`);
  });

  it.each([
    [['stato.yml', 'pdnd.aderent', 'atti/accordo.pdf'], 'forse intendevi «pdnd.aderente»?'],
    [['stato.yml', 'siti[x].url', 'atti/accordo.pdf'], 'siti[x].url'],
    [['stato.yml', 'pdnd.aderente', 'atti'], 'atti non è un file: indicare il documento'],
    [['stato.yml', 'pdnd.aderente', 'manca.pdf'], 'manca.pdf: il file o la cartella non esiste'],
    [['stato.yml', 'pdnd.aderente', 'stato.yml', '--base', 'atti'], 'stato.yml è fuori dalla cartella delle prove'],
    [['stato.yml', 'pdnd.aderente', 'atti/accordo.pdf', '--base', 'niente'], 'la cartella delle prove niente non c\'è'],
    [['stato.yml', 'pdnd.aderente', 'atti/accordo.pdf', '--url', 'ftp://x'], 'non è un indirizzo web'],
    [['stato.yml', 'pdnd.aderente', 'atti/accordo.pdf', '--scade', '2026-02-30'], '2026-02-30'],
    [['-', 'pdnd.aderente', 'atti/accordo.pdf'], 'lo stato va indicato con il nome del file'],
  ])('refuses %j and writes nothing', async (words, message) => {
    const { status, stderr } = await run('evidence', 'add', ...words);
    expect([status, stderr]).toEqual([2, expect.stringContaining(message)]);
    expect(text()).toBe(STATE);
    expect(readdirSync(folder).sort()).toEqual(['atti', 'stato.yml']);
  });
});

describe('adempi evidence check', () => {
  it('exits with 1 for a fact without proof, and says which document would do and who has it', async () => {
    const { status, stdout } = await run('evidence', 'check', 'stato.yml', '--as-of', AS_OF);
    expect(status).toBe(1);
    expect(stdout).toContain('FATTI SENZA PROVA, DAL PIÙ IMPORTANTE');
    expect(stdout).toContain('Comune aderente alla PDND (pdnd.aderente)');
    expect(stdout).toContain('Prova adatta: ');
  });

  it('exits with 2 for a register that is not sound, and names every place', async () => {
    writeFileSync(join(folder, 'stato.yml'), `${STATE}prove:\n  - { fatto: pdnd.aderent, documento: A, file: ../fuori.pdf }\n  - { fatto: pdnd.aderente, documento: B, sha256: "${'a'.repeat(64)}" }\n`);
    const { status, stdout, stderr } = await run('evidence', 'check', 'stato.yml');
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^stato\.yml:8:7 {2}errore {2}«pdnd\.aderent»/mu);
    expect(stderr).toMatch(/^stato\.yml:8:\d+ {2}errore {2}«\.\.\/fuori\.pdf» non è un percorso dentro la cartella delle prove/mu);
    expect(stderr).toMatch(/^stato\.yml:9:\d+ {2}errore {2}C’è l’impronta ma non il file/mu);
  });

  it('reads the state from standard input, and files from the folder where it runs', async () => {
    const stdin = (): Promise<Uint8Array> => Promise.resolve(Buffer.from(`${STATE}prove:\n  - { fatto: pdnd.aderente, documento: A, file: atti/accordo.pdf, sha256: "${sha256('accordo')}" }\n`));
    expect((await runCli(['evidence', 'check', '-', '--as-of', AS_OF], { cwd: folder, stdin })).status).toBe(0);
  });

  it.each(FIXTURES)('of %s (%s) is the same on a pipe and, in 80 columns, on a terminal', async (name, lang) => {
    const words = ['evidence', 'check', `${fixturesFolder}comuni/${name}.yml`, '--as-of', AS_OF, '--lang', lang];
    const [pipe, terminal] = [await runCli(words, { cwd: folder }), await runCli(words, { cwd: folder, terminal: true })];
    const bare = terminal.stdout.replace(/\u001b\[\d+m/gu, '');
    expect(bare).not.toBe(terminal.stdout);
    expect(bare.split('\n').filter((line) => line.length > 80)).toEqual([]);
    expect(bare.replace(/\s+/gu, ' ')).toBe(pipe.stdout.replace(/\s+/gu, ' '));
    expect(pipe.status).toBe(terminal.status);
    expect(pipe.stdout).toContain(lang === 'it' ? 'Il registro non cambia nessun esito' : 'The register changes no outcome');
  });

  it('tells a program the same', async () => {
    await run('evidence', 'add', 'stato.yml', 'pdnd.aderente', 'atti/accordo.pdf');
    const { stdout } = await run('evidence', 'check', 'stato.yml', '--as-of', AS_OF, '-f', 'json');
    expect((JSON.parse(stdout) as EvidenceReview)).toMatchObject({
      schemaVersion: 1,
      asOf: AS_OF,
      proofs: [{ position: 0, fact: 'pdnd.aderente', document: 'accordo.pdf', file: 'atti/accordo.pdf', found: { status: 'same', sha256: sha256('accordo'), cause: null }, expired: null }],
      missing: [],
    });
  });
});
