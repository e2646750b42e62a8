import { addressPrefixes } from './address.ts';
import type { Address } from './address.ts';
import type { Assurance, CivilDate } from './types/common.ts';
import type { Garanzia, Provenienza, State } from './types/state.ts';

/** English words for the assurance of a source, which state files say in Italian: from weakest to strongest. */
export const ASSURANCE_OF: Readonly<Record<Garanzia, Assurance>> = {
  dichiarato: 'declared',
  attestato: 'attested',
  documentato: 'documented',
  osservato: 'observed',
};

const ASSURANCES: readonly Assurance[] = Object.values(ASSURANCE_OF);

/** From 0, the weakest. */
export function rankOfAssurance(assurance: Assurance): number {
  return ASSURANCES.indexOf(assurance);
}

/** What decides which of two values of a fact stands. */
export interface Strength {
  /** Null where no day is told: older than any other. */
  readonly knownOn: CivilDate | null;
  readonly assurance: Assurance;
}

/** When and how well a value is known, by its provenance; what nobody vouches for is declared. */
export function strengthOf(state: Pick<State, 'fonti' | 'aggiornatoIl'>, provenance: Provenienza | undefined): Strength {
  const { fonti = {} } = state;
  const name = provenance?.fonte;
  const source = name !== undefined && Object.hasOwn(fonti, name) ? fonti[name] : undefined;
  return {
    knownOn: provenance?.rilevatoIl ?? source?.data ?? state.aggiornatoIl ?? null,
    assurance: ASSURANCE_OF[provenance?.garanzia ?? source?.garanzia ?? 'dichiarato'],
  };
}

/** The strongest first: the latest day, then the best assurance; 0 where neither wins. */
export function compareStrength(left: Strength, right: Strength): number {
  const [leftDay, rightDay] = [left.knownOn ?? '', right.knownOn ?? ''];
  if (leftDay !== rightDay) return leftDay > rightDay ? -1 : 1;
  return rankOfAssurance(right.assurance) - rankOfAssurance(left.assurance);
}

/**
 * Whether another value contradicts the one that stands. One that is older and no better assured was
 * simply followed by it.
 */
export function contradicts(other: Strength, best: Strength): boolean {
  return other.knownOn === best.knownOn || rankOfAssurance(other.assurance) > rankOfAssurance(best.assurance);
}

/** Whether two values of a fact are one: a set is the same in any order. */
export function isSameFactValue(left: unknown, right: unknown): boolean {
  if (!Array.isArray(left) || !Array.isArray(right)) return left === right;
  const [one, two] = [new Set<unknown>(left), new Set<unknown>(right)];
  return one.size === two.size && [...one].every((element) => two.has(element));
}

/** The provenance of the fact at an address: that of its longest prefix that has one. */
export function provenanceOf({ provenienza = {} }: Pick<State, 'provenienza'>, address: Address): Provenienza | undefined {
  const found = addressPrefixes(address).find((prefix) => Object.hasOwn(provenienza, prefix));
  return found === undefined ? undefined : provenienza[found];
}
