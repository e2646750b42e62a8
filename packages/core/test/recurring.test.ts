import { FIRST_DAY } from '@adempi/schema';
import type { CivilDate, Period } from '@adempi/schema';
import { describe, expect, it } from 'vitest';

import { judgeOnce } from '../src/deadlines/judge-once.ts';
import { judgeRecurring } from '../src/deadlines/judge-recurring.ts';
import { recurFrom, recurYearly } from '../src/deadlines/recurrence.ts';
import { FALSE, TRUE, UNKNOWN, and, or, triOf } from '../src/logic/kleene.ts';

describe('Kleene’s tables', () => {
  const values = [FALSE, UNKNOWN, TRUE] as const;

  it('of conjunction, disjunction and comparison are those of the book', () => {
    const tableOf = (join: typeof and): unknown => values.map((left) => values.map((right) => join(left, right)));
    expect(tableOf(and)).toEqual([[FALSE, FALSE, FALSE], [FALSE, UNKNOWN, UNKNOWN], [FALSE, UNKNOWN, TRUE]]);
    expect(tableOf(or)).toEqual([[FALSE, UNKNOWN, TRUE], [UNKNOWN, UNKNOWN, TRUE], [TRUE, TRUE, TRUE]]);
    expect([triOf(false), triOf(true)]).toEqual([FALSE, TRUE]);
  });
});

describe('a recurrence', () => {
  it('yearly: the last day before another, that day not included', () => {
    const { lastBefore, at } = recurYearly('09-23');
    expect(['2023-09-22', '2023-09-23', '2023-09-24'].map((day) => at(lastBefore(day)))).toEqual(['2022-09-23', '2022-09-23', '2023-09-23']);
  });

  it.each<[CivilDate, Period, CivilDate, CivilDate]>([
    ['2023-01-31', 'P1M', '2023-03-01', '2023-02-28'],
    ['2023-01-31', 'P1M', '2023-02-28', '2023-01-31'],
    ['2023-01-31', 'P1M', '2023-03-31', '2023-02-28'],
    ['2023-01-31', 'P1M', '2023-04-01', '2023-03-31'],
    ['2023-01-31', 'P1M', '2023-01-31', '2022-12-31'],
    ['2020-02-29', 'P1Y', '2024-02-29', '2023-02-28'],
    ['2020-02-29', 'P1Y', '2024-03-01', '2024-02-29'],
    ['2023-06-01', 'P90D', '2023-08-31', '2023-08-30'],
    ['2023-06-01', 'P90D', '2023-08-30', '2023-06-01'],
    ['2030-01-01', 'P6M', '2023-07-02', '2023-07-01'],
  ])('from %s every %s: the last day before %s is %s', (anchor, period, day, expected) => {
    const { lastBefore, at } = recurFrom(anchor, period);
    expect(at(lastBefore(day))).toBe(expected);
  });
});

describe('on the first of all days', () => {
  const anchors: readonly CivilDate[] = ['0001-01-01', '0001-01-31', '0003-02-28', '2024-01-31', '2024-02-29', '2024-12-31'];
  const periods: readonly Period[] = ['P1D', 'P90D', 'P1M', 'P6M', 'P1Y', 'P7Y'];
  const recurrences = [...['01-01', '01-02', '12-31'].map(recurYearly), ...anchors.flatMap((anchor) => periods.map((period) => recurFrom(anchor, period)))];

  it('no term has passed, and the next one is later', () => {
    for (const { lastBefore, at } of recurrences) {
      const position = lastBefore(FIRST_DAY);
      expect(at(position)).toBe(FIRST_DAY);
      expect(at(position + 1) > FIRST_DAY).toBe(true);
    }
  });
});

