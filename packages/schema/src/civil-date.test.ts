import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  FIRST_DAY,
  LAST_DAY,
  addPeriod,
  dayAfter,
  dayBefore,
  dayInRome,
  daysBetween,
  formatDay,
  isCivilDate,
  isMonthDay,
  isPeriod,
  meanDays,
  monthDayIn,
} from './civil-date.ts';

/** Counts days by hand: no library, no Date. */
const day = fc
  .tuple(fc.integer({ min: 1900, max: 2200 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }))
  .filter(([year, month, date]) => date <= lengthOf(year, month))
  .map(([year, month, date]) => `${year}-${pad(month)}-${pad(date)}`);

function lengthOf(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]!;
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}

describe('isCivilDate', () => {
  it.each(['2024-02-29', '2000-02-29', '2023-12-31', '0001-01-01', '9999-12-31'])('takes %s', (text) => {
    expect(isCivilDate(text)).toBe(true);
  });

  it.each(['2023-02-29', '1900-02-29', '2023-04-31', '2023-13-01', '2023-00-10', '2023-01-00', '0000-01-01', '2023-1-9', '31/12/2023', '2023-01-01T00:00', ' 2023-01-01', '', 20230101, null, undefined])(
    'refuses %j',
    (value) => {
      expect(isCivilDate(value)).toBe(false);
    },
  );

  it('agrees with the lengths of the months', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 0, max: 14 }), fc.integer({ min: 0, max: 33 }), (year, month, date) => {
      const text = `${String(year).padStart(4, '0')}-${pad(month)}-${pad(date)}`;
      const exists = month >= 1 && month <= 12 && date >= 1 && date <= lengthOf(year, month);
      expect(isCivilDate(text)).toBe(exists);
    }));
  });
});

describe('isPeriod and isMonthDay', () => {
  it('take whole days, months and years', () => {
    expect(['P1D', 'P6M', 'P2Y', 'P180D'].every(isPeriod)).toBe(true);
    expect(['P0D', 'P', 'P1W', '6M', 'P-1M', 'P1.5M', 'p1m', 'PT1H', 6].some(isPeriod)).toBe(false);
  });

  it('take days of a year, 29 February too', () => {
    expect(['09-23', '02-29', '12-31'].every(isMonthDay)).toBe(true);
    expect(['02-30', '13-01', '00-10', '9-23', '2023-09-23', 923].some(isMonthDay)).toBe(false);
  });
});

describe('addPeriod', () => {
  it.each([
    ['2024-01-31', 'P1M', 1, '2024-02-29'],
    ['2024-01-31', 'P1M', 2, '2024-03-31'],
    ['2023-01-31', 'P1M', 1, '2023-02-28'],
    ['2024-02-29', 'P1Y', 1, '2025-02-28'],
    ['2024-02-29', 'P1Y', 4, '2028-02-29'],
    ['2023-12-31', 'P1D', 1, '2024-01-01'],
    ['2024-03-31', 'P1D', 1, '2024-04-01'],
    ['2024-10-26', 'P1D', 2, '2024-10-28'],
    ['2024-03-31', 'P1M', -1, '2024-02-29'],
  ])('%s and %s, %i times, is %s', (start, period, count, expected) => {
    expect(addPeriod(start, period, count)).toBe(expected);
  });

  it.each([
    [LAST_DAY, 'P1D', 1, LAST_DAY],
    [LAST_DAY, 'P9999Y', 9999, LAST_DAY],
    ['9999-12-01', 'P1M', 1, LAST_DAY],
    ['9998-02-28', 'P22M', 1, '9999-12-28'],
    [FIRST_DAY, 'P1D', -1, FIRST_DAY],
    [FIRST_DAY, 'P9999M', -9999, FIRST_DAY],
    [FIRST_DAY, 'P9998Y', 1, '9999-01-01'],
  ])('%s and %s, %i times, stops at the ends of time: %s', (start, period, count, expected) => {
    expect(addPeriod(start, period, count)).toBe(expected);
  });

  it('never falls out of the calendar', () => {
    const days = fc.oneof(day, fc.constantFrom(FIRST_DAY, LAST_DAY, '0001-02-28', '9999-02-28'));
    const periods = fc.tuple(fc.integer({ min: 1, max: 9999 }), fc.constantFrom('D', 'M', 'Y')).map(([length, unit]) => `P${length}${unit}`);
    fc.assert(fc.property(days, periods, fc.integer({ min: -10_000_000, max: 10_000_000 }), (one, period, count) => {
      const sum = addPeriod(one, period, count);
      expect(isCivilDate(sum)).toBe(true);
      expect(count < 0 ? sum <= one : sum >= one).toBe(true);
    }));
  });

  it('throws on what is not a period: a bug, not an input', () => {
    expect(() => addPeriod('2024-01-01', 'P1W')).toThrow(RangeError);
  });
});

