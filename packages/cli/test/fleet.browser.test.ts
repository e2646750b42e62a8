/**
 * The page of a batch in a browser: opened from a folder, searched, read by keyboard, without scripts, on a telephone
 * and on paper. Without Chromium these tests are skipped, and say so.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { hasBrowser, overflowOf, runAxe, startBrowser, watch } from './browser-page.ts';
import { fixturesFolder, runCli } from './run-cli.ts';

const HOSTILE = '</script><img src=x onerror="document.title=1">';

/** So many that the list has more than one page. */
const STATES = 120;

describe.skipIf(!hasBrowser)('the page of a batch in a browser', () => {
  let folder: string;
  let browser: Browser;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'adempi-fleet-browser-'));
    const regions = ['Molise', 'Veneto'];
    writeFileSync(join(folder, 'stati.ndjson'), Array.from({ length: STATES }, (_, index) => JSON.stringify({
      adempi: 1,
      aggiornatoIl: '2026-11-01',
      ente: { codiceIstat: String(990_101 + index), denominazione: index === 3 ? HOSTILE : index === 7 ? 'Comune di Agnòne' : `Comune ${index + 1}`, tipo: 'comune', provincia: 'XX', regione: regions[index % 2], popolazione: 900 + index * 100 },
      fatti: index % 3 === 0 ? { pdnd: { aderente: index % 2 === 0 } } : {},
      fonti: { elenco: { titolo: 'Elenco', data: '2026-11-01' } },
      provenienza: { pdnd: { fonte: 'elenco' } },
    })).join('\n'));
    const open = ['batch', '--registry', join(fixturesFolder, 'registri/prova.json'), '--source', `pdnd:${join(fixturesFolder, 'sources/pdnd/ok.2026-08-21.csv')}`];
    for (const [name, argv] of Object.entries({ stati: ['batch', 'stati.ndjson', '--jobs', '1'], aperti: open })) {
      expect((await runCli([...argv, '--as-of', '2026-11-21', '-o', name], { cwd: folder })).status).toBe(0);
      expect((await runCli(['fleet', name, '-o', `${name}.html`], { cwd: folder })).status).toBe(0);
    }
    browser = await startBrowser();
  }, 120_000);

  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true });
  });

  async function open(name: string, options: BrowserContextOptions = {}): Promise<Page> {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce', ...options });
    await page.goto(pathToFileURL(join(folder, `${name}.html`)).href);
    return page;
  }

  const rows = (page: Page): Promise<string[][]> => page.locator('#elenco tbody tr').evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent)));

  describe.each(['stati', 'aperti'])('%s', (name) => {
    it.each([360, 1280])('has nothing for axe to find at %i pixels, with a card open', async (width) => {
      const page = await open(name, { bypassCSP: true, viewport: { width, height: 900 } });
      await page.locator('#elenco a').first().click();
      await page.locator('#per-regione summary').click();
      const { violations, passes } = await runAxe(page);
      await page.close();
      expect(violations).toEqual([]);
      expect(passes).toBeGreaterThan(25);
    });

    it.each([320, 360, 768, 1280])('scrolls in one direction at %i pixels', async (width) => {
      const page = await open(name, { viewport: { width, height: 900 } });
      await page.locator('#elenco a').first().click();
      const overflow = await overflowOf(page);
      await page.close();
      expect(overflow).toBeLessThanOrEqual(0);
    });

    it('loads nothing, runs nothing of the data, and breaks no rule of its policy', async () => {
      const page = await browser.newPage();
      const { requests, complaints } = watch(page);
      await page.goto(`${pathToFileURL(join(folder, `${name}.html`)).href}#%`);
      // The fourth has a name that would run.
      for (const link of (await page.locator('#elenco a').all()).slice(0, 5)) await link.click();
      expect(await page.title()).toContain('Obblighi digitali');
      await page.close();
      expect({ requests: requests.length, complaints }).toEqual({ requests: 1, complaints: [] });
    });

    it('shows without scripts what it shows with them at first, and says what is missing', async () => {
      const [plain, live] = [await open(name, { javaScriptEnabled: false }), await open(name)];
      const text = await plain.content();
      expect(text).toContain('Senza script si vedono solo i primi enti');
      for (const part of ['#senza-script', '#sintesi', '#regioni table', '#fasce table', '#punteggi table', '#obblighi table >> nth=0']) expect([part, await plain.locator(part).isVisible()]).toEqual([part, true]);
      expect(await plain.locator('#filtri').isVisible()).toBe(false);
      expect(await live.locator('#senza-script').isVisible()).toBe(false);
      const cells = await plain.locator('#elenco td, #elenco th').allTextContents();
      expect(cells).toEqual(await live.locator('#elenco td, #elenco th').allTextContents());
      await plain.close();
      await live.close();
    });
  });

  it('finds by name without accents, by region, band, rule and outcome, and says how many', async () => {
    const page = await open('stati');
    const found = (): Promise<string | null> => page.locator('#trovati').textContent();
    expect(await found()).toBe(`Enti trovati: ${STATES} su ${STATES}`);
    expect((await rows(page)).length).toBe(50);
    await page.locator('#f-text').fill('AGNONE');
    expect((await rows(page)).map(([name]) => name)).toEqual(['Comune di Agnòne']);
    await page.locator('#f-text').fill('990104');
    expect((await rows(page)).map(([name]) => name)).toEqual([HOSTILE]);
    await page.locator('#f-text').fill('nulla di simile');
    expect(await found()).toBe('Nessun ente con questi filtri.');
    await page.locator('button[type=reset]').click();
    await expect.poll(found).toBe(`Enti trovati: ${STATES} su ${STATES}`);
    await page.locator('#f-region').selectOption('Molise');
    expect(await found()).toBe(`Enti trovati: ${STATES / 2} su ${STATES}`);
    await page.locator('#f-rule').selectOption('pdnd/adesione');
    await page.locator('#f-outcome').selectOption('pass');
    expect(await found()).toBe(`Enti trovati: ${STATES / 6} su ${STATES}`);
    await page.locator('#f-region').selectOption('');
    await page.locator('#f-outcome').selectOption('fail');
    expect(await found()).toBe(`Enti trovati: ${STATES / 6} su ${STATES}`);
    await page.locator('#per-regione summary').click();
    expect(await page.locator('#regioni-trovate tbody tr').allTextContents()).toEqual([`Veneto${STATES / 6}${STATES / 2}33,3 %`]);
    // What is not listed is unknown: it is found as not listed, and never as met.
    await page.locator('#f-outcome').selectOption('-');
    expect(await found()).toBe(`Enti trovati: ${STATES * 2 / 3} su ${STATES}`);
    await page.locator('button[type=reset]').click();
    await page.locator('#f-band').selectOption({ label: 'fino a 1000 abitanti' });
    expect(await found()).toBe(`Enti trovati: 2 su ${STATES}`);
    await page.close();
  });

  it('turns pages, and puts the largest first when asked', async () => {
    const page = await open('stati');
    await page.locator('#dopo').click();
    await page.locator('#dopo').click();
    expect([await page.locator('#pagina').textContent(), (await rows(page)).length, await page.locator('#dopo').isDisabled()]).toEqual(['Pagina 3 di 3', 20, true]);
    await page.locator('#f-order').selectOption('population');
    expect((await rows(page))[0]?.slice(0, 4)).toEqual([`Comune ${STATES}`, 'XX', 'Veneto', '12.800']);
    expect(await page.locator('#prima').isDisabled()).toBe(true);
    await page.close();
  });

  it('opens the card of an ente by keyboard, by its address, and goes back to where one was', async () => {
    const page = await open('stati');
    await page.locator('#elenco a').nth(2).focus();
    await page.keyboard.press('Enter');
    const card = page.locator('#scheda');
    await expect.poll(() => page.evaluate<string>('document.activeElement.id')).toBe('scheda');
    expect(await card.isVisible()).toBe(true);
    expect(await card.locator('h3').textContent()).toBe('Comune 3');
    expect(await card.textContent()).toContain('Sono elencati gli esiti: non conforme, errore di verifica, da adempiere, conforme');
    const address = page.url();
    await card.locator('a').last().press('Enter');
    await expect.poll(() => card.isVisible()).toBe(false);
    await expect.poll(() => page.evaluate<string>('document.activeElement.textContent')).toBe('Comune 3');
    await page.goBack();
    await expect.poll(() => card.isVisible()).toBe(true);
    const other = await browser.newPage();
    await other.goto(address.replace('990103', '990104'));
    expect(await other.locator('#scheda h3').textContent()).toBe(HOSTILE);
    expect(await other.locator('img').count()).toBe(0);
    const texts = await other.locator('#scheda tbody tr').allTextContents();
    expect(texts.some((text) => text.includes('pdnd/adesione') && text.includes('non conforme'))).toBe(true);
    await page.close();
    await other.close();
  });

  it('prints its totals, without what only a screen can do', async () => {
    const page = await open('aperti');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('#filtri, #pagine').evaluateAll((all) => all.map((one) => one.checkVisibility()))).toEqual([false, false]);
    expect(await page.locator('#regioni table').isVisible()).toBe(true);
    expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(10_000);
    await page.close();
  });
});
