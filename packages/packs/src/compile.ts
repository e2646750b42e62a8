import { checkBundle, checkWorkWeights, createDiagnostic, suggest } from '@adempi/schema';
import type { Bundle, Catalogue, CivilDate, Diagnostic, Lang } from '@adempi/schema';

import { assemble, locateProblem } from './assemble.ts';
import type { Parts } from './assemble.ts';
import { findLineProblem } from './catalogue.ts';
import { SHARED_FILES } from './classify.ts';
import type { RuleFileKind } from './classify.ts';
import { completeCoverage } from './complete-coverage.ts';
import { digestPack } from './digest.ts';
import { lintRules } from './lint/lint-rules.ts';
import { sortBy } from './lists.ts';
import { isError, readFile } from './read-file.ts';
import type { ReadFile, RuleFile } from './read-file.ts';
import { sortDiagnostics } from './sort-diagnostics.ts';

/** A bundle, or the reasons why there is none. */
export interface CompileResult {
  /** Null when any problem is an error. */
  readonly bundle: Bundle | null;
  /** The editions of the Piano triennale as they are written, with the lines that give no rule. */
  readonly catalogues: readonly Catalogue[];
  /** In the order of files, lines and columns. Warnings do not stop. */
  readonly diagnostics: readonly Diagnostic[];
}

/** How rules are compiled. */
export interface CompileOptions {
  readonly lang?: Lang;
  /** Also warn of what is sound but most likely not meant, on this day. */
  readonly lintOn?: CivilDate;
}

/**
 * Compiles the files of `rules/` into a bundle. It never throws: each problem comes with its
 * file, line and column. The order of the files does not matter.
 * @example compileBundle([{ path: 'pagamenti/pagopa.yml', text: '…' }, …]).bundle
 */
export function compileBundle(files: readonly RuleFile[], options: CompileOptions = {}): CompileResult {
  const { lang = 'it', lintOn } = options;
  const read = sortBy(files, ({ path }) => path).map((file) => readFile(file, lang));
  const parts = assemble(read);
  const problems = [
    ...checkFiles(files, lang),
    ...read.flatMap((file) => file.diagnostics),
    ...checkMeaning(parts, read, lang),
    ...read.flatMap((file) => checkLines(file, lang)),
  ];
  const isSound = !problems.some(isError);
  const warnings = isSound && lintOn !== undefined ? lint(parts, lintOn, lang) : [];
  return { bundle: isSound ? finish(parts) : null, catalogues: parts.catalogues, diagnostics: sortDiagnostics([...problems, ...warnings]) };
}

// What a broken file would have declared is not known, so names that it may hold raise no problem.
const DECLARED_BY: Readonly<Record<string, RuleFileKind>> = {
  'fact.unknown': 'vocabulary',
  'fact.not-found': 'vocabulary',
  'collection.not-found': 'vocabulary',
  'collection.key-undeclared': 'vocabulary',
  'parameter.not-found': 'parameter',
  'rule.not-found': 'rule',
  'act.not-found': 'acts',
  'source.not-found': 'sources',
  'pack.not-found': 'pack',
  'profile.empty': 'rule',
  'alias.not-found': 'catalogue',
};

function checkMeaning(parts: Parts, files: readonly ReadFile[], lang: Lang): Diagnostic[] {
  const broken = new Set(files.filter(({ value }) => value === null).map(({ place }) => place?.kind));
  for (const [path, kind] of Object.entries(SHARED_FILES)) {
    if (!files.some((file) => file.path === path)) broken.add(kind);
  }
  const problems = [...checkBundle(parts.bundle, lang), ...checkAliases(parts, lang), ...checkWeights(parts, lang)]
    .filter(({ code }) => {
      const kind = DECLARED_BY[code];
      return kind === undefined || !broken.has(kind);
    })
    .flatMap((problem) => locateProblem(problem, parts));
  // One mistake in a catalogue, one problem, however many rules come of it.
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}

// A line without its day, or for some Comuni without saying which, would bind on any day and all of them.
function checkLines({ place, value, locate }: ReadFile, lang: Lang): Diagnostic[] {
  if (place?.kind !== 'catalogue' || value === null) return [];
  const { lines } = value as Catalogue;
  return lines.flatMap((line, index) => {
    const problem = findLineProblem(line);
    if (problem === null) return [];
    return locate([createDiagnostic({ code: problem.code, params: { name: line.code }, path: ['lines', index, problem.key], lang })]);
  });
}

// Here alone, and not where a bundle is used: one may hold fewer rules than its weights speak of.
function checkWeights({ bundle }: Parts, lang: Lang): Diagnostic[] {
  const { workWeights } = bundle;
  if (workWeights === undefined) return [];
  return checkWorkWeights(workWeights, bundle, lang).map((problem) => ({ ...problem, path: ['workWeights', ...(problem.path ?? [])] }));
}

// An alias makes its rule prove the line: one that names no line would be lost without a word.
function checkAliases({ bundle, lineKeys }: Parts, lang: Lang): Diagnostic[] {
  if (lineKeys.size === 0) return [];
  return bundle.rules.flatMap(({ aliases = [] }, rule) =>
    aliases.flatMap((name, index) => {
      if (lineKeys.has(name)) return [];
      const suggestion = suggest(name, [...lineKeys]);
      const params = suggestion === null ? { name } : { name, suggestion };
      return [createDiagnostic({ code: 'alias.not-found', params, path: ['rules', rule, 'aliases', index], lang })];
    }),
  );
}

function lint(parts: Parts, asOf: CivilDate, lang: Lang): Diagnostic[] {
  const { exposure } = parts.bundle;
  if (exposure === null) return [];
  return lintRules({ ...parts.bundle, exposure }, asOf, lang).flatMap((problem) => locateProblem(problem, parts));
}

function checkFiles(files: readonly RuleFile[], lang: Lang): Diagnostic[] {
  const paths = files.map(({ path }) => path);
  const twice = paths.filter((path, index) => paths.indexOf(path) < index);
  const absent = Object.keys(SHARED_FILES).filter((path) => !paths.includes(path));
  return [
    ...[...new Set(twice)].map((file) => ({ ...createDiagnostic({ code: 'file.duplicate', params: { file }, lang }), file })),
    ...absent.map((file) => ({ ...createDiagnostic({ code: 'file.missing', params: { file }, lang }), file })),
  ];
}

function finish({ bundle }: Parts): Bundle | null {
  const { exposure } = bundle;
  if (exposure === null) return null;
  const rules = sortBy(bundle.rules, ({ id }) => id);
  const parameters = sortBy(bundle.parameters, ({ id }) => id);
  const packs = sortBy(bundle.packs, ({ id }) => id);
  const { vocabulary, acts, sources, profiles, drafts, coverage, workWeights } = bundle;
  return {
    bundleVersion: 1,
    packs: packs.map((pack) => ({ ...pack, digest: digestPack(pack, { rules, parameters, vocabulary, acts }) })),
    vocabulary,
    parameters,
    rules,
    acts,
    sources,
    exposure,
    profiles: sortBy(profiles, ({ id }) => id),
    drafts: sortBy(drafts, ({ id }) => id),
    coverage: completeCoverage(coverage, rules),
    ...(workWeights === undefined ? {} : { workWeights }),
  };
}
