import { describe, expect, it } from 'vitest';

import { todayInRome } from './io.node.ts';
import { shapeOf } from './terminal.ts';
import { detectLang } from './texts/texts.ts';

describe('todayInRome', () => {
  it('is the civil day in Rome, wherever the process runs', () => {
    expect(todayInRome(new Date('2023-09-30T21:59:59Z'))).toBe('2023-09-30');
    expect(todayInRome(new Date('2023-09-30T22:00:00Z'))).toBe('2023-10-01');
    expect(todayInRome(new Date('2023-12-31T22:59:59Z'))).toBe('2023-12-31');
    expect(todayInRome(new Date('2023-12-31T23:00:00Z'))).toBe('2024-01-01');
  });
});

describe('shapeOf', () => {
  const sink = { write: () => Promise.resolve() };
  const context = (isTTY: boolean, color = true, env: Record<string, string> = {}): never =>
    ({ color, io: { stdout: { ...sink, isTTY, columns: isTTY ? 123 : null }, env } }) as never;

  it('gives a terminal its width and colours', () => {
    expect(shapeOf(context(true))).toEqual({ width: 123, color: true });
  });

  it('gives a pipe 100 columns and no colour', () => {
    expect(shapeOf(context(false))).toEqual({ width: 100, color: false });
  });

  it('respects NO_COLOR, a dumb terminal and --no-color', () => {
    expect(shapeOf(context(true, true, { NO_COLOR: '1' })).color).toBe(false);
    expect(shapeOf(context(true, true, { NO_COLOR: '' })).color).toBe(true);
    expect(shapeOf(context(true, true, { TERM: 'dumb' })).color).toBe(false);
    expect(shapeOf(context(true, false)).color).toBe(false);
  });
});

describe('detectLang', () => {
  it('takes --lang before ADEMPI_LANG, and Italian without either', () => {
    expect(detectLang([], {})).toBe('it');
    expect(detectLang([], { ADEMPI_LANG: 'en_GB.UTF-8' })).toBe('en');
    expect(detectLang(['check', '--lang', 'it'], { ADEMPI_LANG: 'en' })).toBe('it');
    expect(detectLang(['check', '--lang=en'], {})).toBe('en');
  });
});
