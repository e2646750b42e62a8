import { createEvaluator } from '@adempi/core';
import type { Evaluator } from '@adempi/core';
import type { Condition, FactDefinition } from '@adempi/schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { createFiles } from '../../test/sample-rules.ts';
import { compileBundle } from '../compile.ts';
import { findConstancy } from './constancy.ts';

const label = { it: 'x' };
const facts: readonly FactDefinition[] = [
  { path: 'a.numero', type: 'integer', label, minimum: 0 },
  { path: 'a.quota', type: 'number', label },
  { path: 'a.si', type: 'boolean', label },
  { path: 'a.data', type: 'date', label },
  { path: 'a.nome', type: 'string', label },
  { path: 'a.scelta', type: 'enum', label, values: ['x', 'y', 'z'].map((value) => ({ value, label })) },
  { path: 'a.insieme', type: 'set', label },
  { path: 'voci', type: 'collection', key: 'id', label },
  { path: 'voci.id', type: 'string', label },
  { path: 'voci.ok', type: 'boolean', label },
];
const byPath = new Map(facts.map((fact) => [fact.path, fact]));
const leaf = (fact: string, operator: string, value?: unknown): Condition => ({ fact, operator, ...(value === undefined ? {} : { value }) }) as Condition;
const constancyOf = (condition: Condition, ...given: readonly Condition[]): string => findConstancy(condition, given, byPath);

describe('findConstancy', () => {
  it.each<[string, Condition, string]>([
    ['a fact that is yes and no', { all: [leaf('a.si', 'equal', true), leaf('a.si', 'equal', false)] }, 'never'],
    ['yes or no', { any: [leaf('a.si', 'equal', true), leaf('a.si', 'notEqual', true)] }, 'always'],
    ['two values at once', { all: [leaf('a.nome', 'equal', 'u'), leaf('a.nome', 'equal', 'v')] }, 'never'],
    ['a text among two', leaf('a.nome', 'in', ['u', 'v']), 'varies'],
    ['every value of an enumeration', leaf('a.scelta', 'in', ['x', 'y', 'z']), 'always'],
    ['no value of an enumeration', leaf('a.scelta', 'notIn', ['x', 'y', 'z']), 'never'],
    ['an empty range of numbers', { all: [leaf('a.numero', 'greaterThan', 5), leaf('a.numero', 'lessThan', 6)] }, 'never'],
    ['a narrow range of fractions', { all: [leaf('a.quota', 'greaterThan', 5), leaf('a.quota', 'lessThan', 6)] }, 'varies'],
    ['a range of one number', { all: [leaf('a.numero', 'greaterThan', 4), leaf('a.numero', 'lessThan', 6)] }, 'varies'],
    ['less than the least', leaf('a.numero', 'lessThan', 0), 'never'],
    ['an empty range of days', { all: [leaf('a.data', 'after', '2024-02-28'), leaf('a.data', 'before', '2024-02-29')] }, 'never'],
    ['the leap day', { all: [leaf('a.data', 'after', '2024-02-28'), leaf('a.data', 'before', '2024-03-01')] }, 'varies'],
    ['not of what never holds', { not: { all: [leaf('a.si', 'equal', true), leaf('a.si', 'equal', false)] } }, 'always'],
    ['with and without an element', { all: [leaf('a.insieme', 'contains', 'u'), leaf('a.insieme', 'doesNotContain', 'u')] }, 'never'],
    ['two elements of a set', { all: [leaf('a.insieme', 'contains', 'u'), leaf('a.insieme', 'contains', 'v')] }, 'varies'],
    ['some and none', { all: [leaf('voci', 'some', leaf('voci.ok', 'equal', true)), leaf('voci', 'none', leaf('voci.ok', 'equal', true))] }, 'never'],
    ['before a date of the duty, or not', { any: [leaf('a.data', 'before', { deadline: 'last' }), leaf('a.data', 'onOrAfter', { deadline: 'last' })] }, 'always'],
    ['two different parameters', { all: [leaf('a.numero', 'lessThan', { param: 'p/x' }), leaf('a.numero', 'greaterThan', { param: 'p/y' })] }, 'varies'],
  ])('%s', (_, condition, expected) => {
    expect(constancyOf(condition)).toBe(expected);
  });

  it('takes for granted what is given', () => {
    const app = leaf('a.scelta', 'equal', 'x');
    expect(constancyOf(leaf('a.scelta', 'in', ['x', 'y']), app)).toBe('always');
    expect(constancyOf(leaf('a.scelta', 'equal', 'y'), app)).toBe('never');
    expect(constancyOf(leaf('a.si', 'equal', true), app)).toBe('varies');
  });

  it('says nothing where what is given cannot be', () => {
    expect(constancyOf(leaf('a.si', 'equal', true), { all: [leaf('a.si', 'equal', true), leaf('a.si', 'equal', false)] })).toBe('varies');
  });

  it('finds both corners of a condition over more facts than it can try', () => {
    const many = Array.from({ length: 40 }, (_, index) => leaf('a.insieme', 'contains', `e${index}`));
    expect([constancyOf({ any: many }), constancyOf({ all: many })]).toEqual(['varies', 'varies']);
  });

  const numRuns = Number(process.env['ADEMPI_CASES'] ?? 50);

  it('agrees with the evaluator, on every value of small facts', { timeout: 60_000 + numRuns * 100 }, () => {
    fc.assert(fc.property(condition, (one) => {
      const evaluator = evaluatorOf(one);
      const outcomes = new Set<string | undefined>();
      for (const state of everyState) {
        if (outcomes.size < 2) outcomes.add(outcomeOf(evaluator, state));
      }
      const expected = outcomes.size === 2 ? 'varies' : outcomes.has('pass') ? 'always' : 'never';
      expect(constancyOf(one)).toBe(expected);
    }), { numRuns });
  });
});

