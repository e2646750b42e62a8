import { suggest } from '@adempi/schema';
import type { Bundle } from '@adempi/schema';

import type { Context } from '../context.ts';
import { UsageError } from '../errors.ts';

/**
 * Refuses packs that the bundle does not hold.
 * @throws {UsageError} with the nearest name and all names
 */
export function checkPacks(wanted: readonly string[], bundle: Bundle, { texts }: Context): void {
  const known = bundle.packs.map((pack) => pack.id);
  const unknown = wanted.find((id) => !known.includes(id));
  if (unknown !== undefined) throw new UsageError(texts.usage.unknownPack(unknown, suggest(unknown, known), known.join(', ')));
}

/**
 * Refuses an edition of the Piano triennale that the bundle does not hold.
 * @throws {UsageError} with the nearest name and all names
 */
export function checkEdition(wanted: string | undefined, bundle: Bundle, { texts }: Context): void {
  const known = bundle.packs.flatMap(({ edition }) => edition?.name ?? []);
  if (wanted === undefined || known.includes(wanted)) return;
  throw new UsageError(texts.usage.unknownEdition(wanted, suggest(wanted, known), known.join(', ')));
}
