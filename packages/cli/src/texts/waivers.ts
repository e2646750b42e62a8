import type { Lang } from '@adempi/schema';

import { englishWaivers } from './waivers-en.ts';
import { italianWaivers } from './waivers-it.ts';

/** What the command line says of waivers and of baselines. */
export interface WaiverTexts {
  readonly commands: Readonly<Record<'waivers' | 'lint' | 'prune', string>>;
  readonly arguments: Readonly<Record<'fileName' | 'file' | 'statesName' | 'states', string>>;
  readonly options: Readonly<Record<'waivers' | 'baseline' | 'verifyBaseline' | 'writeBaseline' | 'pruneBaseline' | 'asOf' | 'write', string>>;
  readonly help: string;
  /** That all entries are sound: how many hold, and how many do not yet or no longer. */
  readonly lintOk: (count: { readonly all: number; readonly holding: number; readonly ended: number; readonly coming: number }, day: string) => string;
  readonly warnings: (count: number) => string;
  /** An entry that holds, on one line. */
  readonly holds: (entry: { readonly title: string; readonly item: string | null; readonly ente: string; readonly until: string; readonly days: number; readonly isExemption: boolean }) => string;
  readonly noStates: string;
  readonly nothingToPrune: string;
  readonly removed: (count: number, file: string) => string;
  readonly wouldRemove: (count: number, file: string) => string;
  readonly baselineWritten: (findings: number, file: string) => string;
  readonly baselinePruned: (findings: number, file: string) => string;
  readonly noCode: (ente: string) => string;
  readonly sameOutput: (file: string) => string;
  readonly pruneAlone: string;
  readonly pruneReport: (file: string) => string;
  readonly noStdin: (flag: string) => string;
  readonly more: (count: number) => string;
}

/** The texts of a language. */
export function waiverTextsOf(lang: Lang): WaiverTexts {
  return lang === 'it' ? italianWaivers : englishWaivers;
}
