import { addressPrefixes, parseAddress } from '@adempi/schema';
import type { Provenienza } from '@adempi/schema';

type Provenances = Readonly<Record<string, Provenienza>>;

/**
 * Leaves out what a longer address repeats of the one that covers it: the source of every fact
 * stays the same, and a person can read the list.
 *
 * @example compactProvenance({ 'siti[a]': { fonte: 'ipa' }, 'siti[a].url': { fonte: 'ipa' } }) // { 'siti[a]': { fonte: 'ipa' } }
 */
export function compactProvenance(all: Provenances): Record<string, Provenienza> {
  return Object.fromEntries(Object.entries(all).flatMap(([address, own]) => (isRepeated(all, address, own) ? [] : [[address, sourceFirst(own)]])));
}

/** The same, with its source before where in it and when: as a person writes it. */
export function sourceFirst({ fonte, ...rest }: Provenienza): Provenienza {
  return fonte === undefined ? rest : { fonte, ...rest };
}

// A cover that is itself left out says the same as its own cover: the whole list can be asked.
function isRepeated(all: Provenances, text: string, own: Provenienza): boolean {
  const address = parseAddress(text);
  const cover = address === null ? undefined : addressPrefixes(address).find((prefix) => prefix !== text && Object.hasOwn(all, prefix));
  return cover !== undefined && JSON.stringify(all[cover]) === JSON.stringify(own);
}
