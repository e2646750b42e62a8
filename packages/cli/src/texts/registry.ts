import type { SearchKey } from '@adempi/adapters';
import type { Lang } from '@adempi/schema';

import { englishRegistry } from './registry-en.ts';
import { italianRegistry } from './registry-it.ts';

/** What the commands on the registry of enti say. */
export interface RegistryTexts {
  readonly commands: Readonly<Record<'registry' | 'build' | 'find' | 'update', string>>;
  readonly query: string;
  readonly queryName: string;
  readonly options: Readonly<Record<'istat' | 'ipa' | 'anpr' | 'population' | 'output' | 'registry' | 'from' | 'timeout' | 'format', string>>;
  readonly values: Readonly<Record<'file' | 'seconds', string>>;
  readonly built: (file: string, counts: RegistryCounts) => string;
  readonly noRegistry: (file: string) => string;
  readonly outputIsInput: (file: string) => string;
  readonly noFiles: string;
  readonly download: {
    readonly failed: (url: string, cause: string) => string;
    readonly status: (status: number) => string;
    readonly timeout: (seconds: number) => string;
    readonly tooLarge: (megabytes: number) => string;
    readonly html: string;
    readonly broken: string;
    readonly unreachable: string;
    readonly kept: (file: string) => string;
    readonly shrunk: (found: number, before: number) => string;
    readonly addresses: (file: string) => string;
  };
  readonly find: {
    readonly none: (query: string, near: readonly string[]) => string;
    readonly several: (query: string, count: number) => string;
    readonly other: (name: string, code: string) => string;
    readonly by: Readonly<Record<SearchKey, string>>;
    readonly head: readonly string[];
    /** Behind the name of a Comune that ended. */
    readonly over: string;
    readonly labels: Readonly<Record<
      'by' | 'istat' | 'past' | 'ipa' | 'fiscalCode' | 'catastale' | 'names' | 'province' | 'region' | 'capital' | 'population' | 'site' | 'life' | 'successors' | 'sources',
      string
    >>;
    readonly since: (day: string) => string;
    readonly period: (from: string | null, to: string | null) => string;
    readonly undated: string;
    readonly born: (day: string) => string;
    readonly notYet: (day: string) => string;
    readonly ended: (day: string) => string;
    readonly gone: (day: string) => string;
    readonly unknownSuccessor: string;
    readonly onDay: (file: string, day: string) => string;
    readonly capitals: Readonly<Record<string, string>>;
  };
}

/** What a registry holds. */
export interface RegistryCounts {
  readonly living: number;
  readonly withIpa: number;
  readonly ended: number;
  readonly others: number;
  readonly unused: number;
}

/** The texts of a language. */
export function registryTextsOf(lang: Lang): RegistryTexts {
  return lang === 'it' ? italianRegistry : englishRegistry;
}
