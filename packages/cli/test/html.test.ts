/** The document in HTML as `check` and `report` write it, on the published states. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { HtmlValidate } from 'html-validate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { fixturesFolder, runCli } from './run-cli.ts';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'adempi-html-'));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

const state = (name: string): string => join(fixturesFolder, 'comuni', `${name}.yml`);

/** Runs a command that writes a document, and gives the document. */
async function write(argv: readonly string[]): Promise<string> {
  const { status, stdout, stderr } = await runCli([...argv, '-f', 'html'], { cwd: folder });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return stdout;
}

const check = (name: string, asOf: string, ...flags: readonly string[]): Promise<string> => write(['check', state(name), '--as-of', asOf, '--exit-zero', ...flags]);

const cases: readonly (readonly [string, string])[] = [
  ['cremona', '2022-12-31'],
  ['cremona', '2024-01-01'],
  ['cortemaggiore', '2023-10-01'],
  ['cernusco-sul-naviglio', '2024-04-17'],
  ['prato', '2026-11-22'],
  ['stato-vuoto', '2026-11-22'],
];

// The standard of the WHATWG, WCAG, and no matter of taste.
const validator = new HtmlValidate({ extends: ['html-validate:standard', 'html-validate:a11y'] });

describe('the document', () => {
  it.each(cases)('of %s on %s is valid HTML, in both versions', async (name, asOf) => {
    for (const flags of [[], ['--public'], ['--lang', 'en']]) {
      const report = await validator.validateString(await check(name, asOf, ...flags));
      expect(report.results.flatMap(({ messages }) => messages.map(({ ruleId, message, line, column, selector }) => `${ruleId}: ${message} ${line}:${column} ${selector ?? ''}`))).toEqual([]);
    }
  });

  it('of a Comune with 600 findings is smaller than 400 kB', async () => {
    const items = (count: number, item: (index: number) => string): string => Array.from({ length: count }, (_, index) => `    - ${item(index)}`).join('\n');
    writeFileSync(join(folder, 'molti.yml'), [
      'adempi: 1',
      'aggiornatoIl: 2026-11-01',
      'ente: { denominazione: Comune di Prova, tipo: comune, popolazione: 70000, capoluogo: provincia }',
      'fatti:',
      '  servizi:',
      items(60, (index) => `{ id: servizio-${index}, nome: "Servizio numero ${index} del Comune", inRete: true, richiedeAutenticazione: true, destinatari: [cittadini], credenzialiProprietarie: ${index % 2 === 0 ? 'true' : 'false'}, accessoSpid: true, accessoCie: ${index % 3 === 0 ? 'true' : 'false'} }`),
      '  siti:',
      items(20, (index) => `{ id: sito-${index}, tipo: sito, nome: "Sito ${index}", url: "https://sito-${index}.example" }`),
      '',
    ].join('\n'));
    const { stdout: json } = await runCli(['check', 'molti.yml', '--as-of', '2026-11-22', '--exit-zero', '-f', 'json'], { cwd: folder });
    const { findings } = JSON.parse(json) as { readonly findings: readonly unknown[] };
    expect(findings.length).toBeGreaterThanOrEqual(600);
    const document = await write(['check', 'molti.yml', '--as-of', '2026-11-22', '--exit-zero']);
    expect(Buffer.byteLength(document)).toBeLessThan(400_000);
  });
});

describe('the version for publication', () => {
  it('of Cremona names no source, no service, no office and no security duty', async () => {
    const [all, open] = [await check('cremona', '2024-01-01'), await check('cremona', '2024-01-01', '--public')];
    for (const text of ['Smart City, Cremona approva', 'Canone di locazione ERP', 'Servizi informatici', 'sicurezza/misure-minime', 'scheda CAP3.PA.LA14', '<strong>Versione riservata']) {
      expect([text, all.includes(text), open.includes(text)]).toEqual([text, true, false]);
    }
    expect(open.includes('<strong>Versione da pubblicare')).toBe(true);
  });

  // Found by an audit: how sites and lines on security came out was published, and the day that AgID had set.
  it('tells nothing of security, wherever it stands, nor of what AgID asked, and how much it leaves out', async () => {
    writeFileSync(join(folder, 'riservato.yml'), [
      'adempi: 1',
      'aggiornatoIl: 2026-11-20',
      'ente: { denominazione: Comune di Prova, tipo: comune, popolazione: 4600 }',
      'completi: [siti, piano.linee]',
      'fatti:',
      '  siti: [{ id: uno, nome: Sito, tipo: sito, soloHttps: false, protocolloTlsMinimo: tls-1-0, cmsAggiornato: false }]',
      '  piano: { linee: [{ linea: 2024-2026-agg-2026/CAP7.PA.08, stato: da-avviare, orizzonte: 2026-03-17 }] }',
      '  procedimenti: [{ id: dati, chiedeDati: true, dataRichiestaDati: 2026-11-02, termineRisposta: 2026-12-02 }]',
      '',
    ].join('\n'));
    const argv = ['check', 'riservato.yml', '--as-of', '2026-11-22', '--exit-zero'];
    const [all, open] = [await write(argv), await write([...argv, '--public'])];
    for (const text of ['CAP7.PA.08', 'siti/https', 'TLS 1.2', 'governance/agid-risposta', '02/12/2026', 'orizzonte-proprio', '17/03/2026', 'CERT-AGID']) {
      expect([text, all.includes(text), open.includes(text)]).toEqual([text, true, false]);
    }
    expect(open).toMatch(/10 obblighi e 25 linee del Piano triennale sulla sicurezza non sono pubblicati: .*1 obbligo verso AgID non è pubblicato: esito e date direbbero a che punto è un procedimento/u);
  });

  it('is refused beside a format that holds everything, and nothing is written', async () => {
    const { status, stderr } = await runCli(['check', state('cremona'), '--public', '-f', 'html', '-f', 'json', '-o', 'tutto'], { cwd: folder });
    expect(status).toBe(2);
    expect(stderr).toContain('--public vale solo per html: il formato json contiene tutto');
    expect(existsSync(join(folder, 'tutto'))).toBe(false);
  });
});

