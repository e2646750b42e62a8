import type { Provenienza, State } from '@adempi/schema';

/** The provenance of a fact: that of the longest of its addresses that has one. They are asked for only where there is any. */
export function findProvenance({ provenienza }: State, addresses: () => readonly string[]): Provenienza | undefined {
  if (provenienza === undefined) return undefined;
  const found = addresses().find((address) => Object.hasOwn(provenienza, address));
  return found === undefined ? undefined : provenienza[found];
}
