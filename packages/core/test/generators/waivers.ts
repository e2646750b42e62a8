import { addPeriod } from '@adempi/schema';
import type { CivilDate, Finding, Rinvio } from '@adempi/schema';
import fc from 'fast-check';

import { createEvaluator } from '../../src/index.ts';
import type { World } from '../reference/world.ts';
import { describeWorld } from './describe.ts';
import { optionsOf, world } from './world.ts';

/** A world whose ente has a code, and waivers about its rules: sound ones, and some with faults. */
export interface WaivedWorld {
  readonly one: World;
  readonly waivers: readonly Rinvio[];
}

const CODE = 'c_x000';

/** Near the day of the assessment, so that it is often the last one, or the one after. */
const shift = fc.oneof({ weight: 4, arbitrary: fc.integer({ min: -2, max: 2 }) }, { weight: 1, arbitrary: fc.integer({ min: -400, max: 400 }) });

function waiverOf({ ruleId, force, instance }: Finding, asOf: CivilDate): fc.Arbitrary<Rinvio> {
  const isLaw = force === 'statutory' || force === 'guideline';
  return fc
    .record({ end: shift, length: fc.nat({ max: 30 }), isOne: fc.boolean(), isFaulty: fc.integer({ min: 0, max: 9 }).map((roll) => roll === 0), isOther: fc.integer({ min: 0, max: 9 }).map((roll) => roll === 0) })
    .map(({ end, length, isOne, isFaulty, isOther }) => {
      const scade = addPeriod(asOf, 'P1D', end);
      return {
        regola: ruleId,
        ente: isOther ? 'c_y111' : CODE,
        ...(isOne && instance !== null ? { istanza: instance.key } : {}),
        motivo: `motivo ${end}`,
        chiestoDa: 'RTD',
        approvatoDa: isFaulty ? 'rtd' : 'giunta',
        approvatoIl: addPeriod(scade, 'P1D', -length),
        scade,
        ...(isLaw ? { norma: { atto: 'legge', articolo: '1', comma: '9' } } : {}),
      };
    });
}

/** Waivers of the findings of generated worlds, most of them unmet. */
export const waivedWorld: fc.Arbitrary<WaivedWorld> = world.chain((from) => {
  const one: World = { ...from, state: { ...from.state, ente: { ...from.state.ente, codiceIpa: CODE } } };
  const { findings } = createEvaluator(one.bundle).assess(one.state, optionsOf(one));
  const unmet = findings.filter(({ outcome }) => outcome === 'fail' || outcome === 'pending');
  const among = [...unmet, ...unmet, ...unmet, ...findings];
  const waivers = among.length === 0 ? fc.constant([]) : fc.array(fc.constantFrom(...among).chain((finding) => waiverOf(finding, one.asOf)), { maxLength: 5 });
  return waivers.map((all) => {
    const result: WaivedWorld = { one, waivers: all };
    return Object.defineProperty(result, fc.toStringMethod, { value: () => `${describeWorld(one)}\n${JSON.stringify(all, null, 2)}` });
  });
});
