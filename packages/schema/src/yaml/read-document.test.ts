import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { MAX_BYTES, MAX_DEPTH, MAX_PROBLEMS } from './bounds.ts';
import { readDocument } from './read-document.ts';

const numRuns = Number(process.env['ADEMPI_CASES'] ?? 2_000);

/** What is wrong, as `line:column code`. */
function problems(text: string): string[] {
  return readDocument(text).diagnostics.map(({ line, column, code }) => `${line}:${column} ${code}`);
}

function valueOf(text: string): unknown {
  const { value, diagnostics } = readDocument(text);
  expect(diagnostics).toEqual([]);
  return value;
}

describe('readDocument', () => {
  it('reads YAML and JSON alike', () => {
    const value = { ente: { tipo: 'comune', popolazione: 70841 }, siti: [{ id: 'a', ok: true }, { id: 'b', ok: false }], x: null };
    expect(valueOf(JSON.stringify(value))).toEqual(value);
    expect(valueOf(JSON.stringify(value, null, 2))).toEqual(value);
    expect(valueOf(JSON.stringify(value, null, '\t'))).toEqual(value);
    expect(
      valueOf('ente: { tipo: comune, popolazione: 70841 }\nsiti:\n  - id: a\n    ok: true\n  - id: b\n    ok: false\nx:\n'),
    ).toEqual(value);
  });

  it('keeps dates, words for yes and codes in quotes as texts', () => {
    expect(valueOf('a: 2023-02-29\nb: sì\nc: yes\nd: "001272"\ne: 12:30\nf: 3.10\ng: 0o17')).toEqual({
      a: '2023-02-29',
      b: 'sì',
      c: 'yes',
      d: '001272',
      e: '12:30',
      f: 3.1,
      g: 15,
    });
  });

  it('reads an empty file as no value', () => {
    expect([valueOf(''), valueOf('# solo un commento\n'), valueOf('\uFEFF')]).toEqual([null, null, null]);
  });

  it('takes a byte order mark and both kinds of line end, and still counts lines and columns', () => {
    expect(valueOf('\uFEFFa: 1\r\nb:\r\n  - x\r\n')).toEqual({ a: 1, b: ['x'] });
    expect(readDocument('\uFEFFa: 1\r\nb: 2').locate(['a'])).toEqual({ line: 1, column: 4 });
    expect(problems('\uFEFFa: 1\r\nb: [\r\n')).toEqual(['3:1 yaml.bracket']);
  });

  it('takes one document with its marks', () => {
    expect(valueOf('---\na: 1\n...\n')).toEqual({ a: 1 });
  });

  it('names the file, and speaks English when asked', () => {
    expect(readDocument('a: @x', { file: 'cremona.yml', lang: 'en' }).diagnostics).toEqual([
      {
        code: 'yaml.scalar-start',
        severity: 'error',
        message: 'A value cannot start with this character: put it in quotes.',
        file: 'cremona.yml',
        line: 1,
        column: 4,
      },
    ]);
  });
});

