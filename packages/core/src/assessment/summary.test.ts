import { EXPOSURE_CLASSES } from '@adempi/schema';
import { describe, expect, it } from 'vitest';

import { createEvaluator } from '../index.ts';
import { bundleOf, rule, stateOf, waiver } from '../../test/helpers/bundle.ts';
import { graver, summarize } from './summary.ts';
import type { Counted } from './summary.ts';

describe('the graver of two classes of exposure', () => {
  it('is the one that the law names first; any is graver than none', () => {
    const all = [...EXPOSURE_CLASSES, null];
    for (const [left, one] of all.entries()) for (const [right, other] of all.entries()) expect(graver(one, other)).toBe(all[Math.min(left, right)]);
  });
});

describe('a summary', () => {
  const counted = (outcome: Counted['outcome'], more: Partial<Counted> = {}): Counted => ({ rule: { force: 'statutory' }, outcome, exposure: null, ...more });

  it('counts every outcome, and what is waived; what broke is not covered', () => {
    const all = [counted('pass'), counted('fail', { isWaived: true, exposure: 'fine' }), counted('fail', { exposure: 'fine' }), counted('pending', { isWaived: true }), counted('unknown'), counted('not_applicable'), counted('error')];
    expect(summarize(all)).toMatchObject({ rules: 7, pass: 1, fail: 2, pending: 1, unknown: 1, not_applicable: 1, error: 1, waived: 2, score: 0.3333, coverage: 0.6, exposure: { fine: 2, other: 0 } });
    expect(summarize([counted('pass'), counted('error')])).toMatchObject({ score: 1, coverage: 0.5 });
    expect(summarize([counted('pending')])).toMatchObject({ score: null, coverage: null });
  });

  it('takes a rule as waived where all that it finds unmet is, whatever else it finds', () => {
    const perSite = rule({ id: 'prova/siti', force: 'grant', forEach: 'siti', require: { fact: 'siti.ok', operator: 'equal', value: true } });
    const { assess } = createEvaluator(bundleOf([perSite, rule()]));
    const state = stateOf({ a: { si: false }, siti: [{ id: 'uno', ok: false }, { id: 'due', ok: false }, { id: 'tre', ok: true }] }, { aggiornatoIl: '2024-01-01', completi: ['siti'], ente: { denominazione: 'C', tipo: 'comune', codiceIpa: 'c_x000' } });
    const waived = (...items: readonly string[]): unknown => {
      const waivers = items.map((istanza) => waiver({ istanza, approvatoIl: '2023-12-01', scade: '2024-06-30' }));
      const { summary, findings } = assess(state, { asOf: '2024-01-01', waivers });
      return [summary.waived, summary.byForce.grant.fail, findings.filter(({ disposition }) => disposition === 'waived').length];
    };
    expect([waived(), waived('uno'), waived('uno', 'due')]).toEqual([[0, 1, 0], [0, 1, 1], [1, 1, 2]]);
  });
});
