import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Prova, State } from '../types/state.ts';
import { validate } from '../validate/validate.ts';
import { editDocument, printDocument, readDocument } from '../yaml/index.ts';
import { indexProofs } from './proofs.ts';

describe('indexProofs', () => {
  const proofsOf = indexProofs([
    { fatto: 'siti', documento: 'elenco' },
    { fatto: 'siti[a]', documento: 'scheda' },
    { fatto: 'siti[a].url', documento: 'pagina' },
    { fatto: 'siti[b].url', documento: 'altra' },
    { fatto: 'governance', documento: 'decreto' },
  ]);
  const titles = (address: string): string[] => proofsOf(address).map(({ documento }) => documento);

  it('gives those of the fact first, then those of what holds it', () => {
    expect(titles('siti[a].url')).toEqual(['pagina', 'scheda', 'elenco']);
    expect(titles('siti[a].nome')).toEqual(['scheda', 'elenco']);
    expect(titles('governance.rtd.nominato')).toEqual(['decreto']);
  });

  it('gives none of another fact, or of no address', () => {
    expect([titles('pdnd.aderente'), titles('governanceAltra'), titles('siti[')]).toEqual([[], [], []]);
  });
});

describe('a register', () => {
  const text = fc.stringMatching(/^[!-~àèéìòù][ -~àèéìòù]{0,12}$/u);
  const day = fc.constantFrom('2021-04-09', '2024-02-29', '2026-11-20');
  // Digests that look like numbers are text all the same.
  const sha256 = fc.oneof(fc.constantFrom('0'.repeat(64), `1e${'7'.repeat(62)}`, `${'1'.repeat(62)}e5`), fc.stringMatching(/^[0-9a-f]{64}$/u));
  const proof: fc.Arbitrary<Prova> = fc.record(
    { fatto: fc.constantFrom('pdnd.aderente', 'siti[istituzionale].url'), documento: text, protocollo: text, dataProtocollo: day, file: fc.constant('atti/a.pdf'), sha256, scade: day, nota: text },
    { requiredKeys: ['fatto', 'documento'] },
  );
  const base: State = { adempi: 1, aggiornatoIl: '2026-01-01', ente: { denominazione: 'Comune di Prova', tipo: 'comune' } };

  it('is read as it was printed, and is a valid state', () => {
    fc.assert(fc.property(fc.array(proof, { maxLength: 4 }), (prove) => {
      const state = { ...base, prove };
      const read = readDocument(printDocument(state));
      expect(read.diagnostics).toEqual([]);
      expect(read.value).toEqual(state);
      expect(validate('state', read.value)).toEqual([]);
    }));
  });

  it('is read as it was written into a document with comments, which stay', () => {
    const source = '# del Comune\nadempi: 1\naggiornatoIl: 2026-01-01 # ieri\nente: { denominazione: Comune di Prova, tipo: comune }\n';
    fc.assert(fc.property(fc.array(proof, { minLength: 1, maxLength: 3 }), (prove) => {
      const edited = editDocument(source, { ...base, prove });
      expect(readDocument(edited).value).toEqual({ ...base, prove });
      expect(edited.startsWith(source)).toBe(true);
    }));
  });
});
