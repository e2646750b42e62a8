import { compareStrength, compareText, parseAddress, strengthOf } from '@adempi/schema';
import type { Address, AltroValore, Provenienza } from '@adempi/schema';

import { originOf, readFact } from './draft.ts';
import type { Draft } from './draft.ts';
import { othersByFact } from './others.ts';

/** Values of one fact that contradict each other: the one that stands comes first. */
export interface MergeConflict {
  /** Address of the fact. */
  readonly fatto: string;
  readonly values: readonly (Provenienza & { readonly valore: unknown })[];
}

/** Where the sources of a draft contradict each other, by address. */
export function listConflicts(draft: Draft): MergeConflict[] {
  return othersByFact(draft.others)
    .flatMap(([fatto, others]): MergeConflict[] => {
      const address = parseAddress(fatto) as Address;
      const valore = readFact(draft, address);
      const standing = valore === undefined ? [] : [{ fatto, valore, ...originOf(draft, address, fatto) }];
      const [best, ...rest] = [...standing, ...others].sort((left, right) => compareStrength(strengthOf(draft, left), strengthOf(draft, right))) as [AltroValore, ...AltroValore[]];
      const against = rest.filter((other) => contradicts(draft, other, best));
      return against.length === 0 ? [] : [{ fatto, values: [best, ...against].map(({ fatto: _, ...value }) => value) }];
    })
    .sort((left, right) => compareText(left.fatto, right.fatto));
}

/** An older value that is no better assured was simply followed by another: nobody is contradicted. */
function contradicts(draft: Draft, other: AltroValore, best: AltroValore): boolean {
  if (isSameValue(other.valore, best.valore)) return false;
  const [weak, strong] = [strengthOf(draft, other), strengthOf(draft, best)];
  return weak.knownOn === strong.knownOn || compareStrength({ ...weak, knownOn: null }, { ...strong, knownOn: null }) < 0;
}

/** A set is the same in any order. */
function isSameValue(left: unknown, right: unknown): boolean {
  if (!Array.isArray(left) || !Array.isArray(right)) return left === right;
  const [one, two] = [new Set<unknown>(left), new Set<unknown>(right)];
  return one.size === two.size && [...one].every((element) => two.has(element));
}
