import type { Rule, State } from '@adempi/schema';
import { describe, expect, it } from 'vitest';

import { createEvaluator } from '../src/index.ts';
import { bareAssessment, bareScreening } from './helpers/bare.ts';
import { bundleOf, parameter, rule, stateOf } from './helpers/bundle.ts';

const ASOF = { asOf: '2024-01-01' };
const unsure = parameter('prova/incerto', 'integer', [{ value: 5, confidence: 'unverified' }]);
const term = parameter('prova/termine', 'date', [{ value: '2023-09-30', confidence: 'unverified' }]);

const yes = { fact: 'a.si', operator: 'equal', value: true } as const;
const chosen = { fact: 'a.scelta', operator: 'equal', value: 'x' } as const;

const known = (fatti: Record<string, unknown>, more: Partial<State> = {}): State => stateOf(fatti, { aggiornatoIl: '2024-01-01', ...more });

/** What one evaluator says of a first ente, then of a second one: both must be what an assessment says of each. */
function screenBoth(rules: readonly Rule[], first: State, second: State): readonly unknown[] {
  const evaluator = createEvaluator(bundleOf(rules, [unsure, term]));
  return [first, second].map((state) => {
    const screening = evaluator.screen(state, ASOF);
    expect(bareScreening(screening)).toEqual(bareAssessment(evaluator.assess(state, ASOF)));
    return screening.rules.find((one) => one.rule.id === 'prova/regola');
  });
}

describe('what a screening says of two entes with the same outcome', () => {
  it.each<[string, Partial<Rule>]>([
    ['has a date of its own', { deadline: { on: '2023-09-30' } }],
    ['is dated by a parameter that nobody verified', { deadline: { on: { param: 'prova/termine' } } }],
    ['falls on the first of some dates', { deadline: { firstOf: [{ on: '2023-09-30' }, { on: '2023-10-30' }] } }],
    ['binds always', { deadline: { continuous: true } }],
    ['concerns some', { appliesWhen: { fact: 'a.scelta', operator: 'equal', value: 'y' }, require: yes }],
    ['is about one item', { forItem: { collection: 'siti', key: 'uno', whenAbsent: 'unmet' } }],
  ])('is the same object where the rule %s: what a caller makes of it, it may keep', (_, more) => {
    const [one, other] = screenBoth([rule(more)], known({ a: { si: false, numero: 1, scelta: 'x' } }), known({ a: { si: false, numero: 2, scelta: 'x' } }));
    expect(other).toBe(one);
  });

  it('is another where they differ in the outcome', () => {
    const [one, other] = screenBoth([rule()], known({ a: { si: false } }), known({ a: { si: true } }));
    expect([one, other]).toMatchObject([{ outcome: 'fail' }, { outcome: 'pass' }]);
  });

  it.each<[string, Partial<Rule>, State, State]>([
    [
      'the days on which they met it',
      { deadline: { on: '2023-09-30', metOn: 'a.data' } },
      known({ a: { si: true, data: '2023-09-30' } }),
      known({ a: { si: true, data: '2023-10-01' } }),
    ],
    ['their due dates', { deadline: { fact: 'a.altraData' } }, known({ a: { si: true, altraData: '2023-05-05' } }), known({ a: { si: true, altraData: '2023-06-06' } })],
    [
      'their due dates, which count from a day of theirs',
      { deadline: { after: { fact: 'a.altraData', offset: 'P30D' } } },
      known({ a: { si: true, altraData: '2023-05-05' } }),
      known({ a: { si: true, altraData: '2023-06-06' } }),
    ],
    [
      'the first days on which it binds them',
      { deadline: { continuous: true, since: 'a.altraData' } },
      known({ a: { si: true, altraData: '2023-05-05' } }),
      known({ a: { si: true, altraData: '2023-06-06' } }),
    ],
    [
      'the first of some dates, of which one is theirs',
      { deadline: { firstOf: [{ on: '2023-12-31' }, { fact: 'a.altraData' }] } },
      known({ a: { si: true, altraData: '2023-05-05' } }),
      known({ a: { si: true, altraData: '2023-06-06' } }),
    ],
    [
      'the days from which their terms count',
      { deadline: { every: 'P1Y', from: { fact: 'a.altraData' }, metOn: 'a.data' } },
      known({ a: { si: true, data: '2023-08-01', altraData: '2020-05-05' } }),
      known({ a: { si: true, data: '2023-08-01', altraData: '2020-06-06' } }),
    ],
    [
      'how sure it is',
      { require: { any: [yes, { fact: 'a.numero', operator: 'greaterThan', value: { param: 'prova/incerto', at: 'asOf' } }] } },
      known({ a: { si: true } }),
      known({ a: { si: false, numero: 9 } }),
    ],
    [
      'how many items it is about',
      { forEach: 'siti', require: yes },
      known({ a: { si: true }, siti: [{ id: 'uno' }] }),
      known({ a: { si: true }, siti: [{ id: 'uno' }, { id: 'due' }] }),
    ],
  ])('is told apart by %s', (_, more, first, second) => {
    const [one, other] = screenBoth([rule(more)], first, second);
    expect(other).not.toEqual(one);
  });

  it('is told apart by the rule that proves it, which has a date of its own', () => {
    const [early, late] = [rule({ id: 'prova/a', deadline: { on: '2023-03-31' } }), rule({ id: 'prova/b', require: chosen, deadline: { on: '2023-06-30' } })];
    const proved = rule({ provedBy: [early.id, late.id] });
    const [one, other] = screenBoth([early, late, proved], known({ a: { si: false, scelta: 'x' } }), known({ a: { si: true, scelta: 'y' } }));
    expect([one, other]).toMatchObject(['2023-03-31', '2023-06-30'].map((dueDate) => ({ outcome: 'fail', findings: [{ timing: { dueDate } }] })));
  });
});
