import { packOf } from '@adempi/schema';
import type { Bundle, Confidential } from '@adempi/schema';

/**
 * The rules whose outcomes are not published, each with why: those that say so, those of a confidential
 * pack, and those that one of them proves, since a line of a plan takes the verdict of what proves it.
 */
export function listConfidential({ packs, rules }: Pick<Bundle, 'packs' | 'rules'>): ReadonlyMap<string, Confidential> {
  const hidden = new Set(packs.filter(({ confidential }) => confidential === true).map(({ id }) => id));
  const marks = new Map(rules.flatMap(({ id, confidential }) => (confidential === undefined ? [] : [[id, confidential] as const])));
  const ownReason = (id: string): Confidential | undefined => marks.get(id) ?? (hidden.has(packOf(id)) ? 'security' : undefined);
  return new Map(rules.flatMap(({ id, provedBy = [] }) => {
    const [reason] = [id, ...provedBy].flatMap((name) => ownReason(name) ?? []);
    return reason === undefined ? [] : [[id, reason] as const];
  }));
}
