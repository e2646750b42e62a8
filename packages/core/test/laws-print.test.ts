import type { State } from '@adempi/schema';
import { printDocument, readDocument } from '@adempi/schema/yaml';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { createEvaluator } from '../src/index.ts';
import { casesOf } from './generators/cases.ts';
import { state } from './generators/state.ts';
import { optionsOf, world } from './generators/world.ts';

const { numRuns, timeout } = casesOf(2000);

/** What no document may hold: control characters and halves of characters. */
const REFUSED = /[^\P{Cc}\t\n\r]|\p{Cs}/u;

/** Any text that a document may hold, with what YAML could take for something else among it. */
const text = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1 }).filter((one) => !REFUSED.test(one)),
  fc.string({ unit: 'binary', minLength: 1 }).filter((one) => !REFUSED.test(one)),
  fc.constantFrom('001272', '3.10', '0x1F', '1e3', '-', '~', 'null', 'true', 'no', 'sì', '2023-09-30', ' spazi ', 'a: b', '# no', '- voce', '[x]', '{x}', '&a', '*a', '!t', '|', '>', '%', '@', '`', "l'ente", '"', '\\', 'due\nrighe\n', 'in fondo \n', '\ttab', '\u202eRTL', '\ufeff', '\u2028', '…', '🏛️'),
);

/** States whose sources, notes and names hold any text. */
const wordy: fc.Arbitrary<State> = fc.record({ state, titles: fc.dictionary(text, text), notes: fc.dictionary(text, text) }).map(({ state: one, titles, notes }) => ({
  ...one,
  fonti: { ...one.fonti, ...Object.fromEntries(Object.entries(titles).filter(isAdmitted).map(([name, titolo]) => [name, { titolo }])) },
  provenienza: { ...one.provenienza, ...Object.fromEntries(Object.entries(notes).filter(isAdmitted).map(([name, nota]) => [name, { nota }])) },
}));

/** Names that no document may have, and those that are longer than a key can be. */
function isAdmitted([name]: readonly [string, unknown]): boolean {
  return !['__proto__', 'constructor', 'prototype', '<<'].includes(name) && name.length < 500;
}

describe('a state that is printed and read again', () => {
  it('is the same state', { timeout }, () => {
    fc.assert(
      fc.property(wordy, (one) => {
        const { value, diagnostics } = readDocument(printDocument(one));
        expect(diagnostics).toEqual([]);
        expect(value).toEqual(one);
      }),
      { numRuns },
    );
  });

  it('as YAML or as JSON gives the same assessment, byte for byte', { timeout }, () => {
    fc.assert(
      fc.property(world, (one) => {
        const evaluator = createEvaluator(one.bundle);
        const [plain, ...read] = [one.state, ...[printDocument(one.state), JSON.stringify(one.state)].map((written) => readDocument(written).value as State)].map((from) =>
          JSON.stringify(evaluator.assess(from, optionsOf(one))),
        );
        expect(read).toEqual([plain, plain]);
      }),
      { numRuns },
    );
  });
});
