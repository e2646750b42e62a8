/// <reference lib="dom" />
import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { expectAccessible, goTo, openState } from './helpers/app-page.ts';
import { hasBrowser } from './helpers/browser.ts';
import { answer, answeredState, askFor, beginHere, beginQuestions, savedState, writeState } from './helpers/questionnaire.ts';
import { run } from './helpers/run-command.ts';
import { useApp, usePage } from './helpers/use-app.ts';

describe.skipIf(!hasBrowser)('the questions about lists', () => {
  const at = usePage(useApp());

  it('lists items, says whether these are all, changes and removes them', async () => {
    await beginQuestions(at, 'stato-vuoto');
    await askFor(at, 'siti', 'Quali siti e app pubblica il Comune');
    await at.page.getByRole('button', { name: 'Aggiungi una voce' }).click();
    await at.page.waitForFunction(() => document.activeElement?.closest('fieldset')?.className === 'item-row');
    await at.page.getByLabel('Nome').fill('Sito del Comune');
    await expectAccessible(at);
    await at.page.getByRole('button', { name: 'Aggiungi una voce' }).click();
    await at.page.getByLabel('Nome').nth(1).fill('Sito  del comune!');
    await at.page.getByLabel('Indirizzo del sito').nth(1).fill('non è un indirizzo');
    await at.page.getByLabel('Sì, l\'elenco è completo').check();
    await at.page.getByRole('button', { name: 'Salva e continua' }).click();
    await at.page.getByText('Una voce con questo nome c\'è già.').waitFor();
    expect(await at.page.locator('[aria-invalid=true]').count()).toBe(2);
    await at.page.waitForFunction(() => (document.activeElement as HTMLInputElement | null)?.value === 'Sito  del comune!');
    await at.page.getByRole('button', { name: 'Togli «Sito  del comune!»' }).click();
    await answer(at);
    expect(await savedState(at)).toBe(answeredState('stato-vuoto', 'siti=Sito del Comune'));
    await askFor(at, 'siti', 'Quali siti e app pubblica il Comune');
    await at.page.getByLabel('Indirizzo del sito').fill('www.comune.example');
    await at.page.getByLabel('Sito o app').selectOption('sito');
    await answer(at);
    expect(await savedState(at)).toBe(answeredState('stato-vuoto', 'siti=Sito del Comune', 'siti[sito-del-comune].url=www.comune.example', 'siti[sito-del-comune].tipo=sito'));
    await askFor(at, 'siti', 'Quali siti e app pubblica il Comune');
    await at.page.getByRole('button', { name: 'Togli «Sito del Comune»' }).click();
    await at.page.getByText('sarà tolta quando si salva').waitFor();
    await at.page.getByLabel('Sì: non ce n\'è nessuna').check();
    await answer(at);
    const state = await savedState(at);
    expect(state).not.toContain('comune.example');
    expect(run('check', writeState(state), '--exit-zero').status).toBe(0);
  });

  it('asks the same of all items of a list at once, and writes what the command writes', async () => {
    const three = 'servizi=Asilo nido; Mensa; Tributi';
    await openState(at, writeState(answeredState('stato-vuoto', three)));
    await beginHere(at);
    await askFor(at, 'servizi[mensa].inRete', 'Il servizio si può chiedere e ottenere in rete?');
    expect(await at.page.locator('.about').innerText()).toMatch(/\(3\)$/);
    await at.page.getByRole('button', { name: 'Salva e continua' }).click();
    await at.page.getByText('Scegliere una risposta').waitFor();
    await at.page.getByRole('radiogroup', { name: 'Asilo nido' }).getByLabel('Sì', { exact: true }).check();
    await at.page.getByRole('radiogroup', { name: 'Tributi' }).getByLabel('No', { exact: true }).check();
    await expectAccessible(at);
    await answer(at);
    // The one that was not known is passed over, and comes last; going back asks all three again.
    await at.page.getByText(/^Elenco delle domande/).click();
    expect(await at.page.locator('.question-list li', { hasText: 'Il servizio si può chiedere e ottenere in rete?' }).innerText()).toMatch(/«Mensa».*passata oltre/);
    const answered = answeredState('stato-vuoto', three, 'servizi[asilo-nido].inRete=sì', 'servizi[tributi].inRete=no');
    expect(await savedState(at)).toBe(answered);
    await goTo(at, '#/domande');
    await at.page.getByRole('button', { name: 'Annulla l\'ultima risposta' }).click();
    await at.page.locator('#question', { hasText: 'in rete?' }).waitFor();
    expect(await at.page.getByRole('radiogroup').count()).toBe(3);
    await at.page.getByRole('button', { name: 'Non so: passa oltre' }).click();
    await at.page.locator('#question:not(:text("Il servizio si può chiedere e ottenere in rete?"))').waitFor();
    expect(await savedState(at)).toBe(answeredState('stato-vuoto', three));
  });

  it('takes yes and no of a new item from a choice, in either language', async () => {
    await beginQuestions(at, 'stato-vuoto');
    for (const [language, answers] of [['Italiano', ['Non so', 'Sì', 'No']], ['English', ['Not known', 'Yes', 'No']]] as const) {
      await at.page.getByRole('button', { name: language, exact: true }).click();
      await askFor(at, 'fornitori');
      await at.page.getByRole('button', { name: /^(Aggiungi una voce|Add an item)$/u }).click();
      await at.page.getByLabel(/^(Nome|Name)$/u).last().fill(`Fornitore ${language}`);
      const choice = at.page.locator('.item-row').last().locator('select').filter({ hasText: answers[0] }).first();
      expect(await choice.locator('option').allInnerTexts()).toEqual(answers);
      await choice.selectOption('sì');
      await expectAccessible(at);
    }
    await at.page.getByLabel('No, or not known').check();
    await answer(at);
    await at.page.getByRole('button', { name: 'Italiano', exact: true }).click();
    const file = writeState(await savedState(at));
    expect(readFileSync(file, 'utf8')).toMatch(/: true/u);
    expect(run('check', file, '--exit-zero').status).toBe(0);
  });
});
