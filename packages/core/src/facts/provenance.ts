import type { Provenienza, State } from '@adempi/schema';

/** The provenance of a fact: that of its longest address that has one. */
export function findProvenance(state: State, addresses: readonly string[]): Provenienza | undefined {
  const { provenienza } = state;
  if (provenienza === undefined) return undefined;
  const found = addresses.find((address) => Object.hasOwn(provenienza, address));
  return found === undefined ? undefined : provenienza[found];
}