describe('a state that names a supplier', () => {
  const argv = ['check', 'fornitore.yml', '--as-of', '2026-11-22', '--exit-zero'] as const;

  beforeAll(() => {
    writeFileSync(join(folder, 'fornitore.yml'), [
      'adempi: 1',
      'aggiornatoIl: 2026-11-01',
      'ente: { denominazione: Comune di Prova, tipo: comune, popolazione: 9000 }',
      'fonti: { contratto: { titolo: Contratto con Zaffiro S.p.A., data: 2026-11-01 } }',
      'fatti:',
      '  fornitori:',
      '    - { id: zaffiro, ragioneSociale: Zaffiro S.p.A., prodotto: Ametista, inCloud: true, dataContratto: 2025-03-01, qualificazioneAcn: false }',
      'provenienza: { fornitori: { fonte: contratto, rif: "rep. 1234" } }',
      '',
    ].join('\n'));
  });

  const part = (html: string, id: string): string => (html.split(`<section id="${id}"`)[1] ?? '').split('<section id="')[0] ?? '';
  const textOf = (html: string): string => html.replace(/<[^>]+>/gu, ' ').replace(/\s+/gu, ' ');

  it('has its work by office, and what to ask the supplier', async () => {
    const work = textOf(part(await write(argv), 'lavoro'));
    expect(work).toContain('Subito: è dovuto dal 01/03/2025 Il RTD cerca il servizio su catalogocloud.acn.gov.it');
    expect(work).toMatch(/Che cosa chiedere a ogni fornitore Zaffiro S\.p\.A\. Solo servizi cloud qualificati/u);
  });

  it('names it nowhere in the version for publication, which still tells that the duty is not met', async () => {
    const html = await write([...argv, '--public']);
    expect(['Zaffiro', 'zaffiro', 'Ametista', 'rep. 1234', 'id="lavoro"'].filter((text) => html.includes(text))).toEqual([]);
    expect(textOf(part(html, 'rilievi'))).toContain('Solo servizi cloud qualificati da ACN nei contratti dal 1° agosto 2024 ✕ Non conforme (inadempimento)');
  });
});

describe('adempi report', () => {
  const golden = join(fixturesFolder, 'golden', 'cremona.2022-12-31.json');

  // The programme of work needs the state: it is not in a report, nor in the version for publication.
  it('tells an earlier report as check told it', async () => {
    const { stdout } = await runCli(['check', state('cremona'), '--as-of', '2022-12-31', '--exit-zero', '-f', 'json'], { cwd: folder });
    writeFileSync(join(folder, 'rapporto.json'), stdout);
    // Compared whole: their difference would fill a screen.
    const [again, whole] = [await write(['report', 'rapporto.json', '--public']), await check('cremona', '2022-12-31', '--public')];
    expect(again === whole).toBe(true);
  });

  it('writes the other formats too, byte for byte', async () => {
    const { stdout } = await runCli(['report', golden, '-f', 'json'], { cwd: folder });
    expect(stdout === readFileSync(golden, 'utf8')).toBe(true);
  });

  it('reads a report from standard input, and chooses the format by the name of the file', async () => {
    const { status, stdout } = await runCli(['report', '-', '-o', 'relazione.html'], { cwd: folder, stdin: () => Promise.resolve(readFileSync(golden)) });
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
    expect(readFileSync(join(folder, 'relazione.html'), 'utf8')).toMatch(/^<!doctype html>/u);
  });

  it('refuses a state, and several enti in one document', async () => {
    expect(await runCli(['report', state('cremona'), '-f', 'html'], { cwd: folder })).toMatchObject({ status: 2, stderr: expect.stringContaining('è uno stato, non un rapporto') as string });
    const { status, stderr } = await runCli(['check', state('cremona'), state('prato'), '-f', 'html'], { cwd: folder });
    expect(status).toBe(2);
    expect(stderr).toContain('riguarda un ente, e qui sono 2');
  });
});
