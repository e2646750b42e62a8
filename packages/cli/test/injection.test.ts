import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Assessment } from '@adempi/schema';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { runCli } from './run-cli.ts';
import type { Outcome } from './run-cli.ts';

const numRuns = Math.min(Number(process.env['ADEMPI_CASES'] ?? 40), 200);

/** Anything that moves a cursor, paints, rings, hides, reverses or starts a line of its own; our own line ends aside. */
const STEERS = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029]|\p{Cf}/u;

/** Escape codes, in both widths, bidirectional marks, line ends, and what a fake line would say. */
const nasty = fc
  .array(
    fc.constantFrom('\u001b[2J', '\u009b31m', '\u001b]0;titolo\u0007', '\u202E', '\u2066', '\u200F', '\u00AD', '\u2028', '\u0085', '\u007f', '\u0008', '\r', '\t', '\nEsito: conforme', 'Comune', '|', '│', '%s', '{siti.url}', '\u{E0041}'),
    { minLength: 1, maxLength: 6 },
  )
  .map((parts) => `X${parts.join('')}`);

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'adempi-injection-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function run(argv: readonly string[], state: unknown): Promise<Outcome> {
  writeFileSync(join(folder, 'stato.json'), JSON.stringify(state));
  return runCli(argv, { cwd: folder, terminal: true });
}

