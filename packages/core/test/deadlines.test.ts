import type { Deadline, Timing } from '@adempi/schema';
import { describe, expect, it } from 'vitest';

import { assessOne, findingOf, parameter, rule, stateOf } from './helpers/bundle.ts';

const notDone = (knownOn: string): ReturnType<typeof stateOf> => stateOf({ a: { si: false } }, { aggiornatoIl: knownOn });

describe('a deadline on a day', () => {
  it.each([
    ['2023-08-30', 'pending', 'upcoming', 31],
    ['2023-08-31', 'pending', 'due_soon', 30],
    ['2023-09-29', 'pending', 'due_soon', 1],
    ['2023-09-30', 'pending', 'due_soon', 0],
    ['2023-10-01', 'fail', 'overdue', -1],
  ] as const)('on %s an unmet duty is %s and %s', (asOf, outcome, state, daysLeft) => {
    const finding = findingOf(rule(), notDone(asOf), { asOf });
    expect(finding).toMatchObject({ outcome, timing: { state, daysLeft, dueDate: '2023-09-30' } });
  });

  it('is met in time, or late, by the day that metOn names', () => {
    const one = rule({ deadline: { on: '2023-09-30', metOn: 'a.data' } });
    const metOn = (data: string): unknown => findingOf(one, stateOf({ a: { si: true, data } }), { asOf: '2024-01-01' }).timing?.state;
    expect([metOn('2023-09-30'), metOn('2023-10-01')]).toEqual(['met', 'met_late']);
  });

  it('follows a postponement, which is a parameter read at asOf', () => {
    const one = rule({ deadline: { on: { param: 'prova/termine' } } });
    const dates = parameter('prova/termine', 'date', [
      { from: '2020-01-01', to: '2020-12-30', value: '2020-12-31' },
      { from: '2020-12-31', value: '2021-06-30' },
    ]);
    const dueOn = (asOf: string): unknown => findingOf(one, notDone(asOf), { asOf }, [dates]).timing?.dueDate;
    expect([dueOn('2020-12-30'), dueOn('2020-12-31')]).toEqual(['2020-12-31', '2021-06-30']);
  });
});

describe('a deadline on the day of a fact', () => {
  const one = rule({ deadline: { fact: 'a.altraData' } });

  it('is undetermined while the fact is not known, and names it', () => {
    const finding = findingOf(one, notDone('2024-01-01'), { asOf: '2024-01-01' });
    expect(finding).toMatchObject({ outcome: 'unknown', timing: { state: 'undetermined', dueDate: null } });
    expect(finding.missing.map((missing) => missing.fact)).toEqual(['a.altraData']);
  });

  it('does not stand in the way of a pass', () => {
    expect(findingOf(one, stateOf({ a: { si: true } }), { asOf: '2024-01-01' }).outcome).toBe('pass');
  });

  it('may lie some months after it, clipped to the month’s end', () => {
    const after = rule({ deadline: { after: { fact: 'a.altraData', offset: 'P1M' } } });
    const state = stateOf({ a: { si: false, altraData: '2024-01-31' } }, { aggiornatoIl: '2024-02-29' });
    expect(findingOf(after, state, { asOf: '2024-02-29' })).toMatchObject({ outcome: 'pending', timing: { dueDate: '2024-02-29' } });
  });
});

describe('the first of several days', () => {
  const one = rule({ deadline: { firstOf: [{ fact: 'a.altraData' }, { on: '2024-03-31' }] } });
  const known = (asOf: string): ReturnType<typeof stateOf> => notDone(asOf);

  it('is undetermined while a day that is not known could come first', () => {
    expect(findingOf(one, known('2024-03-31'), { asOf: '2024-03-31' }).timing?.state).toBe('undetermined');
  });

  it('is overdue once a known day has passed', () => {
    expect(findingOf(one, known('2024-04-01'), { asOf: '2024-04-01' })).toMatchObject({
      outcome: 'fail',
      timing: { state: 'overdue', dueDate: '2024-03-31' },
    });
  });

  it('is the earliest when all are known', () => {
    const state = stateOf({ a: { si: false, altraData: '2024-02-10' } }, { aggiornatoIl: '2024-02-11' });
    expect(findingOf(one, state, { asOf: '2024-02-11' })).toMatchObject({ outcome: 'fail', timing: { dueDate: '2024-02-10' } });
  });
});

