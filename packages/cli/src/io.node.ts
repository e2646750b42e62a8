import { readFileSync } from 'node:fs';

import type { Bundle, CivilDate } from '@adempi/schema';

import { OutputError } from './errors.ts';
import type { Io, RulesUse, Sink } from './io.ts';
import { readStdin } from './read-stream.node.ts';

/** The world of a real process. */
export function createNodeIo(): Io {
  return {
    stdout: createSink(process.stdout),
    stderr: createSink(process.stderr),
    stdin: readStdin,
    terminal: () => (process.stdin.isTTY && process.stdout.isTTY ? { input: process.stdin, output: process.stdout } : null),
    env: process.env,
    cwd: process.cwd(),
    today: () => todayInRome(new Date()),
    loadBundle: readBundle,
  };
}

/**
 * The civil day in Rome at an instant. The zone of the process is changed for it, and put back:
 * `Intl` knows zones too, but takes a fourteenth of a check to load what it knows.
 * Only the main thread of a process can change its zone.
 */
export function todayInRome(now: Date): CivilDate {
  const { env } = process;
  const zone = env['TZ'];
  env['TZ'] = 'Europe/Rome';
  const [year, month, day] = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  if (zone === undefined) delete env['TZ'];
  else env['TZ'] = zone;
  return [String(year).padStart(4, '0'), twoDigits(month), twoDigits(day)].join('-');
}

function twoDigits(count: number): string {
  return String(count).padStart(2, '0');
}

function createSink(stream: NodeJS.WriteStream): Sink {
  // Without a listener an error of the stream would end the process with a stack trace.
  stream.on('error', () => undefined);
  return {
    write: (text) =>
      new Promise((resolve, reject) => {
        stream.write(text, (error) => {
          if (error === null || error === undefined || isClosedPipe(error)) resolve();
          else reject(new OutputError('', { cause: error }));
        });
      }),
    isTTY: stream.isTTY,
    // Some terminals do not know their width, and say 0.
    columns: stream.isTTY && stream.columns > 0 ? stream.columns : null,
  };
}

function isClosedPipe(error: Error): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return code === 'EPIPE' || code === 'ERR_STREAM_DESTROYED';
}

// The one that each check reads is written in ASCII alone: as Latin-1 it needs no decoding.
const bundles: Readonly<Record<RulesUse, { readonly file: string; readonly encoding: 'utf8' | 'latin1' }>> = {
  verdicts: { file: './verdicts.json', encoding: 'latin1' },
  rules: { file: './bundle.json', encoding: 'utf8' },
};

// They stand beside the bundled command.
function readBundle(use: RulesUse): Promise<Bundle> {
  return Promise.resolve(JSON.parse(readFileSync(new URL(bundles[use].file, import.meta.url), bundles[use].encoding)) as Bundle);
}
