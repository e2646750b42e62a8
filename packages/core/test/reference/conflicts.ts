import { candidatesOf, itemsOf } from './candidates.ts';
import type { Candidate } from './candidates.ts';
import { byDayAndAssurance, heldTooEarly, isContested, isVisible, sameValue } from './knowledge.ts';
import { addressIn, collectionOf } from './world.ts';
import type { World } from './world.ts';

/** Sources that contradict each other on one fact. */
export interface ReferenceConflict {
  readonly fact: string;
  /** Latest first, then strongest. */
  readonly values: readonly Pick<Candidate, 'value' | 'day' | 'source' | 'ref'>[];
  readonly chosen: 0 | null;
}

/** The contradictions worth a look: by what was known on the winner's day, or is better assured than the winner. */
export function conflictsOf(world: World): readonly ReferenceConflict[] {
  const facts = world.bundle.vocabulary.filter(({ type, registry }) => type !== 'collection' && registry !== true);
  return facts
    .flatMap(({ path }) => keysFor(world, path).map((key) => conflictOf(world, path, key)))
    .filter((conflict) => conflict !== null)
    .sort((left, right) => (left.fact < right.fact ? -1 : 1));
}

function keysFor(world: World, path: string): readonly (string | null)[] {
  const collection = collectionOf(world, path);
  return collection === null ? [null] : itemsOf(world, collection);
}

function conflictOf(world: World, path: string, key: string | null): ReferenceConflict | null {
  const visible = candidatesOf(world, path, key).filter((one) => isVisible(world, path, one)).sort(byDayAndAssurance);
  const [winner] = visible;
  if (winner === undefined) return null;
  const isRival = (one: Candidate): boolean =>
    !sameValue(one.value, winner.value) && (one.day === winner.day || isStronger(one, winner));
  const early = heldTooEarly(world, path, key, winner);
  if (early.length === 0 && !visible.some(isRival)) return null;
  return {
    fact: key === null ? path : addressIn(collectionOf(world, path) ?? '', key, path),
    values: [...visible, ...early].map(({ value, day, source, ref }) => ({ value, day, source, ref })),
    chosen: early.length > 0 || isContested(visible, winner) ? null : 0,
  };
}

function isStronger(one: Candidate, winner: Candidate): boolean {
  return byDayAndAssurance({ ...one, day: null }, { ...winner, day: null }) < 0;
}
