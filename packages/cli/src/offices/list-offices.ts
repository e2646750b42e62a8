import { suggest } from '@adempi/schema';
import type { Bundle } from '@adempi/schema';

/** The offices that know facts of a vocabulary, by name. */
export function listOffices({ vocabulary }: Pick<Bundle, 'vocabulary'>): string[] {
  return [...new Set(vocabulary.flatMap(({ office }) => office ?? []))].sort();
}

/** The office that is meant where a name has a slip in it; null where it has none, or means nothing. */
export function suggestOffice(asked: string, bundle: Pick<Bundle, 'vocabulary'>): string | null {
  const known = listOffices(bundle);
  const name = asked.trim().toUpperCase();
  return known.includes(name) ? null : suggest(name, known);
}
