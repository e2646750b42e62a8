import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { readXlsx } from '@adempi/adapters';
import { writeWorkbook } from '@adempi/report';
import { OFFICE_HEADER, OFFICE_SHEETS } from '@adempi/schema';
import type { Locator } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';

import { expectAccessible, goTo, openState } from './helpers/app-page.ts';
import type { AppPage } from './helpers/app-page.ts';
import { hasBrowser } from './helpers/browser.ts';
import { savedState } from './helpers/questionnaire.ts';
import { fixture, run } from './helpers/run-command.ts';
import { useApp } from './helpers/use-app.ts';

const REPLY_BY = '2027-01-15';

describe.skipIf(!hasBrowser)('worksheets of offices', () => {
  const folder = mkdtempSync(join(tmpdir(), 'adempi-'));
  const filled = join(folder, 'anagrafe.xlsx');
  const served = useApp();
  let at: AppPage;

  beforeAll(async () => {
    at = await served.open();
    await openState(at, fixture('cortemaggiore'));
    await goTo(at, '#/domande');
    await at.page.getByRole('link', { name: 'Chiedere agli uffici' }).click();
    await at.page.getByRole('heading', { level: 1, name: 'Chiedere agli uffici' }).waitFor();
  });

  it('go out as the command writes them', async () => {
    const sheets = join(folder, 'fogli');
    expect(run('ask', fixture('cortemaggiore'), '--export', sheets, '--reply-by', REPLY_BY).status).toBe(0);
    await at.page.getByLabel('Rispondere entro').fill(REPLY_BY);
    const [download] = await Promise.all([at.page.waitForEvent('download'), at.page.getByRole('button', { name: 'Scarica il foglio: Anagrafe' }).click()]);
    expect(download.suggestedFilename()).toBe('anagrafe.xlsx');
    const [ours, theirs] = [await rowsOf(await download.path()), await rowsOf(join(sheets, 'anagrafe.xlsx'))];
    expect(ours).toEqual(theirs);
    await expectAccessible(at);
    writeFileSync(filled, await fill(await download.path()));
  });

  it('are refused by the name of the cell that is wrong, once', async () => {
    const wrong = join(folder, 'sbagliato.xlsx');
    writeFileSync(wrong, await fill(filled, 'boh'));
    await at.page.getByLabel('Fogli degli uffici').setInputFiles(wrong);
    await at.page.getByRole('alert').waitFor();
    expect(await at.page.locator('.problems li').first().innerText()).toMatch(/^sbagliato\.xlsx: Foglio «Domande», cella D\d+:/u);
  });

  it('come in as the command merges them, and a second time they change nothing', async () => {
    const file = join(folder, 'stato.yml');
    writeFileSync(file, readFileSync(fixture('cortemaggiore')));
    const { status, stdout, stderr } = run('ask', file, '--merge', filled);
    expect([status, stderr]).toEqual([0, '']);
    await at.page.getByLabel('Fogli degli uffici').setInputFiles(filled);
    await at.page.getByText('Le risposte sono nello stato').waitFor();
    expect(await at.page.locator('.callout-done li').first().innerText()).toMatch(/^Anagrafe, .* \(responsabile\): \d+ rispost/);
    expect(stdout).toContain('Anagrafe');
    await expectAccessible(at);
    await at.page.locator('.status-saving', { hasText: 'Salvato' }).waitFor();
    const merged = await savedState(at);
    expect(merged).toBe(readFileSync(file, 'utf8'));
    expect(merged).not.toBe(readFileSync(fixture('cortemaggiore'), 'utf8'));
    await goTo(at, '#/uffici');
    await at.page.getByLabel('Fogli degli uffici').setInputFiles(filled);
    await at.page.getByText('Non cambia nulla:').waitFor();
    expect(await savedState(at)).toBe(merged);
  });

  it('are confirmed as the command confirms them, by a role that is told, and that can be taken back', async () => {
    const merged = await savedState(at);
    const file = join(folder, 'confermato.yml');
    writeFileSync(file, merged);
    expect(run('ask', file, '--confirm', 'segretario comunale').status).toBe(0);
    await goTo(at, '#/uffici');
    await at.page.getByRole('button', { name: 'Conferma le risposte scelte' }).click();
    await at.page.getByText('Scegliere almeno una risposta.').waitFor();
    await at.page.getByText('Scrivere il ruolo di chi conferma.').waitFor();
    await expectAccessible(at);
    await confirm();
    await expectAccessible(at);
    await at.page.getByRole('button', { name: 'Annulla la conferma' }).click();
    await answers().waitFor();
    expect(await savedState(at)).toBe(merged);
    await goTo(at, '#/uffici');
    await confirm();
    expect(await savedState(at)).toBe(readFileSync(file, 'utf8'));
    await goTo(at, '#/uffici');
    await at.page.getByLabel('Fogli degli uffici').setInputFiles(filled);
    await at.page.getByText('Non cambia nulla:').waitFor();
    expect(await answers().count()).toBe(0);
    expect(await savedState(at)).toBe(readFileSync(file, 'utf8'));
  });

  it('are refused whole where one is of another Comune, or is no worksheet', async () => {
    const before = await savedState(at);
    const rubbish = join(folder, '<img src=x onerror=alert(1)>.xlsx');
    writeFileSync(rubbish, 'PK non è un foglio');
    await openState(await toStart(), fixture('cremona'));
    await goTo(at, '#/uffici');
    await at.page.getByLabel('Fogli degli uffici').setInputFiles([filled, rubbish]);
    await at.page.getByRole('alert').waitFor();
    expect(await at.page.locator('.problems li').count()).toBe(2);
    expect(await at.page.locator('.problems').innerText()).toContain('Comune di Cortemaggiore');
    await expectAccessible(at);
    expect(await savedState(at)).toBe(readFileSync(fixture('cremona'), 'utf8'));
    expect(before).toContain('Anagrafe');
    expect(at.faults).toEqual([]);
  });

  function answers(): Locator {
    return at.page.getByRole('checkbox', { name: "Risposte dell'ufficio Anagrafe (25/11/2026)" });
  }

  /** Reads what the answers say, and vouches for them, from the keyboard. */
  async function confirm(): Promise<void> {
    await answers().focus();
    await at.page.keyboard.press('Space');
    await at.page.getByText(/^Leggi che cosa dicono/).click();
    await at.page.locator('.said li').first().waitFor();
    await at.page.getByLabel('Chi conferma').fill('segretario comunale');
    await at.page.keyboard.press('Enter');
    await at.page.getByText('Ora attestate, confermate da chi ha il ruolo «segretario comunale»').waitFor();
  }

  /** The document that is open is in no file since the merge: it is given up. */
  async function toStart(): Promise<AppPage> {
    await goTo(at, '#/salva');
    await at.page.getByRole('button', { name: 'Chiudi e togli dal browser' }).click();
    await at.page.getByRole('heading', { level: 1, name: 'A che punto è il Comune' }).waitFor();
    return at;
  }
});

