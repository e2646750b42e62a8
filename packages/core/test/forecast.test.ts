import type { Forecast, Parameter, Rule, State } from '@adempi/schema';
import { describe, expect, it } from 'vitest';

import { createEvaluator, forecast, lastForecastDay } from '../src/index.ts';
import type { ForecastOptions } from '../src/index.ts';
import { bundleOf, parameter, rule, stateOf } from './helpers/bundle.ts';

function forecastOf(rules: readonly Rule[], state: State, options: ForecastOptions, parameters: readonly Parameter[] = []): Forecast {
  return forecast(createEvaluator(bundleOf(rules, parameters)), state, options);
}

/** Each change in a line: day, from what to what, why. */
function tell({ changes }: Forecast): string[] {
  return changes.map(({ day, before, after, causes, assumed }) => {
    const [old, young] = [before, after].map((stand) => (stand === null ? 'none' : [stand.outcome, stand.timing?.state, stand.timing?.nextState].filter(Boolean).join('/')));
    return `${day} ${old} -> ${young}: ${causes.map(({ kind }) => kind).join(', ')}${assumed ? ' (assumed)' : ''}`;
  });
}

const notDone = stateOf({ a: { si: false } });
const window = { from: '2023-07-01', until: '2024-12-31' } as const;

describe('forecast', () => {
  it('tells when a term comes close and when it passes, on what is last known', () => {
    expect(tell(forecastOf([rule()], notDone, window))).toEqual([
      '2023-08-31 pending/upcoming -> pending/due_soon: due_soon',
      '2023-10-01 pending/due_soon -> fail/overdue: term_passed (assumed)',
    ]);
  });

  it('neither tells what changes on its first day nor leaves out its last', () => {
    expect(tell(forecastOf([rule()], notDone, { from: '2023-08-31', until: '2023-10-01' }))).toEqual(['2023-10-01 pending/due_soon -> fail/overdue: term_passed (assumed)']);
    expect(tell(forecastOf([rule()], notDone, { from: '2023-10-01', until: '2023-10-01' }))).toEqual([]);
  });

  it('goes from cycle to cycle, to 29 February where there is one, whatever clocks do', () => {
    const yearly = rule({ deadline: { yearly: '02-29', metOn: 'a.data' }, require: { fact: 'a.data', operator: 'after', value: { deadline: 'previous' } } });
    const state = stateOf({ a: { data: '2023-02-20' } }, { aggiornatoIl: '2023-03-01' });
    expect(tell(forecastOf([yearly], state, { from: '2023-03-01', until: '2025-03-01' }))).toEqual([
      '2024-01-30 pass/met/upcoming -> pass/met/due_soon: due_soon',
      '2024-03-01 pass/met/due_soon -> fail/overdue/upcoming: term_passed (assumed)',
      '2025-01-29 fail/overdue/upcoming -> fail/overdue/due_soon: due_soon (assumed)',
      '2025-03-01 fail/overdue/due_soon -> fail/overdue/upcoming: term_passed (assumed)',
    ]);
    // The nights on which clocks change, 26 March 2023 and 27 October 2024, are days like any other.
    for (const due of ['2023-03-26', '2024-10-27']) {
      const one = rule({ deadline: { on: due } });
      expect(forecastOf([one], notDone, { from: '2023-03-01', until: '2024-12-31' }).changes.at(-1)?.causes).toEqual([{ kind: 'term_passed', dueDate: due }]);
    }
  });

  // Found by a law, seed 1035581254: the day came only with the next boundary of another rule, and without a reason.
  it('knows the day from which the items of a list are known, where a rule counts them and reads nothing of them', () => {
    const none = rule({ deadline: { on: '2022-02-28' }, require: { not: { fact: 'siti', operator: 'nonEmpty' } } });
    const state = stateOf({ siti: [{ id: 'x' }] }, { aggiornatoIl: '2023-09-30' });
    const { changes } = forecastOf([none], state, { from: '2023-03-01', until: '2024-12-31' });
    expect(changes.map(({ day, before, after, causes }) => [day, before?.assumed, after?.assumed, causes.map(({ kind }) => kind)])).toEqual([['2023-09-30', true, false, ['fact_known']]]);
  });

  // Found by a law, seed 8889280: a day that an item had was known only to rules that read it.
  it('knows the day that an item had, where a rule counts items and reads nothing of them', () => {
    const none = rule({ deadline: { on: '2022-02-28' }, require: { not: { fact: 'siti', operator: 'nonEmpty' } } });
    const state = stateOf({ siti: [{ id: 'x', dal: '2023-09-24' }] }, { aggiornatoIl: '2024-01-31' });
    const { changes } = forecastOf([none], state, { from: '2023-03-01', until: '2024-12-31' });
    expect(changes.map(({ day, before, after, causes }) => [day, before?.assumed, after?.assumed, causes])).toEqual([['2023-09-24', true, false, [{ kind: 'fact_day', fact: 'siti[x].dal', date: '2023-09-24' }]]]);
  });

  it('tells of rules that start and end, and of values that change', () => {
    const old = rule({ id: 'prova/vecchia', deadline: { continuous: true }, inForce: { from: '2010-01-01', to: '2023-12-31' } });
    const young = rule({ id: 'prova/nuova', deadline: { continuous: true }, inForce: { from: '2024-01-01' } });
    const threshold = parameter('prova/soglia', 'integer', [{ value: 5, to: '2024-05-31' }, { from: '2024-06-01', value: 9 }]);
    const measured = rule({ id: 'prova/misura', deadline: { continuous: true }, require: { fact: 'a.numero', operator: 'greaterThanInclusive', value: { param: 'prova/soglia', at: 'asOf' } } });
    const state = stateOf({ a: { si: true, numero: 7 } });
    expect(tell(forecastOf([old, young, measured], state, window, [threshold]))).toEqual([
      '2024-01-01 none -> pass/continuous: begins, rule_starts',
      '2024-01-01 pass/continuous -> none: rule_ends',
      '2024-06-01 pass/continuous -> fail/continuous: parameter_changes',
    ]);
  });

  it('says of an information that grows too old that the finding now rests on it', () => {
    const fresh = rule({ deadline: { continuous: true }, require: { fact: 'a.fresco', operator: 'equal', value: true } });
    const { changes } = forecastOf([fresh], stateOf({ a: { fresco: true } }, { aggiornatoIl: '2023-05-01' }), window);
    expect(changes.map(({ day, before, after, causes }) => [day, before?.assumed, after?.assumed, causes])).toEqual([
      ['2023-11-02', false, true, [{ kind: 'fact_stale', fact: 'a.fresco', knownOn: '2023-05-01' }]],
    ]);
  });

  it('tells when a day is no longer recent enough, by a period of the rule or of a parameter', () => {
    const recent = (id: string, value: unknown): Rule => rule({ id: `prova/${id}`, deadline: { continuous: true }, require: { fact: 'a.data', operator: 'withinLast', value } as never });
    const period = parameter('prova/periodo', 'period', [{ value: 'P1Y' }]);
    const rules = [recent('sei-mesi', 'P6M'), recent('un-anno', { param: 'prova/periodo', at: 'asOf' })];
    const { changes } = forecastOf(rules, stateOf({ a: { data: '2023-05-31' } }, { aggiornatoIl: '2023-06-30' }), window, [period]);
    expect(changes.map(({ day, ruleId, after, causes }) => [day, ruleId, after?.outcome, causes])).toEqual([
      ['2023-12-01', 'prova/sei-mesi', 'fail', [{ kind: 'fact_lapses', fact: 'a.data', date: '2023-05-31', period: 'P6M' }]],
      ['2024-06-01', 'prova/un-anno', 'fail', [{ kind: 'fact_lapses', fact: 'a.data', date: '2023-05-31', period: 'P1Y' }]],
    ]);
  });

  it('tells when a day of the state has come, and when it has passed', () => {
    const booked = rule({ deadline: { continuous: true }, require: { fact: 'a.data', operator: 'onOrAfter', value: { asOf: true } } });
    const done = rule({ id: 'prova/fatto', deadline: { continuous: true } });
    const state = stateOf({ a: { data: '2024-05-31' } });
    expect(tell(forecastOf([booked], state, window))).toEqual(['2024-06-01 pass/continuous -> fail/continuous: fact_day']);
    expect(tell(forecastOf([done], state, window))).toEqual(['2024-05-31 unknown/continuous -> pass/continuous: fact_day']);
  });

  it('gives an item the reasons of its own dates alone', () => {
    const perSite = rule({ forEach: 'siti', deadline: { after: { fact: 'siti.dal', offset: 'P30D' } }, require: { fact: 'siti.ok', operator: 'equal', value: true } });
    const siti = [{ id: 'x', dal: '2023-09-01', ok: false }, { id: 'y', dal: '2023-10-01', ok: false }];
    const { changes } = forecastOf([perSite], stateOf({ siti }, { completi: ['siti'] }), window);
    expect(changes.filter(({ after }) => after?.outcome === 'fail').map(({ day, instance, causes }) => [day, instance?.key, causes])).toEqual([
      ['2023-10-02', 'x', [{ kind: 'term_passed', dueDate: '2023-10-01' }]],
      ['2023-11-01', 'y', [{ kind: 'term_passed', dueDate: '2023-10-31' }]],
    ]);
  });

  it('lists every boundary, with the rules that it concerns, even where nothing changes', () => {
    const done = forecastOf([rule()], stateOf({ a: { si: true } }), window);
    expect(done.changes).toEqual([]);
    expect(done.boundaries).toEqual([
      { day: '2023-08-31', cause: { kind: 'due_soon', dueDate: '2023-09-30' }, ruleIds: ['prova/regola'] },
      { day: '2023-10-01', cause: { kind: 'term_passed', dueDate: '2023-09-30' }, ruleIds: ['prova/regola'] },
    ]);
  });

  it('takes any value for a state, as an assessment does', () => {
    const result = forecastOf([rule()], { adempi: 1, niente: true } as unknown as State, window);
    expect(result.diagnostics.map(({ code }) => code)).toContain('state.unused');
    expect(tell(result)).toEqual(['2023-08-31 unknown/upcoming -> unknown/due_soon: due_soon', '2023-10-01 unknown/due_soon -> unknown/overdue: term_passed']);
  });

  it('refuses days that are none, in the wrong order, or too far apart', () => {
    const ask = (from: string, until: string): Forecast => forecastOf([rule()], notDone, { from, until });
    expect(() => ask('2023-02-29', '2024-01-01')).toThrow(/options\.from/);
    expect(() => ask('2023-03-01', '2023-02-30')).toThrow(/options\.until/);
    expect(() => ask('2023-03-01', '2023-02-28')).toThrow(/options\.until/);
    expect(lastForecastDay('2024-02-29')).toBe('2034-02-28');
    expect(() => ask('2024-02-29', '2034-03-01')).toThrow(/2034-02-28/);
    expect(ask('2024-02-29', '2034-02-28').until).toBe('2034-02-28');
  });
});