describe('a yearly duty', () => {
  const { require: _, ...bare } = rule({ forEach: 'siti', deadline: { yearly: '09-23', since: 'siti.dal', metOn: 'siti.fattoIl' } });
  const on = (asOf: string, item: Record<string, unknown>, knownOn = asOf): unknown => {
    const state = stateOf({ siti: [{ id: 's', dal: '2020-01-01', ...item }] }, { aggiornatoIl: knownOn, completi: ['siti'] });
    return findingOf(bare, state, { asOf });
  };

  it.each([
    ['2021-09-23', 'fail', 'overdue'],
    ['2021-09-24', 'pass', 'met'],
    ['2022-09-23', 'pass', 'met'],
    ['2022-09-24', 'pass', 'met'],
  ])('done on %s, it is %s in the cycle judged in July 2023', (fattoIl, outcome, state) => {
    expect(on('2023-07-01', { fattoIl })).toMatchObject({ outcome, timing: { state, dueDate: '2022-09-23', nextDueDate: '2023-09-23' } });
  });

  it.each([
    ['2023-09-23', 'pass', '2022-09-23', '2023-09-23'],
    ['2023-09-24', 'fail', '2023-09-23', '2024-09-23'],
  ])('on %s, done for the cycle before, it is %s', (asOf, outcome, dueDate, nextDueDate) => {
    expect(on(asOf, { fattoIl: '2022-09-01' })).toMatchObject({ outcome, timing: { dueDate, nextDueDate } });
  });

  it('says whether the next cycle is already met, and never that it was met late', () => {
    expect(on('2023-07-01', { fattoIl: '2023-02-01' })).toMatchObject({ outcome: 'pass', timing: { state: 'met', nextState: 'met' } });
  });

  it('does not count a day that has not come', () => {
    expect(on('2023-07-01', { fattoIl: '2023-08-01' })).toMatchObject({ outcome: 'fail' });
  });

  it.each([
    ['2023-09-23', 'fail', '2023-09-23'],
    ['2023-09-24', 'pending', '2024-09-23'],
  ])('a site opened on %s is %s on 1 October 2023: it is due on %s', (dal, outcome, dueDate) => {
    expect(on('2023-10-01', { dal, fattoIl: '2020-09-01' })).toMatchObject({ outcome, timing: { dueDate } });
  });

  it('of a site of unknown age is undetermined, until it is done', () => {
    expect(on('2023-10-01', { dal: undefined, fattoIl: '2020-09-01' })).toMatchObject({
      outcome: 'unknown',
      timing: { state: 'undetermined' },
      missing: [{ fact: 'siti[s].dal', why: 'absent' }],
    });
    expect(on('2023-10-01', { dal: undefined, fattoIl: '2023-09-01' })).toMatchObject({ outcome: 'pass' });
  });

  it('is first due on the first day after the rule came into force', () => {
    const young = { ...bare, inForce: { from: '2023-09-24' } };
    const state = stateOf({ siti: [{ id: 's', dal: '2020-01-01' }] }, { aggiornatoIl: '2024-09-20', completi: ['siti'] });
    const known = stateOf({ siti: [{ id: 's', dal: '2020-01-01', fattoIl: '2022-01-01' }] }, { aggiornatoIl: '2024-09-23', completi: ['siti'] });
    expect(findingOf(young, known, { asOf: '2024-09-23' })).toMatchObject({ outcome: 'pending', timing: { dueDate: '2024-09-23' } });
    expect(assessOne(young, state, { asOf: '2023-09-23' })).toEqual([]);
  });

  it('on 29 February falls on the 28th in common years', () => {
    const leap = { ...bare, deadline: { yearly: '02-29', metOn: 'siti.fattoIl' } };
    const on = (asOf: string): unknown =>
      findingOf(leap, stateOf({ siti: [{ id: 's', fattoIl: '2020-01-01' }] }, { aggiornatoIl: asOf, completi: ['siti'] }), { asOf });
    expect(on('2023-02-28')).toMatchObject({ timing: { nextDueDate: '2023-02-28' } });
    expect(on('2023-03-01')).toMatchObject({ outcome: 'fail', timing: { dueDate: '2023-02-28', nextDueDate: '2024-02-29' } });
  });
});

describe('a duty every six months', () => {
  const one = rule({ deadline: { every: 'P6M', from: '2023-08-31', metOn: 'a.data' } });
  const on = (asOf: string, data?: string): unknown =>
    findingOf(one, stateOf({ a: { si: true, ...(data === undefined ? {} : { data }) } }, { aggiornatoIl: asOf }), { asOf });

  it('counts from its anchor, which is no due date, and clips to the month’s end', () => {
    expect(on('2024-02-29', '2023-01-01')).toMatchObject({ outcome: 'pending', timing: { dueDate: '2024-02-29' } });
    expect(on('2024-03-01', '2023-01-01')).toMatchObject({ outcome: 'fail', timing: { dueDate: '2024-02-29', nextDueDate: '2024-08-31' } });
    expect(on('2024-03-01', '2023-09-01')).toMatchObject({ outcome: 'pass' });
    expect(on('2024-03-01', '2023-08-31')).toMatchObject({ outcome: 'fail' });
  });

  it('from a fact that is not known is undetermined', () => {
    const floating = rule({ deadline: { every: 'P1Y', from: { fact: 'a.altraData' }, metOn: 'a.data' } });
    const finding = findingOf(floating, stateOf({ a: { si: true, data: '2023-01-01' } }), { asOf: '2024-01-01' });
    expect(finding).toMatchObject({ outcome: 'unknown', timing: { state: 'undetermined' } });
    expect(finding.missing.map((missing) => missing.fact)).toContain('a.altraData');
  });
});

