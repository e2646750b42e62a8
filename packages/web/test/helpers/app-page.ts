import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import type { Browser, BrowserContext, Page } from 'playwright-core';
import { expect } from 'vitest';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** A page of the app, with all that went wrong in it. */
export interface AppPage {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Errors of the console, exceptions, and violations of the policy. */
  readonly faults: string[];
}

/** How a page is opened. */
export interface PageOptions {
  readonly width?: number;
  readonly height?: number;
  /** A context to share what the browser keeps with; a new one by default. */
  readonly context?: BrowserContext;
}

/** Tells violations as errors of the console, which are gathered anyway. */
const WATCH = `addEventListener('securitypolicyviolation', (event) => console.error('policy: ' + event.violatedDirective + ' ' + event.blockedURI));`;

/** Opens the app in a browser, and gathers every fault. */
export async function openApp(browser: Browser, address: string, { width = 1280, height = 900, context: shared }: PageOptions = {}): Promise<AppPage> {
  const context = shared ?? (await browser.newContext({ viewport: { width, height }, locale: 'it-IT', acceptDownloads: true }));
  const page = await context.newPage();
  // No test is about speed: a machine that is busy must not fail one.
  page.setDefaultTimeout(60_000);
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(error.message));
  await page.addInitScript(WATCH);
  await slowDown(page);
  await page.goto(address);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return { page, context, faults };
}

/** `ADEMPI_SLOW=5` tries the app on a machine five times as slow, with an engine that answers sometimes at once and sometimes late: a test that does not wait for what it needs fails there. */
async function slowDown(page: Page): Promise<void> {
  const rate = Number(process.env['ADEMPI_SLOW'] ?? 1);
  if (rate === 1) return;
  await page.addInitScript(`{
    const { postMessage } = Worker.prototype;
    let last = 0;
    Worker.prototype.postMessage = function (...message) {
      const now = performance.now();
      last = Math.max(last + 2, now + Math.random() * ${rate * 50});
      setTimeout(() => postMessage.apply(this, message), last - now);
    };
  }`);
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate });
}

/** Opens a state file as a user does, and waits for the overview. */
export async function openState({ page }: AppPage, file: string): Promise<void> {
  await page.getByLabel('File di stato del Comune').setInputFiles(file);
  await page.getByRole('heading', { name: 'A che punto siamo' }).waitFor();
}

/** Goes to a view of the app, by its address, and waits until it is the one that is shown. */
export async function goTo({ page }: AppPage, hash: string): Promise<void> {
  await page.evaluate(`(${GO})(${JSON.stringify(hash)})`);
  await page.getByRole('heading', { level: 1 }).waitFor();
}

/** The app draws before any timer runs that is set after the address has changed. Runs in the page. */
const GO = `(hash) => new Promise((resolve) => {
  if (location.hash === hash) return resolve();
  addEventListener('hashchange', () => setTimeout(resolve), { once: true });
  location.hash = hash;
})`;

interface AxeViolation {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

/** Fails with every breach of WCAG 2.1 AA that axe finds in the page as it is. */
export async function expectAccessible({ page }: AppPage): Promise<void> {
  await page.evaluate(axe);
  const rules = JSON.stringify({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'] });
  const { violations } = await page.evaluate<{ readonly violations: readonly AxeViolation[] }>(`axe.run(document, ${rules})`);
  expect(violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary ?? ''}`).join(' | ')}`)).toEqual([]);
}