const small: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({ fact: fc.constant('a.numero'), operator: fc.constantFrom('equal', 'notEqual', 'lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive'), value: fc.nat(3) }),
  fc.record({ fact: fc.constant('a.scelta'), operator: fc.constantFrom('in', 'notIn'), value: fc.subarray(['x', 'y', 'z'], { minLength: 1 }) }),
  fc.record({ fact: fc.constant('a.si'), operator: fc.constantFrom('equal', 'notEqual'), value: fc.boolean() }),
  fc.record({ fact: fc.constant('a.data'), operator: fc.constantFrom('before', 'onOrBefore', 'after', 'onOrAfter', 'equal'), value: fc.constantFrom('2024-02-28', '2024-02-29') }),
);

const condition = fc.letrec<{ group: Condition; condition: Condition }>((tie) => ({
  condition: fc.oneof({ maxDepth: 3 }, small, tie('group')),
  group: fc.oneof(
    fc.array(tie('condition'), { minLength: 1, maxLength: 3 }).map((all): Condition => ({ all })),
    fc.array(tie('condition'), { minLength: 1, maxLength: 3 }).map((any): Condition => ({ any })),
    tie('condition').map((not): Condition => ({ not })),
  ),
})).condition;

type Values = Readonly<Record<string, unknown>>;

const everyState: readonly Values[] = [0, 1, 2, 3, 4].flatMap((numero) =>
  ['x', 'y', 'z'].flatMap((scelta) =>
    [true, false].flatMap((si) => ['2024-02-27', '2024-02-28', '2024-02-29', '2024-03-01'].map((data) => ({ numero, scelta, si, data }))),
  ),
);

const { bundle } = compileBundle(createFiles());

/** A rule that requires one condition, ready to be asked. */
function evaluatorOf(require: Condition): Evaluator {
  const [rule] = bundle?.rules ?? [];
  if (bundle === null || rule === undefined) throw new Error('the sample does not compile');
  const rules = [{ ...rule, deadline: { continuous: true as const }, require }];
  return createEvaluator({ ...bundle, vocabulary: [...bundle.vocabulary, ...facts], rules, profiles: [], drafts: [], coverage: [] });
}

function outcomeOf({ assess }: Evaluator, a: Values): string | undefined {
  const state = { adempi: 1 as const, aggiornatoIl: '2025-01-01', ente: { denominazione: 'x', tipo: 'comune' as const }, fatti: { a } };
  return assess(state, { asOf: '2025-01-01' }).findings[0]?.outcome;
}
