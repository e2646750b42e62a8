import { parseAddress } from '@adempi/schema';
import type { Path, State } from '@adempi/schema';

import { report, suggestion } from './reader.ts';
import type { Reader } from './reader.ts';

/**
 * Reports each provenance that is about nothing. A slip in an address would silently give a fact
 * the day of the whole file instead of its source's, and make a breach of what is not known.
 */
export function checkProvenance(reader: Reader, { provenienza }: State): void {
  for (const address of Object.keys(provenienza ?? {})) checkAddress(reader, address, ['provenienza', address]);
}

/** Reports each entry of the register of evidence that is about nothing: a document that proves what nobody asks. */
export function checkProofs(reader: Reader, { prove = [] }: State): void {
  prove.forEach(({ fatto }, position) => checkAddress(reader, fatto, ['prove', position, 'fatto']));
}

function checkAddress(reader: Reader, fact: string, path: Path): void {
  const { byPath, collectionByPath, groups } = reader.model;
  const address = parseAddress(fact);
  if (address === null || !groups.has(address.path)) {
    report(reader, 'fact.unknown', path, { fact, ...suggestion(reader, address?.path ?? fact, () => [...byPath.keys(), ...collectionByPath.keys()]) });
  } else if (!isAboutSomething(reader, address)) {
    report(reader, 'item.unknown', path, { fact });
  }
}

/** A fact of an item is addressed through its item, which must be listed. */
function isAboutSomething(reader: Reader, { path, collection, key }: NonNullable<ReturnType<typeof parseAddress>>): boolean {
  if (collection === null || key === null) return (reader.model.byPath.get(path)?.collection ?? null) === null;
  const found = reader.model.collectionByPath.get(collection);
  return found !== undefined && (reader.items.get(found)?.has(key) ?? false);
}
