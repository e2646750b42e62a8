/// <reference lib="dom" />
import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { expectAccessible, goTo, openApp, openState } from './helpers/app-page.ts';
import type { AppPage } from './helpers/app-page.ts';
import { hasBrowser } from './helpers/browser.ts';
import { save } from './helpers/downloads.ts';
import { answerByKeyboard, tabTo } from './helpers/keyboard.ts';
import { answer, answeredState, askFor, beginQuestions, savedState, writeState } from './helpers/questionnaire.ts';
import { fixture, run } from './helpers/run-command.ts';
import { useApp, usePage } from './helpers/use-app.ts';

/** A name that would run if it were taken for markup, or spoil the text if it were taken for YAML. */
const HOSTILE = '<img src=x onerror=alert(1)> "\': # &a [}] __proto__';

describe.skipIf(!hasBrowser)('the questionnaire', () => {
  const served = useApp();
  const at = usePage(served);

  it('asks what the command asks first, and writes the bytes that it writes', async () => {
    await beginQuestions(at, 'cortemaggiore');
    const { questions } = JSON.parse(run('ask', fixture('cortemaggiore'), '--json').stdout) as { readonly questions: readonly { readonly path: string; readonly question: string }[] };
    // What is asked of several items is one question here, where the first of them stands.
    const asked = [...new Map(questions.map(({ path, question }) => [path, question])).values()];
    expect(asked.length).toBeLessThan(questions.length);
    expect(await at.page.locator('#question').innerText()).toBe(asked[0]);
    await at.page.getByText(`Elenco delle domande (${asked.length})`).click();
    expect(await at.page.locator('.question-list li button').allInnerTexts()).toEqual(asked.slice(0, 30));
    await askFor(at, 'pdnd.aderente', 'ha aderito alla Piattaforma digitale nazionale dati');
    await at.page.getByLabel('Sì', { exact: true }).check();
    await answer(at);
    expect(await savedState(at)).toBe(answeredState('cortemaggiore', 'pdnd.aderente=sì'));
  });

  it('changes the finding at once, and exports what the command makes of the exported state', async () => {
    await beginQuestions(at, 'cortemaggiore');
    const before = await openDuties(at);
    await askFor(at, 'sicurezza.nis2.comunicazioneAcn', 'ACN ha comunicato al Comune');
    await at.page.getByLabel('Il Comune non è un soggetto NIS').check();
    await answer(at);
    const decided = await at.page.locator('#last-answer li').allInnerTexts();
    expect(decided.some((line) => line.includes('si applic'))).toBe(true);
    // What does not concern the Comune is no longer to be decided.
    expect(await openDuties(at)).toBeLessThan(before);
    // Who does not see the page hears the same.
    expect(await at.page.locator('p[role=status]').innerText()).toBe(`Risposta salvata. ${decided.join(' ')} ${/Obblighi decisi: \d+ su \d+/u.exec(await at.page.locator('.progress-row').innerText())?.[0] ?? ''}`);
    const state = await savedState(at);
    const exported = await save(at, 'Scarica gli esiti');
    const day = (JSON.parse(exported.text) as { readonly asOf: string }).asOf;
    expect(exported.text).toBe(run('check', writeState(state), '--as-of', day, '-f', 'json', '--exit-zero').stdout);
  });

  it('keeps an answer over a reload, and takes it back byte for byte', async () => {
    await beginQuestions(at, 'cremona');
    const first = await at.page.locator('#question').innerText();
    await at.page.getByRole('button', { name: 'Non so: passa oltre' }).click();
    await at.page.waitForFunction((text) => document.querySelector('#question')?.textContent !== text, first);
    await askFor(at, 'pdnd.aderente', 'ha aderito alla Piattaforma');
    await at.page.getByLabel('Sì', { exact: true }).check();
    await at.page.getByLabel('Da quale giorno?').fill('2023-09-12');
    await answer(at);
    await at.page.getByRole('button', { name: 'Annulla l\'ultima risposta e torna indietro' }).click();
    await at.page.locator('#question', { hasText: 'ha aderito alla Piattaforma' }).waitFor();
    expect(await at.page.locator('p[role=status]').innerText()).toContain('L\'ultima risposta è stata annullata');
    // Before it a question was passed over: going back over that takes nothing back, and says so.
    await at.page.getByRole('button', { name: 'Torna alla domanda di prima' }).waitFor();
    expect(await at.page.getByRole('button', { name: 'Annulla l\'ultima risposta' }).count()).toBe(0);
    expect(await savedState(at)).toBe(readFileSync(fixture('cremona'), 'utf8'));
    await askFor(at, 'pdnd.aderente', 'ha aderito alla Piattaforma');
    await at.page.getByLabel('No', { exact: true }).check();
    await answer(at);
    await at.page.reload();
    await at.page.getByText('Risponde: segretario comunale').waitFor();
    expect(await savedState(at)).toBe(answeredState('cremona', 'pdnd.aderente=no'));
  });

  it('shows no question for a moment only, after an answer and after going back', async () => {
    await beginQuestions(at, 'stato-vuoto');
    await askFor(at, 'pdnd.aderente', 'ha aderito alla Piattaforma');
    const shown = await at.page.evaluateHandle(() => {
      const forms = new Set<Element | null>([document.querySelector('form.question')]);
      new MutationObserver(() => forms.add(document.querySelector('form.question'))).observe(document.body, { childList: true, subtree: true });
      return forms;
    });
    await at.page.getByLabel('Sì', { exact: true }).check();
    await answer(at);
    await at.page.locator('#question:not(:text("ha aderito alla Piattaforma"))').waitFor();
    expect(await shown.evaluate(({ size }) => size)).toBe(2);
    await at.page.getByRole('button', { name: 'Annulla l\'ultima risposta' }).click();
    await at.page.locator('#question', { hasText: 'ha aderito alla Piattaforma' }).waitFor();
    await at.page.locator('.status-saving', { hasText: 'Salvato' }).waitFor();
    expect(await shown.evaluate(({ size }) => size)).toBe(3);
  });

  it('wants a reason for what does not concern the ente, and does not ask it again unless told to', async () => {
    await beginQuestions(at, 'stato-vuoto');
    await askFor(at, 'pdnd.aderente', 'ha aderito alla Piattaforma');
    await at.page.getByRole('button', { name: 'Non ci riguarda…' }).click();
    await focusOn(at, 'Perché non riguarda il Comune?');
    await at.page.getByRole('button', { name: 'Salva il motivo' }).click();
    await at.page.getByText('Scrivere un motivo, anche breve.').waitFor();
    await expectAccessible(at);
    await at.page.getByLabel('Perché non riguarda').fill('lo fa l\'Unione');
    await at.page.keyboard.press('Enter');
    await at.page.locator('#last-answer li', { hasText: 'È un\'annotazione, non una prova' }).waitFor();
    await at.page.locator('.status-saving', { hasText: 'Salvato' }).waitFor();
    const state = await savedState(at);
    expect(state).toContain('Non ci riguarda: lo fa l\'Unione');
    const file = writeState(state);
    const asked = (...more: readonly string[]): readonly string[] => (JSON.parse(run('ask', file, '--json', ...more).stdout) as { readonly questions: readonly { readonly fact: string }[] }).questions.map(({ fact }) => fact);
    expect([asked().includes('pdnd.aderente'), asked('--again').includes('pdnd.aderente')]).toEqual([false, true]);
    await goTo(at, '#/domande');
    await at.page.getByText(`Elenco delle domande (${asked().length})`).waitFor();
    await goTo(at, '#/domande?ancora=1');
    await at.page.getByText(`Elenco delle domande (${asked('--again').length})`).waitFor();
  });

  it('registers the document that proves an answer, hostile or not', async () => {
    await beginQuestions(at, 'stato-vuoto');
    await askFor(at, 'pdnd.aderente', 'ha aderito alla Piattaforma');
    await at.page.getByLabel('Sì', { exact: true }).check();
    await at.page.getByText('Registra il documento che lo prova').click();
    await at.page.getByLabel('Numero di protocollo').fill('0012');
    await at.page.getByRole('button', { name: 'Salva e continua' }).click();
    await at.page.getByText('Scrivere il titolo del documento.').waitFor();
    await focusOn(at, 'Documento');
    await expectAccessible(at);
    await at.page.getByLabel('Documento', { exact: true }).fill(HOSTILE);
    await at.page.getByLabel('Data del protocollo').fill('2023-09-12');
    await at.page.getByLabel('Indirizzo in cui è pubblicato').fill('javascript:alert(1)');
    await at.page.getByRole('button', { name: 'Salva e continua' }).click();
    await at.page.locator('[aria-invalid=true]').waitFor();
    await at.page.getByLabel('Indirizzo in cui è pubblicato').fill('www.comune.example/atto');
    await answer(at);
    await askFor(at, 'pdnd.aderente', 'ha aderito alla Piattaforma');
    await at.page.getByText(`Già registrati: ${HOSTILE}.`).waitFor();
    const file = writeState(await savedState(at));
    expect(run('check', file, '--exit-zero').status).toBe(0);
    expect(readFileSync(file, 'utf8')).toContain('protocollo: "0012"');
    // A name in a list is no more dangerous.
    await askFor(at, 'siti', 'Quali siti e app');
    await at.page.getByRole('button', { name: 'Aggiungi una voce' }).click();
    await at.page.getByLabel('Nome').fill(HOSTILE);
    await at.page.getByLabel('No, o non so').check();
    await answer(at);
    await askFor(at, 'siti', 'Quali siti e app');
    await at.page.getByRole('group', { name: HOSTILE }).waitFor();
    expect(run('check', writeState(await savedState(at)), '--exit-zero').status).toBe(0);
  });

  it('is answered by keyboard alone: three questions, and back', async () => {
    await openState(at, fixture('stato-vuoto'));
    await goTo(at, '#/domande');
    await tabTo(at, 'input[name=role]');
    await at.page.keyboard.type('RTD');
    await at.page.keyboard.press('Enter');
    await at.page.locator('#question').waitFor();
    const asked: string[] = [];
    for (let number = 0; number < 3; number += 1) {
      const question = await at.page.locator('#question').innerText();
      asked.push(question);
      await answerByKeyboard(at);
      await at.page.waitForFunction((text) => document.querySelector('#question')?.textContent !== text, question);
      // The reader stands at the next question.
      await at.page.waitForFunction(() => document.activeElement?.id === 'question');
    }
    expect(new Set(asked).size).toBe(3);
    await tabTo(at, 'button', 'Annulla l\'ultima risposta e torna indietro');
    await at.page.keyboard.press('Enter');
    await at.page.locator('#question', { hasText: asked[2] ?? '' }).waitFor();
  });

  it('leads the focus to the first fault, and reads it with its field', async () => {
    await beginQuestions(at, 'stato-vuoto');
    await askFor(at, 'governance.rtd.dataNomina');
    await at.page.getByRole('button', { name: 'Salva e continua' }).click();
    await at.page.waitForFunction(() => document.activeElement?.getAttribute('aria-invalid') === 'true');
    const described = await at.page.evaluate("document.activeElement.getAttribute('aria-describedby').split(' ').map((id) => document.getElementById(id).textContent).join(' ')");
    expect(described).toContain('Scrivere una risposta');
    await expectAccessible(at);
    await askFor(at, 'ente.popolazione');
    await at.page.locator('input[inputmode=numeric]').fill('molti');
    await at.page.getByRole('button', { name: 'Salva e continua' }).click();
    await at.page.locator('.field-error', { hasText: 'Serve un numero intero' }).waitFor();
    expect(await at.page.getByRole('button', { name: 'Non ci riguarda…' }).count()).toBe(0);
    await at.page.locator('input[inputmode=numeric]').fill('4.628');
    await answer(at);
    expect(await savedState(at)).toBe(answeredState('stato-vuoto', 'ente.popolazione=4628'));
  });

  it('asks the questions of one office, as the command does, and ends where none is left', async () => {
    await beginQuestions(at, 'stato-vuoto');
    const { questions } = JSON.parse(run('ask', fixture('stato-vuoto'), '--json', '--office', 'ANAGRAFE').stdout) as { readonly questions: readonly { readonly question: string }[] };
    await at.page.getByLabel('Ufficio che lo sa').selectOption('ANAGRAFE');
    await at.page.locator('#question', { hasText: questions[0]?.question ?? '' }).waitFor();
    await at.page.getByText(`Elenco delle domande (${questions.length})`).waitFor();
    for (const _ of questions) {
      const question = await at.page.locator('#question').innerText();
      await at.page.getByRole('button', { name: 'Non so: passa oltre' }).click();
      await at.page.waitForFunction((text) => document.querySelector('#question')?.textContent !== text, question);
    }
    await at.page.getByRole('heading', { name: 'Non ci sono altre domande.' }).waitFor();
    await expectAccessible(at);
    await at.page.getByRole('button', { name: 'Rivedi quelle senza risposta' }).click();
    await at.page.locator('#question', { hasText: questions[0]?.question ?? '' }).waitFor();
  });

  it('shows the law of each duty, and only reads in a second tab', async () => {
    await beginQuestions(at, 'cortemaggiore');
    await at.page.getByText(/^Per qual[ie] obblig/).click();
    expect(await at.page.locator('.duties a[href^="https://www.normattiva.it/"]').count()).toBeGreaterThan(0);
    await expectAccessible(at);
    const other = await openApp(served.browser, `${served.app.address}#/domande`, { context: at.context });
    await other.page.getByText('In questa scheda si può solo leggere').waitFor();
    expect(await other.page.getByRole('button', { name: 'Salva e continua' }).count()).toBe(0);
    expect(other.faults).toEqual([]);
  });

  it.each([['with forced colours', 320], ['in English', 768]] as const)('meets WCAG 2.1 AA %s at %i pixels, and never scrolls sideways', async (how, width) => {
    await at.page.setViewportSize({ width, height: 800 });
    await at.page.emulateMedia({ forcedColors: how === 'in English' ? 'none' : 'active', reducedMotion: 'reduce' });
    await beginQuestions(at, 'cremona');
    if (how === 'in English') await at.page.getByRole('button', { name: 'English' }).click();
    for (const fact of ['siti', 'pdnd.aderente', 'governance.rtd.dataNomina', 'ente.popolazione', 'sicurezza.nis2.comunicazioneAcn']) {
      await askFor(at, fact);
      await at.page.locator('.duties summary, .document summary').first().click();
      await at.page.locator('.document summary').click();
      await expectAccessible(at);
      expect([fact, await at.page.evaluate('document.documentElement.scrollWidth')]).toEqual([fact, width]);
    }
  });

  it('is led to from what is known, to correct it', async () => {
    await beginQuestions(at, 'cortemaggiore');
    await goTo(at, '#/dati');
    await at.page.locator('a.correct[href*="ente.popolazione"]').click();
    await at.page.getByText(/^Finora risulta: [\d.]+ abitanti/).waitFor();
    await at.page.locator('input[inputmode=numeric]').fill('4700');
    await answer(at);
    expect(await savedState(at)).toBe(answeredState('cortemaggiore', 'ente.popolazione=4700'));
  });

  async function openDuties({ page }: AppPage): Promise<number> {
    const [, decided, all] = /decisi: (\d+) su (\d+)/u.exec(await page.locator('.progress-row').innerText()) ?? [];
    return Number(all) - Number(decided);
  }
});

/** Waits until the field with a label has the focus. */
async function focusOn({ page }: AppPage, label: string): Promise<void> {
  await page.waitForFunction((text) => (document.activeElement as HTMLInputElement | null)?.labels?.[0]?.innerText === text, label);
}
