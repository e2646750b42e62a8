import { compareStrength, compareText, contradicts, isSameFactValue, parseAddress, strengthOf } from '@adempi/schema';
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
      const against = rest.filter((other) => !isSameFactValue(other.valore, best.valore) && contradicts(strengthOf(draft, other), strengthOf(draft, best)));
      return against.length === 0 ? [] : [{ fatto, values: [best, ...against].map(({ fatto: _, ...value }) => value) }];
    })
    .sort((left, right) => compareText(left.fatto, right.fatto));
}