describe('what is badly written', () => {
  it.each([
    ['a: b: c', '1:4 yaml.nested-key'],
    ['nome: Città di: Roma', '1:7 yaml.nested-key'],
    ['a: 1\n b: 2\n', '1:4 yaml.multiline-key'],
    ['a\nb: 1', '1:1 yaml.multiline-key'],
    ['a:\n  b: 1\n  c\n', '3:3 yaml.colon'],
    ['a: "x\nb: 1\n', '1:4 yaml.quote'],
    ["a: 'x", '1:4 yaml.quote'],
    ["a: 'piano per l'informatica'", '1:17 yaml.after-value'],
    ['{"a": 1 "b": 2}', '1:7 yaml.block-in-flow'],
    ['{"a" 1}', '1:6 yaml.comma'],
    ['[1 2', '1:5 yaml.bracket'],
    ['{"a": [1, 2}', '1:12 yaml.bracket'],
    ['a: [1,,2]', '1:7 yaml.unexpected-comma'],
    ['a: ]', '1:4 yaml.unexpected-end'],
    ['a:\n\t- b\n', '2:1 yaml.tab'],
    ['a: `x`', '1:4 yaml.scalar-start'],
    ['a: "\\x"', '1:5 yaml.escape'],
    ['a:\n  - b\n c: 1', '3:1 yaml.indent'],
    ['a: "b"#c', '1:7 yaml.comment'],
    [`${'k'.repeat(2000)}: 1`, '1:1 yaml.key-length'],
  ])('%j is reported once, in its place: %s', (text, expected) => {
    const found = problems(text);
    expect(found.length).toBe(1);
    expect(found[0]).toBe(expected);
    expect(readDocument(text).value).toBeUndefined();
  });

  it('lists several slips', () => {
    expect(problems('a: @x\nb: `y\nc: "\\q"')).toEqual(['1:4 yaml.scalar-start', '2:4 yaml.scalar-start', '3:5 yaml.escape']);
  });

  it('lists no more than a hundred', () => {
    const found = problems('- @a\n'.repeat(1000));
    expect(found.length).toBe(101);
    expect(found.at(-1)).toBe('100:3 yaml.more');
  });
});

describe('what is refused', () => {
  it.each([
    ['a: &x 1\nb: *x', ['1:4 yaml.anchor', '2:4 yaml.alias']],
    ['a: !!str 1\nb: !x y', ['1:4 yaml.tag', '2:4 yaml.tag']],
    ['%YAML 1.1\n---\na: yes', ['1:1 yaml.directive']],
    ['<<: { a: 1 }', ['1:1 yaml.merge']],
    ['a: 1\n---\nb: 2\n---\nc: 3', ['2:1 yaml.documents']],
    ['a: 1\n...\nb: 2', ['3:1 yaml.documents']],
    ['1: a\ntrue: b\n? [c]\n: d\n: e', ['1:1 yaml.key.type', '2:1 yaml.key.type', '3:3 yaml.key.type', '5:1 yaml.key.type']],
    ['__proto__: 1\nconstructor: 2\nx: { prototype: 3 }', ['1:1 yaml.key.reserved', '2:1 yaml.key.reserved', '3:6 yaml.key.reserved']],
    ['a: .nan\nb: -.inf\nc: 1e400\nd: 12345678901234567890', ['1:4 yaml.number', '2:4 yaml.number', '3:4 yaml.number', '4:4 yaml.number']],
    ['a: "\\0"\nb: "\\ud800"\n"\\e": 1', ['1:4 file.control', '2:4 file.control', '3:1 file.control']],
    ['a: x\u0000', ['1:5 file.control']],
    ['a: \u001B[31m', ['1:4 file.control']],
    ['a: \uD800', ['1:4 file.control']],
  ])('%j', (text, expected) => {
    expect(problems(text)).toEqual(expected);
  });

  it('a key given twice, at any depth, in YAML and JSON: the first one counts', () => {
    const yaml = readDocument('a: 1\nb:\n  c: 1\n  "c": 2\na: 3\n');
    expect(yaml.value).toEqual({ a: 1, b: { c: 1 } });
    expect(yaml.diagnostics.map(({ line, column, message }) => [line, column, message])).toEqual([
      [4, 3, 'La chiave «c» è già scritta alla riga 3. Tienine una sola.'],
      [5, 1, 'La chiave «a» è già scritta alla riga 1. Tienine una sola.'],
    ]);
    expect(problems('{"a":1,\n"a":2}')).toEqual(['2:1 yaml.key.duplicate']);
  });

  it('does not take the sign of an alias inside a text', () => {
    expect(valueOf('a: x & y\nb: "*z"\nc: d!e\nf: https://a.it/?b=1&c=%20\ng: 100%')).toEqual({
      a: 'x & y',
      b: '*z',
      c: 'd!e',
      f: 'https://a.it/?b=1&c=%20',
      g: '100%',
    });
  });

  it('leaves the global limit of stack traces as it was', () => {
    const before = Error.stackTraceLimit;
    readDocument('a: [');
    expect(Error.stackTraceLimit).toBe(before);
  });
});

