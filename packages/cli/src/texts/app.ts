import type { Lang } from '@adempi/schema';

import { englishApp } from './app-en.ts';
import { italianApp } from './app-it.ts';

/** What is said of the browser app. */
export interface AppTexts {
  readonly command: string;
  readonly options: Readonly<Record<'port' | 'host' | 'registry' | 'noOpen', string>>;
  readonly values: Readonly<Record<'port' | 'host', string>> & { readonly usual: (port: number) => string };
  readonly help: string;
  readonly wrongPort: string;
  readonly running: (address: string) => string;
  /** To whoever must open it by hand. */
  readonly openByHand: string;
  readonly toEnd: string;
  /** Where others can reach it. */
  readonly shared: string;
  readonly ended: string;
  readonly notBuilt: string;
  /** Where nobody asked for a port, and the usual one is taken. */
  readonly otherPort: (usual: number) => string;
  readonly portTaken: (port: number) => string;
  readonly portForbidden: (port: number) => string;
  readonly noHost: (host: string) => string;
  /** To a browser that came by another name. */
  readonly refusedHost: (host: string) => string;
}

/** The texts of a language. */
export function appTextsOf(lang: Lang): AppTexts {
  return lang === 'it' ? italianApp : englishApp;
}
