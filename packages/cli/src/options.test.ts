import { InvalidArgumentError } from 'commander';
import { describe, expect, it } from 'vitest';

import { choicesParser, countParser, dayParser, failOnParser, gather, outcomesParser, reaches } from './options.ts';
import { textsOf } from './texts/texts.ts';

const texts = textsOf('it');

describe('parsers', () => {
  it('read days of the calendar only', () => {
    expect(dayParser(texts)('2024-02-29', undefined)).toBe('2024-02-29');
    for (const wrong of ['2023-02-29', '29/02/2024', 'oggi', '2024-2-9', '']) {
      expect(() => dayParser(texts)(wrong, undefined)).toThrow(InvalidArgumentError);
    }
  });

  it('read counts from 0', () => {
    expect(countParser(texts)('0', undefined)).toBe(0);
    for (const wrong of ['-1', '1.5', '1e3', 'due', '']) expect(() => countParser(texts)(wrong, undefined)).toThrow(InvalidArgumentError);
  });

  it('gather what is repeated, each word once', () => {
    const words = ['table', 'json', 'ndjson'] as const;
    expect(gather('b', ['a'])).toEqual(['a', 'b']);
    expect(choicesParser(words, texts)('json', ['table', 'json'])).toEqual(['table', 'json']);
    expect(() => choicesParser(words, texts)('pdf', undefined)).toThrow('valori ammessi: table, json, ndjson');
  });

  it('read lists of outcomes', () => {
    expect(outcomesParser(texts)('pass, not_applicable', ['fail'])).toEqual(['fail', 'pass', 'not_applicable']);
    expect(() => outcomesParser(texts)('pass,', undefined)).toThrow(InvalidArgumentError);
  });

  it('read thresholds: none, an outcome, an outcome and a severity', () => {
    expect(failOnParser(texts)('none', undefined)).toBeNull();
    expect(failOnParser(texts)('unknown', undefined)).toEqual({ outcome: 'unknown', severity: 'info' });
    expect(failOnParser(texts)('fail:high', undefined)).toEqual({ outcome: 'fail', severity: 'high' });
    for (const wrong of ['pass', 'fail:', 'fail:alta', 'fail:high:x', '']) {
      expect(() => failOnParser(texts)(wrong, undefined)).toThrow(InvalidArgumentError);
    }
  });
});

describe('reaches', () => {
  const threshold = { outcome: 'unknown', severity: 'high' } as const;

  it('takes the same outcome or a worse one', () => {
    expect(reaches({ outcome: 'unknown', severity: 'high' }, threshold)).toBe(true);
    expect(reaches({ outcome: 'error', severity: 'high' }, threshold)).toBe(true);
    expect(reaches({ outcome: 'fail', severity: 'high' }, threshold)).toBe(true);
    expect(reaches({ outcome: 'pending', severity: 'high' }, threshold)).toBe(false);
  });

  it('takes the same severity or a graver one', () => {
    expect(reaches({ outcome: 'fail', severity: 'critical' }, threshold)).toBe(true);
    expect(reaches({ outcome: 'fail', severity: 'medium' }, threshold)).toBe(false);
  });

  it('never takes a pass or what does not apply', () => {
    const lowest = { outcome: 'pending', severity: 'info' } as const;
    expect(reaches({ outcome: 'pass', severity: 'critical' }, lowest)).toBe(false);
    expect(reaches({ outcome: 'not_applicable', severity: 'critical' }, lowest)).toBe(false);
  });
});
