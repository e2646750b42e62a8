import type {
  Act,
  Catalogue,
  CheckableBundle,
  CodeHistory,
  Diagnostic,
  Draft,
  ExposureModel,
  LawSource,
  Pack,
  PackCoverage,
  Parameter,
  Profile,
  Path,
  Rule,
  VocabularyFile,
  WorkWeights,
} from '@adempi/schema';

import { compileCatalogue, lineKeys, proofsOf } from './catalogue.ts';
import type { CompiledCatalogue } from './catalogue.ts';
import type { RuleFileKind } from './classify.ts';
import type { ReadFile } from './read-file.ts';

/** The position in the bundle of what a file holds. */
interface Origin {
  readonly file: ReadFile;
  /** Where the element lies in its file: `facts`, 3. Empty when it is the whole file. */
  readonly within: readonly (string | number)[];
}

interface Taken<T> {
  readonly value: T;
  readonly origin: Origin;
}

/** What a bundle is made of, and where each part comes from. @internal */
export interface Parts {
  readonly bundle: Omit<CheckableBundle, 'packs' | 'profiles' | 'drafts' | 'coverage'> & {
    readonly profiles: readonly Profile[];
    readonly drafts: readonly Draft[];
    readonly coverage: readonly PackCoverage[];
    readonly packs: readonly (Pack & { readonly digest: '' })[];
  };
  readonly origins: Readonly<Record<string, readonly Origin[]>>;
  readonly catalogues: readonly Catalogue[];
  /** The lines of the Piano triennale that rules may name as aliases. */
  readonly lineKeys: ReadonlySet<string>;
}

/** Gathers what the files of the right shape hold; catalogues become packs and rules. @internal */
export function assemble(files: readonly ReadFile[]): Parts {
  const take = <T>(kind: RuleFileKind, listIn?: string): Taken<T>[] =>
    files.filter((file) => file.place?.kind === kind && file.value !== null).flatMap((file) => elementsOf<T>(file, listIn));
  const own = take<Rule>('rule');
  const proofs = proofsOf(own.map(({ value }) => value));
  const written = take<Catalogue>('catalogue');
  const catalogues = written.map(({ value, origin }) => ({ ...compileCatalogue(value, proofs), origin }));
  const taken = {
    packs: [...take<Pack>('pack'), ...catalogues.map(({ pack, origin }) => ({ value: pack, origin }))],
    vocabulary: take<VocabularyFile['facts'][number]>('vocabulary', 'facts'),
    parameters: take<Parameter>('parameter'),
    rules: [...own, ...catalogues.flatMap(rulesOfCatalogue)],
    acts: take<Act>('acts', 'acts'),
    sources: take<LawSource>('sources', 'sources'),
    exposure: take<ExposureModel>('exposure').slice(0, 1),
    profiles: take<Profile>('profile'),
    drafts: take<Draft>('draft'),
    coverage: take<PackCoverage>('coverage'),
    workWeights: take<WorkWeights>('work-weights'),
  };
  const valuesOf = <T>(list: readonly Taken<T>[]): T[] => list.map(({ value }) => value);
  const [weights] = valuesOf(taken.workWeights);
  return {
    bundle: {
      packs: valuesOf(taken.packs).map((pack) => ({ ...pack, digest: '' as const })),
      vocabulary: valuesOf(taken.vocabulary),
      parameters: valuesOf(taken.parameters),
      rules: valuesOf(taken.rules),
      acts: valuesOf(taken.acts),
      sources: valuesOf(taken.sources),
      exposure: valuesOf(taken.exposure)[0] ?? null,
      profiles: valuesOf(taken.profiles),
      drafts: valuesOf(taken.drafts),
      coverage: valuesOf(taken.coverage),
      ...(weights === undefined ? {} : { workWeights: weights }),
    },
    origins: Object.fromEntries(Object.entries(taken).map(([list, all]) => [list, all.map(({ origin }) => origin)])),
    catalogues: valuesOf(written),
    lineKeys: lineKeys(valuesOf(written), valuesOf(take<CodeHistory>('codes'))),
  };
}

/** A problem of a line's rule lies at the line; one of the rule on the Comune's own dates, at the catalogue. */
function rulesOfCatalogue({ rules, lines, origin }: CompiledCatalogue & { readonly origin: Origin }): Taken<Rule>[] {
  return rules.map((value, index) => {
    const line = lines[index];
    return { value, origin: line === undefined ? origin : { ...origin, within: ['lines', line] } };
  });
}

function elementsOf<T>(file: ReadFile, listIn: string | undefined): Taken<T>[] {
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
  const isSingle = list === 'exposure' || list === 'workWeights';
  const origin = origins[String(list)]?.[isSingle ? 0 : Number(rest[0])];
  if (origin === undefined) return [problem];
  const inside = isSingle ? rest : rest.slice(1);
  return origin.file.locate([{ ...problem, path: ofWholeCatalogue(origin, inside) ?? [...origin.within, ...inside] }]);
}

// The act and the source stand once in a catalogue, and in every rule that comes of it.
function ofWholeCatalogue({ file }: Origin, inside: Path): Path | null {
  const [entry, , key] = inside;
  return file.place?.kind === 'catalogue' && entry === 'legalBasis' && key !== undefined ? [key] : null;
}