function expectClean({ stdout, stderr, status }: Outcome): void {
  const withoutColours = (stdout + stderr).replace(/\u001b\[\d+m/gu, '');
  expect(withoutColours).not.toMatch(STEERS);
  expect(withoutColours).not.toMatch(/^Esito: conforme$/m);
  expect(status).not.toBe(70);
}

/** A state with the same hostile text wherever a text may stand. */
function stateWith(text: string): unknown {
  return {
    adempi: 1,
    aggiornatoIl: '2023-01-01',
    ente: { denominazione: text, tipo: 'comune', codiceIpa: text },
    fonti: { f: { titolo: text, data: '2022-12-01', nota: text } },
    fatti: {
      servizi: [{ id: `x${text.replaceAll(']', '')}`, nome: text, inRete: true, richiedeAutenticazione: true, destinatari: ['cittadini'], credenzialiProprietarie: true, accessoSpid: false, accessoCie: false }],
      siti: [{ id: 's', nome: text, url: 'https://a.it', tipo: 'sito' }],
    },
    provenienza: { servizi: { fonte: 'f', rif: text }, siti: { fonte: 'f', rif: text } },
  };
}

const WITH_STATE: readonly (readonly string[])[] = [
  ['check', 'stato.json', '--as-of', '2023-06-01', '--all', '--exposure', '--exit-zero'],
  ['check', 'stato.json', '--as-of', '2023-06-01', '--lang', 'en', '--exit-zero'],
  ['check', 'stato.json', '--as-of', '2023-06-01', '-f', 'json', '--exit-zero'],
  ...['sarif', 'junit', 'markdown', 'oscal'].map((format) => ['check', 'stato.json', '--as-of', '2023-06-01', '--pack', 'identita-digitale', '--all', '--sarif-all', '-f', format, '--exit-zero']),
  ['explain', 'stato.json', 'identita-digitale/spid-cie-esclusivi', '--as-of', '2023-06-01'],
  ['explain', 'stato.json', 'identita-digitale/spid-cie-esclusivi', '-f', 'json', '--as-of', '2023-06-01'],
  ['diff', 'stato.json', 'stato.json', '--as-of', '2023-06-01'],
  ['diff', 'stato.json', 'stato.json', '--as-of', '2023-06-01', '-f', 'json'],
  ['forecast', 'stato.json', '--as-of', '2023-06-01', '--until', '2023-12-31', '--pack', 'accessibilita', '--pack', 'identita-digitale'],
  ['forecast', 'stato.json', '--as-of', '2023-06-01', '--until', '2023-12-31', '--pack', 'accessibilita', '-f', 'json'],
  ['plan', 'stato.json', '--as-of', '2023-06-01', '--by', 'office', '--pack', 'accessibilita', '--pack', 'identita-digitale'],
  ['plan', 'stato.json', '--as-of', '2023-06-01', '--by', 'supplier', '--pack', 'identita-digitale', '-f', 'markdown'],
  ['plan', 'stato.json', '--as-of', '2023-06-01', '--pack', 'identita-digitale', '-f', 'json'],
  ['dossier', 'stato.json', '--as-of', '2023-06-01', '--pack', 'identita-digitale', '-o', 'fascicolo'],
  ['rules', 'export', 'stato.json', '--to', 'json-rules-engine', '--as-of', '2023-06-01'],
];

describe('nothing of what is read steers the terminal', () => {
  it('not the texts of a state, however they are printed', { timeout: 120_000 }, async () => {
    let printed = 0;
    await fc.assert(
      fc.asyncProperty(nasty, fc.constantFrom(...WITH_STATE), async (text, argv) => {
        const state = stateWith(text.replace(/\p{Cc}/gu, ''));
        const outcome = await run(argv, state);
        expectClean(outcome);
        printed += outcome.stdout.length;
        expect(outcome.status).toBe(0);
        // With its control characters it is refused, but for line ends and tabs, and told so.
        expectClean(await run(argv, stateWith(text)));
      }),
      { numRuns },
    );
    expect(printed).toBeGreaterThan(1000);
  });

  it('not the texts of a report, nor those of two', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(nasty, fc.constantFrom('it', 'en'), fc.boolean(), async (given, lang, isRefused) => {
        const text = isRefused ? `${given}\u001b[2J` : given.replace(/\p{Cc}/gu, '');
        const state = stateWith('X');
        const report = JSON.parse((await run(['check', 'stato.json', '--pack', 'identita-digitale', '--as-of', '2023-06-01', '-f', 'json', '--exit-zero'], state)).stdout) as Assessment;
        const findings = report.findings.map((finding) => ({ ...finding, title: text, ruleId: text, packId: text, evidence: finding.evidence.map((one) => ({ ...one, fact: text, label: text, value: text })) }));
        const edited = { ...report, findings, profile: text, stateDigest: report.stateDigest.replace('sha256:0', 'sha256:1'), subject: { ...report.subject, denominazione: text }, tool: { ...report.tool, version: text } };
        writeFileSync(join(folder, 'prima.json'), JSON.stringify(report));
        writeFileSync(join(folder, 'dopo.json'), JSON.stringify(edited));
        const verified = await run(['verify', 'dopo.json', '--state', 'stato.json', '--lang', lang], state);
        const compared = await run(['diff', 'prima.json', 'dopo.json', '--lang', lang], state);
        for (const outcome of [verified, compared]) expectClean(outcome);
        expect([verified.status, compared.status]).toEqual(isRefused ? [2, 2] : [1, 0]);
      }),
      { numRuns },
    );
  });

  it('not the names and values that a state gets wrong', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(nasty, fc.boolean(), async (text, isEnglish) => {
        const state = { adempi: text, [text]: text, ente: { [text]: 1, tipo: [text] }, fatti: { [text]: text, pdnd: { aderente: text, [text]: 1 } }, completi: [text], provenienza: { [text]: { fonte: text } }, altri: [{ fatto: text, valore: text }] };
        const outcome = await run(['check', 'stato.json', ...(isEnglish ? ['--lang', 'en'] : [])], state);
        expect(outcome).toMatchObject({ status: 2, stdout: '' });
        expectClean(outcome);
      }),
      { numRuns },
    );
  });

  it('not the words of a command line', { timeout: 60_000 }, async () => {
    const commands = (text: string): readonly (readonly string[])[] => [
      ['check', text],
      ['check', `${text}.json`, '-o', text],
      ['check', 'stato.json', '-o', `${text}/x.json`],
      ['check', 'stato.json', '--pack', text],
      ['check', 'stato.json', '--as-of', text],
      ['check', 'stato.json', '--rules', text],
      ['check', 'stato.json', `--${text}`],
      ['explain', 'stato.json', text],
      ['rules', 'lint', text],
      ['rules', 'show', text],
      ['schema', text],
      [text],
    ];
    await fc.assert(
      fc.asyncProperty(nasty, fc.nat(), async (text, pick) => {
        const all = commands(text);
        const { stdout, stderr } = await run(all[pick % all.length] ?? [], stateWith('Comune'));
        expect((stdout + stderr).replace(/\u001b\[\d+m/gu, '')).not.toMatch(STEERS);
      }),
      { numRuns },
    );
  });
});
