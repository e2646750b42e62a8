import { packOf } from '@adempi/schema';
import type { Bundle, Confidential } from '@adempi/schema';

/**
 * Why the outcome of a rule is not published; null where it is. Confidential are the rules that say so,
 * those of a confidential pack, also where a report of old holds one that the bundle no longer has, and
 * those that one of them proves, since a line of a plan takes the verdict of what proves it.
 * @example confidentialIn(bundle)('siti/https') // 'security'
 */
export function confidentialIn({ packs, rules }: Pick<Bundle, 'packs' | 'rules'>): (ruleId: string) => Confidential | null {
  const hidden = new Set(packs.filter(({ confidential }) => confidential === true).map(({ id }) => id));
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  const ownReason = (id: string): Confidential | null => byId.get(id)?.confidential ?? (hidden.has(packOf(id)) ? 'security' : null);
  return (ruleId) => [ruleId, ...(byId.get(ruleId)?.provedBy ?? [])].map(ownReason).find((reason) => reason !== null) ?? null;
}
