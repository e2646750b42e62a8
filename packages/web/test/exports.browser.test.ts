import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { goTo, openState } from './helpers/app-page.ts';
import type { AppPage } from './helpers/app-page.ts';
import { hasBrowser } from './helpers/browser.ts';
import { save } from './helpers/downloads.ts';
import { fixture, root, runIn } from './helpers/run-command.ts';
import { useApp } from './helpers/use-app.ts';

const folder = `${root}fixtures/comuni`;
const states = readdirSync(folder).filter((name) => name.endsWith('.yml')).map((name) => name.replace(/\.yml$/, ''));
const DAY = '2023-10-01';
const UNTIL = '2024-10-01';

/** What `adempi check` writes into a folder, and the button that gives the same. */
const checks: readonly (readonly [format: string, file: string, button: string, ending: string])[] = [
  ['html', 'adempi.html', 'Relazione riservata (HTML)', '.relazione.html'],
  ['xlsx', 'adempi.xlsx', 'Cartella di lavoro (XLSX)', '.esiti.xlsx'],
  ['markdown', 'adempi.md', 'Esiti (testo formattato)', '.esiti.md'],
  ['table', 'adempi.txt', 'Esiti (testo semplice)', '.esiti.txt'],
  ['csv', 'adempi.csv', 'Rilievi (CSV)', '.esiti.csv'],
  ['sarif', 'adempi.sarif', 'SARIF', '.esiti.sarif'],
  ['junit', 'adempi.junit.xml', 'JUnit (XML)', '.esiti.junit.xml'],
  ['oscal', 'adempi.oscal.json', 'OSCAL (JSON)', '.esiti.oscal.json'],
];

describe.skipIf(!hasBrowser)('what the app exports is byte for byte what the command writes', () => {
  const served = useApp();
  let aside: string;

  beforeAll(async () => {
    aside = mkdtempSync(join(tmpdir(), 'adempi-exports-'));
  });

  afterAll(async () => {
    rmSync(aside, { recursive: true });
  });

  async function openOn(name: string): Promise<AppPage> {
    const at = await served.open();
    await openState(at, fixture(name));
    await at.page.getByLabel('Giorno della verifica').fill(DAY);
    await at.page.locator('.lead', { hasText: 'Obblighi digitali al 01/10/2023' }).waitFor();
    return at;
  }

  it.each(states)('of %s, in every format of a report', async (name) => {
    const at = await openOn(name);
    await goTo(at, '#/salva');
    await at.page.getByText('Per altri programmi', { exact: true }).click();
    const written = join(aside, name);
    const formats = checks.flatMap(([format]) => ['-f', format]);
    expect(runIn(folder, 'check', `${name}.yml`, '--as-of', DAY, '--exit-zero', ...formats, '-o', `${written}/`).stderr).toBe('');
    const differing: string[] = [];
    for (const [format, file, button, ending] of checks) {
      const saved = await save(at, button);
      expect(saved.name).toBe(`${name}${ending}`);
      if (!readFileSync(saved.path).equals(readFileSync(join(written, file)))) differing.push(format);
    }
    expect(at.faults).toEqual([]);
    await at.context.close();
    expect(differing).toEqual([]);
  });

  // A browser gives a page ten files in a row, then asks: these are on a page of their own.
  it.each(states)('of %s, in the formats of other commands', async (name) => {
    const at = await openOn(name);
    await goTo(at, '#/salva');
    await at.page.getByText('Per altri programmi', { exact: true }).click();
    const differing: string[] = [];
    const forPublic = runIn(folder, 'check', `${name}.yml`, '--as-of', DAY, '--exit-zero', '-f', 'html', '--public').stdout;
    if ((await save(at, 'Relazione da pubblicare (HTML)')).text !== forPublic) differing.push('html --public');
    if ((await save(at, 'Calendario (.ics)')).text !== runIn(folder, 'calendar', `${name}.yml`, '--as-of', DAY).stdout) differing.push('calendar');
    const document = join(aside, `${name}.docx`);
    runIn(folder, 'plan', `${name}.yml`, '--as-of', DAY, '-o', document);
    if (!readFileSync((await save(at, 'Programma di lavoro (documento)')).path).equals(readFileSync(document))) differing.push('plan -f docx');
    if ((await save(at, 'Programma di lavoro (testo)')).text !== runIn(folder, 'plan', `${name}.yml`, '--as-of', DAY, '-f', 'markdown').stdout) differing.push('plan');
    if ((await save(at, 'Programma di lavoro (JSON)')).text !== runIn(folder, 'plan', `${name}.yml`, '--as-of', DAY, '-f', 'json').stdout) differing.push('plan -f json');
    await goTo(at, `#/date?entro=${UNTIL}`);
    const forecast = await save(at, 'Scarica la previsione (JSON)');
    if (forecast.text !== runIn(folder, 'forecast', `${name}.yml`, '--as-of', DAY, '--until', UNTIL, '-f', 'json').stdout) differing.push('forecast');
    expect(differing).toEqual([]);
    expect(at.faults).toEqual([]);
    await at.context.close();
  });
});
