import { isInProfile, packOf, suggest } from '@adempi/schema';
import type { Bundle, Rule } from '@adempi/schema';

import type { Context } from '../context.ts';
import { UsageError } from '../errors.ts';

/** Packs and profile that the command line asks for. */
export interface RuleChoice {
  readonly pack?: readonly string[];
  readonly profile?: string;
}

/**
 * Refuses packs and profiles that the bundle does not hold.
 * @throws {UsageError} with the nearest name and all names
 */
export function checkChoice({ pack = [], profile }: RuleChoice, bundle: Bundle, { texts }: Context): void {
  const packs = bundle.packs.map(({ id }) => id);
  const unknown = pack.find((id) => !packs.includes(id));
  if (unknown !== undefined) throw new UsageError(texts.usage.unknownPack(unknown, suggest(unknown, packs), packs.join(', ')));
  const profiles = (bundle.profiles ?? []).map(({ id }) => id);
  if (profile === undefined || profiles.includes(profile)) return;
  throw new UsageError(texts.usage.unknownProfile(profile, suggest(profile, profiles), profiles.join(', ')));
}

/** The rules that the command line asks for: of these packs, and of this profile. */
export function chooseRules({ pack, profile }: RuleChoice, bundle: Bundle): readonly Rule[] {
  const select = bundle.profiles?.find(({ id }) => id === profile)?.select ?? { all: true };
  return bundle.rules.filter((rule) => isInProfile(select, rule) && (pack?.includes(packOf(rule.id)) ?? true));
}
