import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';

import { openApp } from './app-page.ts';
import type { AppPage, PageOptions } from './app-page.ts';
import { startBrowser } from './browser.ts';
import { startApp } from './run-command.ts';
import type { RunningApp } from './run-command.ts';

/** The app as `adempi app` serves it, and a browser; there while the tests of a suite run. */
export interface ServedApp {
  readonly browser: Browser;
  readonly app: RunningApp;
  /** Opens the app in a page of its own. */
  readonly open: (options?: PageOptions) => Promise<AppPage>;
}

/** Starts the app and a browser before the tests of the suite around, and stops them after. */
export function useApp(...args: readonly string[]): ServedApp {
  let browser: Browser;
  let app: RunningApp;

  beforeAll(async () => {
    [browser, app] = await Promise.all([startBrowser(), startApp(...args)]);
  });

  afterAll(async () => {
    await browser.close();
    await app.stop();
  });

  return {
    get browser() {
      return browser;
    },
    get app() {
      return app;
    },
    open: (options) => openApp(browser, app.address, options),
  };
}

/** Opens the app in a page of its own for each test of the suite around, and closes it without a fault. */
export function usePage({ open }: ServedApp): AppPage {
  let now: AppPage;

  beforeEach(async () => {
    now = await open();
  });

  afterEach(async () => {
    expect(now.faults).toEqual([]);
    await now.context.close();
  });

  return {
    get context() {
      return now.context;
    },
    get page() {
      return now.page;
    },
    get faults() {
      return now.faults;
    },
  };
}
