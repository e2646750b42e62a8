import { compareText, createDiagnostic } from '@adempi/schema';
import type { Diagnostic, Fonte, Lang } from '@adempi/schema';

import type { AnyAdapter, Patch, ReadContext, SourceFile, SourceInfo, SourceRecord } from '../adapter.ts';
import type { IndexedRegistry } from '../registry/index-registry.ts';
import { isCalledComune } from '../registry/keys.ts';
import { existsOn } from '../registry/registry.ts';
import type { RegistryComune } from '../registry/registry.ts';
import { agreedOn, resolveComune } from '../registry/resolve.ts';
import type { EnteKeys, Resolution, Resolve } from '../registry/resolve.ts';
import { explainUnresolved } from './explain-unresolved.ts';
import type { SourcedPatch } from './merge.ts';

/** A file with the adapter that reads it. */
export interface LoadedSource {
  readonly adapter: AnyAdapter;
  readonly file: SourceFile;
  /** What the adapter needs beside the file. */
  readonly context: ReadContext;
}

/** What became of one source. */
export interface SourceNote {
  /** Name of the source in the `fonti` of states. */
  readonly id: string;
  readonly adapter: string;
  readonly file: string;
  readonly date: string;
  readonly publisher: string;
  readonly licence: string;
  readonly url: string;
  /** Rows that the adapter read. */
  readonly rows: number;
  /** Comuni that at least one row is about. */
  readonly comuni: number;
  /** Rows that could not be given to a Comune. */
  readonly unresolved: number;
  /** Rows about enti that are no Comuni. */
  readonly leftOut: number;
  /** Comuni of which the source proves the absence. */
  readonly absent: number;
}

/** What sources say, Comune by Comune. */
export interface Gathered {
  /** By ISTAT code of the registry. */
  readonly patches: ReadonlyMap<string, readonly SourcedPatch[]>;
  readonly sources: readonly SourceNote[];
  readonly diagnostics: readonly Diagnostic[];
  /** Files of which no row could be read. */
  readonly unusable: readonly string[];
}

/**
 * Reads sources and settles which Comune each row is about. A row that is about none, or about
 * two, is a warning and is given to nobody; a complete list proves the absence only of Comuni
 * that none of its rows may be about. Rows about enti that are known to be no Comuni are counted.
 * The order of the sources does not matter.
 *
 * @param resolve which Comune a row is about; another than that of the registry is for tests, which
 * show what it would do
 */
export async function gather(
  sources: readonly LoadedSource[],
  registry: IndexedRegistry,
  lang: Lang,
  resolve: Resolve = (keys, on) => resolveComune(registry, keys, on),
): Promise<Gathered> {
  const patches = new Map<string, SourcedPatch[]>();
  const notes: SourceNote[] = [];
  const diagnostics: Diagnostic[] = [];
  const unusable: string[] = [];
  for (const { source, id } of nameSources(sources)) {
    const read = await source.adapter.read(source.file, source.context);
    const given = assign(read.records, source, resolve, lang);
    // A list that was spoilt, or cut behind its headings, would accuse all that it does not name.
    const isWhole = read.records.length > 0 && read.diagnostics.every(({ severity }) => severity !== 'error');
    const told = patchesOf(source, given, isWhole ? registry : null);
    const info = read.info ?? source.adapter.info;
    const fonte = describeSource(source, info);
    for (const [code, patch] of told.patches) patches.set(code, [...(patches.get(code) ?? []), { source: id, fonte, patch }]);
    notes.push(describeNote(id, source, info, { rows: read.records.length, comuni: given.byComune.size, unresolved: given.unresolved.length, leftOut: given.leftOut + (read.leftOut ?? 0), absent: told.absent }));
    diagnostics.push(...read.diagnostics, ...(isWhole || source.adapter.absent === undefined ? [] : [notWhole(source, lang)]), ...given.unresolved);
    if (read.records.length === 0 && read.diagnostics.some(({ severity }) => severity === 'error')) unusable.push(source.file.name);
  }
  return { patches, sources: notes, diagnostics, unusable };
}

/** Each source by its adapter and its day, and a number where these are equal. */
function nameSources(sources: readonly LoadedSource[]): { readonly source: LoadedSource; readonly id: string }[] {
  const times = new Map<string, number>();
  const keyOf = ({ adapter, file }: LoadedSource): string => JSON.stringify([file.name, adapter.id, file.date]);
  const ordered = [...sources].sort((left, right) => compareText(keyOf(left), keyOf(right)));
  return ordered.map((source) => {
    const base = `${source.adapter.id}-${source.file.date}`;
    const time = (times.get(base) ?? 0) + 1;
    times.set(base, time);
    return { source, id: time === 1 ? base : `${base}-${time}` };
  });
}

