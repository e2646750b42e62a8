import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { goTo, openState } from './app-page.ts';
import type { AppPage } from './app-page.ts';
import { save } from './downloads.ts';
import { fixture, run } from './run-command.ts';

/** The role that tests answer in. */
export const ROLE = 'segretario comunale';

/** Opens a fixture and comes to its first question. */
export async function beginQuestions(at: AppPage, state: string): Promise<void> {
  await openState(at, fixture(state));
  await beginHere(at);
}

/** Comes to the first question of the state that is open. */
export async function beginHere(at: AppPage): Promise<void> {
  await goTo(at, '#/domande');
  await at.page.getByLabel('Ruolo').fill(ROLE);
  await at.page.getByRole('button', { name: 'Vai alle domande' }).click();
  await at.page.locator('#question').waitFor();
}

/**
 * Goes to the question about a fact, whichever comes first.
 * @param question a part of it; needed where the fact is asked together with that of other items
 */
export async function askFor(at: AppPage, fact: string, question?: string): Promise<void> {
  await goTo(at, `#/domande?domanda=${encodeURIComponent(fact)}`);
  const shown = question === undefined ? at.page.locator(`form[data-fact="${fact}"]`) : at.page.locator('#question', { hasText: question });
  await shown.waitFor();
}

/** Saves the answer, and waits until it is kept in the browser. What an earlier answer left on the page says nothing of this one: its form must go. */
export async function answer({ page }: AppPage): Promise<void> {
  const asked = await page.locator('form.question').elementHandle();
  await page.getByRole('button', { name: /^(Salva e continua|Save and continue)$/u }).click();
  await asked?.waitForElementState('hidden');
  await page.locator('#last-answer').waitFor();
  await page.locator('.status-saving', { hasText: /Salvato in questo browser|Saved in this browser/u }).waitFor();
}

/** The state as the app gives it. */
export async function savedState(at: AppPage): Promise<string> {
  await goTo(at, '#/salva');
  return (await save(at, 'Scarica il file di stato')).text;
}

/** The state of a fixture after answers on the command line. */
export function answeredState(state: string, ...answers: readonly string[]): string {
  const file = join(mkdtempSync(join(tmpdir(), 'adempi-')), `${state}.yml`);
  writeFileSync(file, readFileSync(fixture(state)));
  const { status, stderr } = run('ask', file, '--role', ROLE, ...answers.flatMap((one) => ['--answer', one]));
  if (status !== 0) throw new Error(stderr);
  return readFileSync(file, 'utf8');
}

/** A file that holds a state. */
export function writeState(text: string): string {
  const file = join(mkdtempSync(join(tmpdir(), 'adempi-')), 'stato.yml');
  writeFileSync(file, text);
  return file;
}
