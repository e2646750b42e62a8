import { describe, expect, it } from 'vitest';

import { describeValue } from './describe-value.ts';
import { catalogue } from './catalogue.ts';
import { createDiagnostic, formatMessage, namesIn } from './create-diagnostic.ts';
import type { MessageCode } from './it.ts';
import { words } from './words.ts';

const { it: italian, en } = catalogue;
const codes = Object.keys(italian) as MessageCode[];

function keysOf(value: object): unknown {
  return Object.entries(value).map(([key, child]) => [key, typeof child === 'object' ? keysOf(child as object) : null]);
}

describe('catalogue', () => {
  it('has the same codes in both languages', () => {
    expect(Object.keys(en).sort()).toEqual([...codes].sort());
  });

  it.each(codes)('%s has the same placeholders in both languages, all of them or none optional', (code) => {
    const optional = (template: string): string[] => [...template.matchAll(/\[\[(.*?)\]\]/g)].flatMap(([, part]) => namesIn(part ?? ''));
    expect(new Set(namesIn(en[code]))).toEqual(new Set(namesIn(italian[code])));
    expect(new Set(optional(en[code]))).toEqual(new Set(optional(italian[code])));
  });

  it.each(codes)('%s is a whole sentence in both languages, with and without what is optional', (code) => {
    const params = Object.fromEntries(namesIn(italian[code]).map((name) => [name, 'X']));
    const needed = Object.fromEntries(Object.entries(params).filter(([name]) => name !== 'suggestion'));
    for (const lang of ['it', 'en'] as const) {
      for (const given of [params, needed]) {
        const message = formatMessage(code, given, lang);
        expect(message).toMatch(/^[\p{Lu}0-9«“].*[.?…)]$/u);
        expect(message).not.toMatch(/\[\[|\]\]|\{\w+\}|\?\./);
      }
    }
  });
});

describe('formatMessage', () => {
  it('adds what is optional only when it is known', () => {
    expect(formatMessage('fact.unknown', { fact: 'sti.url' })).toBe('«sti.url» non è un dato previsto dal vocabolario.');
    expect(formatMessage('fact.unknown', { fact: 'sti.url', suggestion: 'siti.url' })).toBe(
      '«sti.url» non è un dato previsto dal vocabolario: forse intendevi «siti.url»?',
    );
  });

  it('puts types into words', () => {
    expect(formatMessage('fact.type', { fact: 'a', expected: 'boolean', found: '«sì»' })).toBe(
      '«a»: era atteso true (sì) o false (no), c’è «sì».',
    );
    expect(formatMessage('fact.type', { fact: 'a', expected: 'date', found: 'the number 1' }, 'en')).toBe(
      '“a”: expected a date (year-month-day), found the number 1.',
    );
  });

  it('prints parameters as they are, but for control characters and what is too long', () => {
    expect(formatMessage('item.unknown', { fact: '{fact} [[x]] $& ?.' })).toContain('«{fact} [[x]] $& ?.»');
    expect(formatMessage('item.unknown', { fact: '\u001B[31ma\nb' })).toContain('« [31ma b»');
    expect(formatMessage('item.unknown', { fact: 'a'.repeat(1000) }).length).toBeLessThan(400);
  });
});

describe('createDiagnostic', () => {
  it('is an error, without a path, unless told otherwise', () => {
    expect(createDiagnostic({ code: 'item.unknown', params: { fact: 'a' } })).toEqual({
      code: 'item.unknown',
      severity: 'error',
      message: '«a» indica un elemento che non c’è in «fatti».',
    });
    expect(createDiagnostic({ code: 'item.unknown', path: ['altri', 0], severity: 'warning', lang: 'en' })).toMatchObject({
      path: ['altri', 0],
      severity: 'warning',
      message: '“…” names an element that is not in “fatti”.',
    });
  });
});

describe('words', () => {
  it('has the same words in both languages', () => {
    expect(keysOf(words('en'))).toEqual(keysOf(words('it')));
  });

  it('calls only a breach of law an inadempimento', () => {
    const { fail } = words('it');
    expect(Object.entries(fail).filter(([, word]) => /inademp/.test(word)).map(([force]) => force)).toEqual(['statutory']);
    expect(words('it').pass.documented).toBe('conforme (secondo i dati documentati)');
  });
});

describe('describeValue', () => {
  it.each([
    [1272, 'il numero 1272'],
    ['sì', '«sì»'],
    [true, 'true'],
    [null, 'nessun valore'],
    [[1], 'un elenco'],
    [{ a: 1 }, 'un gruppo di voci'],
  ])('describes %j as %s', (value, expected) => {
    expect(describeValue(value)).toBe(expected);
  });
});
