import { groupBy } from '@adempi/schema';
import type { AltroValore } from '@adempi/schema';

/**
 * The values that lost a merge, by their fact: a merge asks for those of one fact at each claim.
 * Those of facts that nobody told anew stay as the state lists them.
 */
export interface Others {
  readonly told: Map<string, readonly AltroValore[]>;
  untold: readonly AltroValore[];
  /** The facts in `untold`. */
  readonly facts: Set<string>;
}

/** Starts from those of a state. */
export function startOthers(altri: readonly AltroValore[]): Others {
  return { told: new Map(), untold: altri, facts: new Set(altri.map(({ fatto }) => fatto)) };
}

/** Those of one fact. */
export function othersOf({ told, untold, facts }: Others, fatto: string): readonly AltroValore[] {
  return told.get(fatto) ?? (facts.has(fatto) ? untold.filter((other) => other.fatto === fatto) : []);
}

/** Puts those of one fact behind all others. */
export function setOthers(others: Others, fatto: string, values: readonly AltroValore[]): void {
  others.told.delete(fatto);
  if (others.facts.delete(fatto)) others.untold = others.untold.filter((other) => other.fatto !== fatto);
  if (values.length > 0) others.told.set(fatto, values);
}

/** All of them, in the order in which a state lists them. */
export function listOthers({ told, untold }: Others): AltroValore[] {
  return [...untold, ...[...told.values()].flat()];
}

/** All of them by their fact. */
export function othersByFact({ told, untold }: Others): (readonly [fatto: string, values: readonly AltroValore[]])[] {
  return [...groupBy(untold, ({ fatto }) => fatto), ...told];
}
