import { describe, expect, it } from 'vitest';
import type { Trace, TraceLeaf } from '@adempi/schema';

import { sampleAssessment, sampleFinding, sampleTiming } from '../../test/sample-assessment.ts';
import { textWidth } from '../text/layout.ts';
import { writeExplanation } from './write-explanation.ts';

function leaf(given: Partial<TraceLeaf>): TraceLeaf {
  return {
    kind: 'leaf',
    fact: 'servizi[certificati].accessoSpid',
    label: 'Accesso con SPID',
    operator: 'equal',
    negated: false,
    expected: true,
    value: true,
    verdict: 'true',
    why: null,
    source: 'pti',
    ref: 'p. 7',
    knownOn: '2022-12-21',
    assurance: 'documented',
    ...given,
  };
}

const trace: Trace = {
  appliesWhen: null,
  where: leaf({ fact: 'servizi[certificati].destinatari', label: 'Destinatari', operator: 'contains', expected: 'cittadini', value: ['cittadini', 'imprese'] }),
  require: {
    kind: 'all',
    quantifier: null,
    item: null,
    verdict: 'false',
    children: [
      leaf({}),
      leaf({ label: 'Credenziali proprietarie', fact: 'servizi[certificati].credenzialiProprietarie', expected: false, verdict: 'false' }),
      {
        kind: 'any',
        quantifier: { operator: 'some', collection: 'siti' },
        item: null,
        verdict: 'unknown',
        children: [
          { kind: 'all', quantifier: null, item: '*', verdict: 'unknown', children: [leaf({ verdict: 'unknown', value: null, why: 'open', source: null, ref: null, knownOn: null, assurance: null })] },
        ],
      },
    ],
  },
  breachTest: leaf({ operator: 'growthAtLeast', expected: { base: 1000, percent: 250 }, negated: true, value: 3500, verdict: 'false' }),
};
const finding = sampleFinding({
  outcome: 'fail',
  instance: { collection: 'servizi', key: 'certificati' },
  timing: sampleTiming({ dueDate: '2021-09-30', daysLeft: -448 }),
  exposure: { class: 'fine', minEur: 10_000, maxEur: 100_000, basis: 'art. 18-bis c. 5', other: [], stage: 'none' },
  missing: [{ fact: 'siti', why: 'open', label: 'Siti' }],
  trace,
});

