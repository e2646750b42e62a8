import type { Lang } from '@adempi/schema';

import { englishSample } from './sample-en.ts';
import { italianSample } from './sample-it.ts';

/** What is said of samples to check and of worksheets to answer. */
export interface SampleTexts {
  readonly command: string;
  readonly argument: string;
  readonly argumentName: string;
  readonly options: Readonly<Record<'sample' | 'seed' | 'replies', string>>;
  readonly values: Readonly<Record<'size' | 'seed', string>>;
  readonly help: string;
  readonly seedAlone: string;
  readonly drawn: (rows: number, findings: number, file: string) => string;
  readonly replies: (written: number, left: number) => string;
  /** What stands in a cell that cannot be read, in words. */
  readonly wanted: Readonly<Record<'answer' | 'outcome' | 'day' | 'stratum' | 'count' | 'once' | 'text', string>>;
  readonly empty: (file: string) => string;
  readonly title: (checked: number, rows: number) => string;
  readonly unfilled: (rows: number) => string;
  readonly undetermined: (rows: number) => string;
  readonly covered: (share: string) => string;
  /** Headings: drawn, checked, undetermined, wrong, rate, interval. */
  readonly head: readonly string[];
  readonly adapter: string;
  readonly rule: string;
  readonly all: string;
  readonly notYet: string;
  readonly method: string;
}

/** The texts of a language. */
export function sampleTextsOf(lang: Lang): SampleTexts {
  return lang === 'it' ? italianSample : englishSample;
}
