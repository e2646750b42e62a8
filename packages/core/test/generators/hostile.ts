import type { State } from '@adempi/schema';
import fc from 'fast-check';

import { state } from './state.ts';

/** Texts and numbers on which readers of files have stumbled. */
const odd = fc.constantFrom<unknown[]>(
  null, '', ' ', '__proto__', 'constructor', 'toString', '*', 'x', '\ud800', '\u202e', '\u0000', '2023-02-29', '2023-13-01', '0000-00-00', '9999-12-31', '10000-01-01',
  1e308, -1e308, -0, 0.1, Number.MAX_SAFE_INTEGER + 2, [], {}, [[]], [{}], [null], { id: null }, { id: 'x' }, [{ id: 'x' }, { id: 'x' }],
);

const name = fc.oneof(fc.constantFrom('__proto__', 'constructor', 'hasOwnProperty', 'a', 'siti', 'id', 'si', 'data', 'elenco', 'voci', '*', ''), fc.string({ unit: 'binary', maxLength: 5 }));

/** Any JSON value. Written and read back, so that `__proto__` is a key like any other. */
export const anyJson: fc.Arbitrary<unknown> = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    odd,
    fc.string({ unit: 'binary', maxLength: 8 }),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.boolean(),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.array(fc.tuple(name, tie('value')), { maxLength: 4 }).map((entries) => JSON.parse(`{${entries.map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`).join()}}`) as unknown),
  ),
})).value;

/** States of which some part, at any depth, was replaced by anything. */
export const brokenState: fc.Arbitrary<State> = fc
  .record({ whole: state, wounds: fc.array(fc.record({ at: fc.nat(), by: anyJson }), { minLength: 1, maxLength: 3 }) })
  .map(({ whole, wounds }) => wounds.reduce<unknown>((current, { at, by }) => replaceAt(current, at, by), whole) as State);

/** A well-formed envelope around any facts, addresses and lists. */
export const anyFacts: fc.Arbitrary<State> = fc
  .record({ whole: state, fatti: fc.dictionary(name, anyJson), completi: fc.array(name), fatto: name, valore: anyJson })
  .map(({ whole, fatti, completi, fatto, valore }) => ({ ...whole, fatti, completi, altri: [...(whole.altri ?? []), { fatto, valore }] }));

/** Replaces the part number `at`, in the order of the text and counted round. */
function replaceAt(whole: unknown, at: number, by: unknown): unknown {
  let count = 0;
  const visit = (value: unknown, target: number): unknown => {
    if (count++ === target) return by;
    if (Array.isArray(value)) return value.map((one) => visit(one, target));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, visit(one, target)]));
  };
  visit(whole, -1);
  const target = 1 + (at % Math.max(count - 1, 1));
  count = 0;
  return visit(whole, target);
}
