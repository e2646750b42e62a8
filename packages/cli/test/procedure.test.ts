import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Assessment, Finding } from '@adempi/schema';
import { validate } from '@adempi/schema';
import { editDocument, readDocument } from '@adempi/schema/yaml';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { sheetOf } from './fill-workbook.ts';
import { fixturesFolder, runCli } from './run-cli.ts';

const AS_OF = '2026-11-20';
const SPID = 'identita-digitale/spid-cie-esclusivi';
const NAMES = ['cernusco-sul-naviglio', 'cortemaggiore', 'cremona', 'prato'] as const;
const CASES = NAMES.flatMap((name) => (['it', 'en'] as const).map((lang) => [name, lang] as const));

const ACTS = [
  { id: 'agid-1', regola: SPID, chiedeDati: false, dataContestazione: '2026-10-01', termineDifese: '2026-12-01' },
  { id: 'agid-2', regola: 'pdnd/adesione', chiedeDati: false, dataContestazione: '2026-02-01', dataAccertamento: '2026-06-10', termineConformazione: '2026-09-10' },
  { id: 'agid-3', regola: SPID, chiedeDati: false, dataContestazione: '2024-02-01', dataArchiviazione: '2024-06-01' },
];

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'adempi-procedimenti-'));
  for (const name of NAMES) {
    const text = readFileSync(`${fixturesFolder}comuni/${name}.yml`, 'utf8');
    const state = readDocument(text).value as { fatti: object };
    writeFileSync(join(folder, `${name}.yml`), editDocument(text, { ...state, aggiornatoIl: '2026-11-01', fatti: { ...state.fatti, procedimenti: ACTS } }));
  }
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