describe('days', () => {
  it('follow each other', () => {
    fc.assert(fc.property(day, (one) => {
      expect(dayBefore(dayAfter(one))).toBe(one);
      expect(daysBetween(one, dayAfter(one))).toBe(1);
      expect(dayAfter(one) > one).toBe(true);
    }));
  });

  it('are counted whole across a change of clocks and of year', () => {
    expect(daysBetween('2024-03-30', '2024-04-01')).toBe(2);
    expect(daysBetween('2024-10-26', '2024-10-28')).toBe(2);
    expect(daysBetween('2023-09-23', '2024-09-23')).toBe(366);
    expect(daysBetween('2024-01-01', '2023-12-31')).toBe(-1);
  });

  it('lie as far apart as the period in days that was added', () => {
    fc.assert(fc.property(day, fc.integer({ min: 1, max: 9999 }), (one, count) => {
      expect(daysBetween(one, addPeriod(one, `P${count}D`))).toBe(count);
    }));
  });

  it('are printed as Italians write them', () => {
    expect(formatDay('2023-09-30')).toBe('30/09/2023');
  });
});

describe('monthDayIn', () => {
  it.each([
    ['09-23', 2023, '2023-09-23'],
    ['02-29', 2023, '2023-02-28'],
    ['02-29', 2024, '2024-02-29'],
    ['12-31', 999, '0999-12-31'],
    ['09-23', 0, FIRST_DAY],
    ['09-23', -1, FIRST_DAY],
    ['09-23', 10_000, LAST_DAY],
  ])('%s in %i is %s', (monthDay, year, expected) => {
    expect(monthDayIn(monthDay, year)).toBe(expected);
  });
});

describe('meanDays', () => {
  it('counts days as the calendar does, over the 400 years after which it repeats', () => {
    expect(meanDays('P2Y') * 200).toBe(daysBetween('2000-01-01', '2400-01-01'));
    expect(meanDays('P6M') * 800).toBe(daysBetween('2000-01-01', '2400-01-01'));
    expect(meanDays('P9999Y')).toBeCloseTo(9999 * 365.2425);
  });

  it('orders periods by length', () => {
    const ordered = ['P1D', 'P27D', 'P1M', 'P32D', 'P6M', 'P1Y', 'P400D'];
    expect([...ordered].sort((left, right) => meanDays(left) - meanDays(right))).toEqual(ordered);
  });
});

describe('dayInRome', () => {
  it.each([
    ['2023-09-30T21:59:59Z', '2023-09-30'],
    ['2023-09-30T22:00:00Z', '2023-10-01'],
    ['2023-12-31T22:59:59.999Z', '2023-12-31'],
    ['2023-12-31T23:00:00Z', '2024-01-01'],
    ['2023-10-01T00:30:00+02:00', '2023-10-01'],
    ['2023-10-01T00:30:00+0300', '2023-09-30'],
  ])('%s is %s', (instant, day) => {
    expect(dayInRome(instant)).toBe(day);
  });

  it.each(['', 'ieri', '2023-13-01T00:00:00Z', '2023-02-29T00:00:00Z'])('%j is no instant', (text) => {
    expect(dayInRome(text)).toBeNull();
  });
});
