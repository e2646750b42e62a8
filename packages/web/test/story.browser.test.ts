
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { expectAccessible, openApp, openState } from './helpers/app-page.ts';
import type { AppPage } from './helpers/app-page.ts';
import { hasBrowser, startBrowser } from './helpers/browser.ts';
import { fixture, startApp } from './helpers/run-command.ts';
import type { RunningApp } from './helpers/run-command.ts';

describe.skipIf(!hasBrowser)('the story of a self-assessment', () => {
  let browser: Browser;
  let app: RunningApp;
  let at: AppPage;

  beforeAll(async () => {
    [browser, app] = await Promise.all([startBrowser(), startApp()]);
    at = await openApp(browser, app.address);
  });

  afterAll(async () => {
    await browser.close();
    await app.stop();
  });

  it('opens Cortemaggiore and tells where it stands', async () => {
    await openState(at, fixture('cortemaggiore'));
    await at.page.getByLabel('Giorno della verifica').fill('2023-10-01');
    await at.page.getByText('1 ottobre 2023').or(at.page.getByText('01/10/2023')).first().waitFor();
    expect(await at.page.getByRole('heading', { level: 1 }).innerText()).toBe('Comune di Cortemaggiore');
    await expectAccessible(at);
  });
});

