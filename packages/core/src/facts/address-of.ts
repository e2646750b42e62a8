import { formatAddress } from '@adempi/schema';

import { PHANTOM_KEY } from './known-fact.ts';
import type { ModelFact } from './model.ts';

/**
 * The address of a fact: `pdnd.aderente`, `siti[istituzionale].url`. A fact of the phantom item
 * is addressed by its collection, because the collection is what must be completed.
 */
export function addressOf({ path, collection }: ModelFact, key: string | null): string {
  if (collection !== null && key === PHANTOM_KEY) return collection.path;
  return formatAddress({ path, collection: collection?.path ?? null, key });
}
