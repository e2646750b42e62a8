import { isInProfile, packOf, suggest } from '@adempi/schema';
import type { Bundle, Rule } from '@adempi/schema';

import type { Context } from '../context.ts';
import { UsageError } from '../errors.ts';

/** What the command line asks for: packs, a profile, an edition of the Piano triennale. */
export interface RuleChoice {
  readonly pack?: readonly string[];
  readonly profile?: string;
  readonly edition?: string;
}

/**
 * Refuses packs, profiles and editions that the bundle does not hold.
 * @throws {UsageError} with the nearest name and all names
 */
export function checkChoice({ pack = [], profile, edition }: RuleChoice, bundle: Bundle, { texts: { usage } }: Context): void {
  const { packs, profiles = [] } = bundle;
  refuse(pack, packs.map(({ id }) => id), usage.unknownPack);
  refuse(profile === undefined ? [] : [profile], profiles.map(({ id }) => id), usage.unknownProfile);
  refuse(edition === undefined ? [] : [edition], packs.flatMap((one) => one.edition?.name ?? []), usage.unknownEdition);
}

function refuse(wanted: readonly string[], known: readonly string[], message: (name: string, suggestion: string | null, known: string) => string): void {
  const unknown = wanted.find((name) => !known.includes(name));
  if (unknown !== undefined) throw new UsageError(message(unknown, suggest(unknown, known), known.join(', ')));
}

/** The rules that the command line asks for: of these packs, and of this profile. */
export function chooseRules({ pack, profile }: RuleChoice, bundle: Bundle): readonly Rule[] {
  const select = bundle.profiles?.find(({ id }) => id === profile)?.select ?? { all: true };
  return bundle.rules.filter((rule) => isInProfile(select, rule) && (pack?.includes(packOf(rule.id)) ?? true));
}
