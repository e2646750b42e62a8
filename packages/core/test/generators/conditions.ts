import { operators } from '@adempi/schema';
import type { ComparisonOperator, Condition, FactDefinition, FactType, Quantifier, ValueKind } from '@adempi/schema';
import fc from 'fast-check';

import { day, period } from './days.ts';
import { literalOfType } from './values.ts';
import { COLLECTIONS, factsInScope } from './vocabulary.ts';

/**
 * Conditions over the facts in scope: every operator on every fact that it takes, every kind of
 * value, quantifiers inside quantifiers. References to the deadline are fitted to it later.
 */
export function conditionIn(collections: readonly string[], depth = 2): fc.Arbitrary<Condition> {
  const leaf = leafIn(collections);
  if (depth === 0) return leaf;
  const inner = conditionIn(collections, depth - 1);
  return fc.oneof(
    { weight: 5, arbitrary: leaf },
    { weight: 2, arbitrary: fc.record({ all: fc.array(inner, { minLength: 1, maxLength: 3 }) }) },
    { weight: 2, arbitrary: fc.record({ any: fc.array(inner, { minLength: 1, maxLength: 3 }) }) },
    { weight: 1, arbitrary: fc.record({ not: inner }) },
    ...COLLECTIONS.map((collection) => ({ weight: 1, arbitrary: quantifierOver(collection, collections, depth) })),
  );
}

function quantifierOver(collection: string, collections: readonly string[], depth: number): fc.Arbitrary<Condition> {
  return fc.record({
    fact: fc.constant(collection),
    operator: fc.constantFrom<Quantifier[]>('every', 'some', 'none'),
    value: conditionIn([...new Set([...collections, collection])].sort(), depth - 1),
  });
}

const leaves = new Map<string, fc.Arbitrary<Condition>>();

function leafIn(collections: readonly string[]): fc.Arbitrary<Condition> {
  const name = collections.join();
  const known = leaves.get(name) ?? fc.oneof(...factsInScope(collections).map((fact) => leafOn(fact, collections)));
  leaves.set(name, known);
  return known;
}

/** A comparison of one fact, by any operator that takes its type. */
function leafOn({ path, type }: FactDefinition, collections: readonly string[]): fc.Arbitrary<Condition> {
  const fitting = Object.entries(operators).filter(([, { facts, value }]) => facts.includes(type) && value !== 'condition');
  return fc.oneof(
    ...fitting.map(([operator, { value }]) => {
      const base = { fact: fc.constant(path), operator: fc.constant(operator as ComparisonOperator) };
      return (value === 'none' ? fc.record(base) : fc.record({ ...base, value: operandOf(value, type, collections) }));
    }),
  );
}

/** What may stand beside an operator: literals, parameters, other facts, the day, dates of the duty. */
function operandOf(kind: ValueKind, type: FactType, collections: readonly string[]): fc.Arbitrary<unknown> {
  switch (kind) {
    case 'period':
      return fc.oneof(period, param('prova/periodo'));
    case 'number':
      return fc.oneof(literalOfType('number'), param('prova/mezzo'), param('prova/conteggio'), factIn(collections, ['integer', 'number']));
    case 'count':
      return fc.oneof(fc.nat({ max: 3 }), param('prova/conteggio'), factIn(collections, ['integer']));
    case 'list':
      return fc.oneof(fc.array(literalOfType(type), { minLength: 1, maxLength: 2 }), param(listFor(type)));
    case 'growth':
      return fc.record({
        base: factIn(collections, ['integer', 'number']),
        percent: fc.oneof(fc.constantFrom(-50, 0, 50, 100, 250), param('prova/numero')),
      });
    default:
      return scalarOf(type, collections);
  }
}

function scalarOf(type: FactType, collections: readonly string[]): fc.Arbitrary<unknown> {
  switch (type) {
    case 'boolean':
      return fc.oneof({ weight: 3, arbitrary: fc.boolean() }, { weight: 1, arbitrary: fc.oneof(param('prova/si'), factIn(collections, ['boolean'])) });
    case 'integer':
    case 'number':
      return fc.oneof(literalOfType(type), param('prova/conteggio'), param('prova/numero'), factIn(collections, ['integer', 'number']));
    case 'date':
      return fc.oneof(day, param('prova/giorno'), factIn(collections, ['date']), fc.constant({ asOf: true }), fc.record({ deadline: fc.constantFrom('last', 'previous', 'next') }));
    default:
      return fc.oneof({ weight: 2, arbitrary: literalOfType(type) }, { weight: 1, arbitrary: param('prova/parola') }, { weight: 1, arbitrary: factIn(collections, ['enum', 'string', 'url']) });
  }
}

/** A parameter, read at the due date or at `asOf`. */
export function param(id: string): fc.Arbitrary<{ readonly param: string; readonly at?: 'asOf' }> {
  return fc.constantFrom<{ param: string; at?: 'asOf' }[]>({ param: id }, { param: id, at: 'asOf' });
}

/** The value of another fact in scope, of one of some types. */
export function factIn(collections: readonly string[], types: readonly FactType[]): fc.Arbitrary<{ readonly fact: string }> {
  const paths = factsInScope(collections).filter(({ type }) => types.includes(type)).map(({ path }) => path);
  return fc.constantFrom(...paths).map((fact) => ({ fact }));
}

function listFor(type: FactType): string {
  if (type === 'date') return 'prova/giorni';
  return type === 'integer' || type === 'number' ? 'prova/numeri' : 'prova/parole';
}
