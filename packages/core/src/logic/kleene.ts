/**
 * Kleene's strong three-valued logic, as small integers so that `all` is a minimum and `any` a
 * maximum. `UNKNOWN` lies between: it is what either value might still turn out to be.
 */
export const FALSE = 0;
export const UNKNOWN = 1;
export const TRUE = 2;

/** One of Kleene's three values. */
export type Tri = typeof FALSE | typeof UNKNOWN | typeof TRUE;

/** The value of a comparison of known values. */
export function triOf(holds: boolean): Tri {
  return holds ? TRUE : FALSE;
}

/** Conjunction: false decides, then unknown. */
export function and(left: Tri, right: Tri): Tri {
  return left < right ? left : right;
}

/** Disjunction: true decides, then unknown. */
export function or(left: Tri, right: Tri): Tri {
  return left > right ? left : right;
}
