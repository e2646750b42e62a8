import { fileURLToPath } from 'node:url';

import { loadBundle } from '@adempi/packs/node';
import type { Bundle } from '@adempi/schema';

import type { Io, Sink, Terminal } from '../src/io.ts';
import { main } from '../src/main.ts';

/** The rules and fixtures of the repository. */
export const rulesFolder = fileURLToPath(new URL('../../../rules/', import.meta.url));
export const fixturesFolder = fileURLToPath(new URL('../../../fixtures/', import.meta.url));

/** What came of a run. */
export interface Outcome {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command line in this process, from source, and keeps what it prints. */
export async function runCli(argv: readonly string[], given: Partial<Omit<Io, 'stdout' | 'stderr' | 'terminal'>> & { readonly terminal?: boolean; readonly person?: Terminal }): Promise<Outcome> {
  const { terminal = false, person = null, ...rest } = given;
  const printed = { stdout: '', stderr: '' };
  const sink = (name: 'stdout' | 'stderr'): Sink => ({
    write: (text) => {
      // Bytes that are no text, a character for each.
      printed[name] += typeof text === 'string' ? text : Buffer.from(text).toString('latin1');
      return Promise.resolve();
    },
    isTTY: terminal,
    columns: terminal ? 80 : null,
  });
  const io: Io = {
    stdout: sink('stdout'),
    stderr: sink('stderr'),
    stdin: () => Promise.resolve(new Uint8Array()),
    terminal: () => person,
    env: {},
    cwd: process.cwd(),
    today: () => '2026-11-21',
    loadBundle: () => Promise.resolve(realBundle()),
    ...rest,
  };
  const status = await main(argv, io);
  return { status, ...printed };
}

let compiled: Bundle | null = null;

/** The rules of the repository, compiled once. */
export function realBundle(): Bundle {
  if (compiled === null) {
    const { bundle, diagnostics } = loadBundle(rulesFolder);
    if (bundle === null) throw new Error(JSON.stringify(diagnostics, null, 2));
    compiled = bundle;
  }
  return compiled;
}