type Rows = readonly (readonly unknown[])[];

async function sheetsOf(path: string): Promise<readonly { readonly name: string; readonly rows: Rows }[]> {
  const { sheets } = await readXlsx({ name: 'a.xlsx', bytes: readFileSync(path), date: '2026-11-26' }, { lang: 'it' });
  return sheets;
}

async function rowsOf(path: string): Promise<readonly (readonly [string, Rows])[]> {
  return (await sheetsOf(path)).map(({ name, rows }) => [name, rows] as const);
}

/** The worksheet as an office saves it: who answers, today, and «sì», or another word, to every question that takes one. */
async function fill(path: string, word = 'sì'): Promise<Uint8Array> {
  const sheets = await sheetsOf(path);
  return writeWorkbook(
    sheets.map(({ name, rows }) => ({
      name,
      widths: [],
      rows: rows.map((row) => {
        if (name !== OFFICE_SHEETS.questions) return row.map((value) => ({ value: value as string }));
        if (row[0] === OFFICE_HEADER.role) return [{ value: String(row[0]) }, { value: 'responsabile' }];
        if (row[0] === OFFICE_HEADER.day) return [{ value: String(row[0]) }, { value: '2026-11-25', isDay: true }];
        const isYesOrNo = typeof row[9] === 'string' && /(aderente|subentrato|attivo|presente|nominato)$/i.test(row[9]);
        return row.map((value, column) => ({ value: column === 3 && isYesOrNo ? word : (value as string) }));
      }),
    })),
  );
}