describe('bounds', () => {
  // What would not end, or only after hours, is caught by the time that every test has.
  it.each([
    ['brackets', '['],
    ['braces', '{a: '],
    ['hyphens', '- '],
    ['question marks', '? '],
  ])('refuses 1,000 and 100,000 nested %s before they cost', (_, unit) => {
    expect(problems(unit.repeat(1_000)).join()).toMatch(/^\d+:\d+ yaml\.depth$/);
    expect(problems(unit.repeat(100_000)).join()).toMatch(/^\d+:\d+ yaml\.depth$/);
  });

  it('refuses 1,000 levels of indentation', () => {
    const text = Array.from({ length: 1_000 }, (_, level) => `${' '.repeat(level)}a:\n`).join('');
    expect(problems(text)).toEqual([expect.stringMatching(/yaml\.depth$/)]);
  });

  it(`takes ${MAX_DEPTH} levels and refuses one more`, () => {
    for (const [open, inner, close] of [['[', '', ']'], ['{"a":', '1', '}'], ['- ', 'x', '']] as const) {
      const nest = (levels: number): string => open.repeat(levels) + inner + close.repeat(levels);
      expect(problems(nest(MAX_DEPTH))).toEqual([]);
      expect(problems(nest(MAX_DEPTH + 1))).toEqual([expect.stringMatching(/ yaml\.depth$/)]);
    }
  });

  it('reads 40,000 keys of one group, and finds the one given twice', () => {
    const entries = Array.from({ length: 40_000 }, (_, index) => `k${index}: ${index}`);
    expect(problems(entries.join('\n'))).toEqual([]);
    expect(problems([...entries, 'k7: 1'].join('\n'))).toEqual(['40001:1 yaml.key.duplicate']);
    expect(problems(`{${entries.map((entry) => `"${entry.replace(':', '":')}`).join()}}`)).toEqual([]);
  });

  it('places a problem in each of 40,000 keys without searching for each', () => {
    const document = readDocument(Array.from({ length: 40_000 }, (_, index) => `k${index}: ${index}`).join('\n'));
    for (let index = 0; index < 40_000; index += 1) expect(document.locate([`k${index}`])?.line).toBe(index + 1);
  });

  it('reads 10 MB of one text, and refuses a byte more', () => {
    const text = `a: "${'x'.repeat(MAX_BYTES - 5)}"`;
    expect(problems(text)).toEqual([]);
    expect(problems(`${text}\n`)).toEqual(['1:1 file.too-large']);
  });

  it('counts bytes, not letters', () => {
    expect(problems(`a: ${'à'.repeat(MAX_BYTES / 2 - 1)}`)).toEqual(['1:1 file.too-large']);
    expect(problems(`a: ${'€'.repeat(MAX_BYTES / 3)}`)).toEqual(['1:1 file.too-large']);
    expect(problems(`a: ${'😀'.repeat(MAX_BYTES / 4)}`)).toEqual(['1:1 file.too-large']);
    expect(problems(`a: ${'à'.repeat(MAX_BYTES / 2 - 2)}`)).toEqual([]);
    expect(problems(`a: ${'😀'.repeat(MAX_BYTES / 4 - 1)}`)).toEqual([]);
  });

  it('gives up on 10 MB of tiny elements', () => {
    expect(problems('"a" '.repeat(MAX_BYTES / 4))).toEqual([expect.stringMatching(/yaml\.nodes$/)]);
  });

  it.each(['\n', '#\n', ', ', '- \n', '"a" ', ':', "'", '"\n', '&a ', '*a ', '!a ', '%a\n', '---\n', ']', '[,', '\t', 'a:\n', '[a]\n', '"\\q" '])(
    'ends on a lot of %j',
    (unit) => {
      expect(problems(unit.repeat(200_000 / unit.length)).length).toBeLessThanOrEqual(MAX_PROBLEMS + 1);
    },
  );
});

describe('positions', () => {
  const text = ['ente:', '  tipo: comune', '  "codiceIstat": 001272', 'siti:', '  - id: a', '  - { id: b, url: x }', 'vuoto:', 'n: [1, [2]]'].join('\n');
  const document = readDocument(text);

  it.each([
    [['ente'], 1, 1],
    [['ente', 'tipo'], 2, 9],
    [['ente', 'codiceIstat'], 3, 18],
    [['siti'], 4, 1],
    [['siti', 0], 5, 5],
    [['siti', 1], 6, 5],
    [['siti', 1, 'url'], 6, 19],
    [['vuoto'], 7, 7],
    [['n', 1, 0], 8, 9],
    [[], 1, 1],
  ])('%j stands at %i:%i', (path, line, column) => {
    expect(document.locate(path)).toEqual({ line, column });
  });

  it('finds the key when asked', () => {
    expect(document.locate(['siti', 1, 'url'], 'key')).toEqual({ line: 6, column: 14 });
    expect(document.locate(['siti', 1], 'key')).toEqual({ line: 6, column: 5 });
  });

  it('finds nothing where nothing is', () => {
    for (const path of [['x'], ['ente', 'x'], ['ente', 0], ['siti', 2], ['siti', '0'], ['siti', -1], ['siti', 0.5], ['ente', 'tipo', 'x'], ['toString']]) {
      expect(document.locate(path)).toBeNull();
    }
  });

  it('keeps what was written', () => {
    expect(document.sourceAt(['ente', 'codiceIstat'])).toBe('001272');
    expect(document.sourceAt(['ente'])).toBeNull();
    expect(document.sourceAt(['x'])).toBeNull();
  });
});

describe('readDocument, whatever it is given', () => {
  const noise = fc.string({ unit: fc.constantFrom(...' \n\r\t:-?,[]{}#&*!|>\'"%@`~.<=\\aà1+e0xé\uD800\uDC00\u0000\uFEFF'), maxLength: 60 });

  it('never throws, and gives a value or a problem with its place', () => {
    fc.assert(
      fc.property(fc.oneof(noise, fc.string({ unit: 'binary' }), fc.json()), (text) => {
        const { value, diagnostics } = readDocument(text);
        if (value === undefined) expect(diagnostics.length).toBeGreaterThan(0);
        const lines = text.split('\n');
        for (const { line, column, message } of diagnostics) {
          expect(message).not.toBe('');
          expect(line).toBeLessThanOrEqual(lines.length);
          expect(column).toBeLessThanOrEqual((lines[line! - 1] ?? '').length + 1);
        }
      }),
      { numRuns },
    );
  });

  it('gives back any JSON value', () => {
    const word = fc.string({ unit: 'grapheme' }).filter((text) => !/[^\P{Cc}\t\n\r]|\p{Cs}/u.test(text));
    const name = word.filter((text) => text.length < 1000 && !['__proto__', 'constructor', 'prototype', '<<'].includes(text));
    const number = fc.oneof(fc.maxSafeInteger(), fc.double({ min: -1e15, max: 1e15, noNaN: true }).map((value) => (value === 0 ? 0 : value)));
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof({ maxDepth: 5 }, fc.constant(null), fc.boolean(), number, word, fc.array(tie('tree'), { maxLength: 5 }), fc.dictionary(name, tie('tree'), { maxKeys: 5, noNullPrototype: true })),
    }));
    fc.assert(
      fc.property(tree, fc.constantFrom(undefined, 2, '\t'), (value, indent) => {
        expect(valueOf(JSON.stringify(value, null, indent))).toEqual(value);
      }),
      { numRuns },
    );
  });
});
