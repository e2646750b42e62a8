import type { CivilDate } from '@adempi/schema';

import type { RegistryComune } from './registry.ts';

/** What a row says of the ente that it is about. All are compared without case. */
export interface EnteKeys {
  readonly codiceIpa?: string;
  /** Current or past; zeros that a spreadsheet ate are put back. */
  readonly codiceIstat?: string;
  readonly codiceFiscale?: string;
  /** `Comune di Agliè`, `Agliè`, `BOLZANO/BOZEN`. */
  readonly denominazione?: string;
  /** Letters, name or ISTAT code of the province: it narrows the name, and is no key by itself. */
  readonly provincia?: string;
}

/** A key that identifies. */
export type KeyName = 'codiceIpa' | 'codiceIstat' | 'codiceFiscale' | 'denominazione';

/** One key of a row and the Comuni that it may mean. */
export interface KeyMatch {
  readonly key: KeyName;
  readonly value: string;
  readonly comuni: readonly RegistryComune[];
}

/** Which Comune a row is about, or why that cannot be said. */
export type Resolution =
  | { readonly comune: RegistryComune; readonly matches: readonly KeyMatch[] }
  | {
      /**
       * `none`: no key is known. `single`: one key alone means a Comune. `several`: keys agree on
       * two Comuni. `apart`: each key means another one. `other`: it is an ente that is no Comune.
       */
      readonly problem: 'none' | 'single' | 'several' | 'apart' | 'other';
      readonly matches: readonly KeyMatch[];
      /** The Comuni that the row may be about: of them a complete list does not prove absence. */
      readonly candidates: readonly RegistryComune[];
    };

/** What resolves rows. */
export type Resolve = (keys: EnteKeys, on: CivilDate) => Resolution;
export function resolveComune(_index: unknown, _keys: EnteKeys, _on: CivilDate): Resolution {
  return { problem: 'none', matches: [], candidates: [] };
}
