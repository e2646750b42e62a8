import type { SchemaName } from '@adempi/schema';

/** What a file of `rules/` holds, told by its place. */
export type RuleFileKind = Extract<
  SchemaName,
  'acts' | 'sources' | 'exposure' | 'vocabulary' | 'pack' | 'profile' | 'draft' | 'coverage' | 'parameter' | 'rule' | 'catalogue' | 'codes' | 'work-weights'
>;

/** The kind of a file and the id that its place gives to what it holds. */
export interface RuleFilePlace {
  readonly kind: RuleFileKind;
  /** Null where a file holds no single thing with an id. */
  readonly id: string | null;
}

/** Files that every bundle needs, at the top of `rules/`. */
export const SHARED_FILES: Readonly<Record<string, RuleFileKind>> = {
  'atti.yml': 'acts',
  'fonti.yml': 'sources',
  'esposizione.yml': 'exposure',
};

const NAME = '[a-z0-9]+(?:-[a-z0-9]+)*';

/** Where the other files stand; a named part of the path is the id. The first that fits tells. */
const PLACES: readonly (readonly [kind: RuleFileKind, path: RegExp])[] = [
  ['work-weights', placeOf('piano-di-lavoro')],
  ['vocabulary', placeOf(`vocabolario/${NAME}`)],
  ['profile', placeOf(`profili/(?<id>${NAME})`)],
  ['draft', placeOf(`bozze/(?<id>${NAME})`)],
  ['codes', placeOf(`piano-triennale/codici-(?<id>${NAME})`)],
  ['catalogue', placeOf(`piano-triennale/(?<id>${NAME})`)],
  ['pack', placeOf(`(?<id>${NAME})/pack`)],
  ['coverage', placeOf(`(?<id>${NAME})/copertura`)],
  ['parameter', placeOf(`(?<pack>${NAME})/parametri/(?<name>${NAME})`)],
  ['rule', placeOf(`(?<id>${NAME}/${NAME})`)],
];

function placeOf(path: string): RegExp {
  return new RegExp(`^${path}\\.yml$`);
}

/**
 * Tells what a file of `rules/` holds from its path; null where nothing belongs there.
 * @example classifyFile('pagamenti/pagopa.yml') // { kind: 'rule', id: 'pagamenti/pagopa' }
 */
export function classifyFile(path: string): RuleFilePlace | null {
  const shared = Object.hasOwn(SHARED_FILES, path) ? SHARED_FILES[path] : undefined;
  if (shared !== undefined) return { kind: shared, id: null };
  for (const [kind, place] of PLACES) {
    const match = place.exec(path);
    if (match !== null) return { kind, id: idOf(match.groups) };
  }
  return null;
}

/** A parameter goes by its pack and its name, without the folder between them. */
function idOf(parts: Readonly<Record<string, string>> = {}): string | null {
  const { id, pack, name } = parts;
  return pack === undefined ? (id ?? null) : `${pack}/${name}`;
}
