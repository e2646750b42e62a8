import type { SchemaName } from '@adempi/schema';

/** What a file of `rules/` holds, told by its place. */
export type RuleFileKind = Extract<
  SchemaName,
  'acts' | 'sources' | 'exposure' | 'vocabulary' | 'pack' | 'profile' | 'coverage' | 'parameter' | 'rule' | 'catalogue' | 'codes'
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
const VOCABULARY = new RegExp(`^vocabolario/${NAME}\\.yml$`);
const PROFILE = new RegExp(`^profili/(${NAME})\\.yml$`);
const CODES = new RegExp(`^piano-triennale/codici-(${NAME})\\.yml$`);
const CATALOGUE = new RegExp(`^piano-triennale/(${NAME})\\.yml$`);
const PACK = new RegExp(`^(${NAME})/pack\\.yml$`);
const COVERAGE = new RegExp(`^(${NAME})/copertura\\.yml$`);
const PARAMETER = new RegExp(`^(${NAME})/parametri/(${NAME})\\.yml$`);
const RULE = new RegExp(`^(${NAME}/${NAME})\\.yml$`);

/**
 * Tells what a file of `rules/` holds from its path; null where nothing belongs there.
 * @example classifyFile('pagamenti/pagopa.yml') // { kind: 'rule', id: 'pagamenti/pagopa' }
 */
export function classifyFile(path: string): RuleFilePlace | null {
  const shared = Object.hasOwn(SHARED_FILES, path) ? SHARED_FILES[path] : undefined;
  if (shared !== undefined) return { kind: shared, id: null };
  if (VOCABULARY.test(path)) return { kind: 'vocabulary', id: null };
  const profile = PROFILE.exec(path);
  if (profile !== null) return { kind: 'profile', id: profile[1] ?? null };
  const codes = CODES.exec(path);
  if (codes !== null) return { kind: 'codes', id: codes[1] ?? null };
  const catalogue = CATALOGUE.exec(path);
  if (catalogue !== null) return { kind: 'catalogue', id: catalogue[1] ?? null };
  const pack = PACK.exec(path);
  if (pack !== null) return { kind: 'pack', id: pack[1] ?? null };
  const coverage = COVERAGE.exec(path);
  if (coverage !== null) return { kind: 'coverage', id: coverage[1] ?? null };
  const parameter = PARAMETER.exec(path);
  if (parameter !== null) return { kind: 'parameter', id: `${parameter[1]}/${parameter[2]}` };
  const rule = RULE.exec(path);
  return rule === null ? null : { kind: 'rule', id: rule[1] ?? null };
}
