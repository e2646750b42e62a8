import type { Lang } from '@adempi/schema';

import { englishInit } from './init-en.ts';
import { italianInit } from './init-it.ts';

/** What is said of a state that is begun. */
export interface InitTexts {
  readonly command: string;
  readonly argument: string;
  readonly argumentName: string;
  readonly options: Readonly<Record<'output' | 'asOf' | 'denominazione' | 'tipo' | 'popolazione', string>>;
  readonly values: Readonly<Record<'name' | 'kind' | 'count', string>>;
  readonly help: string;
  readonly noName: string;
  readonly sourcesNeedComune: string;
  readonly nameTwice: string;
  readonly several: (query: string, found: string) => string;
  readonly ended: (name: string, successors: string) => string;
  readonly unknownKind: (kind: string, known: string) => string;
  readonly ask: Readonly<Record<'denominazione' | 'tipo' | 'popolazione', string>>;
  readonly placeholders: Readonly<Record<'denominazione' | 'popolazione', string>>;
  readonly intro: string;
  readonly needed: string;
  readonly stopped: string;
  readonly written: (file: string, facts: number) => string;
  readonly unusedRows: (rows: number) => string;
  readonly next: (file: string) => string;
}

/** The texts of a language. */
export function initTextsOf(lang: Lang): InitTexts {
  return lang === 'it' ? italianInit : englishInit;
}
