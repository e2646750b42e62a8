import type { Bundle, State } from '@adempi/schema';

/** A source of order: equal seeds give equal orders. */
type Order = (length: number) => readonly number[];

/** Positions in an order that a seed decides (Park and Miller's generator: any seed will do). */
function orderFrom(seed: number): Order {
  let current = (Math.abs(seed) % 2_147_483_646) + 1;
  const next = (): number => (current = (current * 48_271) % 2_147_483_647);
  return (length) => {
    const drawn = Array.from({ length }, (_, position) => ({ position, rank: next() }));
    return drawn.sort((left, right) => left.rank - right.rank).map(({ position }) => position);
  };
}

function reorder<T>(items: readonly T[], order: Order): T[] {
  return order(items.length).map((position) => items[position] as T);
}

/** The same value with the keys of every object in another order; lists stay as they are. */
export function shuffleKeys<T>(value: T, seed: number): T {
  const order = orderFrom(seed);
  const visit = (one: unknown): unknown => {
    if (Array.isArray(one)) return one.map(visit);
    if (typeof one !== 'object' || one === null) return one;
    return Object.fromEntries(reorder(Object.entries(one), order).map(([name, inner]) => [name, visit(inner)]));
  };
  return visit(value) as T;
}

/** The same bundle with its packs, rules, parameters, facts and acts listed in another order. */
export function shuffleBundle(bundle: Bundle, seed: number): Bundle {
  const order = orderFrom(seed);
  const lists = (['packs', 'rules', 'parameters', 'vocabulary', 'acts', 'sources'] as const).map((name) => [name, reorder<unknown>(bundle[name], order)]);
  return { ...bundle, ...Object.fromEntries(lists) };
}

/** The same state with what it declares complete and what lost a merge listed in another order. */
export function shuffleState(state: State, seed: number): State {
  const order = orderFrom(seed);
  const { completi = [], altri = [] } = state;
  return { ...state, completi: reorder(completi, order), altri: reorder(altri, order) };
}
