/** What an RTD does with offices: sends worksheets, gets them back, puts the answers into the state, has them confirmed. */
import { readFileSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { LIST_COLUMNS } from '@adempi/schema';
import type { Assessment, State } from '@adempi/schema';
import { readDocument } from '@adempi/schema/yaml';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { fillSheet, rowOfCode } from './fill-sheet.ts';
import type { Answers, Filled } from './fill-sheet.ts';
import { sheetOf } from './fill-workbook.ts';
import { fixturesFolder, realBundle, runCli } from './run-cli.ts';
import type { Outcome } from './run-cli.ts';

let cwd = '';
beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'adempi-offices-'));
  await copyFile(join(fixturesFolder, 'comuni/cortemaggiore.yml'), join(cwd, 'stato.yml'));
});
afterEach(async () => {
  await rm(cwd, { recursive: true });
});

const run = (...argv: string[]): Promise<Outcome> => runCli(argv, { cwd, today: () => '2026-12-10' });
const ask = (...argv: string[]): Promise<Outcome> => run('ask', 'stato.yml', ...argv);
const exportSheets = (): Promise<Outcome> => ask('--export', 'fogli', '--as-of', '2026-11-21');
const bytesOf = (name: string): Promise<Uint8Array> => readFile(join(cwd, name));
const stateText = (): Promise<string> => readFile(join(cwd, 'stato.yml'), 'utf8');
const state = async (): Promise<State> => readDocument(await stateText()).value as State;

const assess = async (): Promise<Assessment> => JSON.parse((await run('check', 'stato.yml', '--as-of', '2026-12-10', '-f', 'json', '--exit-zero')).stdout) as Assessment;

const rowOf = (file: string, code: string): Promise<number> => rowOfCode(join(cwd, file), code);
const fill = (file: string, answers: Answers, more: Answers = {}, to = file): Promise<void> => fillSheet(join(cwd, file), answers, more, join(cwd, to));

/** The columns of the sheet of questions. */
const [ANSWER, SINCE, DOCUMENT, NOTE] = ['D', 'E', 'F', 'H'];

const SUBENTRATO = 'anagrafe.anpr.subentrato';
const anagrafe = (answer: string, more: Filled = {}): Promise<void> => fill('fogli/anagrafe.xlsx', { [SUBENTRATO]: { [ANSWER]: answer, ...more } });

