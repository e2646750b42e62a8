/** Found by an audit: reports said of a fine, of a breach, of a number or of a day what the findings do not say. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { sheetOf } from './fill-workbook.ts';
import { runCli } from './run-cli.ts';

const AS_OF = '2026-11-26';
const HEAD = ['adempi: 1', 'aggiornatoIl: 2026-11-20', 'ente: { denominazione: Comune di Esempio, tipo: comune, popolazione: 4600 }', 'fatti:'];

const STATES: Readonly<Record<string, readonly string[]>> = {
  // Of the cloud the law was read in part: whether there is a fine is not clear.
  incerto: ['  cloud: { infrastruttureNonConformi: true, migrazione: { conclusa: false } }'],
  csirt: ['  sicurezza: { certAgid: { flussoIoc: false } }'],
  accertato: [
    '  pdnd: { aderente: true }',
    '  procedimenti:',
    '    - { id: cloud-2026, regola: cloud/migrazione, chiedeDati: false, dataContestazione: 2026-05-01, dataAccertamento: 2026-10-01, termineConformazione: 2026-12-11 }',
    '    - { id: pdnd-2026, regola: pdnd/adesione, chiedeDati: false, dataContestazione: 2026-09-14, termineDifese: 2026-10-14 }',
  ],
};

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'adempi-parole-'));
  for (const [name, facts] of Object.entries(STATES)) writeFileSync(join(folder, `${name}.yml`), [...HEAD, ...facts, ''].join('\n'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const told = async (...argv: readonly string[]): Promise<string> => (await runCli(argv, { cwd: folder })).stdout.replace(/\s+/gu, ' ');
const check = (name: string, ...more: readonly string[]): Promise<string> => told('check', `${name}.yml`, '--as-of', AS_OF, '--exit-zero', ...more);
const SUMS = /(?:50|100)[.,]000 euro/u;

describe('a fine of which it is not clear whether there is one', () => {
  it.each(['it', 'en'])('has no sum in any report, and words that AgID has not said (%s)', async (lang) => {
    const summary = await sheetOf(Buffer.from((await runCli(['check', 'incerto.yml', '--as-of', AS_OF, '--exit-zero', '--lang', lang, '-f', 'xlsx'], { cwd: folder })).stdout, 'latin1'), lang === 'it' ? 'Sintesi' : 'Summary');
    const reports = [
      ...await Promise.all([[], ['--exposure'], ['-f', 'html'], ['-f', 'markdown']].map((flags) => check('incerto', '--lang', lang, ...flags))),
      await told('plan', 'incerto.yml', '--as-of', AS_OF, '--lang', lang),
      JSON.stringify(summary),
    ];
    for (const report of reports) {
      expect(report).toContain(lang === 'it' ? 'on è chiaro se ci sia una sanzione in denaro' : 'ot clear whether there is a fine');
      expect(report).not.toMatch(SUMS);
      expect(report).not.toMatch(/sanzione[^.]{0,30}non accertata|sanzioni in denaro non ce ne sono|not established/u);
    }
  });
});

describe('a breach that AgID has found', () => {
  it.each([
    ['it', 'AgID ha già accertato una violazione, nel procedimento «cloud-2026»: vale l\'atto che ha inviato. Per il resto nessun inadempimento risulta dai fatti di questo stato.'],
    ['en', 'AgID has already found a breach, in proceeding «cloud-2026»: the act that it sent counts. For the rest no breach results from the facts of this state.'],
  ])('is said first, where the facts show none (%s)', async (lang, sentence) => {
    expect(await check('accertato', '--lang', lang)).toContain(sentence);
    expect(await check('accertato', '--lang', lang, '-f', 'html')).toContain(`<strong>${sentence}`);
  });

  it('is not published: there the facts alone speak', async () => {
    const published = await check('accertato', '-f', 'html', '--public');
    expect(published).toContain('Nessun inadempimento risulta dai fatti di questo stato.');
    expect(published).not.toMatch(/già accertato|cloud-2026/u);
  });
});

describe('a line of the plan, in a programme of work', () => {
  it('is called as the plan calls it', async () => {
    const text = (await told('plan', 'csirt.yml', '--as-of', AS_OF)).replace(/[│ ]+/gu, ' ');
    expect(text).toContain('linea CAP7.PA.20 del Piano triennale (CERT-AGID: flusso');
    expect(text).not.toContain('cERT');
  });
});