describe('writeExplanation', () => {
  const text = writeExplanation([finding], sampleAssessment([finding]), { width: 100 });

  it('gives verdict, timing, law, source, missing facts, exposure and proofs', () => {
    expect(text).toContain('Esito: non conforme (inadempimento), gravità alta – servizi: «certificati»');
    expect(text).toContain('Termine: 30/09/2021, scaduto da 448 giorni');
    expect(text).toContain('Norma: art. 17, c. 1, CAD');
    expect(text).toContain('Manca: Siti (l’elenco potrebbe non essere completo) – siti');
    expect(text).toContain('da 10.000 a 100.000 euro');
    expect(text).toContain('Prove: atto di nomina');
  });

  it.each(['pass', 'not_applicable'] as const)('of a finding that is %s tells nothing to do', (outcome) => {
    const met = { ...finding, outcome };
    expect(writeExplanation([met], sampleAssessment([met]), { width: 100 })).not.toContain('Cosa fare');
    expect(text).toContain('Cosa fare: ');
  });

  it('draws the conditions as a tree, each with a mark and a word', () => {
    const tree = text.slice(text.indexOf('  Riguarda questa voce?'));
    expect(tree).toBe(`  Riguarda questa voce? ✓ sì
    ✓ vero: «Destinatari» comprende cittadini
      risulta: cittadini, imprese (Piano triennale per l'informatica 2021-2023, p. 7, documentato,
      noto al 21/12/2022)
      servizi[certificati].destinatari
  Il requisito è soddisfatto? ✗ no
    ✗ falso: tutte le condizioni
    ├─ ✓ vero: «Accesso con SPID» è sì
    │    risulta: sì (Piano triennale per l'informatica 2021-2023, p. 7, documentato, noto al
    │    21/12/2022)
    │    servizi[certificati].accessoSpid
    ├─ ✗ falso: «Credenziali proprietarie» è no
    │    risulta: sì (Piano triennale per l'informatica 2021-2023, p. 7, documentato, noto al
    │    21/12/2022)
    │    servizi[certificati].credenzialiProprietarie
    └─ ? non noto: per almeno una voce (siti)
       └─ ? non noto: voci non elencate: tutte le condizioni
          └─ ? non noto: «Accesso con SPID» è sì
               risulta: non noto (l’elenco potrebbe non essere completo)
               servizi[certificati].accessoSpid
  E guardando solo alle informazioni successive al termine? ✗ no
    Perciò è provato che, passato il termine, il requisito non era soddisfatto.
    ✗ falso: non («Accesso con SPID» è cresciuto almeno del 250 % rispetto a 1000)
      risulta: 3500 (Piano triennale per l'informatica 2021-2023, p. 7, documentato, noto al
      21/12/2022)
      servizi[certificati].accessoSpid
`);
  });

  // It was asked whether a breach is proved, and answered whether the requirement is met.
  it.each([
    ['fail', 'false', false, 'overdue', 'termine? ✗ no Perciò è provato che, passato il termine, il requisito non era soddisfatto.'],
    ['unknown', 'unknown', false, 'overdue', 'termine? ? non si sa Perciò non è provato che, passato il termine, il requisito non fosse soddisfatto'],
    ['fail', 'unknown', true, 'overdue', 'termine? ? non si sa Non è provato, ma si suppone che nulla sia cambiato'],
    ['fail', 'false', false, 'continuous', "decorre? ✗ no Perciò è provato che, quando l'obbligo decorreva già, il requisito non era soddisfatto."],
    ['unknown', 'unknown', false, 'continuous', "decorre? ? non si sa Perciò non è provato che il requisito non sia soddisfatto da quando l'obbligo decorre"],
  ] as const)('says of a %s what a breach test that is %s proves (assumed: %s, %s)', (outcome, verdict, assumed, state, expected) => {
    const tested = sampleFinding({ outcome, assumed, timing: sampleTiming({ state }), trace: { ...trace, breachTest: leaf({ verdict }) } });
    const told = writeExplanation([tested], sampleAssessment([tested]), { width: 160 }).replace(/\s+/g, ' ');
    expect(told).toContain(expected);
  });

  it('fits its width, with branches that go on under wrapped text', () => {
    const narrow = writeExplanation([finding], sampleAssessment([finding]), { width: 60 });
    for (const line of narrow.split('\n')) expect(textWidth(line)).toBeLessThanOrEqual(60);
    expect(narrow).toContain("    │    risulta: sì (Piano triennale per l'informatica\n    │    2021-2023, p. 7, documentato, noto al 21/12/2022)");
  });

  it('tells items that nobody listed last, without their conditions', () => {
    const phantom = sampleFinding({ outcome: 'unknown', instance: { collection: 'servizi', key: '*' }, trace });
    const both = writeExplanation([phantom, finding], sampleAssessment([phantom, finding]), { width: 100 });
    const [, after = ''] = both.split('Esito: non determinabile, gravità alta – servizi: voci non elencate');
    expect(after).not.toBe('');
    expect(after).not.toContain('Il requisito è soddisfatto?');
    expect(both.match(/Il requisito è soddisfatto\?/g)).toHaveLength(1);
  });

  it('says up to which day the law of its pack was read, where the assessment is of a later one', () => {
    const packs = ['governance', 'altro'].map((id) => ({ id, version: '1.0.0', digest: 'sha256:0', horizon: '2022-12-21' }));
    const told = writeExplanation([finding], sampleAssessment([finding], { packs }), { width: 160 });
    expect(told).toContain('Attenzione: Le norme sono state lette fino al 21/12/2022 (governance): le modifiche successive non sono considerate.');
    expect(text).not.toContain('Le norme sono state lette');
  });

  it('says where a finding has no trace', () => {
    const bare = sampleFinding();
    expect(writeExplanation([bare], sampleAssessment([bare]))).toContain('Il dettaglio delle condizioni non è disponibile');
  });
});