// On a terminal of 80 columns.
async function bothWays(...words: string[]): Promise<{ readonly pipe: string; readonly terminal: string }> {
  const [pipe, terminal] = [await runCli(words, { cwd: folder }), await runCli(words, { cwd: folder, terminal: true })];
  return { pipe: pipe.stdout, terminal: terminal.stdout.replace(/\u001b\[\d+m/gu, '') };
}

const flat = (text: string): string => text.replace(/\s+/gu, ' ');

describe('a proceeding of AgID', () => {
  it.each(CASES)('in the state of %s (%s) is explained on a terminal as on a pipe, and no sum is named', async (name, lang) => {
    const { pipe, terminal } = await bothWays('explain', `${name}.yml`, SPID, '--as-of', AS_OF, '--lang', lang);
    expect(terminal.split('\n').filter((line) => line.length > 80)).toEqual([]);
    // The proceedings stand before the findings: each once, the open one first.
    const told = (text: string): string => flat(text.slice(text.indexOf(lang === 'it' ? 'Procedimento di AgID' : 'Proceeding by AgID'), text.indexOf(lang === 'it' ? '\nEsito:' : '\nOutcome:')));
    expect(told(terminal)).toBe(told(pipe));
    expect(told(pipe).match(/agid-\d/gu)).toEqual(['agid-1', 'agid-3']);
    for (const words of lang === 'it'
      ? ['A che punto è: • contestazione di AgID (c. 2): 01/10/2026', 'Termine per le difese, i documenti e la richiesta di essere sentiti: 01/12/2026, tra 11 giorni', 'Che cosa viene dopo', 'evita soltanto la sanzione', 'A chi rispondere', 'Prove da conservare', 'nessun numero di giorni è scritto nella legge', 'A che punto è: procedimento archiviato: 01/06/2024 Atti precedenti: contestazione di AgID (c. 2): 01/02/2024']
      : ['Where it stands: • notice of breach by AgID (par. 2): 01/10/2026', 'Term for the defence, the documents and the request to be heard: 01/12/2026, in 11 days', 'What comes next', 'avoids only the fine', 'To whom to answer', 'Proof to keep', 'the law gives no number of days', 'Where it stands: proceeding closed: 01/06/2024 Earlier acts: notice of breach by AgID (par. 2): 01/02/2024']) {
      expect(told(pipe)).toContain(words);
    }
    expect(told(pipe)).not.toMatch(/\beuro\b|€|10[.,]000/u);
  });

  it.each(CASES)('of %s (%s) stands in the table of check, whatever came of its rule', async (name, lang) => {
    const { pipe, terminal } = await bothWays('check', `${name}.yml`, '--as-of', AS_OF, '--lang', lang, '--fail-on', 'none');
    const section = (text: string): string => text.split('\n\n').find((part) => /^PROCEDIMENTI DI AGID|^PROCEEDINGS BY AGID/u.test(part)) ?? '';
    expect(flat(section(terminal))).toBe(flat(section(pipe)));
    expect(section(pipe).match(/^• «(.*)»:/gmu)).toEqual(['• «agid-2»:', '• «agid-1»:', '• «agid-3»:']);
    expect(flat(section(pipe))).toContain(lang === 'it' ? 'Termine per conformarsi: 10/09/2026, passato da 71 giorni Che cosa fare: adempi explain STATO pdnd/adesione' : 'Term to conform: 10/09/2026, passed 71 days ago What to do: adempi explain STATE pdnd/adesione');
  });

  it('is the first step of the HTML for the ente, and in nothing of the one to be published', async () => {
    const html = async (...more: string[]): Promise<string> => (await runCli(['check', 'prato.yml', '--as-of', AS_OF, '-f', 'html', '--fail-on', 'none', ...more], { cwd: folder })).stdout;
    expect(await html()).toMatch(/<ol class="passi"><li>.{0,200}Rispondere ad AgID entro il 01\/12\/2026: termine per le difese/su);
    const published = await html('--public');
    expect(published).toContain('<ol class="passi">');
    expect(published).not.toMatch(/agid-1|Rispondere ad AgID|Termine fissato da AgID/u);
  });

  it('is in the JSON of explain and of check, which the schema knows', async () => {
    const explained = JSON.parse((await runCli(['explain', 'prato.yml', 'pdnd/adesione', '--as-of', AS_OF, '-f', 'json'], { cwd: folder })).stdout) as Finding[];
    expect(explained[0]?.proceedings).toEqual([
      {
        id: 'agid-2',
        stage: 'accertamento',
        acts: [{ stage: 'contestazione', date: '2026-02-01' }, { stage: 'accertamento', date: '2026-06-10' }],
        term: { date: '2026-09-10', daysLeft: -71, metOn: null },
        class: 'no_fine',
        next: ['archiviata'],
        closed: false,
      },
    ]);
    const assessment = JSON.parse((await runCli(['check', 'prato.yml', '--as-of', AS_OF, '-f', 'json', '--fail-on', 'none'], { cwd: folder })).stdout) as Assessment;
    expect(validate('assessment', assessment)).toEqual([]);
    expect(assessment.findings.filter(({ proceedings }) => proceedings !== undefined).map(({ ruleId }) => ruleId)).toContain('pdnd/adesione');
  });

  it.each(CASES)('of %s (%s) stands on a sheet of the workbook in the same words, and the summary counts the open ones', async (name, lang) => {
    const { stdout } = await runCli(['check', `${name}.yml`, '--as-of', AS_OF, '--lang', lang, '--fail-on', 'none', '-f', 'xlsx'], { cwd: folder });
    const bytes = new Uint8Array(Buffer.from(stdout, 'latin1'));
    const [head, ...rows] = await sheetOf(bytes, lang === 'it' ? 'Procedimenti di AgID' : 'Proceedings by AgID');
    expect(head?.slice(0, 3)).toEqual(lang === 'it' ? ['A che punto è', 'Obbligo', 'Termine'] : ['Where it stands', 'Duty', 'Due']);
    expect(rows.map(([text]) => String(text).match(/^«(.*)»:/u)?.[1])).toEqual(['agid-2', 'agid-1', 'agid-3']);
    expect(rows[0]?.[2]).toBe(lang === 'it' ? 'Termine per conformarsi: 10/09/2026, passato da 71 giorni' : 'Term to conform: 10/09/2026, passed 71 days ago');
    expect((await sheetOf(bytes, lang === 'it' ? 'Sintesi' : 'Summary')).flat()).toContain(lang === 'it' ? 'Procedimenti di AgID aperti, anche su obblighi oggi rispettati: 2' : 'Open proceedings by AgID, also on duties that are met today: 2');
  });
});
