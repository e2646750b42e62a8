/** A source of numbers that a seed decides: equal seeds give equal workloads. */
export interface Random {
  /** A whole number from 0, below a bound. */
  readonly below: (bound: number) => number;
  readonly pick: <T>(items: readonly T[]) => T;
  /** True in a share of cases, from 0 to 1. */
  readonly chance: (share: number) => boolean;
}

const MODULUS = 2_147_483_647;

/** Park and Miller's generator: any seed will do, and nothing here is secret. */
export function createRandom(seed: number): Random {
  let current = (Math.abs(seed) % (MODULUS - 1)) + 1;
  const next = (): number => {
    current = (current * 48_271) % MODULUS;
    return current / MODULUS;
  };
  const below = (bound: number): number => Math.floor(next() * bound);
  return { below, pick: (items) => items[below(items.length)] as (typeof items)[number], chance: (share) => next() < share };
}
