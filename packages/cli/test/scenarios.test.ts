import { cp, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { fixturesFolder, rulesFolder, runCli } from './run-cli.ts';
import type { Outcome } from './run-cli.ts';
import { normalise, parseScenario, readings } from './scenario.ts';
import type { Check } from './scenario.ts';

const folder = fileURLToPath(new URL('./scenarios/', import.meta.url));
const names = (await readdir(folder)).filter((name) => name.endsWith('.scenario'));

let cwd = '';
beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'adempi-scenario-'));
});
afterEach(async () => {
  await rm(cwd, { recursive: true });
});

describe('scenarios', () => {
  it.each(names)('%s', async (name) => {
    const { files, rules, stdin, env, argv, checks } = parseScenario(await readFile(join(folder, name), 'utf8'));
    for (const name of rules) await cp(join(folder, 'regole'), join(cwd, name), { recursive: true });
    for (const file of files) {
      await mkdir(dirname(join(cwd, file.name)), { recursive: true });
      await writeFile(join(cwd, file.name), file.bytes);
    }
    const words = argv.map((word) => word.replace('{fixtures}/', fixturesFolder).replace('{rules}', rulesFolder));
    const outcome = await runCli(words, { cwd, env, stdin: () => Promise.resolve(Buffer.from(stdin)) });
    for (const check of checks) await verify(check, outcome);
  });
});

async function verify({ of, how, name, text }: Check, outcome: Outcome): Promise<void> {
  if (of === 'status') {
    expect(outcome.status, outcome.stderr).toBe(Number(text));
    return;
  }
  const found = of === 'wrote' ? await readFile(join(cwd, name ?? ''), 'utf8') : outcome[of];
  if (how === 'exactly') {
    expect(found).toBe(text);
    return;
  }
  for (const line of text.split('\n').filter((one) => one.trim() !== '')) {
    if (how === 'contains') expect(readings(found)).toContain(normalise(line));
    else expect(readings(found)).not.toContain(normalise(line));
  }
}