describe('adempi ask --export', () => {
  it('writes one worksheet for each office, with what it is asked and nothing of the others', async () => {
    const { status, stdout } = await exportSheets();
    expect(status).toBe(0);
    expect(await readdir(join(cwd, 'fogli'))).toEqual(expect.arrayContaining(['anagrafe.xlsx', 'rtd.xlsx', 'servizi-informatici.xlsx']));
    expect(stdout).toContain('entro il 06/12/2026');
    const rows = await sheetOf(await bytesOf('fogli/anagrafe.xlsx'), 'Domande');
    expect(rows.slice(0, 6).map(([name, value]) => [name, value])).toEqual([['Ente', 'Comune di Cortemaggiore'], ['Codice ISTAT', '033018'], ['Codice IPA', 'c_d061'], ['Ufficio', 'ANAGRAFE'], ['Ruolo di chi risponde', null], ['Giorno della risposta', null]]);
    const codes = rows.slice(7).map((row) => String(row.at(-1)));
    expect(codes).toContain(SUBENTRATO);
    expect(codes.filter((code) => realBundle().vocabulary.find(({ path }) => path === code)?.office !== 'ANAGRAFE')).toEqual([]);
  });

  it('says what it is, by when and to whom it goes back, and for which duties', async () => {
    await ask('--export', 'fogli', '--as-of', '2026-11-21', '--office', 'anagrafe', '--reply-by', '2026-11-30', '--reply-to', 'alla segreteria');
    expect(await readdir(join(cwd, 'fogli'))).toEqual(['anagrafe.xlsx']);
    const guide = (await sheetOf(await bytesOf('fogli/anagrafe.xlsx'), 'Leggimi')).flat().join('\n');
    expect(guide).toContain('Rimandate questo file, in formato XLSX, alla segreteria, entro il 30/11/2026.');
    expect(guide).toMatch(/I 3 obblighi per cui si chiede\n.* – art\. 64-ter, c\. 1, CAD/u);
  });

  it('tells what is known today, where from, and why it is not enough', async () => {
    await exportSheets();
    const rows = await sheetOf(await bytesOf('fogli/rtd.xlsx'), 'Domande');
    const row = rows.find((cells) => cells.includes('pdnd.aderente'));
    expect(row?.[2]).toBe('no (Piano triennale per l\'informatica, aggiornamento 2023-2025, Comune di Cortemaggiore, Altre piattaforme abilitanti, Piattaforma Nazionale Dati, noto al 30/06/2023)\nÈ di prima del termine di un obbligo: si chiede com’è adesso.');
  });

  it('touches no worksheet that is there, which may be filled in', async () => {
    await exportSheets();
    const before = await bytesOf('fogli/anagrafe.xlsx');
    await writeFile(join(cwd, 'fogli/anagrafe.xlsx'), 'compilato');
    const { status, stderr } = await exportSheets();
    expect(status).toBe(2);
    expect(stderr).toContain('fogli/anagrafe.xlsx');
    expect(new TextDecoder().decode(await bytesOf('fogli/anagrafe.xlsx'))).toBe('compilato');
    await ask('--export', 'altri', '--as-of', '2026-11-21');
    expect(await bytesOf('altri/anagrafe.xlsx')).toEqual(before);
  });

  it('asks only what decides most, where a limit is set', async () => {
    const { stdout } = await ask('--export', 'fogli', '--as-of', '2026-11-21', '--limit', '3');
    const questions = [...stdout.matchAll(/\.xlsx +│? *(\d+)/gu)].map(([, count]) => Number(count));
    expect(questions.reduce((sum, count) => sum + count, 0)).toBe(3);
  });

  it.each([
    [['--office', 'POMPIERI'], 'nessuna domanda per l\'ufficio POMPIERI'],
    [['--reply-by', '2026-11-20'], '--reply-by 2026-11-20'],
    [['--merge', 'a.xlsx'], '--export non si usa con --merge'],
  ])('refuses %j', async (flags, told) => {
    const { status, stderr } = await ask('--export', 'fogli', '--as-of', '2026-11-21', ...flags);
    expect([status, stderr.includes(told)]).toEqual([2, true]);
    expect(await readdir(cwd)).toEqual(['stato.yml']);
  });
});

