import { describe, expect, it } from 'vitest';
import type { FactDefinition } from '@adempi/schema';

import { writeNewState } from './new-state.ts';
import { readFile, readState } from './read-state.ts';

const vocabulary: readonly FactDefinition[] = [
  { path: 'ente.popolazione', type: 'integer', label: { it: 'Popolazione' }, registry: true },
  { path: 'pdnd.aderente', type: 'boolean', label: { it: 'Aderente' } },
];

describe('readState', () => {
  it('reads back a new state, whatever it is called', () => {
    for (const denominazione of ['Comune di Prova', 'no', '001', 'a: b # c', '__proto__', '«L\'Aquila»']) {
      const read = readState({ name: 'x.yml', text: writeNewState({ denominazione, popolazione: 900 }) }, { vocabulary }, 'it');
      expect(read).toMatchObject({ state: { ente: { denominazione, popolazione: 900 } } });
    }
    expect(readState({ name: 'x.yml', text: writeNewState({ denominazione: 'X', popolazione: null }) }, { vocabulary }, 'it')).toMatchObject({ state: { ente: { denominazione: 'X' } } });
  });

  it('lists every problem in the order of the file', () => {
    const read = readState({ name: 'x.yml', text: 'adempi: 1\nente: { denominazione: X, tipo: comune, popolazione: molti }\nfatti:\n  pdnd: { aderente: forse }\n  pdn: {}\n' }, { vocabulary }, 'it');
    expect('problems' in read ? read.problems.map(({ line, file }) => [file, line]) : []).toEqual([['x.yml', 2], ['x.yml', 4], ['x.yml', 5]]);
  });
});

describe('readFile', () => {
  it('refuses what is too large after its first bytes', async () => {
    let read = 0;
    const file = { slice: (from: number, to: number) => new Blob([new Uint8Array((read = to - from))]) } as unknown as Blob;
    expect(await readFile(file, 'x.yml', 'it')).toMatchObject({ problems: [{ code: 'file.too-large' }] });
    expect(read).toBe(10 * 1024 * 1024 + 1);
  });
});
