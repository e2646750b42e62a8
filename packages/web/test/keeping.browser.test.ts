import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import sirv from 'sirv';
import { describe, expect, it } from 'vitest';

import { expectAccessible, goTo, openApp, openState } from './helpers/app-page.ts';
import { hasBrowser } from './helpers/browser.ts';
import { save } from './helpers/downloads.ts';
import { fixture, root } from './helpers/run-command.ts';
import { useApp } from './helpers/use-app.ts';

describe.skipIf(!hasBrowser)('the work in progress', () => {
  const served = useApp();

  it('is there again when the page is opened again, and gone once it was closed', async () => {
    const at = await served.open();
    await openState(at, fixture('cremona'));
    await at.page.getByText('Salvato in questo browser').waitFor();
    await at.page.close();
    const again = await served.open({ context: at.context });
    await again.page.getByText('È aperto «cremona.yml»').waitFor();
    await goTo(again, '#/salva');
    await again.page.getByRole('button', { name: 'Chiudi e togli dal browser' }).click();
    await again.page.getByRole('heading', { level: 1, name: 'A che punto è il Comune' }).waitFor();
    await again.page.reload();
    await again.page.getByLabel('Denominazione').waitFor();
    expect(await again.page.getByText('Lavoro in corso').count()).toBe(0);
    await at.context.close();
  });

  it('is asked about before another one takes its place, where no file holds it', async () => {
    const at = await served.open();
    await at.page.getByLabel('Denominazione').fill('Comune di Prova');
    await at.page.getByRole('button', { name: 'Comincia', exact: true }).click();
    await at.page.getByRole('heading', { name: 'A che punto siamo' }).waitFor();
    await goTo(at, '#/');
    await at.page.getByLabel('File di stato del Comune').setInputFiles(fixture('cremona'));
    const dialog = at.page.getByRole('dialog', { name: 'Sostituire il lavoro in corso?' });
    await dialog.waitFor();
    expect(await at.page.locator(':focus').innerText()).toBe('Annulla');
    await at.page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await goTo(at, '#/salva');
    expect((await save(at, 'Scarica il file di stato')).name).toBe('comune-di-prova.yml');
    await goTo(at, '#/');
    await openState(at, fixture('cremona'));
    expect(await at.page.getByRole('heading', { level: 1 }).innerText()).toBe('Comune di Cremona');
    await at.context.close();
  });

  it('cannot be replaced before it was looked for', async () => {
    const context = await served.browser.newContext({ locale: 'it-IT' });
    // It is looked for once the tab knows whether it may write.
    await context.addInitScript('LockManager.prototype.request = () => new Promise(() => undefined);');
    const at = await served.open({ context });
    expect(await at.page.getByLabel('File di stato del Comune').count()).toBe(0);
    await context.close();
  });

  it('is written by one tab at a time, and the other one may take over', async () => {
    const one = await served.open();
    await openState(one, fixture('cremona'));
    await one.page.getByText('Salvato in questo browser').waitFor();
    const two = await served.open({ context: one.context });
    await two.page.getByText('in un\'altra scheda').first().waitFor();
    expect(await two.page.getByLabel('File di stato del Comune').count()).toBe(0);
    await goTo(two, '#/quadro');
    expect(await two.page.getByRole('heading', { level: 1 }).innerText()).toBe('Comune di Cremona');
    await openStateAgain(one.page, fixture('prato'));
    await two.page.getByRole('heading', { level: 1, name: 'Comune di Prato' }).waitFor();
    await two.page.getByRole('button', { name: 'Continua in questa scheda' }).click();
    await one.page.getByText('in un\'altra scheda').first().waitFor();
    await two.page.getByRole('button', { name: 'Continua in questa scheda' }).waitFor({ state: 'detached' });
    await openStateAgain(two.page, fixture('cortemaggiore'));
    await one.page.getByRole('heading', { level: 1, name: 'Comune di Cortemaggiore' }).waitFor();
    await two.page.close();
    await one.page.getByText('in un\'altra scheda').first().waitFor({ state: 'detached' });
    await one.context.close();
  });

  it('is gone from the other tab too once it was closed', async () => {
    const one = await served.open();
    await openState(one, fixture('cremona'));
    await one.page.getByText('Salvato in questo browser').waitFor();
    const two = await served.open({ context: one.context });
    await goTo(two, '#/quadro');
    await two.page.getByRole('heading', { level: 1, name: 'Comune di Cremona' }).waitFor();
    await goTo(one, '#/salva');
    await one.page.getByRole('button', { name: 'Chiudi e togli dal browser' }).click();
    await two.page.getByRole('heading', { level: 1, name: 'Comune di Cremona' }).waitFor({ state: 'detached' });
    await one.page.close();
    await two.page.getByText('in un\'altra scheda').first().waitFor({ state: 'detached' });
    await goTo(two, '#/');
    expect(await two.page.getByText('Lavoro in corso').count()).toBe(0);
    await two.context.close();
  });

  it('is not left without a question where the browser cannot keep it', async () => {
    const context = await served.browser.newContext({ locale: 'it-IT' });
    await context.addInitScript("IDBFactory.prototype.open = () => { throw new Error('no storage'); };");
    const at = await served.open({ context });
    await at.page.getByLabel('Denominazione').fill('Comune di Prova');
    await at.page.getByRole('button', { name: 'Comincia', exact: true }).click();
    await at.page.getByText('Non salvato: questo browser non conserva i dati.').waitFor();
    const asked = new Promise<string>((resolve) => at.page.once('dialog', (dialog) => {
      resolve(dialog.type());
      void dialog.accept();
    }));
    await at.page.close({ runBeforeUnload: true });
    expect(await asked).toBe('beforeunload');
    await context.close();
  });

  it('can be downloaded even where the rules no longer read it', async () => {
    const at = await served.open();
    await openState(at, fixture('cremona'));
    await at.page.getByText('Salvato in questo browser').waitFor();
    const text = 'adempi: 1\nente: { denominazione: Comune di Ieri, tipo: comune }\nfatti: { tolto: true }\n';
    await at.page.evaluate(`(${REPLACE_KEPT})(${JSON.stringify(text)})`);
    await at.page.reload();
    await goTo(at, '#/');
    const alert = at.page.getByRole('alert').filter({ hasText: '«ieri.yml»' });
    await alert.getByText('riga 3, colonna 10').waitFor();
    await expectAccessible(at);
    expect(await save(at, 'Scarica il file com\'è')).toMatchObject({ name: 'ieri.yml', text });
    const chooser = at.page.getByLabel('File di stato del Comune');
    await chooser.setInputFiles({ name: 'altro.yml', mimeType: 'application/yaml', buffer: Buffer.from('adempi: 1\n') });
    await at.page.getByRole('dialog').getByRole('button', { name: 'Sostituisci' }).click();
    await at.page.getByRole('alert').filter({ hasText: '«altro.yml»' }).waitFor();
    await expectAccessible(at);
    // Nothing took its place.
    expect(await save(at, 'Scarica il file com\'è')).toMatchObject({ name: 'ieri.yml', text });
    await chooser.setInputFiles(fixture('prato'));
    await at.page.getByRole('dialog').getByRole('button', { name: 'Sostituisci' }).click();
    await at.page.getByRole('heading', { level: 1, name: 'Comune di Prato' }).waitFor();
    await at.page.getByText('Salvato in questo browser').waitFor();
    await at.context.close();
  });

  it('is not judged by old rules unnoticed, where a newer version has come', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'adempi-version-'));
    cpSync(`${root}packages/cli/dist/app`, dir, { recursive: true });
    const server = createServer(sirv(dir, { dev: true }));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const at = await openApp(served.browser, `http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    await at.page.evaluate('navigator.serviceWorker.ready.then(() => true)');
    await at.page.reload();
    await at.page.getByRole('heading', { level: 1 }).waitFor();
    expect(await at.page.getByText('È arrivata una versione nuova').count()).toBe(0);
    const page = join(dir, 'index.html');
    const worker = join(dir, 'sw.js');
    writeFileSync(page, readFileSync(page, 'utf8').replace('</body>', '<p id="newer">2</p></body>'));
    writeFileSync(worker, readFileSync(worker, 'utf8').replace(/(url:"index\.html",revision:"|revision:"(?=[^"]*",url:"index\.html"))/, '$1x'));
    await at.page.reload();
    await at.page.getByText('È arrivata una versione nuova').waitFor();
    await expectAccessible(at);
    await at.page.getByRole('button', { name: 'Ricarica la pagina' }).click();
    await at.page.locator('#newer').waitFor();
    expect(await at.page.getByText('È arrivata una versione nuova').count()).toBe(0);
    await at.context.close();
    await new Promise((resolve) => server.close(resolve));
    rmSync(dir, { recursive: true });
  });

  it('goes on the same from any folder of any server', async () => {
    const files = sirv(`${root}packages/cli/dist/app`);
    const server = createServer((request, response) => {
      const inside = /^\/comune\/strumenti(\/.*)$/.exec(request.url ?? '')?.[1];
      if (inside === undefined) response.writeHead(404).end();
      else files(Object.assign(request, { url: inside }), response);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const at = await openApp(served.browser, `http://127.0.0.1:${(server.address() as AddressInfo).port}/comune/strumenti/`);
    await openState(at, fixture('cremona'));
    await at.page.evaluate('navigator.serviceWorker.ready.then(() => true)');
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await at.page.reload();
    await at.page.getByRole('heading', { level: 1, name: 'Comune di Cremona' }).waitFor();
    // No registry lies there.
    expect(at.faults.filter((fault) => !/404|net::ERR_/.test(fault))).toEqual([]);
    await at.context.close();
  });
});

/** Puts another text in place of the one that the browser keeps. Runs in the page. */
const REPLACE_KEPT = `(text) => new Promise((resolve) => {
  indexedDB.open('adempi').onsuccess = ({ target: { result } }) => {
    const transaction = result.transaction('documenti', 'readwrite');
    transaction.objectStore('documenti').put({ name: 'ieri.yml', text, revision: 7, inFile: null, mark: 'ieri' }, 'documento');
    transaction.oncomplete = resolve;
  };
})`;

async function openStateAgain(page: Awaited<ReturnType<typeof openApp>>['page'], file: string): Promise<void> {
  await page.evaluate("location.hash = '#/'");
  await page.getByLabel('File di stato del Comune').setInputFiles(file);
  await page.getByRole('heading', { name: 'A che punto siamo' }).waitFor();
}
