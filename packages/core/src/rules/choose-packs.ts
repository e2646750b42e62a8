import { compareText } from '@adempi/schema';
import type { CivilDate, Pack } from '@adempi/schema';

/** Which packs an assessment asks for. */
interface Choice {
  readonly asOf: CivilDate;
  readonly packs?: readonly string[];
  readonly edition?: string;
}

/**
 * The packs to assess: those that are named; else all, but of the editions of the Piano triennale
 * the one that is named, or in force.
 */
export function choosePacks(packs: readonly Pack[], { asOf, packs: named, edition }: Choice): ReadonlySet<string> {
  if (named !== undefined) return new Set(named);
  const chosen = edition ?? editionInForce(packs, asOf);
  return new Set(packs.filter((pack) => pack.edition === undefined || pack.edition.name === chosen).map(({ id }) => id));
}

/**
 * The edition of the Piano triennale that is in force on a day: the last that came before it, or
 * on it. Undefined where none had.
 * @example editionInForce(bundle.packs, '2024-06-01') // '2024-2026'
 */
export function editionInForce(packs: readonly Pack[], asOf: CivilDate): string | undefined {
  const begun = packs.flatMap(({ edition }) => (edition !== undefined && edition.from <= asOf ? [edition] : []));
  return begun.sort((left, right) => compareText(left.from, right.from)).at(-1)?.name;
}