describe('adempi ask --merge', () => {
  beforeEach(exportSheets);

  it('makes of each answer a declared fact, with its day, row, document and role', async () => {
    await anagrafe('sì', { [SINCE]: '2019-05-20', [DOCUMENT]: 'verbale prot. 123/2019' });
    const row = await rowOf('fogli/anagrafe.xlsx', SUBENTRATO);
    const { status, stdout } = await ask('--merge', 'fogli/anagrafe.xlsx');
    expect(status).toBe(0);
    expect(stdout).toContain('Anagrafe, 01/12/2026 (responsabile del servizio): 2 risposte');
    const { fonti, fatti, provenienza } = await state();
    expect(fonti?.['anagrafe-2026-12-01']).toEqual({ titolo: 'Risposte dell\'ufficio Anagrafe', data: '2026-12-01', garanzia: 'dichiarato' });
    expect(fatti).toMatchObject({ anagrafe: { anpr: { subentrato: true, dataSubentro: '2019-05-20' } } });
    expect(provenienza?.[SUBENTRATO]).toEqual({ fonte: 'anagrafe-2026-12-01', rif: `foglio «Domande», riga ${row}; verbale prot. 123/2019; responsabile del servizio` });
  });

  it('decides what the answer was asked for', async () => {
    const outcomeOf = async (): Promise<string | undefined> => (await assess()).findings.find(({ title }) => title.startsWith('Subentro in ANPR'))?.outcome;
    expect(await outcomeOf()).toBe('unknown');
    await anagrafe('sì', { [SINCE]: '2019-05-20' });
    await ask('--merge', 'fogli/anagrafe.xlsx');
    expect(await outcomeOf()).toBe('pass');
  });

  it('takes a whole folder, in which some offices did not answer yet', async () => {
    await anagrafe('sì');
    await writeFile(join(cwd, 'fogli/~$anagrafe.xlsx'), 'chi lo tiene aperto');
    const { status, stdout } = await ask('--merge', 'fogli');
    expect(status).toBe(0);
    expect(stdout).toMatch(/^Anagrafe, 01\/12\/2026 \(responsabile del servizio\): 1 risposta\nSenza risposte: fogli\/elettorale\.xlsx, /u);
    expect((await state()).fatti).toMatchObject({ anagrafe: { anpr: { subentrato: true } } });
    await mkdir(join(cwd, 'vuota'));
    expect((await ask('--merge', 'vuota')).stderr).toContain('nella cartella vuota non c\'è nessun file .xlsx');
  });

  it('keeps the comments of the state, and changes nothing when merged again', async () => {
    await anagrafe('sì');
    await ask('--merge', 'fogli/anagrafe.xlsx');
    const merged = await stateText();
    expect(merged.split('\n')[0]).toBe('# Comune di Cortemaggiore: solo ciò che dice il Piano triennale per l\'informatica, aggiornamento 2023-2025.');
    const { stdout } = await ask('--merge', 'fogli/anagrafe.xlsx');
    expect(stdout).toContain('Nello stato non cambia nulla');
    expect(await stateText()).toBe(merged);
  });

  it('tells what offices do not know, and writes nothing of it', async () => {
    const before = await stateText();
    await anagrafe('Non so');
    const { status, stdout } = await ask('--merge', 'fogli/anagrafe.xlsx');
    expect(status).toBe(0);
    expect(stdout).toMatch(/1 risposta «non so»: .*ANPR/u);
    expect(await stateText()).toBe(before);
  });

  it('keeps why something does not concern the ente as a remark, and no fact', async () => {
    await anagrafe('non ci riguarda', { [NOTE]: 'lo fa l\'Unione' });
    const { stdout } = await ask('--merge', 'fogli/anagrafe.xlsx');
    expect(stdout).toContain('Motivo: lo fa l\'Unione.');
    const { provenienza, fatti } = await state();
    expect(provenienza?.[SUBENTRATO]).toEqual({ fonte: 'anagrafe-2026-12-01', nota: 'Non ci riguarda: lo fa l\'Unione' });
    expect(fatti).not.toHaveProperty('anagrafe');
    const again = await stateText();
    await ask('--merge', 'fogli/anagrafe.xlsx');
    expect(await stateText()).toBe(again);
    await ask('--export', 'nuovi', '--office', 'anagrafe');
    expect((await sheetOf(await bytesOf('nuovi/anagrafe.xlsx'), 'Domande')).flat()).not.toContain(SUBENTRATO);
  });

  it('takes the items of a list, and that these are all', async () => {
    const { name } = LIST_COLUMNS;
    const file = 'fogli/servizi-informatici.xlsx';
    const sheet = 'Siti web e app del Comune';
    const rows = await sheetOf(await bytesOf(file), sheet);
    const codes = rows.findIndex((row) => row[0] === name);
    const at = (path: string): string => String.fromCharCode(65 + (rows[codes] ?? []).indexOf(path));
    const whole = rows.findIndex((row) => row[0] === 'Ci sono tutti?') + 1;
    const fresh = codes + 3;
    await fill(file, {}, { [sheet]: { [`B${whole}`]: 'sì', [`A${fresh}`]: 'Portale dei servizi', [`${at('siti.url')}${fresh}`]: 'https://servizi.cortemaggiore.example', [`${at('siti.tipo')}${fresh}`]: 'Sito web' } });
    expect(await ask('--merge', file)).toMatchObject({ stderr: '', stdout: expect.stringContaining('responsabile del servizio): 4 risposte') as string });
    const { fatti, completi } = await state();
    expect(completi).toEqual(['siti']);
    expect(fatti?.['siti']).toMatchObject([{ id: 'istituzionale' }, { id: 'portale-dei-servizi', nome: 'Portale dei servizi', tipo: 'sito', url: 'https://servizi.cortemaggiore.example' }]);
  });

  it('takes none of what a list only tells, and says of a list that lacks items that it stays open', async () => {
    const file = 'fogli/servizi-informatici.xlsx';
    const sheet = 'Siti web e app del Comune';
    const rows = await sheetOf(await bytesOf(file), sheet);
    expect(rows.flat()).toContain('risulta: Sito web (30/06/2023)');
    const item = rows.findIndex((row) => row.includes('siti[istituzionale]')) + 1;
    const whole = rows.findIndex((row) => row[0] === 'Ci sono tutti?') + 1;
    const gone = Object.fromEntries((rows[item - 1] ?? []).map((_, column) => [`${String.fromCharCode(65 + column)}${item}`, null]));
    await fill(file, {}, { [sheet]: { ...gone, [`B${whole}`]: 'sì' } });
    const { stdout } = await ask('--merge', file);
    expect(stdout).toContain('resta aperto: lo stato contiene anche istituzionale');
    expect((await state()).completi).toBeUndefined();
  });

  it('tells both answers where two offices differ, and lets neither win on the same day', async () => {
    await anagrafe('sì');
    await fill('fogli/anagrafe.xlsx', { [SUBENTRATO]: { [ANSWER]: 'no' } }, { Domande: { B4: 'SEGRETERIA' } }, 'segreteria.xlsx');
    const { stdout } = await ask('--merge', 'segreteria.xlsx', 'fogli/anagrafe.xlsx');
    expect(stdout).toContain('Anagrafe (01/12/2026): «sì»; Segreteria (01/12/2026): «no». Nessuno dei due vale, finché non si chiarisce.');
    expect((await assess()).conflicts).toMatchObject([{ fact: SUBENTRATO, chosen: null }]);
  });

  it('tells both where they answered on different days: the later one holds', async () => {
    await anagrafe('sì');
    await fill('fogli/anagrafe.xlsx', { [SUBENTRATO]: { [ANSWER]: 'no' } }, { Domande: { B4: 'SEGRETERIA', B6: '2026-12-05' } }, 'segreteria.xlsx');
    const { stdout } = await ask('--merge', 'fogli/anagrafe.xlsx', 'segreteria.xlsx');
    expect(stdout).toContain('Segreteria (05/12/2026): «no»; Anagrafe (01/12/2026): «sì». Vale «no»');
    expect((await state()).fatti).toMatchObject({ anagrafe: { anpr: { subentrato: false } } });
  });

  it('tells what an answer changes', async () => {
    await fill('fogli/rtd.xlsx', { 'pdnd.aderente': { [ANSWER]: 'sì' } });
    expect((await ask('--merge', 'fogli/rtd.xlsx')).stdout).toMatch(/Cambia: .*PDND.*, da «no» a «sì»\./u);
  });

  it('does not use an answer to a question that reads otherwise today', async () => {
    const before = await stateText();
    await anagrafe('sì', { A: 'Il Comune usa ANPR da almeno dieci anni?' });
    const { status, stdout } = await ask('--merge', 'fogli/anagrafe.xlsx');
    expect(status).toBe(0);
    expect(stdout).toContain('Nel foglio: «Il Comune usa ANPR da almeno dieci anni?»');
    expect(await stateText()).toBe(before);
  });

  it('refuses the worksheet of another Comune, and names both', async () => {
    await anagrafe('sì');
    await fill('fogli/anagrafe.xlsx', {}, { Domande: { B1: 'Comune di Prova Alta', B2: '999001', B3: 'c_x001' } }, 'altro.xlsx');
    const before = await stateText();
    const { status, stderr } = await ask('--merge', 'fogli/anagrafe.xlsx', 'altro.xlsx');
    expect(status).toBe(2);
    expect(stderr).toContain('altro.xlsx:1  errore  La scheda è di «Comune di Prova Alta» (ISTAT 999001, IPA c_x001), e lo stato è di «Comune di Cortemaggiore» (ISTAT 033018, IPA c_d061)');
    expect(await stateText()).toBe(before);
  });

  it('tells every wrong cell of every file at once, and writes nothing', async () => {
    const row = await rowOf('fogli/anagrafe.xlsx', SUBENTRATO);
    await anagrafe('forse', { [SINCE]: '2027-01-01' });
    await fill('fogli/rtd.xlsx', { 'pdnd.aderente': { [ANSWER]: 'non ci riguarda' } }, { Domande: { B5: null, B6: null } });
    await writeFile(join(cwd, 'tagliato.xlsx'), (await bytesOf('fogli/rtd.xlsx')).slice(0, 4000));
    const before = await stateText();
    const { status, stdout, stderr } = await ask('--merge', 'fogli/anagrafe.xlsx', 'fogli/rtd.xlsx', 'tagliato.xlsx', 'manca.xlsx');
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(`Foglio «Domande», cella D${row}: c’è «forse», ed era atteso «sì», «no», «non so», «non ci riguarda».`);
    expect(stderr).toContain(`Foglio «Domande», cella E${row}: c’è «2027-01-01»`);
    expect(stderr).toContain('Foglio «Domande», cella B6: c’è «», ed era atteso il giorno in cui l’ufficio ha risposto (gg/mm/aaaa), non dopo il 10/12/2026.');
    expect(stderr).toMatch(/cella H\d+: c’è «», ed era atteso il motivo/u);
    expect(stderr).toContain('tagliato.xlsx:1  errore  La cartella di lavoro è tagliata');
    expect(stderr).toContain('manca.xlsx');
    expect(await stateText()).toBe(before);
  });

  it('takes the day of a worksheet that names none from the command line', async () => {
    await fill('fogli/anagrafe.xlsx', { [SUBENTRATO]: { [ANSWER]: 'sì' } }, { Domande: { B6: null } });
    expect((await ask('--merge', 'fogli/anagrafe.xlsx@2026-12-03')).status).toBe(0);
    expect((await state()).fonti).toHaveProperty('anagrafe-2026-12-03');
    expect((await ask('--merge', 'fogli/anagrafe.xlsx@2026-12-30')).stderr).toContain('il giorno 2026-12-30 non è ancora arrivato');
  });
});

