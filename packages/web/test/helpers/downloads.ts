import { readFileSync } from 'node:fs';

import type { AppPage } from './app-page.ts';

/** A file that the app gave. */
export interface Saved {
  readonly name: string;
  readonly path: string;
  readonly text: string;
}

/** Presses a button that gives a file, and reads it. */
export async function save({ page }: AppPage, button: string): Promise<Saved> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button }).click()]);
  const path = await download.path();
  return { name: download.suggestedFilename(), path, text: readFileSync(path, 'utf8') };
}
