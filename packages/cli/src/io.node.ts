import { readFile } from 'node:fs/promises';

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
    env: process.env,
    cwd: process.cwd(),
    today: () => todayInRome(new Date()),
    loadBundle: readBundle,
  };
}

/** The civil day in Rome at an instant. */
export function todayInRome(now: Date): CivilDate {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/Rome',
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(now);
  const of = (type: string): string => parts.find((part) => part.type === type)?.value ?? '';
  return `${of('year')}-${of('month')}-${of('day')}`;
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

const bundles: Readonly<Record<RulesUse, string>> = { verdicts: './verdicts.json', rules: './bundle.json' };

// They stand beside the bundled command.
async function readBundle(use: RulesUse): Promise<Bundle> {
  return JSON.parse(await readFile(new URL(bundles[use], import.meta.url), 'utf8')) as Bundle;
}
