import { addPeriod, isCivilDate } from '@adempi/schema';
import type { Bundle, CivilDate, State } from '@adempi/schema';
import fc from 'fast-check';

import type { AssessOptions } from '../../src/index.ts';
import { bundleOf } from '../helpers/bundle.ts';
import type { World } from '../reference/world.ts';
import { boundariesOf } from './boundaries.ts';
import { day } from './days.ts';
import { describeWorld } from './describe.ts';
import { parameters } from './parameters.ts';
import { rarely } from './rarely.ts';
import { rules } from './rules.ts';
import { state } from './state.ts';
import { vocabulary } from './vocabulary.ts';

/** A whole bundle: two packs, their rules and parameters, a vocabulary. */
export const bundle: fc.Arbitrary<Bundle> = fc.record({ rules, parameters, vocabulary }).map((parts) => {
  const base = bundleOf(parts.rules, parts.parameters);
  const [pack] = base.packs;
  const { exposure } = base;
  const stages = exposure.procedure.stages.filter(({ date }) => date === 'procedimenti.sanzione');
  return {
    ...base,
    packs: pack === undefined ? [] : [pack, { ...pack, id: 'altro' }],
    vocabulary: parts.vocabulary,
    exposure: { ...exposure, procedure: { ...exposure.procedure, stages } },
  };
});

/** A day chosen among the boundaries of a world: the boundary itself, the day before or the day after. */
interface Pick {
  readonly position: number;
  readonly shift: number;
  /** Among the later half, where more is known and more is due. */
  readonly isLate: boolean;
}

const pick: fc.Arbitrary<Pick> = fc.record({ position: fc.nat(), shift: fc.integer({ min: -1, max: 1 }), isLate: fc.boolean() });

/** A pick, or any day. */
const boundaryOr = fc.oneof({ weight: 4, arbitrary: pick }, { weight: 1, arbitrary: day });

function resolve(chosen: Pick | CivilDate, days: readonly CivilDate[]): CivilDate {
  if (typeof chosen === 'string') return chosen;
  const among = chosen.isLate ? days.slice(Math.floor(days.length / 2)) : days;
  const found = among[chosen.position % among.length];
  return found === undefined ? '2023-09-30' : addPeriod(found, 'P1D', chosen.shift);
}

/** Moves one date of a state onto a boundary. */
const nudge = fc.record({ slot: fc.nat(), to: pick });

/** Bundles and states whose dates were moved onto the boundaries of the rules. */
const meeting = fc.record({ bundle, state, nudges: fc.array(nudge, { maxLength: 4 }) }).map((parts) => {
  const days = boundariesOf(parts.bundle, parts.state);
  return { bundle: parts.bundle, state: parts.nudges.reduce((current, { slot, to }) => moveDate(current, slot, resolve(to, days)), parts.state) };
});

/**
 * All that an assessment depends on. Its day is mostly a boundary: a due date, an end of validity,
 * a change of parameter, the day on which something was known, or a neighbour of one.
 */
export const world: fc.Arbitrary<World> = fc
  .record({
    meeting,
    asOf: boundaryOr,
    knownAt: rarely(boundaryOr),
    assumeUnchanged: fc.boolean(),
    packs: rarely(fc.constantFrom<(readonly string[])[]>(['prova'], ['altro'], ['altro', 'prova'], []), 8),
  })
  .map(({ meeting: { bundle: one, state: of }, asOf, knownAt, assumeUnchanged, packs }) => {
    const days = boundariesOf(one, of);
    const result: World = { bundle: one, state: of, asOf: resolve(asOf, days), knownAt: knownAt === null ? null : resolve(knownAt, days), assumeUnchanged, packs };
    return Object.defineProperty(result, fc.toStringMethod, { value: () => describeWorld(result) });
  });

/** A world as the options of the engine. */
export function optionsOf({ asOf, knownAt, assumeUnchanged, packs }: World): AssessOptions {
  return { asOf, assumeUnchanged, ...(knownAt === null ? {} : { knownAt }), ...(packs === null ? {} : { packs }) };
}

/** The state with its date number `slot`, in the order of its text, replaced. */
function moveDate(from: State, slot: number, to: CivilDate): State {
  let count = 0;
  const visit = (value: unknown, isTarget: (position: number) => boolean): unknown => {
    if (typeof value === 'string') return isCivilDate(value) && isTarget(count++) ? to : value;
    if (Array.isArray(value)) return value.map((one) => visit(one, isTarget));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, visit(one, isTarget)]));
  };
  visit(from, () => false);
  const target = count === 0 ? -1 : slot % count;
  count = 0;
  return visit(from, (position) => position === target) as State;
}
