import type { Rule, State } from '@adempi/schema';
import { describe, expect, it } from 'vitest';

import { createEvaluator } from '../src/index.ts';
import { bundleOf, findingOf, rule, stateOf } from './helpers/bundle.ts';

const aboutOne = (more: Partial<Rule> = {}): Rule =>
  rule({
    deadline: { on: '2023-09-30' },
    forItem: { collection: 'siti', key: 'uno', whenAbsent: 'unmet' },
    require: { fact: 'siti.ok', operator: 'equal', value: true },
    messages: { fail: 'Il sito «{siti.nome}» non va.', absent: 'Il sito manca.' },
    ...more,
  });

const sites = (items: readonly object[] | undefined, more: Partial<State> = {}): State =>
  stateOf(items === undefined ? {} : { siti: items }, { aggiornatoIl: '2023-10-01', ...more });

const COMPLETE = { completi: ['siti'] };
const ON = { asOf: '2023-10-02' };

describe('a rule about one item', () => {
  it('reads the facts of that item alone, in its messages too, and gives one finding', () => {
    const state = sites([{ id: 'uno', nome: 'Primo', ok: false }, { id: 'due', nome: 'Secondo', ok: true }]);
    expect(findingOf(aboutOne(), state, ON)).toMatchObject({
      id: 'prova/regola@-',
      instance: null,
      outcome: 'fail',
      reason: 'Il sito «Primo» non va.',
      evidence: [{ fact: 'siti[uno].ok', value: false }],
    });
  });

  it('is not met where a complete list lacks the item, and says so', () => {
    expect(findingOf(aboutOne(), sites([{ id: 'due', ok: true }], COMPLETE), ON)).toMatchObject({
      outcome: 'fail',
      reason: 'Il sito manca.',
      evidence: [{ fact: 'siti' }],
    });
  });

  it('awaits its term in the same words', () => {
    const finding = findingOf(aboutOne(), sites([], COMPLETE), { asOf: '2023-09-30' });
    expect(finding).toMatchObject({ outcome: 'unknown' });
    const known = sites([], { ...COMPLETE, aggiornatoIl: '2023-09-01' });
    expect(findingOf(aboutOne(), known, { asOf: '2023-09-30' })).toMatchObject({ outcome: 'pending', reason: 'Il sito manca.' });
  });

  it('is unknown while the list is open without the item, and waits for the list', () => {
    for (const items of [[{ id: 'due', ok: true }], undefined]) {
      const finding = findingOf(aboutOne(), sites(items), ON);
      expect([finding.outcome, finding.missing.map(({ fact }) => fact)]).toEqual(['unknown', ['siti']]);
    }
  });

  it('is not proved missing by a list that was complete before the term', () => {
    const before = sites([], { ...COMPLETE, aggiornatoIl: '2023-09-30' });
    expect(findingOf(aboutOne(), before, ON)).toMatchObject({ outcome: 'unknown', missing: [{ fact: 'siti', why: 'before_deadline' }, { fact: 'siti[uno].ok', why: 'absent' }] });
    expect(findingOf(aboutOne(), before, { ...ON, assumeUnchanged: true })).toMatchObject({ outcome: 'fail', assumed: true });
  });

  it('may not concern the ente where the item is absent', () => {
    const optional = aboutOne({ forItem: { collection: 'siti', key: 'uno', whenAbsent: 'not_applicable' } });
    expect(findingOf(optional, sites([], COMPLETE), ON).outcome).toBe('not_applicable');
    expect(findingOf(optional, sites([]), ON).outcome).toBe('unknown');
    expect(findingOf(optional, sites([{ id: 'uno', ok: true }]), ON).outcome).toBe('pass');
  });
});

describe('an item that no rule is about', () => {
  it('is told where rules name the items of its list, with the one that was perhaps meant', () => {
    const { diagnostics } = createEvaluator(bundleOf([aboutOne()])).assess(sites([{ id: 'uni', ok: true }, { id: 'uno', ok: true }]), ON);
    expect(diagnostics).toMatchObject([{ code: 'item.unnamed', severity: 'warning', path: ['fatti', 'siti'], message: 'Nessuna regola riguarda «uni» in «siti»: forse intendevi «uno»?' }]);
    const { diagnostics: far } = createEvaluator(bundleOf([aboutOne()])).assess(sites([{ id: 'altrove', ok: true }]), ON);
    expect(far).toMatchObject([{ message: 'Nessuna regola riguarda «altrove» in «siti».' }]);
    const { diagnostics: none } = createEvaluator(bundleOf([rule({ forEach: 'siti' })])).assess(sites([{ id: 'uni', ok: true }]), ON);
    expect(none).toEqual([]);
  });
});

describe('a duty that binds from a later day than its rule', () => {
  const later = rule({ deadline: { continuous: true, from: '2024-01-01' } });
  const no = (aggiornatoIl: string): State => stateOf({ a: { si: false } }, { aggiornatoIl });

  it('is still to come on the day before, and breached on the day', () => {
    expect(findingOf(later, no('2023-12-31'), { asOf: '2023-12-31' })).toMatchObject({ outcome: 'pending', timing: { since: '2024-01-01', daysLeft: 1 } });
    expect(findingOf(later, no('2024-01-01'), { asOf: '2024-01-01' })).toMatchObject({ outcome: 'fail', timing: { state: 'continuous', since: '2024-01-01' } });
  });

  it('is not breached on knowledge from before it', () => {
    expect(findingOf(later, no('2023-12-31'), { asOf: '2024-02-01' }).outcome).toBe('unknown');
  });
});
