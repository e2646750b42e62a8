import type {
  Act,
  CheckableBundle,
  Diagnostic,
  ExposureModel,
  LawSource,
  Pack,
  PackCoverage,
  Parameter,
  Profile,
  Rule,
  VocabularyFile,
} from '@adempi/schema';

import type { RuleFileKind } from './classify.ts';
import type { ReadFile } from './read-file.ts';

/** The position in the bundle of what a file holds. */
interface Origin {
  readonly file: ReadFile;
  /** Where the element lies in its file: `facts`, 3. Empty when it is the whole file. */
  readonly within: readonly (string | number)[];
}

/** What a bundle is made of, and where each part comes from. @internal */
export interface Parts {
  readonly bundle: Omit<CheckableBundle, 'packs' | 'profiles' | 'coverage'> & {
    readonly profiles: readonly Profile[];
    readonly coverage: readonly PackCoverage[];
    readonly packs: readonly (Pack & { readonly digest: '' })[];
  };
  readonly origins: Readonly<Record<string, readonly Origin[]>>;
}

/** Gathers what the files of the right shape hold. @internal */
export function assemble(files: readonly ReadFile[]): Parts {
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
    profiles: take<Profile>('profile', 'profiles'),
    coverage: take<PackCoverage>('coverage', 'coverage'),
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

/** Takes a problem from its path in the bundle to its place in a file. @internal */
export function locateProblem(problem: Diagnostic, { origins }: Parts): Diagnostic[] {
  const [list, ...rest] = problem.path ?? [];
  const isSingle = list === 'exposure';
  const origin = origins[String(list)]?.[isSingle ? 0 : Number(rest[0])];
  if (origin === undefined) return [problem];
  const path = [...origin.within, ...(isSingle ? rest : rest.slice(1))];
  return origin.file.locate([{ ...problem, path }]);
}