describe('adempi ask --confirm', () => {
  beforeEach(async () => {
    await exportSheets();
    await anagrafe('sì');
  });

  const source = async (name = 'anagrafe-2026-12-01'): Promise<unknown> => (await state()).fonti?.[name];
  const CONFIRMED = { titolo: 'Risposte dell\'ufficio Anagrafe', data: '2026-12-01', garanzia: 'attestato', nota: 'Confermate il 10/12/2026: segretario comunale.' };

  it('makes answers attested while they are merged, or afterwards', async () => {
    await ask('--merge', 'fogli/anagrafe.xlsx', '--confirm', 'segretario comunale');
    expect(await source()).toEqual(CONFIRMED);
    const together = await stateText();
    await copyFile(join(fixturesFolder, 'comuni/cortemaggiore.yml'), join(cwd, 'stato.yml'));
    await ask('--merge', 'fogli/anagrafe.xlsx');
    const { stdout } = await ask('--confirm', 'segretario comunale', '--office', 'anagrafe');
    expect(stdout).toContain('Ora attestate, confermate da chi ha il ruolo «segretario comunale»: Risposte dell\'ufficio Anagrafe (01/12/2026).');
    expect(readDocument(await stateText()).value).toEqual(readDocument(together).value);
  });

  it('stays when the same worksheet is merged again', async () => {
    await ask('--merge', 'fogli/anagrafe.xlsx', '--confirm', 'segretario comunale');
    const before = await stateText();
    const { stdout } = await ask('--merge', 'fogli/anagrafe.xlsx');
    expect(stdout).toContain('non cambia nulla');
    expect(stdout).not.toContain('Le risposte sono dichiarate');
    expect((await ask('--confirm', 'segretario comunale')).stdout).toContain('Erano già confermate');
    expect(await stateText()).toBe(before);
  });

  it('vouches for nothing that the worksheet did not say then', async () => {
    await ask('--merge', 'fogli/anagrafe.xlsx', '--confirm', 'segretario comunale');
    const rows = await sheetOf(await bytesOf('fogli/anagrafe.xlsx'), 'Domande');
    const other = rows.slice(7).map((row) => String(row.at(-1))).find((code) => code !== SUBENTRATO) ?? '';
    await fill('fogli/anagrafe.xlsx', { [other]: { [ANSWER]: 'sì' } });
    await ask('--merge', 'fogli/anagrafe.xlsx');
    expect(await source()).toEqual(CONFIRMED);
    expect(await source('anagrafe-2026-12-01~2')).toEqual({ titolo: 'Risposte dell\'ufficio Anagrafe', data: '2026-12-01', garanzia: 'dichiarato' });
    expect((await state()).provenienza).toMatchObject({ [SUBENTRATO]: { fonte: 'anagrafe-2026-12-01' }, [other]: { fonte: 'anagrafe-2026-12-01~2' } });
    const again = await stateText();
    await ask('--merge', 'fogli/anagrafe.xlsx');
    expect(await stateText()).toBe(again);
  });

  it.each([
    [['--confirm', 'segretario comunale'], 'niente da confermare in stato.yml'],
    [['--confirm', ' '], '--confirm vuole il ruolo'],
  ])('refuses %j where there is nothing to confirm', async (flags, told) => {
    const { status, stderr } = await ask(...flags);
    expect([status, stderr.includes(told)]).toEqual([2, true]);
  });

  it('settles a conflict between two offices', async () => {
    await fill('fogli/anagrafe.xlsx', { [SUBENTRATO]: { [ANSWER]: 'no' } }, { Domande: { B4: 'SEGRETERIA' } }, 'segreteria.xlsx');
    await ask('--merge', 'fogli/anagrafe.xlsx', 'segreteria.xlsx');
    await ask('--confirm', 'segretario comunale', '--office', 'ANAGRAFE');
    expect((await assess()).conflicts).toMatchObject([{ fact: SUBENTRATO, chosen: 0, values: [{ value: true }, { value: false }] }]);
  });
});

