import type { Lang } from '@adempi/schema';

import type { ExitCode } from './exit-codes.ts';
import { exitCodes } from './exit-codes.ts';
import type { Io } from './io.ts';
import { textsOf } from './texts/texts.ts';
import type { Texts } from './texts/texts.ts';

/** What every command gets. */
export interface Context {
  readonly io: Io;
  readonly lang: Lang;
  readonly texts: Texts;
  /** False after `--no-color`; the terminal has its say, too. */
  color: boolean;
  /** The code with which the process will end; set by the command. */
  exitCode: ExitCode;
}

/** The context of a run. */
export function createContext(io: Io, lang: Lang): Context {
  return { io, lang, texts: textsOf(lang), color: true, exitCode: exitCodes.ok };
}
