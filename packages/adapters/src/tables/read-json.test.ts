import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { placeAt, readJson } from './read-json.ts';
import { scanJson } from './scan-json.ts';

const read = (text: string | Uint8Array, lang: 'it' | 'en' = 'it'): ReturnType<typeof readJson> =>
  readJson({ name: 'a.json', bytes: typeof text === 'string' ? new TextEncoder().encode(text) : text, date: '2026-01-31' }, { lang });

function problemsOf(text: string | Uint8Array): unknown[] {
  const json = read(text);
  return 'diagnostics' in json ? json.diagnostics.map(({ code, file, line, column }) => [code, file, line, column]) : [];
}

describe('readJson', () => {
  it('reads a value, past a byte order mark', () => {
    expect(read('\uFEFF{"a": [1, "è"]}\r\n')).toMatchObject({ value: { a: [1, 'è'] } });
  });

  it('tells on which line each item of a list begins', () => {
    const json = read('{"other": [9],\n"data": {"rows": [\n  {"a": [[1]]},\n\n  {"a":\n 2}, 3]}}');
    expect('linesOf' in json && [json.linesOf('data', 'rows'), json.linesOf('other'), json.linesOf(), json.linesOf('data')]).toEqual([[3, 5, 6], [1], [], []]);
    const outermost = read('[\n{"a": [1]},\n{}]');
    expect('linesOf' in outermost && outermost.linesOf()).toEqual([2, 3]);
  });

  it('tells the places of items that share a line, in one pass', () => {
    const json = read('{"data": [1, [2], 3]}');
    expect('placesOf' in json && json.placesOf('data').map(({ line, column }) => [line, column])).toEqual([[1, 11], [1, 14], [1, 19]]);
    const long = read(`[${'0,'.repeat(500_000)}0]`);
    expect('placesOf' in long && long.placesOf().at(-1)).toEqual({ line: 1, column: 1_000_002 });
  });

  it('counts the last of two lists of one name', () => {
    const json = read('{"a": [1, 2],\n"a": [3]}');
    expect(json).toMatchObject({ value: { a: [3] } });
    expect('linesOf' in json && json.linesOf('a')).toEqual([2]);
  });

  it.each([
    ['', 1, 1],
    ['[1,\n 2', 2, 3],
    ['{"a": 1,\n}', 2, 1],
    ['{"a" 1}', 1, 6],
    ['[01]', 1, 3],
    ['["a\nb"]', 1, 4],
    ['["\\x"]', 1, 3],
    ['abc', 1, 1],
    ['[] x', 1, 4],
    ['{"a": tru}', 1, 7],
    ['[1 2]', 1, 4],
    ['["a', 1, 4],
  ])('says where %j stops being JSON', (text, line, column) => {
    expect(problemsOf(text)).toEqual([['source.not-json', 'a.json', line, column]]);
  });

  it('says what is wrong in both languages', () => {
    const messages = (['it', 'en'] as const).map((lang) => read('[1,}', lang)).map((json) => ('diagnostics' in json ? json.diagnostics[0]?.message : null));
    expect(messages).toEqual([
      'Il file non è JSON che si possa leggere: qui «}» non può stare. Se è tagliato, scaricalo di nuovo.',
      'The file is not JSON that can be read: «}» cannot stand here. If it is cut, download it again.',
    ]);
  });

  it('refuses another encoding, and what nests too deep, before it costs', () => {
    expect(problemsOf(new Uint8Array([0x5b, 0xe8, 0x5d]))).toEqual([['file.encoding', 'a.json', 1, 1]]);
    expect(problemsOf('['.repeat(101) + ']'.repeat(101))).toEqual([['yaml.depth', 'a.json', 1, 102]]);
    expect(problemsOf('['.repeat(100) + ']'.repeat(100))).toEqual([]);
    expect(problemsOf('['.repeat(50_000_000))).toEqual([['yaml.depth', 'a.json', 1, 102]]);
  });
});

describe('scanJson', () => {
  const isJson = (text: string): boolean => {
    try {
      JSON.parse(text);
      return true;
    } catch {
      return false;
    }
  };

  it('takes for JSON what engines do, and nothing else', () => {
    const damaged = fc
      .tuple(fc.json(), fc.array(fc.tuple(fc.nat(), fc.constantFrom(...'{}[],:"\\ 0-e.tu\n\u0001')), { maxLength: 3 }), fc.nat(1))
      .map(([text, changes, cut]) => changes.reduce((all, [at, sign]) => all.slice(0, at % (all.length + 1)) + sign + all.slice((at % (all.length + 1)) + cut), text));
    fc.assert(fc.property(damaged, (text) => (scanJson(text).errorAt === null) === isJson(text)), { numRuns: 5000 });
  });

  it('finds the items of any list', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue()), (list) => {
        const text = JSON.stringify({ data: list }, null, 1);
        const { items } = scanJson(text, ['data']);
        expect(items.map((from, index) => text.slice(from).startsWith(JSON.stringify(list[index], null, 1)?.split('\n')[0] ?? ''))).toEqual(list.map(() => true));
      }),
    );
  });
});

describe('placeAt', () => {
  it('counts lines and columns from 1', () => {
    expect(['', 'a\nb'].map((text) => placeAt(text, text.length))).toEqual([{ line: 1, column: 1 }, { line: 2, column: 2 }]);
    expect(placeAt('a\nb', 1)).toEqual({ line: 1, column: 2 });
  });
});
