import { readdirSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { goTo, openState } from './helpers/app-page.ts';
import { hasBrowser } from './helpers/browser.ts';
import { save } from './helpers/downloads.ts';
import { fixture, root, run } from './helpers/run-command.ts';
import { useApp } from './helpers/use-app.ts';

const states = readdirSync(`${root}fixtures/comuni`).filter((name) => name.endsWith('.yml')).map((name) => name.replace(/\.yml$/, ''));

describe.skipIf(!hasBrowser)('an exported assessment', () => {
  const served = useApp();

  it.each(states)('is byte for byte what the command writes of %s', async (name) => {
    const at = await served.open();
    await openState(at, fixture(name));
    for (const [day, told] of [['2023-10-01', '01/10/2023'], ['2026-11-21', '21/11/2026']] as const) {
      await goTo(at, '#/quadro');
      await at.page.getByLabel('Giorno della verifica').fill(day);
      await at.page.locator('.lead', { hasText: `Obblighi digitali al ${told}` }).waitFor();
      await goTo(at, '#/salva');
      const { text } = await save(at, 'Scarica gli esiti');
      expect(text === run('check', fixture(name), '--as-of', day, '-f', 'json', '--exit-zero').stdout).toBe(true);
    }
    await at.page.getByRole('button', { name: 'English' }).click();
    await at.page.getByRole('heading', { name: 'Save and export' }).waitFor();
    await at.page.locator('.status-line', { hasText: 'Saved' }).waitFor();
    const { text } = await save(at, 'Download the outcomes');
    expect(text === run('check', fixture(name), '--as-of', '2026-11-21', '-f', 'json', '--exit-zero', '--lang', 'en').stdout).toBe(true);
    expect(at.faults).toEqual([]);
    await at.context.close();
  });
});
