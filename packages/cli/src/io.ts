import type { Readable, Writable } from 'node:stream';

import type { Bundle, CivilDate } from '@adempi/schema';

/** What is written: text, or the bytes of a format that is no text. */
export type Written = string | Uint8Array;

/** Where text goes: a terminal, a pipe, a file. */
export interface Sink {
  /** Resolves once the text was handed over; a closed pipe is no error. */
  readonly write: (text: Written) => Promise<void>;
  readonly isTTY: boolean;
  /** Columns of the terminal; null where there is none. */
  readonly columns: number | null;
}

/** A person who can be asked: what they type, and what they see. */
export interface Terminal {
  readonly input: Readable;
  readonly output: Writable;
}

/** What rules are loaded for: to assess states, or to be shown, run and compared themselves. */
export type RulesUse = 'verdicts' | 'rules';

/** The world outside a command: all that it may read or write besides the files that it is given. */
export interface Io {
  readonly stdout: Sink;
  readonly stderr: Sink;
  readonly stdin: () => Promise<Uint8Array>;
  /** Null where nobody can be asked: input or output is a pipe or a file. */
  readonly terminal: () => Terminal | null;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Folder against which paths of the command line are resolved. */
  readonly cwd: string;
  /** The day, in Rome. */
  readonly today: () => CivilDate;
  /** The rules that come with the command; for verdicts only, they may lack examples, notes and coverage. */
  readonly loadBundle: (use: RulesUse) => Promise<Bundle>;
}
