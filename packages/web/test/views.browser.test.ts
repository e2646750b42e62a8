import { describe, expect, it } from 'vitest';

import { expectAccessible, goTo, openState } from './helpers/app-page.ts';
import type { AppPage } from './helpers/app-page.ts';
import { hasBrowser } from './helpers/browser.ts';
import { fixture, root } from './helpers/run-command.ts';
import { useApp } from './helpers/use-app.ts';

const views = ['', 'quadro', 'domande', 'uffici', 'rilievi', 'rilievi?esito=unknown', 'rilievo', 'dati', 'programma', 'programma?per=ufficio&fatti=pdnd/adesione', 'date', 'date?mostra=tutto', 'confronto', 'salva', 'accessibilita', 'non-esiste'];

describe.skipIf(!hasBrowser)('every view', () => {
  const served = useApp('--registry', `${root}fixtures/registri/prova.json`);

  async function show(at: AppPage, view: string): Promise<void> {
    if (view !== 'rilievo') return goTo(at, `#/${view}`);
    await goTo(at, '#/rilievi');
    await at.page.locator('.finding-card a').first().click();
    await at.page.locator('dl.rows').waitFor();
  }

  // 640 pixels are 1280 at 200 %.
  it.each([['Italian', 1280], ['Italian', 320], ['English', 640]] as const)('meets WCAG 2.1 AA in %s at %i pixels, and never scrolls sideways', async (language, width) => {
    const at = await served.open({ width, height: 800 });
    await openState(at, fixture('cremona'));
    await at.page.getByRole('button', { name: language === 'Italian' ? 'Italiano' : 'English' }).click();
    for (const view of views) {
      await show(at, view);
      await expectAccessible(at);
      expect([view, await at.page.evaluate('document.documentElement.scrollWidth')]).toEqual([view, width]);
    }
    expect(await at.page.evaluate('document.documentElement.lang')).toBe(language === 'Italian' ? 'it' : 'en');
    expect(at.faults).toEqual([]);
    await at.context.close();
  });

  it('holds with forced colours, and without movement', async () => {
    const at = await served.open();
    await at.page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
    await openState(at, fixture('cremona'));
    for (const view of ['quadro', 'rilievi', 'rilievo', 'programma', 'date', 'salva']) {
      await show(at, view);
      await expectAccessible(at);
    }
    expect(await at.page.evaluate("getComputedStyle(document.querySelector('a')).transitionDuration")).toBe('0s');
    await at.context.close();
  });

  it('are gone through by keyboard alone: a file, the findings, one of them, its export', async () => {
    const at = await served.open();
    const [chooser] = await Promise.all([at.page.waitForEvent('filechooser'), openChooser(at)]);
    await chooser.setFiles(fixture('cremona'));
    await at.page.getByRole('heading', { name: 'A che punto siamo' }).waitFor();
    await follow(at, 'Tab', await at.page.getByRole('link', { name: /^Vedi i \d+ obblighi non determinabili$/u }).innerText());
    await at.page.getByRole('heading', { level: 1, name: 'Rilievi' }).waitFor();
    expect(await at.page.evaluate('document.activeElement.tagName')).toBe('H1');
    await follow(at, 'Tab', await at.page.locator('.finding-card a').first().innerText());
    await at.page.getByText('Torna ai rilievi').waitFor();
    await follow(at, 'Shift+Tab', 'Salva');
    await at.page.getByRole('heading', { level: 1, name: 'Salva ed esporta' }).waitFor();
    const [download] = await Promise.all([at.page.waitForEvent('download'), follow(at, 'Tab', 'Scarica il file di stato')]);
    expect(download.suggestedFilename()).toBe('cremona.yml');
    await at.context.close();
  });

  it('let the reader skip what stands before the content', async () => {
    const at = await served.open();
    await openState(at, fixture('cremona'));
    await at.page.reload();
    await at.page.getByRole('heading', { name: 'A che punto siamo' }).waitFor();
    await at.page.keyboard.press('Tab');
    expect(await at.page.locator(':focus').innerText()).toBe('Vai al contenuto');
    await at.page.keyboard.press('Enter');
    expect(await at.page.evaluate('document.activeElement.tagName')).toBe('MAIN');
    await at.context.close();
  });

  it('tells what is not known of a Comune that was just named', async () => {
    const at = await served.open();
    await at.page.getByRole('button', { name: 'Comincia', exact: true }).click();
    expect(await at.page.locator(':focus').getAttribute('aria-invalid')).toBe('true');
    const described = await at.page.evaluate("document.activeElement.getAttribute('aria-describedby').split(' ').map((id) => document.getElementById(id).textContent).join(' ')");
    expect(described).toContain('Scrivere la denominazione del Comune.');
    await at.page.getByLabel('Denominazione').fill('Comune di Provaglio di Sotto');
    await at.page.getByLabel('Popolazione residente').fill('molti');
    await at.page.getByRole('button', { name: 'Comincia', exact: true }).click();
    await at.page.getByText('Scrivere un numero intero di abitanti').waitFor();
    await expectAccessible(at);
    await at.page.getByLabel('Popolazione residente').fill('4.628');
    await at.page.getByRole('button', { name: 'Comincia', exact: true }).click();
    await at.page.getByRole('heading', { level: 1, name: 'Comune di Provaglio di Sotto' }).waitFor();
    await goTo(at, '#/dati');
    await at.page.getByText('4628 abitanti').waitFor();
    await at.context.close();
  });

  it('finds a Comune by name in the registry, and shows what that says with its source', async () => {
    const at = await served.open();
    await at.page.getByLabel('Nome o codice del Comune').fill('nessun comune si chiama così');
    await at.page.getByRole('button', { name: 'Cerca' }).click();
    await at.page.getByText('Nessun Comune si chiama').waitFor();
    await at.page.getByLabel('Nome o codice del Comune').fill('Prova Alta');
    await at.page.getByRole('button', { name: 'Cerca' }).click();
    await expectAccessible(at);
    await at.page.getByRole('button', { name: 'Comincia con Prova Alta (XX)' }).click();
    await at.page.getByRole('heading', { level: 1, name: 'Comune di Prova Alta' }).waitFor();
    await goTo(at, '#/dati');
    await at.page.getByText('Registro degli enti').first().waitFor();
    await at.context.close();
  });
});

/** The way to the field gives the browser time to hear that the test waits for a chooser: before, it would open and cancel one of its own. */
async function openChooser(at: AppPage): Promise<void> {
  await pressUntil(at, 'Tab', "document.activeElement.type === 'file'");
  await at.page.keyboard.press('Space');
}

/** Presses a key until something holds in the page. */
async function pressUntil({ page }: AppPage, key: string, condition: string): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press(key);
    if ((await page.evaluate(condition)) === true) return;
  }
  throw new Error(`no ${key} makes it true that ${condition}`);
}

/** Goes to the link or button whose name begins so, and presses Enter. */
async function follow(at: AppPage, key: string, name: string): Promise<void> {
  await pressUntil(at, key, `['A', 'BUTTON'].includes(document.activeElement.tagName) && document.activeElement.innerText.startsWith(${JSON.stringify(name)})`);
  await at.page.keyboard.press('Enter');
}
