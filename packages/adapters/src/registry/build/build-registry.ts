import { compareText, createDiagnostic, digestOfBytes } from '@adempi/schema';
import type { Diagnostic, Lang } from '@adempi/schema';

import type { SourceFile } from '../../adapter.ts';
import { ipaKey } from '../keys.ts';
import { baseName } from '../../source-day.ts';
import type { Registry, RegistrySource } from '../registry.ts';
import { addPopulation } from './add-population.ts';
import type { EntriesKind, Listing } from './entries.ts';
import { listComuni } from './list-comuni.ts';
import { listProvinces } from './list-provinces.ts';
import { readListing } from './read-listing.ts';
import { tieIpa } from './tie-ipa.ts';

/** What came of the files. */
export interface BuiltRegistry {
  /** Null when any problem is an error: a file that cannot be read, or no list of ISTAT. */
  readonly registry: Registry | null;
  /** Rows that were not used are warnings. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Builds the registry of enti from files of ISTAT, IndicePA and ANPR, told apart by their columns.
 * The same files give the same registry, in whatever order.
 * @example buildRegistry([{ name: 'istat.2026-05-29.json', bytes, date: '2026-05-29' }], { lang: 'it' })
 */
export function buildRegistry(files: readonly SourceFile[], { lang = 'it' }: { readonly lang?: Lang } = {}): BuiltRegistry {
  const read = files.map((file) => readListing(file, lang));
  const problems = read.flatMap(({ diagnostics }) => diagnostics);
  const listings = read.flatMap(({ listing }) => (listing === null ? [] : [{ ...listing, digest: digestOfBytes(listing.source.bytes) }])).sort(latestFirst);
  const istat = ofKind(listings, 'istat');
  const missing = istat.length === 0 && problems.every(({ severity }) => severity !== 'error') ? [createDiagnostic({ code: 'registry.no-istat', lang })] : [];
  const errors = [...problems, ...missing];
  if (errors.some(({ severity }) => severity === 'error')) return { registry: null, diagnostics: errors };
  const { registry, diagnostics } = assemble(listings, lang);
  return { registry, diagnostics: [...errors, ...diagnostics].sort(byPlace) };
}

type Digested = Listing & { readonly digest: string };

function latestFirst(left: Digested, right: Digested): number {
  return compareText(right.source.date, left.source.date) || compareText(left.digest, right.digest) || compareText(left.source.name, right.source.name);
}

function ofKind<Kind extends EntriesKind>(listings: readonly Digested[], kind: Kind): Extract<Digested, { readonly kind: Kind }>[] {
  return listings.filter((listing): listing is Extract<Digested, { readonly kind: Kind }> => listing.kind === kind);
}

function assemble(listings: readonly Digested[], lang: Lang): { readonly registry: Registry; readonly diagnostics: readonly Diagnostic[] } {
  const [istat, ...older] = ofKind(listings, 'istat') as [Extract<Digested, { kind: 'istat' }>, ...Extract<Digested, { kind: 'istat' }>[]];
  const [anpr] = ofKind(listings, 'anpr');
  const populations = ofKind(listings, 'popolazione');
  const listed = listComuni(
    {
      istat: { date: istat.source.date, entries: istat.entries },
      older: older.toReversed().flatMap(({ entries }) => entries),
      anpr: anpr === undefined ? null : { date: anpr.source.date, entries: anpr.entries },
    },
    lang,
  );
  const peopled = addPopulation(listed.comuni, populations.map(({ entries }) => entries), lang);
  const named = [...[istat, ...older].flatMap(({ entries }) => entries), ...populations.flatMap(({ entries }) => entries)];
  const bare: Registry = { adempiRegistry: 1, sources: sourcesOf(listings), province: listProvinces(peopled.comuni, named), comuni: peopled.comuni, others: [] };
  const lists = ofKind(listings, 'ipa').map(({ source, entries }) => ({ date: source.date, entries }));
  const tied = tieIpa(bare, lists, lang);
  const others = tied.registry.others.toSorted((left, right) => compareText(ipaKey(left.codiceIpa), ipaKey(right.codiceIpa)));
  return { registry: { ...tied.registry, others }, diagnostics: [...listed.diagnostics, ...peopled.diagnostics, ...tied.diagnostics] };
}

function sourcesOf(listings: readonly Digested[]): RegistrySource[] {
  return listings
    .map(({ kind, source: { name, date }, digest, publisher, licence }) => ({ kind, file: baseName(name), date, digest, publisher, licence }))
    .sort((left, right) => compareText(left.kind, right.kind) || compareText(left.date, right.date) || compareText(left.file, right.file));
}

function byPlace(left: Diagnostic, right: Diagnostic): number {
  return compareText(left.file ?? '', right.file ?? '') || (left.line ?? 0) - (right.line ?? 0) || compareText(left.message, right.message);
}
