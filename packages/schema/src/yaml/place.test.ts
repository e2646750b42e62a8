import { describe, expect, it } from 'vitest';

import { createDiagnostic } from '../messages/index.ts';
import { validate } from '../validate/validate.ts';
import { place } from './place.ts';
import { readDocument } from './read-document.ts';

const text = `adempi: 1
aggiornatoIl: 2023-02-29
ente:
  denominazione: Comune di Cremona
  codiceIstat: 001272
  popolazione: "x"
  tpo: comune
altri:
  - { fatto: a, valore: 1, rilevatoIl: 2023-01-01, fote: x }
`;

function placed(source: string, lang: 'it' | 'en' = 'it'): string[] {
  const document = readDocument(source);
  return place(validate('state', document.value, lang), document, 'cremona.yml', lang).map(
    ({ file, line, column, code }) => `${file}:${line}:${column} ${code}`,
  );
}

describe('place', () => {
  it('points at values, at keys that should not be there, and at the group that lacks one', () => {
    expect(placed(text)).toEqual([
      'cremona.yml:2:15 schema.date.impossible',
      'cremona.yml:9:52 schema.unknown-key',
      'cremona.yml:3:1 schema.missing-key',
      'cremona.yml:5:16 schema.unquoted',
      'cremona.yml:6:16 schema.type',
      'cremona.yml:7:3 schema.unknown-key',
    ]);
  });

  it('does so in JSON', () => {
    expect(placed('{\n  "adempi": 1,\n  "ente": { "denominazione": "x", "tipo": 3, "x": 1 }\n}')).toEqual([
      'cremona.yml:3:43 schema.unquoted',
      'cremona.yml:3:46 schema.unknown-key',
    ]);
  });

  it('quotes a number as it was written', () => {
    const document = readDocument(text);
    const problem = createDiagnostic({ code: 'fact.type', params: { fact: 'x', expected: 'string', found: 1272 }, path: ['ente', 'codiceIstat'] });
    expect(place([problem], document)[0]?.message).toMatch(/ Nel file è scritto «001272»\.$/);
    expect(place([problem], document, undefined, 'en')[0]?.message).toMatch(/ The file says “001272”\.$/);
    expect(place([{ ...problem, path: ['adempi'] }], document)[0]?.message).toBe(problem.message);
    expect(place([{ ...problem, path: ['aggiornatoIl'] }], document)[0]?.message).toBe(problem.message);
  });

  it('falls back on the nearest ancestor, then on the start', () => {
    const document = readDocument(text);
    const at = (path: (string | number)[]): unknown => {
      const [{ line, column } = {}] = place([createDiagnostic({ code: 'fact.null', path })], document);
      return [line, column];
    };
    expect(at(['altri', 0, 'x', 'y'])).toEqual([9, 5]);
    expect(at(['altri', 7])).toEqual([8, 1]);
    expect(at(['x'])).toEqual([1, 1]);
    expect(at([])).toEqual([1, 1]);
    expect(place([createDiagnostic({ code: 'fact.null' })], readDocument('a: ['))).toMatchObject([{ line: 1, column: 1 }]);
  });

  it('leaves a problem that has its place, and a file that has no name', () => {
    const document = readDocument('a: [');
    expect(place(document.diagnostics, readDocument(text), 'x.yml')).toEqual(document.diagnostics);
    expect(place([createDiagnostic({ code: 'fact.null' })], document)[0]).not.toHaveProperty('file');
  });
});