describe('a continuous duty', () => {
  const one = rule({ deadline: { continuous: true }, inForce: { from: '2022-01-01' } });

  it('binds from the first day of the rule, that day included', () => {
    expect(assessOne(one, notDone('2021-12-31'), { asOf: '2021-12-31' })).toEqual([]);
    expect(findingOf(one, notDone('2022-01-01'), { asOf: '2022-01-01' })).toMatchObject({
      outcome: 'fail',
      timing: { state: 'continuous', since: '2022-01-01', dueDate: null },
    });
  });

  it('is not breached by what was known only before it began', () => {
    expect(findingOf(one, notDone('2021-12-31'), { asOf: '2022-01-01' })).toMatchObject({
      outcome: 'unknown',
      missing: [{ fact: 'a.si', why: 'before_deadline' }],
    });
  });

  it('arises for an item on the day that since names', () => {
    const perSite = rule({ ...one, forEach: 'siti', deadline: { continuous: true, since: 'siti.dal' }, require: { fact: 'siti.ok', operator: 'equal', value: true } });
    const on = (asOf: string, dal?: string): unknown =>
      findingOf(perSite, stateOf({ siti: [{ id: 's', ok: false, ...(dal === undefined ? {} : { dal }) }] }, { aggiornatoIl: asOf, completi: ['siti'] }), { asOf });
    expect(on('2023-05-09', '2023-05-10')).toMatchObject({ outcome: 'pending', timing: { state: 'due_soon', since: '2023-05-10', daysLeft: 1 } });
    expect(on('2023-05-10', '2023-05-10')).toMatchObject({ outcome: 'fail' });
    expect(on('2023-05-10')).toMatchObject({ outcome: 'unknown', timing: { state: 'undetermined' } });
  });
});

describe('the period of a rule', () => {
  it('includes both its days, and outside it the rule gives no finding', () => {
    const one = rule({ inForce: { from: '2023-01-01', to: '2023-12-31' } });
    const count = (asOf: string): number => assessOne(one, notDone('2023-01-01'), { asOf }).length;
    expect(['2022-12-31', '2023-01-01', '2023-12-31', '2024-01-01'].map(count)).toEqual([0, 1, 1, 0]);
  });
});

describe('what is met while its due date is not determined', () => {
  const met = rule({ require: { fact: 'a.si', operator: 'equal', value: true } });
  const done = stateOf({ a: { si: true } });

  it.each<[Deadline, Partial<Timing>]>([
    [{ continuous: true, since: 'a.altraData' }, { state: 'continuous', since: null }],
    [{ fact: 'a.altraData' }, { state: 'met', dueDate: null }],
  ])('has no date: %j', (deadline, timing) => {
    expect(findingOf({ ...met, deadline }, done, { asOf: '2023-10-01' })).toMatchObject({ outcome: 'pass', timing });
  });

  it('of a recurring duty that may not bind yet has none, and the next term', () => {
    const one = rule({ deadline: { yearly: '09-23', metOn: 'a.data', since: 'a.altraData' } });
    const finding = findingOf(one, stateOf({ a: { si: true, data: '2023-09-01' } }), { asOf: '2023-10-01' });
    expect(finding).toMatchObject({ outcome: 'pass', timing: { state: 'met', dueDate: null, nextDueDate: '2024-09-23', nextState: 'upcoming' } });
  });

  it.each([
    ['2023-09-30', 'met'],
    ['2023-10-01', 'met'],
    ['2023-10-02', 'upcoming'],
  ])('is met ahead for the next term from the day on which it is done: %s', (data, nextState) => {
    const one = rule({ deadline: { yearly: '09-23', metOn: 'a.data' }, require: { fact: 'a.numero', operator: 'equal', value: 1 } });
    expect(findingOf(one, stateOf({ a: { numero: 1, data } }, { aggiornatoIl: '2023-09-15' }), { asOf: '2023-10-01' }).timing).toMatchObject({ nextDueDate: '2024-09-23', nextState });
  });

  // What is published late is still that of the year before: it was told as met until the very term.
  it.each([
    [2023, '2024-01-15', 'upcoming'],
    [2024, '2024-01-15', 'met'],
    [2023, '2024-09-01', 'due_soon'],
  ])('is not met ahead by what the rule takes for that of the cycle before: of %d, on %s', (numero, asOf, nextState) => {
    const year = parameter('prova/anno', 'integer', [{ from: '2023-01-01', value: 2023 }, { from: '2024-01-01', value: 2024 }]);
    const one = rule({ deadline: { yearly: '09-23', metOn: 'a.data' }, require: { fact: 'a.numero', operator: 'greaterThanInclusive', value: { param: 'prova/anno' } } });
    const finding = findingOf(one, stateOf({ a: { numero, data: '2023-10-01' } }, { aggiornatoIl: '2023-10-01' }), { asOf }, [year]);
    expect(finding).toMatchObject({ outcome: 'pass', timing: { nextDueDate: '2024-09-23', nextState } });
  });
});
