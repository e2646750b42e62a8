import { compareStrength, compareText, parseAddress, provenanceOf, strengthOf } from '@adempi/schema';
import type { Address, AltroValore, FactDefinition, Fonte, State } from '@adempi/schema';

import type { Claim, Patch } from '../adapter.ts';
import { alignItems } from './align-items.ts';
import { draftState, itemsOf, readFact, writeFact } from './draft.ts';
import type { Draft } from './draft.ts';
import { listConflicts } from './list-conflicts.ts';
import type { MergeConflict } from './list-conflicts.ts';

/** What one source says of the ente of a state. */
export interface SourcedPatch {
  /** Name of the source in `fonti`. */
  readonly source: string;
  readonly fonte: Fonte;
  readonly patch: Patch;
}

/** A state with what other sources say of its ente. */
export interface Merged {
  readonly state: State;
  readonly conflicts: readonly MergeConflict[];
}

/**
 * Puts what sources say into a state. Of two values of a fact the one that was known later
 * stands, then the one that is better assured, then the one of the state; what loses goes to
 * `altri`. Items are the same where the vocabulary says by what they are known (`identifiedBy`)
 * and that is equal. The order of the patches does not matter.
 *
 * @example mergePatches(state, [{ source: 'pdnd-2026-08-21', fonte, patch }], bundle.vocabulary).state
 */
export function mergePatches(base: State, patches: readonly SourcedPatch[], vocabulary: readonly FactDefinition[]): Merged {
  const draft = draftState(base, vocabulary);
  const listed = new Set([...draft.collections.keys()].filter((path) => itemsOf(draft, path).length > 0));
  for (const { source, fonte, patch } of [...patches].sort((left, right) => compareText(left.source, right.source))) {
    draft.fonti[source] = fonte;
    for (const claim of alignItems(draft, patch.claims)) addClaim(draft, { ...claim, fonte: source });
    for (const collection of patch.complete ?? []) {
      draft.completi.add(collection);
      // That these are all is known from the source too; what the state lists itself keeps its own provenance.
      if (!listed.has(collection)) draft.provenienza[collection] ??= { fonte: source };
    }
  }
  return { state: draft.finish(), conflicts: listConflicts(draft) };
}

function addClaim(draft: Draft, claim: Claim & { readonly fonte: string }): void {
  const address = parseAddress(claim.fatto);
  if (address === null) return;
  const { fatto, valore, ...provenance } = claim;
  const present = presentValue(draft, fatto, address);
  if (present === null) {
    writeFact(draft, address, valore, provenance);
    return;
  }
  const wins = compareStrength(strengthOf(draft, provenance), strengthOf(draft, present)) < 0;
  if (wins) writeFact(draft, address, valore, provenance);
  draft.altri.push(wins ? present : claim);
}

function presentValue(draft: Draft, fatto: string, address: Address): AltroValore | null {
  const valore = readFact(draft, address);
  return valore === undefined ? null : { fatto, valore, ...provenanceOf(draft, address) };
}
