import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { printDocument } from './print-document.ts';
import { readDocument } from './read-document.ts';
import { removeItems } from './remove-items.ts';

const text = `# In testa.
adempi: 1
rinvii:
  # Della giunta.
  - regola: "a/b"   # in linea
    norma:
      atto: cad

  # Del segretario.
  - regola: c/d
    # dentro
    motivo: 'x'
    # in coda
# In fondo.
`;

describe('removeItems', () => {
  it('leaves every comment that is not on the lines of the item, and the rest byte for byte', () => {
    expect(removeItems(text, ['rinvii'], [0])).toBe(text.replace('  - regola: "a/b"   # in linea\n    norma:\n      atto: cad\n', ''));
    expect(removeItems(text, ['rinvii'], [1])).toBe(text.replace("  - regola: c/d\n    # dentro\n    motivo: 'x'\n", ''));
  });

  it('leaves an empty list where all go', () => {
    const left = removeItems(text, ['rinvii'], [0, 1]);
    expect(readDocument(left).value).toEqual({ adempi: 1, rinvii: [] });
    expect(left).toContain('# In testa.');
    expect(left).toContain('  # Del segretario.');
  });

  it('takes items out of a list that stands in an item of another, and leaves its comments', () => {
    const nested = '# In testa.\nnoti:\n  - ente: a\n    "rilievi": # di a\n      # primo\n      - { x: 1 } # va\n      - { x: 2 } # resta\n  - ente: b\n    rilievi: # di b\n      # unico\n      - x: 3\n';
    expect(removeItems(nested, ['noti', 0, 'rilievi'], [0])).toBe(nested.replace('      - { x: 1 } # va\n', ''));
    expect(removeItems(nested, ['noti', 1, 'rilievi'], [0])).toBe(nested.replace('rilievi: # di b', 'rilievi: [] # di b').replace('      - x: 3\n', ''));
    expect(removeItems(nested, ['noti', 2, 'rilievi'], [0])).toBe(nested);
  });

  it('takes an item whose dash stands above it, and the last of a file without a line end', () => {
    expect(removeItems('r:\n  -\n    a: 1\n  - a: 2', ['r'], [0])).toBe('r:\n  - a: 2');
    expect(readDocument(removeItems('r:\n  - a: 1\n  - a: 2', ['r'], [1])).value).toEqual({ r: [{ a: 1 }] });
  });

  it('keeps line ends of Windows', () => {
    expect(removeItems('r:\r\n  - a: 1\r\n  - a: 2\r\n', ['r'], [0])).toBe('r:\r\n  - a: 2\r\n');
  });

  it('keeps JSON as it was laid out, and edits lists on one line', () => {
    expect(removeItems('{"r":[{"a":1},{"a":2}]}', ['r'], [0])).toBe('{"r":[{"a":2}]}');
    expect(readDocument(removeItems('r: [{ a: 1 }, { a: 2 }]\n', ['r'], [1])).value).toEqual({ r: [{ a: 1 }] });
  });

  it('does nothing where there is nothing to take out', () => {
    expect(removeItems(text, ['rinvii'], [])).toBe(text);
    expect(removeItems(text, ['altro'], [0])).toBe(text);
    expect(removeItems('a: [', ['a'], [0])).toBe('a: [');
  });

  it('gives back the value without those items, whatever they hold', () => {
    const scalar = fc.oneof(fc.integer(), fc.boolean(), fc.string(), fc.constant('a\nb\n'), fc.constant('- x'), fc.constant('# no'));
    const item = fc.oneof(scalar, fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.oneof(scalar, fc.dictionary(fc.constantFrom('x', 'y'), scalar, { minKeys: 1 })), { minKeys: 1 }));
    fc.assert(
      fc.property(fc.array(item, { minLength: 1, maxLength: 6 }), fc.array(fc.nat({ max: 5 })), fc.boolean(), (items, picks, isJson) => {
        const document = { adempi: 1, r: items, z: 1 };
        const written = isJson ? JSON.stringify(document) : printDocument(document);
        const { value } = readDocument(written) as { readonly value: typeof document | undefined };
        // Control characters may not stand in a file.
        fc.pre(value !== undefined && readDocument(written).diagnostics.length === 0);
        const positions = [...new Set(picks.filter((pick) => pick < items.length))];
        expect(readDocument(removeItems(written, ['r'], positions)).value).toEqual({ ...value, r: value?.r.filter((_, position) => !positions.includes(position)) });
      }),
      { numRuns: 500 },
    );
  });
});
