import { compareStrength, compareText, formatAddress, strengthOf } from '@adempi/schema';
import type { AltroValore, FactDefinition, Fonte, State } from '@adempi/schema';

import type { Patch } from '../adapter.ts';
import { alignItems, isKey } from './align-items.ts';
import type { Addressed, IsTold } from './align-items.ts';
import { closeCollections, statementOf } from './close-collections.ts';
import type { Statement } from './close-collections.ts';
import { draftState, keysOf, originOf, readFact, writeFact } from './draft.ts';
import type { Draft } from './draft.ts';
import { freeName } from './free-name.ts';
import { othersOf, setOthers } from './others.ts';
import { remarksOf } from './remarks.ts';
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
  const listed = new Set([...draft.completi, ...patches.flatMap(({ patch }) => patch.complete ?? [])]);
  const own = new Map([...listed].map((collection) => [collection, new Set(keysOf(draft, collection))]));
  const isTold = toldKeys(patches);
  for (const patch of inOrder(patches)) statements.push(...addPatch(draft, patch, isTold));
  const outdated = closeCollections(draft, statements, own);
  return { state: draft.finish(), conflicts: listConflicts(draft), outdated };
}

/** By name; what two patches of one name say settles which comes first. */
function inOrder(patches: readonly SourcedPatch[]): SourcedPatch[] {
  return [...patches].sort((left, right) => compareText(left.source, right.source) || compareText(JSON.stringify(left), JSON.stringify(right)));
}

/** The keys of items that sources tell; gathered when the first key has to be made up, which is seldom. */
function toldKeys(patches: readonly SourcedPatch[]): IsTold {
  let told: ReadonlySet<string> | undefined;
  return (collection, key) => {
    told ??= new Set(patches.flatMap(({ patch }) => patch.claims.flatMap(({ fatto }) => /^[^\]]*\]/u.exec(fatto) ?? [])));
    return told.has(formatAddress({ path: collection, collection, key }));
  };
}

function addPatch(draft: Draft, { source, fonte, patch }: SourcedPatch, isTold: IsTold): Statement[] {
  const name = freeName(source, (taken) => Object.hasOwn(draft.fonti, taken) && !isSame(draft.fonti[taken] as Fonte, fonte));
  draft.fonti[name] = fonte;
  const aligned = alignItems(draft, patch.claims, isTold);
  for (const one of aligned) addClaim(draft, one, name);
  return (patch.complete ?? []).map((collection) => statementOf(draft, collection, name, keysIn(aligned, collection)));
}

function keysIn(aligned: readonly Addressed[], collection: string): string[] {
  return aligned.flatMap(({ address }) => (address.collection === collection && address.key !== null ? [address.key] : []));
}

function addClaim(draft: Draft, { claim, address }: Addressed, fonte: string): void {
  const { fatto } = claim;
  const present = readFact(draft, address);
  if (isKey(draft, address)) {
    if (present === undefined) writeFact(draft, address, { ...claim, valore: address.key, fonte });
    return;
  }
  const standing = present === undefined ? [] : [{ fatto, valore: present, ...originOf(draft, address, fatto) }];
  const known: AltroValore[] = [...standing, ...othersOf(draft.others, fatto)];
  const told = { ...claim, fonte };
  if (known.length === 0) {
    writeFact(draft, address, told);
    return;
  }
  if (known.some((one) => isSame(one, told) || isTold(one, told))) return;
  const [best, ...rest] = [...known, told].sort((left, right) => compareStrength(strengthOf(draft, left), strengthOf(draft, right))) as [AltroValore, ...AltroValore[]];
  if (best !== standing[0]) writeFact(draft, address, best);
  setOthers(draft.others, fatto, rest.map((one) => dated(draft, one)));
}

/** Whether a known value is the one that is told, with remarks of its own besides. */
function isTold({ nota: known, ...one }: AltroValore, { nota: told, ...other }: AltroValore): boolean {
  return known !== undefined && isSame(one, other) && remarksOf(told).every((remark) => remarksOf(known).includes(remark));
}

/** One that only the state's last update dates keeps its day when the state is updated again. */
function dated({ fonti, aggiornatoIl }: Draft, other: AltroValore): AltroValore {
  const isUndated = aggiornatoIl !== undefined && strengthOf({ fonti }, other).knownOn === null;
  return isUndated ? { ...other, rilevatoIl: aggiornatoIl } : other;
}

type Facts = Readonly<Record<string, unknown>>;

/** Whether two groups hold the same, in whatever order; of lists the order counts. */
function isSame(left: object, right: object): boolean {
  const [one, two] = [left, right] as [Facts, Facts];
  const names = Object.keys(one);
  return names.every((name) => isEqual(one[name], two[name])) && names.length === Object.keys(two).length;
}

function isEqual(value: unknown, other: unknown): boolean {
  return value === other || (typeof value === 'object' && JSON.stringify(value) === JSON.stringify(other));
}
