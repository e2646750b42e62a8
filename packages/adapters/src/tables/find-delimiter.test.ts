import { describe, expect, it } from 'vitest';

import { findDelimiter } from './find-delimiter.ts';

const find = (text: string): string => findDelimiter({ name: 'a.csv', bytes: new TextEncoder().encode(text), date: '2026-01-31' }, [',', ';']);

describe('findDelimiter', () => {
  it('takes the sign that separates the headings', () => {
    expect(['a,b\n1;2;3', 'a;b;c\r\n1,2,3,4', 'a;b', 'a', ''].map(find)).toEqual([',', ';', ';', ',', ',']);
  });
});
