import { compareStrength, compareText, formatAddress, provenanceOf, strengthOf } from '@adempi/schema';
import type { AltroValore, FactDefinition, Fonte, State } from '@adempi/schema';

import type { Patch } from '../adapter.ts';
import { alignItems } from './align-items.ts';
import type { Addressed } from './align-items.ts';
import { closeCollections, statementOf } from './close-collections.ts';
import type { Statement } from './close-collections.ts';
import { draftState, keysOf, readFact, writeFact } from './draft.ts';
import type { Draft } from './draft.ts';
import { freeName } from './free-name.ts';
import { listConflicts } from './list-conflicts.ts';
import type { MergeConflict } from './list-conflicts.ts';

/** What one source says of the ente of a state. */
export interface SourcedPatch {
  /** Name of the source in `fonti`; one of its own where the state knows another by that name. */
  readonly source: string;
  readonly fonte: Fonte;
  readonly patch: Patch;
}

/** A state with what other sources say of its ente. */
export interface Merged {
  readonly state: State;
  readonly conflicts: readonly MergeConflict[];
  /** Told of items that a later list of all items does not have: they are not in the state. */
  readonly outdated: readonly AltroValore[];
}

/**
 * Puts what sources say into a state. Of two values of a fact the one that was known later
 * stands, then the one that is better assured, then the one of the state; what loses goes to
 * `altri`. Items are the same where the vocabulary says by what they are known (`identifiedBy`)
 * and that is equal. A collection stays complete while the latest list of all its items has them
 * all. The order of the patches does not matter, and merging them again changes nothing.
 *
 * @example mergePatches(state, [{ source: 'pdnd-2026-08-21', fonte, patch }], bundle.vocabulary).state
 */
export function mergePatches(base: State, patches: readonly SourcedPatch[], vocabulary: readonly FactDefinition[]): Merged {
  const draft = draftState(base, vocabulary);
  const statements = [...draft.completi].map((collection) => statementOf(draft, collection, null, keysOf(draft, collection)));
  const own = new Map([...draft.collections.keys()].map((collection) => [collection, new Set(keysOf(draft, collection))]));
  for (const patch of inOrder(patches)) statements.push(...addPatch(draft, patch));
  const outdated = closeCollections(draft, statements, own);
  return { state: draft.finish(), conflicts: listConflicts(draft), outdated };
}

/** By name; what two patches of one name say settles which comes first. */
function inOrder(patches: readonly SourcedPatch[]): SourcedPatch[] {
  return [...patches].sort((left, right) => compareText(left.source, right.source) || compareText(JSON.stringify(left), JSON.stringify(right)));
}

function addPatch(draft: Draft, { source, fonte, patch }: SourcedPatch): Statement[] {
  const name = freeName(source, (taken) => Object.hasOwn(draft.fonti, taken) && !isSame(draft.fonti[taken] as Fonte, fonte));
  draft.fonti[name] = fonte;
  const aligned = alignItems(draft, patch.claims);
  for (const one of aligned) addClaim(draft, one, name);
  return (patch.complete ?? []).map((collection) => statementOf(draft, collection, name, keysIn(aligned, collection)));
}

function keysIn(aligned: readonly Addressed[], collection: string): string[] {
  return aligned.flatMap(({ address }) => (address.collection === collection && address.key !== null ? [address.key] : []));
}

function addClaim(draft: Draft, { claim, address }: Addressed, fonte: string): void {
  const fatto = formatAddress(address);
  const present = readFact(draft, address);
  const standing = present === undefined ? [] : [{ fatto, valore: present, ...provenanceOf(draft, address) }];
  const known: AltroValore[] = [...standing, ...draft.altri.filter((other) => other.fatto === fatto)];
  const told = { ...claim, fatto, fonte };
  if (known.some((one) => isSame(one, told))) return;
  const [best, ...rest] = [...known, told].sort((left, right) => compareStrength(strengthOf(draft, left), strengthOf(draft, right))) as [AltroValore, ...AltroValore[]];
  if (best !== standing[0]) {
    const { fatto: _, valore, ...provenance } = best;
    writeFact(draft, address, valore, provenance);
  }
  draft.altri = [...draft.altri.filter((other) => other.fatto !== fatto), ...rest.map((one) => dated(draft, one))];
}

/** One that only the state's last update dates keeps its day when the state is updated again. */
function dated({ fonti, aggiornatoIl }: Draft, other: AltroValore): AltroValore {
  const isUndated = aggiornatoIl !== undefined && strengthOf({ fonti }, other).knownOn === null;
  return isUndated ? { ...other, rilevatoIl: aggiornatoIl } : other;
}

/** Whether two groups hold the same, in whatever order; of lists the order counts. */
function isSame(left: object, right: object): boolean {
  const [one, two] = [Object.entries(left), right as Readonly<Record<string, unknown>>];
  const isEqual = (value: unknown, other: unknown): boolean => value === other || (typeof value === 'object' && JSON.stringify(value) === JSON.stringify(other));
  return one.length === Object.keys(right).length && one.every(([name, value]) => isEqual(value, two[name]));
}
