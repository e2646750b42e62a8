import { readFileSync } from 'node:fs';

import { beforeAll, describe, expect, it } from 'vitest';

import { expectAccessible, openState } from './helpers/app-page.ts';
import type { AppPage } from './helpers/app-page.ts';
import { hasBrowser } from './helpers/browser.ts';
import { save } from './helpers/downloads.ts';
import { fixture, run } from './helpers/run-command.ts';
import { useApp } from './helpers/use-app.ts';

// One after the other, as a reader goes through them.
describe.skipIf(!hasBrowser)('the story of a self-assessment', () => {
  const served = useApp();
  let at: AppPage;
  let saved: string;

  beforeAll(async () => {
    at = await served.open();
  });

  it('opens Cortemaggiore and tells where it stands', async () => {
    await openState(at, fixture('cortemaggiore'));
    await at.page.getByLabel('Giorno della verifica').fill('2024-02-01');
    await at.page.locator('.lead', { hasText: 'Obblighi digitali al 01/02/2024' }).waitFor();
    // Who does not see the page hears what changed.
    expect(await at.page.locator('p[role=status]').innerText()).toMatch(/^Obblighi digitali al 01\/02\/2024\. Leggi e linee guida: /);
    expect(await at.page.getByRole('heading', { level: 1 }).innerText()).toBe('Comune di Cortemaggiore');
    for (const name of ['A che punto siamo', 'Che cosa rischiamo', 'Le prossime tre date', 'Che cosa non sappiamo']) await at.page.getByRole('heading', { name }).waitFor();
    await expectAccessible(at);
  });

  it('lists the findings, and filters them in the address', async () => {
    await at.page.getByRole('link', { name: 'Rilievi' }).click();
    await at.page.getByLabel('Esito').selectOption('unknown');
    await at.page.getByLabel('Cerca nel testo').fill('esperienza');
    await at.page.locator('p.count', { hasText: /\d+ riliev[oi] su \d+$/ }).waitFor();
    expect(at.page.url()).toContain('#/rilievi?esito=unknown&testo=esperienza');
    const card = at.page.getByRole('listitem').filter({ hasText: 'Progetto PNRR completato entro il suo termine' }).filter({ hasText: 'Esperienza del cittadino nei servizi pubblici' });
    await card.waitFor();
    await at.page.reload();
    await card.waitFor();
    expect(await at.page.getByLabel('Cerca nel testo').inputValue()).toBe('esperienza');
  });

  it('explains a finding as a tree', async () => {
    const card = at.page.getByRole('listitem').filter({ hasText: 'Progetto PNRR completato entro il suo termine' }).filter({ hasText: 'Esperienza del cittadino nei servizi pubblici' });
    await card.getByRole('link').click();
    await at.page.getByRole('heading', { name: 'Come ci si arriva' }).waitFor();
    await at.page.getByText('Il requisito è soddisfatto?').waitFor();
    expect(await at.page.locator('.tree li li').count()).toBeGreaterThan(0);
    // A screen reader starts where the reader came to.
    expect(await at.page.evaluate('document.activeElement.tagName')).toBe('H1');
    await expectAccessible(at);
  });

  it('saves the state as it was, comments and all', async () => {
    await at.page.getByRole('link', { name: 'Salva', exact: true }).click();
    const download = await save(at, 'Scarica il file di stato');
    saved = download.path;
    expect(download.name).toBe('cortemaggiore.yml');
    expect(download.text).toBe(readFileSync(fixture('cortemaggiore'), 'utf8'));
  });

  it('exports what the command would print', async () => {
    const { name, text } = await save(at, 'Scarica gli esiti');
    expect(name).toBe('cortemaggiore.esiti.json');
    const day = (JSON.parse(text) as { readonly asOf: string }).asOf;
    expect(text).toBe(run('check', fixture('cortemaggiore'), '--as-of', day, '-f', 'json', '--exit-zero').stdout);
  });

  it('goes on without its server, and opens again what was saved', async () => {
    await at.page.evaluate('navigator.serviceWorker.ready.then(() => true)');
    await served.app.stop();
    await at.page.reload();
    await at.page.getByRole('link', { name: 'Inizio', exact: true }).click();
    await at.page.getByText('È aperto «cortemaggiore.yml»').waitFor();
    await openState(at, saved);
    expect(await at.page.getByRole('heading', { level: 1 }).innerText()).toBe('Comune di Cortemaggiore');
  });

  it('went without a fault: no error, nothing that the policy forbids', () => {
    // Without a server nobody answers whether there is a registry.
    expect(at.faults.filter((fault) => !fault.includes('net::ERR_FAILED') && !fault.includes('net::ERR_CONNECTION_REFUSED'))).toEqual([]);
  });
});
