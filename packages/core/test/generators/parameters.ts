import { dayBefore } from '@adempi/schema';
import type { CivilDate, Parameter, ParameterVersion } from '@adempi/schema';
import fc from 'fast-check';

import { day, period, sortedDays } from './days.ts';
import { rarely } from './rarely.ts';
import { WORDS } from './vocabulary.ts';

const word = fc.constantFrom(...WORDS);

/** What each parameter holds. Words are admitted by every enumeration. */
const VALUES: Readonly<Record<string, { readonly type: Parameter['type']; readonly value: fc.Arbitrary<ParameterVersion['value']> }>> = {
  'prova/si': { type: 'boolean', value: fc.boolean() },
  'prova/conteggio': { type: 'integer', value: fc.nat({ max: 3 }) },
  'prova/numero': { type: 'number', value: fc.constantFrom(0, 1, 2, 50, 100) },
  'prova/mezzo': { type: 'number', value: fc.constantFrom(0.5, 1.5, 99.9) },
  'prova/giorno': { type: 'date', value: day },
  'prova/parola': { type: 'string', value: word },
  'prova/periodo': { type: 'period', value: period },
  'prova/parole': { type: 'list', value: fc.array(word, { minLength: 1, maxLength: 2 }) },
  'prova/numeri': { type: 'list', value: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 2 }) },
  'prova/giorni': { type: 'list', value: fc.array(day, { minLength: 1, maxLength: 2 }) },
};

/** Parameters that change over time: nothing before their first day, and perhaps nothing after their last. */
export const parameters: fc.Arbitrary<readonly Parameter[]> = fc.tuple(...Object.entries(VALUES).map(([id, { type, value }]) => parameter(id, type, value)));

function parameter(id: string, type: Parameter['type'], value: fc.Arbitrary<ParameterVersion['value']>): fc.Arbitrary<Parameter> {
  return fc
    .record({
      starts: fc.oneof({ weight: 3, arbitrary: fc.constant<readonly CivilDate[]>(['2000-01-01']) }, { weight: 2, arbitrary: sortedDays(3) }),
      values: fc.array(value, { minLength: 3, maxLength: 3 }),
      saysEnds: fc.boolean(),
      end: rarely(day),
      doubts: fc.array(rarely(fc.constant('unverified' as const), 3), { minLength: 3, maxLength: 3 }),
    })
    .map(({ starts, values, saysEnds, end, doubts }) => ({
      id,
      title: { it: id },
      type,
      ends: 'prova',
      versions: starts.map((from, index) => ({
        from,
        ...endOf(starts, index, { saysEnds, end }),
        value: values[index] ?? 0,
        source: 'S1',
        checkedOn: '2026-01-01',
        ...(doubts[index] === 'unverified' ? { confidence: 'unverified' as const } : {}),
      })),
    }));
}

function endOf(starts: readonly CivilDate[], index: number, { saysEnds, end }: { saysEnds: boolean; end: CivilDate | null }): { to?: CivilDate } {
  const next = starts[index + 1];
  if (next !== undefined) return saysEnds ? { to: dayBefore(next) } : {};
  return end !== null && end >= (starts[index] ?? '') ? { to: end } : {};
}
