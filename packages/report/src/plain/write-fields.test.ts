import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { textWidth } from '../text/layout.ts';
import { writeFields, writeRows } from './write-fields.ts';

describe('writeFields', () => {
  it('puts the lines of a field beside its label, and leaves out what is not known', () => {
    const text = writeFields('Prova', [{ label: 'Codici', lines: ['990001', '991009'] }, { label: 'Sito', lines: [] }], { width: 60 });
    expect(text.split('\n').map((line) => line.replace(/[\s│]+/gu, ' ').trim()).filter((line) => !/^[┌└]/u.test(line))).toEqual(['Prova', 'Codici 990001', '991009', '']);
    expect(text).not.toContain('Sito');
  });

  it('keeps to its width, and lets nothing steer the terminal', () => {
    const texts = fc.string({ unit: 'binary', maxLength: 200 });
    fc.assert(
      fc.property(texts, fc.array(texts, { minLength: 1, maxLength: 3 }), (title, lines) => {
        const text = writeFields(title, [{ label: 'Nome', lines }], { width: 70 });
        expect(Math.max(...text.split('\n').map(textWidth))).toBeLessThanOrEqual(70);
        expect(text).not.toContain('\u001b');
      }),
    );
  });
});

describe('writeRows', () => {
  it('draws a row per thing, the first column as wide as is left', () => {
    const text = writeRows(['Comune', 'Prov.'], [['Castel Doppio', 'XX'], ['Castel Doppio', 'YY']], { width: 60 });
    expect(text).toMatch(/Comune.+Prov\.[^]+Castel Doppio\s+│ XX\s+│\n│ Castel Doppio\s+│ YY/u);
    expect(new Set(text.trimEnd().split('\n').map(textWidth))).toEqual(new Set([60]));
  });
});
