/** A browser for the documents that the command writes: where there is none, their tests are skipped, and say so. */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';

const executable = [process.env['CHROMIUM'], '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) => path !== undefined && existsSync(path));
if (executable === undefined) console.warn('browser tests skipped: no Chromium on this machine (apt-get install chromium, or CHROMIUM=PATH)');

/** Whether there is a browser to test in. */
export const hasBrowser: boolean = executable !== undefined;

/** Starts the browser, without a screen. */
export function startBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: executable ?? '', args: ['--no-sandbox'] });
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * What axe finds in a page as it is, and how many of its rules found something to look at. The policy of a
 * document lets no script in but its own: the page is opened with `bypassCSP`.
 */
export async function runAxe(page: Page): Promise<{ readonly violations: readonly string[]; readonly passes: number }> {
  await page.addScriptTag({ content: axe });
  return page.evaluate(
    "axe.run().then(({ violations, passes }) => ({ passes: passes.length, violations: violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).slice(0, 3).join(' | ')}`) }))",
  );
}

/** By how many pixels a page is wider than its window. */
export function overflowOf(page: Page): Promise<number> {
  return page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
}

/** What a page asks the network for, and what it complains of, from now on. */
export interface Watched {
  readonly requests: readonly string[];
  /** Lines of the console, and exceptions. */
  readonly complaints: readonly string[];
}

/** Watches a page that is not open yet. */
export function watch(page: Page): Watched {
  const requests: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  return { requests, complaints };
}
