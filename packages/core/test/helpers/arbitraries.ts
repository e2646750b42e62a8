import { checkBundle } from '@adempi/schema';
import type { Condition, Deadline, Rule, State } from '@adempi/schema';
import fc from 'fast-check';

import { FACTS, bundleOf, rule, stateOf } from './bundle.ts';

/** Days around the due dates of the generated rules, with ends of months and leap days among them. */
export const day: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom('2022-12-31', '2023-02-28', '2023-03-31', '2023-09-22', '2023-09-23', '2023-09-24', '2023-09-30', '2023-10-01', '2024-02-28', '2024-02-29', '2024-03-01'),
  fc.date({ min: new Date('2021-06-01T12:00:00Z'), max: new Date('2025-06-30T12:00:00Z'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10)),
);

const enteLeaf: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({ fact: fc.constantFrom('a.si', 'a.fresco'), operator: fc.constantFrom('equal', 'notEqual'), value: fc.boolean() }),
  fc.record({ fact: fc.constant('a.data'), operator: fc.constantFrom('before', 'onOrBefore', 'after', 'onOrAfter'), value: fc.oneof(day, fc.constantFrom({ fact: 'a.altraData' }, { asOf: true }, { deadline: 'last' })) }),
  fc.record({ fact: fc.constant('a.numero'), operator: fc.constantFrom('lessThan', 'greaterThanInclusive'), value: fc.integer({ min: 0, max: 4 }) }),
  fc.record({ fact: fc.constant('a.numero'), operator: fc.constant('growthAtLeast'), value: fc.record({ base: fc.constant({ fact: 'a.base' }), percent: fc.integer({ min: 0, max: 300 }) }) }),
  fc.record({ fact: fc.constant('a.insieme'), operator: fc.constantFrom('contains', 'doesNotContain'), value: fc.constantFrom('cittadini', 'imprese') }),
  fc.record({ fact: fc.constant('siti'), operator: fc.constant('countAtLeast'), value: fc.integer({ min: 0, max: 3 }) }),
  fc.record({ fact: fc.constant('siti'), operator: fc.constant('nonEmpty') }),
);

const itemLeaf: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({ fact: fc.constant('siti.ok'), operator: fc.constantFrom('equal', 'notEqual'), value: fc.boolean() }),
  fc.record({ fact: fc.constant('siti.fattoIl'), operator: fc.constantFrom('onOrBefore', 'after'), value: day }),
);

/** Conditions of some depth; inside an item, its facts too. */
export function condition(insideItem: boolean, depth = 3): fc.Arbitrary<Condition> {
  const leaf = insideItem ? fc.oneof(enteLeaf, itemLeaf) : enteLeaf;
  if (depth === 0) return leaf;
  const inner = condition(insideItem, depth - 1);
  return fc.oneof(
    { weight: 3, arbitrary: leaf },
    { weight: 1, arbitrary: fc.record({ all: fc.array(inner, { minLength: 1, maxLength: 3 }) }) },
    { weight: 1, arbitrary: fc.record({ any: fc.array(inner, { minLength: 1, maxLength: 3 }) }) },
    { weight: 1, arbitrary: fc.record({ not: inner }) },
    {
      weight: 1,
      arbitrary: fc.record({ fact: fc.constant('siti'), operator: fc.constantFrom('every', 'some', 'none'), value: condition(true, depth - 1) }),
    },
  );
}

const enteDeadline: fc.Arbitrary<Deadline> = fc.oneof(
  fc.record({ on: day }),
  fc.constant({ fact: 'a.altraData' }),
  fc.record({ after: fc.record({ fact: fc.constant('a.altraData'), offset: fc.constantFrom('P1M', 'P30D', 'P1Y') }) }),
  fc.record({ firstOf: fc.tuple(fc.record({ on: day }), fc.constant({ fact: 'a.altraData' })) }),
  fc.record({ yearly: fc.constantFrom('09-23', '02-29'), metOn: fc.constant('a.data') }),
  fc.record({ every: fc.constantFrom('P6M', 'P1M', 'P90D'), from: fc.oneof(day, fc.constant({ fact: 'a.altraData' })), metOn: fc.constant('a.data') }),
  fc.constant({ continuous: true as const }),
);

const itemDeadline: fc.Arbitrary<Deadline> = fc.oneof(
  enteDeadline,
  fc.constantFrom<Deadline>({ continuous: true, since: 'siti.dal' }, { yearly: '09-23', since: 'siti.dal', metOn: 'siti.fattoIl' }),
);

/** Rules on the ente and per item, with every kind of deadline. */
export const anyRule: fc.Arbitrary<Rule> = fc
  .oneof(
  fc.record({ deadline: enteDeadline, require: condition(false) }).map(rule),
  fc.record({ deadline: enteDeadline, require: condition(false), appliesWhen: condition(false, 1) }).map(rule),
  fc.record({ deadline: itemDeadline, require: condition(true), where: condition(true, 1), forEach: fc.constant('siti') }).map(rule),
  )
  // A condition may name the due date only where there is one, and what applies is asked before it.
  .filter((one) => checkBundle(bundleOf([one])).every(({ severity }) => severity !== 'error'));

const optional = { requiredKeys: [] as [] };

const facts = fc.record(
  {
    si: fc.boolean(),
    data: day,
    altraData: day,
    fresco: fc.boolean(),
    numero: fc.integer({ min: 0, max: 5 }),
    base: fc.integer({ min: -1, max: 3 }),
    insieme: fc.subarray(['cittadini', 'imprese']),
  },
  optional,
);

const items = fc.uniqueArray(
  fc.tuple(fc.constantFrom('x', 'y', 'z'), fc.record({ ok: fc.boolean(), dal: day, fattoIl: day }, optional)).map(([id, item]): Record<string, unknown> => ({ id, ...item })),
  { selector: (item) => item['id'], maxLength: 3 },
);

/** States with absent facts, open and complete collections, and facts known on different days. */
export const anyState: fc.Arbitrary<State> = fc
  .record({
    facts,
    siti: fc.option(items, { nil: undefined }),
    isComplete: fc.boolean(),
    updated: day,
    days: fc.dictionary(fc.constantFrom('a', 'a.si', 'a.data', 'a.numero', 'siti', 'siti[x]', 'siti[y].ok'), fc.record({ rilevatoIl: day }), { maxKeys: 4 }),
  })
  .map(({ facts: own, siti, isComplete, updated, days }) =>
    stateOf({ a: own, ...(siti === undefined ? {} : { siti }) }, { aggiornatoIl: updated, completi: isComplete ? ['siti'] : [], provenienza: days }),
  );

/** The paths of the facts of the ente that a generated state may leave out. */
export const ENTE_FACTS: readonly string[] = FACTS.filter((fact) => fact.path.startsWith('a.')).map((fact) => fact.path);
