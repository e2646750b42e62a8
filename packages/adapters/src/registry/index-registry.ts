import type { Registry, RegistryComune, RegistryOther } from './registry.ts';

/** A registry with its look-up tables. */
export interface IndexedRegistry {
  readonly registry: Registry;
  readonly byIpa: ReadonlyMap<string, readonly RegistryComune[]>;
  readonly byIstat: ReadonlyMap<string, readonly RegistryComune[]>;
  readonly byFiscalCode: ReadonlyMap<string, readonly RegistryComune[]>;
  readonly byName: ReadonlyMap<string, readonly RegistryComune[]>;
  readonly othersByIpa: ReadonlyMap<string, RegistryOther>;
}
