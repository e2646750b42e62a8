import { describe, expect, it } from 'vitest';

import { sampleBundle, sampleRule } from '../../test/language/sample-bundle.ts';
import type { Lang, Rule } from '../types/index.ts';
import { checkBundle } from './check-bundle.ts';

/** One fault of each kind that names something of the rule. */
const faults: readonly object[] = [
  { require: { fact: 'pdnd.aderent', operator: 'equal', value: true } },
  { require: { fact: 'pdnd.aderente', operator: 'equals', value: true } },
  { require: { fact: 'pdnd.aderente', operator: 'contains', value: 'x' } },
  { require: { fact: 'pdnd.aderente', operator: 'equal' } },
  { require: { fact: 'siti', operator: 'nonEmpty', value: true } },
  { require: { fact: 'siti', operator: 'countAtLeast', value: 'x' } },
  { require: { fact: 'piano.url', operator: 'equal', value: 1 } },
  { require: { fact: 'piano.stato', operator: 'equal', value: 'bozze' } },
  { require: { fact: 'piano.spesa', operator: 'lessThan', value: { fact: 'pdnd.aderente' } } },
  { require: { fact: 'piano.spesa', operator: 'lessThan', value: { param: 'pdnd/date' } } },
  { require: { fact: 'ente.popolazione', operator: 'equal', value: { param: 'pdnd/number' } } },
  { require: { fact: 'pdnd.dataAdesione', operator: 'after', value: { deadline: 'next' } } },
  { require: { all: [{ fact: 'siti.dal', operator: 'after', value: '2023-02-29' }] } },
  { forEach: 'sito', where: { any: [] } },
  { inForce: { from: '2022-01-01', to: '2021-01-01', replacedBy: 'pdnd/adesion' } },
  { inForce: { from: '2022-01-01', replacedBy: 'pdnd/adesione' } },
  { legalBasis: [{ act: 'cda', source: 'S9', checkedOn: '2026-02-30' }] },
  { exposure: { cad18bis: 'fine', basis: 'c. 5' }, force: 'plan', confidence: { ...sampleRule.confidence, date: 'unverified' } },
  { deadline: { yearly: '02-30', metOn: 'pdnd.aderente' } },
  { deadline: { after: { fact: 'pdnd.dataAdesione', offset: 'x' } } },
  { messages: { fail: '{siti} {' } },
  { examples: [{ name: 'a', asOf: '2023-10-01', given: { pdnd: true, siti: {} }, expect: 'pass', open: ['sito'] }] },
];

describe('messages of the language', () => {
  it.each<Lang>(['it', 'en'])('are whole sentences in %s, with every name filled in', (lang) => {
    const rules: Rule[] = faults.map((fault) => ({ ...sampleRule, ...fault }));
    const diagnostics = rules.flatMap((rule) => checkBundle({ ...sampleBundle, rules: [rule] }, lang));

    expect(diagnostics.length).toBeGreaterThan(faults.length);
    for (const { message } of diagnostics) {
      expect(message).not.toMatch(/…|undefined|\{\w+\}|\[\[|count/);
      expect(message).toMatch(/^[A-ZÈ0-9«“].*[.?)]$/);
    }
  });
});