describe('a recurring duty', () => {
  const yearly = recurYearly('09-23');
  const judge = (asOf: CivilDate, { since, start = '2010-01-01', recurrence = yearly }: { since?: CivilDate | null; start?: CivilDate; recurrence?: ReturnType<typeof recurYearly> } = {}): unknown => {
    const { isDue, due, nextDue, dates, parameterDay, breachDue } = judgeRecurring({ recurrence, facts: [], since, start, asOf });
    return { isDue, due, nextDue, cycleStart: dates.cycleStart, parameterDay, breachDue };
  };
  const due = (day: CivilDate, next: CivilDate, cycleStart: CivilDate): unknown => ({ isDue: true, due: day, nextDue: next, cycleStart, parameterDay: day, breachDue: day });
  const awaited = (day: CivilDate, cycleStart: CivilDate): unknown => ({ isDue: false, due: day, nextDue: null, cycleStart, parameterDay: day, breachDue: day });

  it('is judged on the cycle that has ended', () => {
    expect(judge('2023-09-24')).toEqual(due('2023-09-23', '2024-09-23', '2022-09-23'));
    expect(judge('2023-09-23')).toEqual(due('2022-09-23', '2023-09-23', '2021-09-23'));
  });

  it('is first due on the first day that is not before the rule, that day included', () => {
    expect(judge('2023-09-24', { start: '2023-09-23' })).toEqual(due('2023-09-23', '2024-09-23', '2022-09-23'));
    expect(judge('2023-09-24', { start: '2023-09-24' })).toEqual(awaited('2024-09-23', '2023-09-23'));
    expect(judge('2023-09-01', { start: '2024-10-01' })).toEqual(awaited('2025-09-23', '2022-09-23'));
  });

  it('is first due, for an item, on the first day that is not before it arose, that day included', () => {
    expect(judge('2023-09-24', { since: '2023-09-23' })).toEqual(due('2023-09-23', '2024-09-23', '2022-09-23'));
    expect(judge('2023-09-24', { since: '2023-09-24' })).toEqual(awaited('2024-09-23', '2022-09-23'));
    expect(judge('2023-10-01', { since: '2025-03-01' })).toEqual(awaited('2025-09-23', '2022-09-23'));
    expect(judge('2023-10-01', { since: '2025-09-23' })).toEqual(awaited('2025-09-23', '2022-09-23'));
    expect(judge('2023-10-01', { since: '2025-09-24' })).toEqual(awaited('2026-09-23', '2022-09-23'));
    expect(judge('2023-09-01', { since: '2020-01-01', start: '2023-01-01' })).toEqual(awaited('2023-09-23', '2022-09-23'));
    expect(judge('2023-09-01', { since: '2024-10-01', start: '2023-01-01' })).toEqual(awaited('2025-09-23', '2022-09-23'));
  });

  it('may or may not be due while the day on which it arose is not known', () => {
    expect(judge('2023-10-01', { since: null })).toEqual({ isDue: null, due: '2023-09-23', nextDue: '2024-09-23', cycleStart: '2022-09-23', parameterDay: null, breachDue: null });
    expect(judge('2023-10-01', { since: null, start: '2023-09-30' })).toEqual({ isDue: false, due: '2024-09-23', nextDue: null, cycleStart: '2023-09-23', parameterDay: null, breachDue: '2024-09-23' });
  });

  it('counted from an anchor is first due one period after it, however long before that it is looked at', () => {
    const recurrence = recurFrom('2023-06-30', 'P6M');
    expect(judge('2023-07-01', { recurrence })).toEqual(awaited('2023-12-30', '2023-06-30'));
    expect(judge('2022-01-15', { recurrence })).toEqual(awaited('2023-12-30', '2021-12-30'));
    expect(judge('2023-12-31', { recurrence })).toEqual(due('2023-12-30', '2024-06-30', '2023-06-30'));
  });
});

describe('a duty that falls once, on the first of some days', () => {
  const judge = (days: readonly (CivilDate | null)[], asOf: CivilDate): unknown => {
    const { isDue, due, dates, parameterDay } = judgeOnce(days, [], asOf);
    return [isDue, due, dates.last, parameterDay];
  };

  it('waits for what is not known, unless a known day has passed', () => {
    expect(judge(['2023-09-30', '2023-06-30'], '2023-06-30')).toEqual([false, '2023-06-30', '2023-06-30', '2023-06-30']);
    expect(judge(['2023-09-30', '2023-06-30'], '2023-07-01')).toEqual([true, '2023-06-30', '2023-06-30', '2023-06-30']);
    expect(judge(['2023-09-30', null], '2023-09-30')).toEqual([null, null, null, null]);
    expect(judge(['2023-09-30', null], '2023-10-01')).toEqual([true, '2023-09-30', null, null]);
    expect(judge([null], '2023-10-01')).toEqual([null, null, null, null]);
  });
});