describe('the guide to the offices', () => {
  const page = readFileSync(new URL('../../../docs/guide/uffici.md', import.meta.url), 'utf8');
  const commands = [...page.matchAll(/^adempi (.*)$/gmu)].map(([, line = '']) => [...line.matchAll(/"([^"]*)"|(\S+)/gu)].map(([, quoted, plain]) => quoted ?? plain ?? ''));

  it('gives commands that do, in their order, what it says', async () => {
    await copyFile(join(cwd, 'stato.yml'), join(cwd, 'comune.yml'));
    expect(commands.map((argv) => argv.slice(2).filter((word) => word.startsWith('--')).join(' '))).toEqual(['--export --reply-by', '--merge', '--confirm', '--confirm --office', '', '--export']);
    for (const argv of commands) {
      if (argv.includes('--merge')) await anagrafe('sì', { [SINCE]: '2019-05-20' });
      const { status, stderr } = await runCli(argv, { cwd, today: () => '2026-12-05' });
      expect({ argv, status, stderr }).toEqual({ argv, status: 0, stderr: '' });
    }
    expect(await readdir(join(cwd, 'fogli-2'))).toContain('anagrafe.xlsx');
    expect((readDocument(readFileSync(join(cwd, 'comune.yml'), 'utf8')).value as State).fonti?.['anagrafe-2026-12-01']?.garanzia).toBe('attestato');
  });
});
