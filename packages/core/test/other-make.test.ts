import type { Deadline, Parameter, Rule } from '@adempi/schema';
import { describe, expect, it } from 'vitest';

import { createEvaluator } from '../src/index.ts';
import { bundleOf, rule, stateOf } from './helpers/bundle.ts';

// `createEvaluator` checks what a bundle means, not its shape: one of another make may hold more or less than its types say.
describe('a bundle of another make', () => {
  it.each<[string, object]>([
    ['a yearly deadline that names a parameter which is not there', { yearly: '09-23', metOn: 'a.data', from: { param: 'prova/no' } }],
    ['a yearly deadline that names a fact which is not there', { yearly: '09-23', metOn: 'a.data', on: { fact: 'b.no' } }],
    ['a day told by a fact, beside a fact which is not there', { fact: 'a.altraData', from: { fact: 'b.no' } }],
    ['a yearly deadline that names no day to be met on', { yearly: '09-23' }],
  ])('is judged: %s', (_, deadline) => {
    const odd = rule({ deadline: deadline as Deadline });
    const [finding] = createEvaluator(bundleOf([odd])).assess(stateOf({ a: { si: true, altraData: '2020-01-01' } }), { asOf: '2024-01-01' }).findings;
    expect(finding?.outcome).not.toBe('error');
  });

  it('reads the latest version of a parameter, though one without a day stands between', () => {
    const versions = [{ from: '2022-01-01', value: 2 }, { value: 9 }, { from: '2021-01-01', value: 1 }].map((version) => ({ source: 'S1', checkedOn: '2026-01-01', confidence: 'verified', ...version }));
    const parameter = { id: 'prova/soglia', type: 'integer', label: { it: 'Soglia' }, versions } as unknown as Parameter;
    const counts: Rule = rule({ require: { fact: 'a.numero', operator: 'greaterThanInclusive', value: { param: 'prova/soglia' } }, deadline: { continuous: true } });
    const at = (numero: number): string | undefined => createEvaluator(bundleOf([counts], [parameter])).assess(stateOf({ a: { numero } }), { asOf: '2024-01-01' }).findings[0]?.outcome;
    expect([at(1), at(2)]).toEqual(['fail', 'pass']);
  });
});
