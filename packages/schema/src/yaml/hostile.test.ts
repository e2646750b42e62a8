import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { validate } from '../validate/validate.ts';
import { MAX_PROBLEMS } from './bounds.ts';
import { decodeUtf8, place, readDocument } from './index.ts';

const numRuns = Number(process.env['ADEMPI_CASES'] ?? 1500);
const RESERVED = ['__proto__', 'constructor', 'prototype'];

/** Pieces of YAML and JSON that go wrong together, and pieces of a state. */
const PIECES = [
  'adempi: 1\n', 'ente: { denominazione: X, tipo: comune }\n', 'fatti:\n', '  pdnd:\n', '    aderente: true\n', '  - id: x\n', 'completi: [siti]\n',
  '[', ']', '{', '}', ',', ':', ': ', '- ', '? ', '"', "'", '|', '>', '|-\n', '&a ', '*a', '<<: ', '!!js/function ', '!', '%YAML 1.1\n', '---\n', '...\n', '#', '@', '`', '\\', '\\u0000', '"\\ud800"',
  '__proto__: ', '"constructor": ', 'prototype: 1\n', 'null', '~', 'true', 'yes', '1e999', '-.inf', '.nan', '0x1F', '0o17', '9007199254740993', '1_000', '2023-02-29', '012',
  '\n', '\r\n', '\r', '\t', '  ', ' ', '\u0000', '\u0085', '\u2028', '\uFEFF', '\uD800', '\u202E', '🫠', 'a'.repeat(1100),
];
const soup = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((parts) => parts.join(''));
const anyText = fc.oneof({ weight: 3, arbitrary: soup }, { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 80 }) }, { weight: 1, arbitrary: fc.json() });

describe('whatever a file holds', () => {
  it('is read or refused, with problems that have a place, and never more than a reader can use', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { value, diagnostics } = readDocument(text, { file: 'f.yml' });
        const lines = text.split('\n').length;
        expect(diagnostics.length).toBeLessThanOrEqual(MAX_PROBLEMS + 1);
        for (const { line = 0, column = 0, message, file } of diagnostics) {
          expect(line).toBeGreaterThan(0);
          expect(line).toBeLessThanOrEqual(lines);
          expect(column).toBeGreaterThan(0);
          expect(file).toBe('f.yml');
          expect(message).not.toMatch(/[\u0000-\u001f]|\bat line\b|undefined|\bError\b/);
        }
        if (diagnostics.length === 0) expect(isPlain(value)).toBe(true);
      }),
      { numRuns },
    );
  });

  it('is judged as a state, with a place for each problem', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const document = readDocument(text);
        if (document.value === undefined) return;
        for (const { line = 0, column = 0 } of place(validate('state', document.value), document)) {
          expect([line > 0, column > 0]).toEqual([true, true]);
        }
      }),
      { numRuns },
    );
  });

  it('gives the value that JSON has, or says what JSON may not hold here', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = JSON.stringify(value);
        const read = readDocument(text);
        if (read.diagnostics.length === 0) expect(JSON.stringify(read.value)).toBe(JSON.stringify(JSON.parse(text, (_, one: unknown) => (Object.is(one, -0) ? 0 : one))));
        else expect(read.diagnostics.map(({ code }) => code).filter((code) => !['yaml.number', 'file.control', 'yaml.key.reserved', 'yaml.merge', 'yaml.key-length', 'yaml.depth'].includes(code))).toEqual([]);
      }),
      { numRuns },
    );
  });

  it('never reaches a prototype', () => {
    fc.assert(
      fc.property(fc.constantFrom(...RESERVED), fc.constantFrom('json', 'block', 'flow'), fc.constantFrom('si', 'toString'), (name, form, inner) => {
        const text = { json: `{"a": {"${name}": {"${inner}": true}}}`, block: `a:\n  ${name}:\n    ${inner}: true\n`, flow: `a: { "${name}": { ${inner}: true } }` }[form];
        const { value, diagnostics } = readDocument(text);
        expect(diagnostics.map(({ code }) => code)).toEqual(['yaml.key.reserved']);
        expect(Object.keys((value as { a: object }).a)).toEqual([]);
        expect(Object.getPrototypeOf((value as { a: object }).a)).toBe(Object.prototype);
        expect(({} as Record<string, unknown>)['si']).toBeUndefined();
      }),
    );
  });

  it('is told apart from text, byte by byte', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
        const decoded = decodeUtf8(bytes);
        if ('text' in decoded) expect(new TextEncoder().encode(decoded.text)).toEqual(new Uint8Array(bytes));
        else expect(decoded.diagnostic.code).toMatch(/^file\.(utf16|encoding)$/);
      }),
      { numRuns },
    );
  });
});

/** Objects, lists and scalars of JSON alone, no reserved name among them. */
function isPlain(value: unknown): boolean {
  if (Array.isArray(value)) return value.every(isPlain);
  if (typeof value === 'number') return Number.isFinite(value) && Math.abs(value) <= Number.MAX_SAFE_INTEGER;
  if (typeof value !== 'object' || value === null) return value === null || typeof value === 'string' || typeof value === 'boolean';
  return Object.getPrototypeOf(value) === Object.prototype && Object.entries(value).every(([name, one]) => !RESERVED.includes(name) && isPlain(one));
}
