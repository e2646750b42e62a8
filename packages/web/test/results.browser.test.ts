import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { afterAll, describe, expect, it } from 'vitest';

import { expectAccessible, goTo, openApp, openState } from './helpers/app-page.ts';
import type { AppPage } from './helpers/app-page.ts';
import { hasBrowser } from './helpers/browser.ts';
import { save } from './helpers/downloads.ts';
import { fixture, runIn, startApp } from './helpers/run-command.ts';
import { useApp } from './helpers/use-app.ts';
import { writeStates } from './helpers/write-states.ts';

const DAY = '2024-02-01';

describe.skipIf(!hasBrowser)('what follows from an assessment', () => {
  const { folder, fileOf } = writeStates();
  const served = useApp();

  afterAll(async () => {
    rmSync(folder, { recursive: true });
  });

  async function openOn(file: string, day = DAY): Promise<AppPage> {
    const at = await served.open();
    await openState(at, file);
    await at.page.getByLabel('Giorno della verifica').fill(day);
    await at.page.locator('.lead', { hasText: `Obblighi digitali al ${day.split('-').reverse().join('/')}` }).waitFor();
    return at;
  }

  it('is a programme: what is supposed to be done stays in its place, and what would be left is counted as the command counts', async () => {
    const at = await openOn(fileOf('inadempiente.yml'));
    await goTo(at, '#/programma');
    await at.page.getByRole('heading', { level: 1, name: 'Programma di lavoro: Comune di Provaglio' }).waitFor();
    const box = at.page.getByLabel('Supponi che sia fatto: Adesione alla Piattaforma digitale nazionale dati (PDND)');
    // By keyboard, and the focus stays where it was.
    await box.focus();
    await at.page.keyboard.press('Space');
    const whatIf = at.page.getByRole('region', { name: 'Che cosa resterebbe?' });
    await whatIf.getByText('Resterebbe 1 lavoro.').waitFor();
    await whatIf.getByText('Punteggio: da 0 % a 50 %').waitFor();
    expect(await at.page.evaluate("document.activeElement.getAttribute('aria-label')")).toMatch(/^Supponi che sia fatto: Adesione/);
    const card = at.page.getByRole('listitem').filter({ has: box });
    await card.getByText('supposto fatto').waitFor();
    await expectAccessible(at);
    expect(at.page.url()).toContain('fatti=pdnd%2Fadesione');
    const written = await save(at, 'Programma di lavoro (testo)');
    expect(written.text).toBe(runIn(folder, 'plan', 'inadempiente.yml', '--as-of', DAY, '--done', 'pdnd/adesione', '-f', 'markdown').stdout);
    await at.page.reload();
    await whatIf.getByText('Resterebbe 1 lavoro.').waitFor();
    await at.page.getByRole('button', { name: 'Togli le supposizioni' }).click();
    await whatIf.getByText('Il file non cambia.', { exact: false }).or(whatIf.getByText('È una prova')).first().waitFor();
    expect(await box.isChecked()).toBe(false);
    expect(at.faults).toEqual([]);
    await at.context.close();
  });

  it('is grouped by office as the command groups it, and an address that names no rule supposes nothing', async () => {
    const at = await openOn(fileOf('inadempiente.yml'));
    await goTo(at, '#/programma?fatti=nessuna/regola');
    await at.page.getByLabel('Raggruppa per').selectOption('ufficio');
    await at.page.getByRole('heading', { level: 2, name: 'segretario' }).waitFor();
    await at.page.getByText('È una prova').waitFor();
    const { text } = await save(at, 'Programma di lavoro (testo)');
    expect(text).toBe(runIn(folder, 'plan', 'inadempiente.yml', '--as-of', DAY, '--by', 'office', '-f', 'markdown').stdout);
    const saved = await save(at, 'Programma di lavoro (documento)');
    expect(saved.name).toBe('inadempiente.programma.docx');
    runIn(folder, 'plan', 'inadempiente.yml', '--as-of', DAY, '--by', 'office', '-o', 'programma.docx');
    expect(readFileSync(saved.path).equals(readFileSync(join(folder, 'programma.docx')))).toBe(true);
    await at.context.close();
  });

  it('is printed compactly: every task with its norm, no details but those the reader opened, nothing to press', async () => {
    const at = await openOn(fileOf('inadempiente.yml'));
    await goTo(at, '#/programma');
    await at.page.locator('.finding-card').first().waitFor();
    await at.page.locator('.finding-card summary').first().click();
    await at.page.emulateMedia({ media: 'print' });
    await at.page.evaluate("dispatchEvent(new Event('beforeprint'))");
    const cards = at.page.locator('.finding-card');
    expect(await cards.count()).toBeGreaterThan(1);
    for (const card of await cards.all()) expect(await card.innerText()).toMatch(/Che cosa fare:.*A cura di:.*Norma:/su);
    expect(await at.page.locator('.finding-card dl').evaluateAll((lists) => lists.map((list) => list.checkVisibility()))).toEqual([true, ...Array.from({ length: (await cards.count()) - 1 }, () => false)]);
    const told = await at.page.locator('main').innerText();
    expect(told).not.toMatch(/Mostra gli altri|Supponi|Raggruppa|Stampa/u);
    // What is folded only because it is long is on paper too.
    expect(await at.page.locator('details.more li').first().isVisible()).toBe(true);
    for (const view of ['quadro', 'programma', 'rilievi', 'domande', 'uffici', 'dati', 'date', 'confronto', 'salva']) {
      await goTo(at, `#/${view}`);
      expect([view, await at.page.locator('main :is(input, select, button):visible').count()]).toEqual([view, 0]);
    }
    await at.page.evaluate("dispatchEvent(new Event('afterprint'))");
    expect(at.faults).toEqual([]);
    await at.context.close();
  });

  it('is printed with every finding that the filter chose, and with as many as before on the screen after', async () => {
    const at = await openOn(fixture('cremona'));
    await goTo(at, '#/rilievi?esito=unknown');
    const cards = at.page.locator('.finding-card');
    await cards.first().waitFor();
    const onScreen = await cards.count();
    const found = Number(/(\d+) rilievi/u.exec(await at.page.locator('p.count').innerText())?.[1]);
    expect(found).toBeGreaterThan(onScreen);
    await at.page.evaluate("dispatchEvent(new Event('beforeprint'))");
    await at.page.waitForFunction(`document.querySelectorAll('.finding-card').length === ${found}`);
    await at.page.evaluate("dispatchEvent(new Event('afterprint'))");
    await at.page.waitForFunction(`document.querySelectorAll('.finding-card').length === ${onScreen}`);
    // The browser announces by itself what it prints, and draws it after that.
    const sheets = (await at.page.pdf()).toString('latin1').match(/\/Type \/Page\b/gu)?.length ?? 0;
    expect(sheets).toBeGreaterThan(found / 12);
    expect(at.faults).toEqual([]);
    await at.context.close();
  });

  it('calls items by name, and keeps digests apart, where it is compared', async () => {
    const at = await openOn(fixture('cremona'));
    await goTo(at, '#/confronto');
    await at.page.getByLabel('File di prima').setInputFiles(fixture('cortemaggiore'));
    await at.page.getByText('Siti web e app del Comune: «Portale dei musei comunali»').first().waitFor();
    expect(await at.page.locator('main').innerText()).not.toMatch(/sha256|siti\[|servizi\[/u);
    expect(await at.page.locator('details code', { hasText: 'sha256:' }).count()).toBeGreaterThan(0);
    await expectAccessible(at);
    expect(at.faults).toEqual([]);
    await at.context.close();
  });

  it('is dated: the coming terms, and what turns red by a day', async () => {
    const at = await openOn(fixture('cortemaggiore'), '2023-10-01');
    await goTo(at, '#/date');
    await at.page.getByRole('link', { name: 'Progetto PNRR completato entro il suo termine · Esperienza del cittadino nei servizi pubblici' }).first().waitFor();
    const until = at.page.getByLabel('Fino al giorno');
    await until.fill('2023-12-13');
    await at.page.getByText('1 cambiamento in rosso.').waitFor();
    await at.page.getByText('È scaduto il termine del 12/12/2023').waitFor();
    await until.fill('2023-12-12');
    await at.page.getByText('Nulla diventa rosso da solo entro il 12/12/2023.').waitFor();
    await at.page.getByLabel('Solo ciò che diventa rosso').uncheck();
    await at.page.getByText('Il termine scade il 12/12/2023, tra').first().waitFor();
    await until.fill('2023-09-30');
    await at.page.getByText('Scrivere un giorno dal 01/10/2023 al').waitFor();
    expect(await until.getAttribute('aria-invalid')).toBe('true');
    await expectAccessible(at);
    expect(at.faults).toEqual([]);
    await at.context.close();
  });

  it('is compared with an earlier state: what changed, and why', async () => {
    const at = await openOn(fileOf('migliorato.yml'));
    await goTo(at, '#/confronto');
    await at.page.getByLabel('File di prima').setInputFiles(fileOf('inadempiente.yml'));
    const better = at.page.getByRole('region', { name: 'Prima non conformi, ora non più (1)' });
    await better.getByText('Adesione alla Piattaforma digitale nazionale dati (PDND)').waitFor();
    await better.getByText('Causa: le informazioni dello stato').waitFor();
    await expectAccessible(at);
    const diff = (...more: readonly string[]): string => runIn(folder, 'diff', 'inadempiente.yml', 'migliorato.yml', '--as-of', DAY, ...more).stdout;
    expect((await save(at, 'Scarica il confronto (testo)')).text).toBe(diff());
    expect((await save(at, 'Scarica il confronto (JSON)')).text).toBe(diff('-f', 'json'));
    // Who looks at a finding finds the comparison again.
    await better.getByRole('link').click();
    await at.page.getByRole('heading', { name: 'Come ci si arriva' }).waitFor();
    await at.page.goBack();
    await better.waitFor();
    expect(at.faults).toEqual([]);
    await at.context.close();
  });

  it('is compared with an earlier report, and with the state behind it where causes are sought', async () => {
    const report = runIn(folder, 'check', 'inadempiente.yml', '--as-of', '2024-01-25', '-f', 'json', '--exit-zero').stdout;
    // Of other rules, which are not at hand.
    writeFileSync(join(folder, 'prima.json'), report.replace(/("id": ?"governance",\s*"version": ?"[^"]*",\s*"digest": ?"sha256:).{8}/, '$100000000'));
    const at = await openOn(fileOf('migliorato.yml'));
    await goTo(at, '#/confronto');
    await at.page.getByLabel('File di prima').setInputFiles(join(folder, 'prima.json'));
    await at.page.getByText('Non si può dire quale causa').first().waitFor();
    const state = at.page.getByLabel('Lo stato da cui vengono quegli esiti');
    await state.setInputFiles(fileOf('aperti.yml'));
    await at.page.getByRole('alert').getByText('non è lo stato da cui vengono').waitFor();
    await state.setInputFiles(fileOf('inadempiente.yml'));
    await at.page.getByRole('alert').waitFor({ state: 'detached' });
    await at.page.getByRole('heading', { level: 2, name: 'Comune di Provaglio' }).waitFor();
    const diff = runIn(folder, 'diff', 'prima.json', 'migliorato.yml', '--as-of', DAY, '--state-before', 'inadempiente.yml', '-f', 'json').stdout;
    expect((await save(at, 'Scarica il confronto (JSON)')).text).toBe(diff);
    await at.context.close();
  });

  it.each([
    ['nulla.json', '{"a": 1}', 'serve il file di stato (.yml) o il file degli esiti (.json)'],
    ['foglio.csv', 'codice;valore\n"a";1;x\n - b: [\n', 'serve il file di stato (.yml) o il file degli esiti (.json)'],
    ['foto.png', '\uFFFD\u0000', 'serve il file di stato (.yml) o il file degli esiti (.json)'],
    ['molti.json', '[{"schemaVersion": 1}, {"schemaVersion": 1}]', 'contiene gli esiti di più enti'],
    ['rotto.json', '{"schemaVersion": 1, "__proto__": {"rtd": true}}', '«rotto.json» non si può leggere'],
    ['stato.yml', 'adempi: 1\nente: { denominazione: X, tipo: comune }\nfatti: { sitii: [] }\n', 'riga 3, colonna 10'],
    ['ciclo.yml', 'adempi: 1\nente: &e { denominazione: X, altro: *e }\n', 'riga 2'],
    ['<img src=x onerror=alert(1)>.json', '{}', '<img src=x onerror=alert(1)>.json'],
  ])('is compared with nothing that %s could be', async (name, text, told) => {
    const at = await openOn(fileOf('migliorato.yml'));
    await goTo(at, '#/confronto');
    await at.page.getByLabel('File di prima').setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
    await at.page.getByRole('alert').getByText(told).first().waitFor();
    await expectAccessible(at);
    expect(await at.page.evaluate('({}).rtd')).toBe(undefined);
    expect(at.faults).toEqual([]);
    await at.context.close();
  });

  it('takes waivers into account, keeps them with the document, and refuses those that are wrong', async () => {
    const at = await openOn(fixture('cremona'), '2022-12-31');
    await at.page.getByText('Rinvii ed esenzioni: nessun file aperto').click();
    const field = at.page.getByLabel('File dei rinvii e delle esenzioni');
    await field.setInputFiles(fileOf('rinvii-errati.yml'));
    await at.page.getByRole('alert').getByText('riga 3').first().waitFor();
    await expectAccessible(at);
    await field.setInputFiles(fileOf('rinvii.yml'));
    await at.page.getByText('Da «rinvii.yml»: 1 voce su questo Comune.').waitFor();
    await at.page.getByText('Salvato in questo browser').waitFor();
    await at.page.reload();
    await at.page.getByText('Rinvii: rinvii.yml').waitFor();
    await at.page.getByLabel('Giorno della verifica').fill('2022-12-31');
    await at.page.locator('.lead', { hasText: '31/12/2022' }).waitFor();
    await goTo(at, '#/salva');
    const { text } = await save(at, 'Scarica gli esiti');
    expect(text).toBe(runIn(folder, 'check', fixture('cremona'), '--as-of', '2022-12-31', '--waivers', 'rinvii.yml', '-f', 'json', '--exit-zero').stdout);
    await goTo(at, '#/quadro');
    await at.page.getByText('Rinvii ed esenzioni: rinvii.yml').click();
    await at.page.getByRole('button', { name: 'Togli i rinvii' }).click();
    await at.page.getByText('Rinvii: rinvii.yml').waitFor({ state: 'detached' });
    expect(at.faults).toEqual([]);
    await at.context.close();
  });

  it('shows no risk of open data unless asked, in the programme as in the overview', async () => {
    const at = await openOn(fileOf('aperti.yml'));
    const plan = (...more: readonly string[]): string => runIn(folder, 'plan', 'aperti.yml', '--as-of', DAY, '-f', 'markdown', ...more).stdout;
    expect(plan()).not.toBe(plan('--exposure'));
    await goTo(at, '#/programma');
    expect((await save(at, 'Programma di lavoro (testo)')).text).toBe(plan());
    await at.page.locator('.finding-card summary').first().click();
    expect(await at.page.locator('main').innerText()).not.toContain('sanzion');
    await goTo(at, '#/salva');
    await at.page.getByText('nei documenti il rischio non è mostrato').waitFor();
    await goTo(at, '#/quadro');
    await at.page.getByLabel('Mostra il rischio anche se i dati sono solo indizi').check();
    await goTo(at, '#/programma');
    expect((await save(at, 'Programma di lavoro (testo)')).text).toBe(plan('--exposure'));
    await at.context.close();
  });

  it('gives acts and letters, the same as the command', async () => {
    const at = await openOn(fileOf('inadempiente.yml'));
    await goTo(at, '#/salva');
    await at.page.getByRole('button', { name: 'Prepara le bozze' }).click();
    const saved = await save(at, 'Scarica: adozione-manuali.docx');
    runIn(folder, 'bozze', 'inadempiente.yml', '--as-of', DAY, '-o', 'bozze');
    expect(readFileSync(saved.path).equals(readFileSync(join(folder, 'bozze', 'adozione-manuali.docx')))).toBe(true);
    await expectAccessible(at);
    expect(at.faults).toEqual([]);
    await at.context.close();
  });

  it('is there without a server too: what was not looked at before is kept', async () => {
    const own = await startApp();
    const at = await openApp(served.browser, own.address);
    await openState(at, fileOf('inadempiente.yml'));
    await at.page.evaluate('navigator.serviceWorker.ready.then(() => true)');
    await own.stop();
    await at.page.reload();
    await goTo(at, '#/programma');
    await at.page.getByRole('heading', { level: 1, name: 'Programma di lavoro: Comune di Provaglio' }).waitFor();
    await goTo(at, '#/salva');
    expect((await save(at, 'Relazione riservata (HTML)')).text).toContain('<!doctype html>');
    await at.page.getByRole('button', { name: 'Prepara le bozze' }).click();
    await at.page.getByRole('button', { name: 'Scarica: adozione-manuali.docx' }).waitFor();
    expect(at.faults.filter((fault) => !/net::ERR_/.test(fault))).toEqual([]);
    await at.context.close();
  });

  it('shows what a state says as text, whatever it says', async () => {
    const script = `<img src=x onerror="document.title='rotto'">`;
    writeFileSync(join(folder, 'ostile.yml'), `adempi: 1\naggiornatoIl: 2024-01-01\nente: { denominazione: ${JSON.stringify(script)}, tipo: comune }\nfatti:\n  documentiAnnuali:\n    - { id: a, titolo: ${JSON.stringify(script)}, termine: 2024-06-30 }\n  piano:\n    interventi:\n      - { id: b, titolo: "[x](javascript:alert(1))", termine: 2024-06-30 }\n`);
    const at = await openOn(join(folder, 'ostile.yml'));
    for (const view of ['programma', 'date?mostra=tutto', 'confronto', 'salva']) {
      await goTo(at, `#/${view}`);
      await at.page.waitForTimeout(300);
      expect(await at.page.locator('main img, main script, a[href^="javascript"]').count()).toBe(0);
    }
    expect(await at.page.title()).not.toContain('rotto');
    await at.page.getByText('Per altri programmi', { exact: true }).click();
    const { text } = await save(at, 'Relazione riservata (HTML)');
    expect(text).not.toContain('<img');
    expect(at.faults).toEqual([]);
    await at.context.close();
  });
});
