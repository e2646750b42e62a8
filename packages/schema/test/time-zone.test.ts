import { describe, expect, it } from 'vitest';

import { addPeriod, dayAfter, dayBefore, daysBetween, formatDay, isCivilDate } from '../src/civil-date.ts';

// Minutes to add to local time to get UTC, in January and in July.
const offsets: Readonly<Record<string, readonly [january: number, july: number]>> = {
  UTC: [0, 0],
  'Europe/Rome': [-60, -120],
  'Pacific/Auckland': [-780, -720],
};

const zone = process.env.TZ;

// `npm test` always sets TZ; an editor that runs one file may not.
describe.runIf(zone !== undefined)('the time zone of the suite', () => {
  it('is one of those with a known offset', () => {
    expect(Object.keys(offsets)).toContain(zone);
  });

  it('is the one that the process really uses', () => {
    const noon = (month: number) => new Date(2024, month, 15, 12).getTimezoneOffset();
    expect([noon(0), noon(6)]).toEqual(offsets[zone ?? '']);
  });
});

describe('civil dates', () => {
  // The nights on which the clocks change, in Italy and in New Zealand.
  const nights = ['2024-03-30', '2024-03-31', '2024-04-06', '2024-04-07', '2024-09-28', '2024-09-29', '2024-10-26', '2024-10-27'];

  it.each(nights)('cross the change of the clocks after %s as one day', (night) => {
    const next = dayAfter(night);
    expect(dayBefore(next)).toBe(night);
    expect(addPeriod(night, 'P1D')).toBe(next);
    expect(daysBetween(night, next)).toBe(1);
  });

  it('keep the day that was written', () => {
    expect(formatDay('2023-09-23')).toBe('23/09/2023');
    expect(addPeriod('2023-09-23', 'P1Y')).toBe('2024-09-23');
    expect(isCivilDate('2024-02-29')).toBe(true);
    expect(isCivilDate('2023-02-29')).toBe(false);
  });
});
