import { addressPrefixes, parseAddress } from '../address.ts';
import { groupBy } from '../group-by.ts';
import type { Prova } from '../types/state.ts';

/**
 * The entries of a register of evidence about each address: its own first, then those of its groups,
 * its item and its collection. Sorted once for many questions.
 * @example indexProofs(state.prove ?? [])('siti[istituzionale].url')
 */
export function indexProofs(prove: readonly Prova[]): (address: string) => readonly Prova[] {
  if (prove.length === 0) return () => [];
  const byAddress = groupBy(prove, ({ fatto }) => fatto);
  return (text) => {
    const address = parseAddress(text);
    return address === null ? [] : addressPrefixes(address).flatMap((prefix) => byAddress.get(prefix) ?? []);
  };
}
