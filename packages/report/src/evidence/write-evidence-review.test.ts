import type { EvidenceReview, MissingProof, ReviewedProof } from '@adempi/schema';
import { describe, expect, it } from 'vitest';

import { hasEvidenceProblems, writeEvidenceReview } from './write-evidence-review.ts';

const DIGEST = 'b'.repeat(64);

const missing = (fact: string, more: Partial<MissingProof> = {}): MissingProof => ({ fact, label: 'Fatto', rules: ['a/b'], exposure: null, severity: 'high', suggested: [], office: null, ...more });

const proof = (more: Partial<ReviewedProof> = {}): ReviewedProof => ({ position: 0, fact: 'pdnd.aderente', document: 'Accordo', file: 'atti/accordo.pdf', found: { status: 'same', sha256: DIGEST, cause: null }, expired: null, ...more });

function review(more: Partial<EvidenceReview> = {}): EvidenceReview {
  return {
    schemaVersion: 1,
    asOf: '2026-11-20',
    subject: { codiceIpa: null, codiceIstat: null, denominazione: 'Comune di Prova', tipo: 'comune' },
    proofs: [],
    missing: [],
    counts: { registered: 0, sourced: 0, missing: 0 },
    ...more,
  };
}

describe('a review of the register of evidence', () => {
  it('that found nothing says so', () => {
    expect(hasEvidenceProblems(review({ proofs: [proof()] }))).toBe(false);
    expect(writeEvidenceReview(review({ proofs: [proof()] }), { lang: 'it' })).toBe(
      'Registro delle prove: Comune di Prova, al 20/11/2026\n1 prova registrata.\n\nNulla da sistemare.\n' +
      'Fatti su cui si regge ciò che risulta conforme: 0 con una prova registrata, 0 senza ma da una fonte\ndocumentata o osservata, 0 senza prova.\n' +
      'Il registro non cambia nessun esito: quanto un fatto sia certo lo dice la sua fonte. Nessun\nindirizzo web è stato aperto.\n',
    );
  });

  it('of a changed file gives the new digest, of one without a digest only a notice', () => {
    const changed = review({ proofs: [proof({ found: { status: 'changed', sha256: DIGEST, cause: null } })] });
    expect(hasEvidenceProblems(changed)).toBe(true);
    expect(writeEvidenceReview(changed, { lang: 'en', width: 160 })).toContain(`If the new one is right, write sha256: "${DIGEST}"`);
    const unsure = review({ proofs: [proof({ found: { status: 'no_digest', sha256: DIGEST, cause: null } })] });
    expect(hasEvidenceProblems(unsure)).toBe(false);
    expect(writeEvidenceReview(unsure, { lang: 'it', width: 160 })).toContain(`FILE SENZA IMPRONTA\n• Accordo – atti/accordo.pdf, per pdnd.aderente\n`);
  });

  it('says why a file cannot be read, and when a proof expired', () => {
    const text = writeEvidenceReview(review({ proofs: [
      proof({ found: { status: 'unreadable', sha256: null, cause: 'manca il permesso' } }),
      proof({ expired: { on: '2026-01-31', why: 'expires' } }),
      proof({ expired: { on: '2026-02-28', why: 'valid_for' } }),
    ] }), { lang: 'it', width: 160 });
    expect(text).toContain('Il file non si può leggere (manca il permesso).');
    expect(text).toContain('È scaduta il 31/01/2026.');
    expect(text).toContain('È troppo vecchia dal 28/02/2026');
  });

  it('tells the same fact of several items once, and of a fined duty that it is', () => {
    const items = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((key) => missing(`siti[${key}].url`, { exposure: 'fine', suggested: ['pagina'], office: 'RTD', rules: ['a/1', 'a/2', 'a/3', 'a/4'] }));
    const text = writeEvidenceReview(review({ missing: items }), { lang: 'it', width: 160 });
    expect(text).toContain('• Fatto (siti.url)\n  voci: a, b, c, d, e e altre 2\n  Decide 4 regole: a/1, a/2, a/3 e un\'altra; se mancasse, l\'obbligo è tra quelli sanzionati');
    expect(text).toContain('Prova adatta: pagina (la ha: RTD)');
    expect(writeEvidenceReview(review({ missing: items }), { lang: 'it', width: 160, all: true })).toContain('voci: a, b, c, d, e, f, g\n');
  });

  it('tells the first fifteen facts, and how many are left', () => {
    const many = Array.from({ length: 17 }, (_, index) => missing(`a.f${index}`));
    const text = writeEvidenceReview(review({ missing: many }), { lang: 'it' });
    expect(text.match(/^• /gmu)).toHaveLength(15);
    expect(text).toContain('e altri 2 fatti: --all li elenca tutti.');
    expect(writeEvidenceReview(review({ missing: many }), { lang: 'it', all: true }).match(/^• /gmu)).toHaveLength(17);
  });

  it('lets nothing of a title steer the terminal, and keeps to its width', () => {
    const text = writeEvidenceReview(review({ proofs: [proof({ document: `A\u001b[2J\u202E ${'x'.repeat(300)}`, found: { status: 'not_found', sha256: null, cause: null } })] }), { lang: 'it', width: 60 });
    expect(text.replaceAll('\n', '')).not.toMatch(/\p{Cc}|\p{Cf}/u);
    expect(text.split('\n').filter((line) => line.length > 60)).toEqual([]);
  });
});
