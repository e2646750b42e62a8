import { FIRST_DAY, LAST_DAY, checkBundle, isCivilDate } from '@adempi/schema';
import type { CivilDate } from '@adempi/schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { createEvaluator } from '../src/index.ts';
import { createJsonRulesEngineEvaluator } from '../src/json-rules-engine/index.ts';
import { casesOf } from './generators/cases.ts';
import { describeWorld } from './generators/describe.ts';
import { optionsOf, world } from './generators/world.ts';
import { bundleOf, findingOf, parameter, rule, stateOf } from './helpers/bundle.ts';
import { assessNaively } from './reference/assess.ts';
import { arrangeAssessment, projectAssessment } from './reference/project.ts';
import type { World } from './reference/world.ts';

const { numRuns, timeout } = casesOf(100);

/** The first and the last days that exist, and their neighbours. */
const extreme: fc.Arbitrary<CivilDate> = fc.constantFrom(FIRST_DAY, '0001-01-02', '0001-12-31', '9999-01-01', '9999-12-30', LAST_DAY);

/** Worlds in which many dates of rules and states lie at the ends of time, and the day of the assessment does. */
const remote: fc.Arbitrary<World> = fc
  .record({ base: world, asOf: extreme, knownAt: fc.option(extreme, { freq: 3 }), picks: fc.array(fc.option(extreme, { freq: 2 }), { minLength: 30, maxLength: 30 }) })
  .map(({ base, asOf, knownAt, picks }) => {
    let count = 0;
    const move = <T>(value: T): T =>
      JSON.parse(JSON.stringify(value), (_, one: unknown) => (isCivilDate(one) ? (picks[count++ % picks.length] ?? one) : one)) as T;
    const inForce = { from: FIRST_DAY };
    const rules = base.bundle.rules.map((one) => ({ ...move(one), inForce }));
    const result: World = { ...base, bundle: { ...base.bundle, rules }, state: move(base.state), asOf, knownAt };
    return Object.defineProperty(result, fc.toStringMethod, { value: () => describeWorld(result) });
  })
  .filter(({ bundle }) => checkBundle(bundle).every(({ severity }) => severity !== 'error'));

describe('at the ends of time', () => {
  it('the engine and the naive reference agree, and no rule breaks', { timeout }, () => {
    fc.assert(
      fc.property(remote, (one) => {
        const assessment = createEvaluator(one.bundle).assess(one.state, { ...optionsOf(one), trace: true });
        expect(assessment.findings.filter(({ outcome }) => outcome === 'error')).toEqual([]);
        expect(projectAssessment(assessment)).toEqual(arrangeAssessment(assessNaively(one)));
      }),
      { numRuns },
    );
  });

  it('the two engines agree', { timeout }, async () => {
    await fc.assert(
      fc.asyncProperty(remote, async (one) => {
        const { engine: _, ...second } = await createJsonRulesEngineEvaluator(one.bundle).assess(one.state, optionsOf(one));
        const { engine: __, ...first } = createEvaluator(one.bundle).assess(one.state, optionsOf(one));
        expect(second).toEqual(first);
      }),
      { numRuns: Math.ceil(numRuns / 5) },
    );
  });
});

describe('a term that would fall after the last day', () => {
  it('falls on it', () => {
    const one = rule({ deadline: { after: { fact: 'a.altraData', offset: 'P9999Y' } } });
    const finding = findingOf(one, stateOf({ a: { si: false, altraData: '2023-01-01' } }), { asOf: LAST_DAY });
    expect(finding).toMatchObject({ outcome: 'pending', timing: { state: 'due_soon', dueDate: LAST_DAY, daysLeft: 0 } });
  });

  it('does not end what recurs', () => {
    const one = rule({ deadline: { yearly: '09-23', metOn: 'a.data' } });
    const finding = findingOf(one, stateOf({ a: { si: true, data: '9999-09-01' } }), { asOf: LAST_DAY });
    expect(finding).toMatchObject({ outcome: 'pass', timing: { state: 'met', dueDate: '9999-09-23', nextDueDate: LAST_DAY } });
  });
});

describe('a duty whose last term would fall before the first day', () => {
  it.each([{ yearly: '09-23' }, { every: 'P1M', from: '2024-01-31' }])('has none yet: %o', (when) => {
    const one = rule({ inForce: { from: FIRST_DAY }, deadline: { ...when, metOn: 'a.data' } });
    const finding = findingOf(one, stateOf({ a: { si: false, data: FIRST_DAY } }, { aggiornatoIl: FIRST_DAY }), { asOf: FIRST_DAY });
    expect(finding.outcome).toBe('pending');
  });
});

describe('a rule that breaks', () => {
  // The second engine asks every condition beforehand: what broke there ended the run.
  it('is an error in both engines, and the others go on', async () => {
    const broken = rule({ id: 'prova/a', require: { fact: 'a.numero', operator: 'lessThan', value: { param: 'prova/soglia' } } });
    const threshold = parameter('prova/soglia', 'integer', [{ value: 3 }]);
    const { versions } = threshold;
    let isBroken = false;
    const read = (): typeof versions => {
      if (isBroken) throw new Error('rotto');
      return versions;
    };
    const bundle = bundleOf([broken, rule({ id: 'prova/b' })], [Object.defineProperty({ ...threshold }, 'versions', { get: read, enumerable: true })]);
    const engines = [createEvaluator(bundle), createJsonRulesEngineEvaluator(bundle)];
    isBroken = true;
    for (const { assess } of engines) {
      const { findings } = await assess(stateOf({ a: { si: true, numero: 1 } }), { asOf: '2024-01-01' });
      expect(findings.map(({ ruleId, outcome }) => [ruleId, outcome])).toEqual([['prova/a', 'error'], ['prova/b', 'pass']]);
    }
  });
});
