import { checkBundle, createDiagnostic } from '@adempi/schema';
import type {
  Act,
  Bundle,
  CheckableBundle,
  Diagnostic,
  ExposureModel,
  Lang,
  LawSource,
  Pack,
  Parameter,
  Rule,
  VocabularyFile,
} from '@adempi/schema';

import { SHARED_FILES } from './classify.ts';
import type { RuleFileKind } from './classify.ts';
import { digestPack, sortBy } from './digest.ts';
import { isError, readFile } from './read-file.ts';
import type { ReadFile, RuleFile } from './read-file.ts';

/** A bundle, or the reasons why there is none. */
export interface CompileResult {
  /** Null when any problem is an error. */
  readonly bundle: Bundle | null;
  /** In the order of files, lines and columns. Warnings do not stop. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Compiles the files of `rules/` into a bundle. It never throws: each problem comes with its
 * file, line and column. The order of the files does not matter.
 * @example compileBundle([{ path: 'pagamenti/pagopa.yml', text: '…' }, …]).bundle
 */
export function compileBundle(files: readonly RuleFile[], options: { readonly lang?: Lang } = {}): CompileResult {
  const { lang = 'it' } = options;
  const read = sortBy(files, ({ path }) => path).map((file) => readFile(file, lang));
  const parts = assemble(read);
  const diagnostics = sortDiagnostics([
    ...checkFiles(files, lang),
    ...read.flatMap((file) => file.diagnostics),
    ...checkMeaning(parts, read, lang),
  ]);
  return { bundle: diagnostics.some(isError) ? null : finish(parts), diagnostics };
}

/** The position in the bundle of what a file holds. */
interface Origin {
  readonly file: ReadFile;
  /** Where the element lies in its file: `facts`, 3. Empty when it is the whole file. */
  readonly within: readonly (string | number)[];
}

interface Parts {
  readonly bundle: CheckableBundle & { readonly packs: readonly (Pack & { readonly digest: '' })[] };
  readonly origins: Readonly<Record<string, readonly Origin[]>>;
}

function assemble(files: readonly ReadFile[]): Parts {
  const origins: Record<string, Origin[]> = {};
  const take = <T>(kind: RuleFileKind, list: string, listIn?: string): T[] => {
    const found = files
      .filter((file) => file.place?.kind === kind && file.value !== null)
      .flatMap((file) => elementsOf<T>(file, listIn));
    origins[list] = found.map(({ origin }) => origin);
    return found.map(({ value }) => value);
  };
  const bundle = {
    packs: take<Pack>('pack', 'packs').map((pack) => ({ ...pack, digest: '' as const })),
    vocabulary: take<VocabularyFile['facts'][number]>('vocabulary', 'vocabulary', 'facts'),
    parameters: take<Parameter>('parameter', 'parameters'),
    rules: take<Rule>('rule', 'rules'),
    acts: take<Act>('acts', 'acts', 'acts'),
    sources: take<LawSource>('sources', 'sources', 'sources'),
    exposure: take<ExposureModel>('exposure', 'exposure')[0] ?? null,
  };
  return { bundle, origins };
}

function elementsOf<T>(file: ReadFile, listIn: string | undefined): { value: T; origin: Origin }[] {
  if (listIn === undefined) {
    // The path names the thing even where its `id` is wrong: one mistake, one problem.
    const id = file.place?.id ?? null;
    const value = id === null ? file.value : { ...(file.value as object), id };
    return [{ value: value as T, origin: { file, within: [] } }];
  }
  const list = (file.value as Readonly<Record<string, readonly T[]>>)[listIn] ?? [];
  return list.map((value, index) => ({ value, origin: { file, within: [listIn, index] } }));
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
};

function checkMeaning({ bundle, origins }: Parts, files: readonly ReadFile[], lang: Lang): Diagnostic[] {
  const broken = new Set(files.filter(({ value }) => value === null).map(({ place }) => place?.kind));
  for (const [path, kind] of Object.entries(SHARED_FILES)) {
    if (!files.some((file) => file.path === path)) broken.add(kind);
  }
  return checkBundle(bundle, lang)
    .filter(({ code }) => !broken.has(DECLARED_BY[code]) || DECLARED_BY[code] === undefined)
    .flatMap((problem) => locateProblem(problem, origins));
}

function locateProblem(problem: Diagnostic, origins: Parts['origins']): Diagnostic[] {
  const [list, ...rest] = problem.path ?? [];
  const isSingle = list === 'exposure';
  const origin = origins[String(list)]?.[isSingle ? 0 : Number(rest[0])];
  if (origin === undefined) return [problem];
  const path = [...origin.within, ...(isSingle ? rest : rest.slice(1))];
  return origin.file.locate([{ ...problem, path }]);
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
  const { vocabulary, acts, sources } = bundle;
  return {
    bundleVersion: 1,
    packs: packs.map((pack) => ({ ...pack, digest: digestPack(pack, { rules, parameters, vocabulary, acts }) })),
    vocabulary,
    parameters,
    rules,
    acts,
    sources,
    exposure,
  };
}

function sortDiagnostics(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const place = ({ file, line, column }: Diagnostic): readonly [string, number, number] => [file ?? '', line ?? 0, column ?? 0];
  return [...diagnostics].sort((a, b) => {
    const [fileA, lineA, columnA] = place(a);
    const [fileB, lineB, columnB] = place(b);
    if (fileA !== fileB) return fileA < fileB ? -1 : 1;
    if (lineA !== lineB) return lineA - lineB;
    if (columnA !== columnB) return columnA - columnB;
    return a.code < b.code ? -1 : a.code > b.code ? 1 : 0;
  });
}