type Unresolved = Extract<Resolution, { readonly problem: unknown }>;

interface Assigned {
  readonly byComune: ReadonlyMap<RegistryComune, readonly SourceRecord<unknown>[]>;
  readonly unresolved: readonly Diagnostic[];
  /** Rows about enti that are no Comuni. */
  readonly leftOut: number;
  /** Comuni that a row may be about that was given to nobody. */
  readonly mentioned: ReadonlySet<RegistryComune>;
}

function assign(records: readonly SourceRecord<unknown>[], { adapter, file }: LoadedSource, resolve: Resolve, lang: Lang): Assigned {
  const byComune = new Map<RegistryComune, SourceRecord<unknown>[]>();
  const unresolved: Diagnostic[] = [];
  const mentioned = new Set<RegistryComune>();
  let leftOut = 0;
  for (const record of records) {
    const resolution = resolve(record.keys, file.date);
    if ('comune' in resolution) {
      const own = byComune.get(resolution.comune);
      if (own === undefined) byComune.set(resolution.comune, [record]);
      else own.push(record);
      continue;
    }
    for (const comune of mentionedBy(resolution)) mentioned.add(comune);
    if (isStranger(resolution, record.keys, adapter)) {
      leftOut += 1;
      continue;
    }
    const { code, keys } = explainUnresolved(resolution, record.keys, lang);
    unresolved.push({ ...createDiagnostic({ code, params: { keys }, severity: 'warning', lang }), file: file.name, line: record.place.line });
  }
  return { byComune, unresolved, leftOut, mentioned };
}

/** A row that is given to nobody may be about each Comune that a key of it means; one about another ente, about few. */
function mentionedBy({ problem, matches, candidates }: Unresolved): readonly RegistryComune[] {
  return problem === 'other' ? candidates : [...candidates, ...matches.flatMap(({ comuni }) => comuni)];
}

/**
 * Whether a row is surely about no Comune: its codice IPA is that of another ente, or, in a list of
 * enti of every kind, nothing in it is known and it does not call itself a Comune.
 */
function isStranger({ problem, matches }: Unresolved, { denominazione = '' }: EnteKeys, { ofAllKinds = false }: AnyAdapter): boolean {
  if (problem === 'other') return agreedOn(matches).length === 0;
  return problem === 'none' && ofAllKinds && denominazione.trim() !== '' && !isCalledComune(denominazione);
}

/** A complete list of which rows were lost, or that is empty, does not say who is not in it. */
function notWhole({ file }: LoadedSource, lang: Lang): Diagnostic {
  return { ...createDiagnostic({ code: 'source.not-whole', severity: 'warning', lang }), file: file.name, line: 1 };
}

/** `registry` is null where the list is not whole: then nobody is absent. */
function patchesOf({ adapter, file }: LoadedSource, { byComune, mentioned }: Assigned, registry: IndexedRegistry | null): { readonly patches: readonly (readonly [string, Patch])[]; readonly absent: number } {
  const { date } = file;
  const { absent } = adapter;
  const present = [...byComune].map(([comune, records]) => [comune.codiceIstat, adapter.patch(records, { comune, date })] as const);
  const missing = absent === undefined || registry === null ? [] : registry.registry.comuni.filter((comune) => existsOn(comune, date) && !byComune.has(comune) && !mentioned.has(comune));
  return {
    patches: [...present, ...missing.map((comune) => [comune.codiceIstat, absent?.({ comune, date }) as Patch] as const)],
    absent: missing.length,
  };
}

function describeSource({ file }: LoadedSource, info: SourceInfo): Fonte {
  return { titolo: info.title.it, data: file.date, garanzia: info.assurance, url: info.url, ...(info.isPublic ? { datiAperti: true } : {}) };
}

function describeNote(id: string, { adapter, file }: LoadedSource, { publisher, licence, url }: SourceInfo, counts: Pick<SourceNote, 'rows' | 'comuni' | 'unresolved' | 'leftOut' | 'absent'>): SourceNote {
  return { id, adapter: adapter.id, file: file.name, date: file.date, publisher, licence, url, ...counts };
}
