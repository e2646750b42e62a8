import { describe, expect, it } from 'vitest';

import type { SourceFile } from '../adapter.ts';
import { isJson, readJsonRows } from './read-json-rows.ts';

const file = (text: string): SourceFile => ({ name: 'a.json', bytes: new TextEncoder().encode(text), date: '2026-01-31' });
const read = (text: string, columns: string[] = ['a']): ReturnType<typeof readJsonRows> => readJsonRows(file(text), { columns }, { lang: 'it' });

describe('readJsonRows', () => {
  it('reads plain values as cells, and others as empty ones', () => {
    expect(read('[\n{"a": " x ", "b": 1.5},\n{"a": null, "b": true},\n{"a": ["x"]}]')).toEqual({
      columns: ['a', 'b'],
      rows: [
        { line: 2, cells: { a: 'x', b: '1.5' } },
        { line: 3, cells: { a: '', b: 'true' } },
        { line: 4, cells: { a: '' } },
      ],
      diagnostics: [],
    });
  });

  it('gives the columns of places that share a line', () => {
    expect(read('[{"a": 1}, {"a": 2}]').rows.map(({ line, column }) => [line, column])).toEqual([[1, 2], [1, 12]]);
  });

  it('tells what is no row, and goes on', () => {
    const { rows, diagnostics } = read('[\n{"a": 1},\n7,\n{"a": 2}]');
    expect(rows).toHaveLength(2);
    expect(diagnostics.map(({ code, line, message }) => [code, line, message])).toEqual([['source.shape', 3, 'Il file non ha la forma prevista: era atteso un elenco di gruppi con le voci a.']]);
  });

  it.each(['{"a": 1}', '[]', '[{"b": 1}]', '"a"'])('refuses %s, which is no such table', (text) => {
    expect(read(text)).toMatchObject({ rows: [], diagnostics: [{ code: 'source.shape', line: 1 }] });
  });
});

describe('isJson', () => {
  it('looks at the first sign', () => {
    expect(['\uFEFF \n[', '{', 'codice_ipa,ente', '', '"a"'].map((text) => isJson(file(text)))).toEqual([true, true, false, false, false]);
  });
});
