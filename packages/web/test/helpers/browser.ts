import { existsSync } from 'node:fs';

import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';

const PLACES = [process.env['CHROMIUM'] ?? '', '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const found = PLACES.find((place) => place !== '' && existsSync(place)) ?? null;

if (found === null) {
  const message = 'no Chromium here: install it (Debian: apt-get install chromium), or name it in CHROMIUM';
  if (process.env['CI'] !== undefined) throw new Error(message);
  console.warn(`browser tests skipped: ${message}`);
}

/** Whether there is a browser to test in; CI must have one. */
export const hasBrowser: boolean = found !== null;

/** Starts the browser, without a screen. */
export function startBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: found ?? '', args: ['--no-sandbox', '--disable-dev-shm-usage'] });
}
