import type { State } from '@adempi/schema';
import { describe, expect, it } from 'vitest';

import { createEvaluator } from '../src/index.ts';
import { bundleOf, findingOf, rule, stateOf, undatedStateOf } from './helpers/bundle.ts';

const ASOF = { asOf: '2023-06-01' };
const other = (more: object): object => ({ fatto: 'a.si', valore: false, ...more });
const withOther = (more: object): ReturnType<typeof stateOf> =>
  stateOf({ a: { si: true } }, {
    aggiornatoIl: '2023-01-01',
    fonti: { piano: { titolo: 'Piano', data: '2023-01-01', garanzia: 'documentato' } },
    provenienza: { 'a.si': { fonte: 'piano', rif: 'p. 1' } },
    altri: [other(more) as never],
  });

describe('of two values for one fact', () => {
  it.each([
    ['the one known later', { rilevatoIl: '2023-01-02', garanzia: 'dichiarato' }, 'pending'],
    ['the one known later, whichever stands in fatti', { rilevatoIl: '2022-12-31', garanzia: 'osservato' }, 'pass'],
    ['the better assured of the same day', { rilevatoIl: '2023-01-01', garanzia: 'osservato' }, 'pending'],
    ['the better assured, whichever stands in fatti', { rilevatoIl: '2023-01-01', garanzia: 'attestato' }, 'pass'],
  ])('%s wins', (_, more, outcome) => {
    expect(findingOf(rule(), withOther(more), ASOF).outcome).toBe(outcome);
  });

  it('neither wins when day and assurance are the same: the fact is unknown', () => {
    const state = withOther({ fonte: 'piano', rif: 'p. 9' });
    const finding = findingOf(rule(), state, ASOF);
    expect(finding).toMatchObject({ outcome: 'unknown', missing: [{ fact: 'a.si', why: 'conflict' }] });
    expect(finding.reason).toBe('Non determinabile: le fonti si contraddicono su «a.si».');
  });

  it('the assessment lists both, and which was chosen', () => {
    const { assess } = createEvaluator(bundleOf([rule()]));
    expect(assess(withOther({ fonte: 'piano', rif: 'p. 9' }), ASOF).conflicts).toEqual([
      {
        fact: 'a.si',
        values: [
          { value: true, source: 'piano', ref: 'p. 1', knownOn: '2023-01-01' },
          { value: false, source: 'piano', ref: 'p. 9', knownOn: '2023-01-01' },
        ],
        chosen: null,
      },
    ]);
    expect(assess(withOther({ rilevatoIl: '2023-05-01' }), ASOF).conflicts).toMatchObject([{ chosen: 0, values: [{ value: false }, { value: true }] }]);
  });

  it('the registry stands, of what it keeps: it has its own dates', () => {
    const one = rule({ require: { fact: 'ente.popolazione', operator: 'greaterThan', value: 5000 } });
    const other: Partial<State> = { altri: [{ fatto: 'ente.popolazione', valore: 100, rilevatoIl: '2023-05-01' }] };
    const both = stateOf({}, { ...other, ente: { denominazione: 'C', tipo: 'comune', popolazione: 6000 } });
    const { findings, conflicts } = createEvaluator(bundleOf([one])).assess(both, ASOF);
    expect([findings, conflicts]).toMatchObject([[{ outcome: 'pass', knownOn: null, assurance: null }], []]);
    expect(findingOf(one, stateOf({}, other), ASOF)).toMatchObject({ outcome: 'pending', knownOn: null, assurance: null });
  });

  it('that are equal and have no day, the one there is is known', () => {
    const require = { fact: 'a.fresco', operator: 'equal', value: true } as const;
    const fonti = { uno: { titolo: 'Uno' }, due: { titolo: 'Due' } };
    const undated = undatedStateOf({ a: { fresco: true } }, { fonti, provenienza: { 'a.fresco': { fonte: 'uno' } }, altri: [{ fatto: 'a.fresco', valore: true, fonte: 'due' }] });
    expect(findingOf(rule({ require }), undated, ASOF)).toMatchObject({ outcome: 'pass', knownOn: null });
  });

  it('equal ones are no conflict', () => {
    const state = withOther({ fonte: 'piano', valore: true });
    expect(createEvaluator(bundleOf([rule()])).assess(state, ASOF).conflicts).toEqual([]);
  });
});

describe('a fact held true before the day given for it', () => {
  const held = (more: object): ReturnType<typeof stateOf> => stateOf({ a: { si: true, data: '2023-07-01' } }, { aggiornatoIl: '2023-05-01', ...more });
  const first = (state: ReturnType<typeof stateOf>, asOf: string): unknown[] => {
    const finding = findingOf(rule(), state, { asOf });
    return [finding.outcome, ...finding.missing.map(({ why }) => why)];
  };

  it('is contradicted by that day until it comes', () => {
    expect(first(held({}), '2023-06-30')).toEqual(['unknown', 'conflict']);
    expect(first(held({}), '2023-07-01')).toEqual(['pass']);
    expect(createEvaluator(bundleOf([rule()])).assess(held({}), { asOf: '2023-06-30' }).conflicts).toEqual([
      { fact: 'a.si', values: [{ value: true, source: null, ref: null, knownOn: '2023-05-01' }, { value: '2023-07-01', source: null, ref: null, knownOn: '2023-05-01' }], chosen: null },
    ]);
  });

  it('is not contradicted by a day that was planned before it was seen true, or is learnt later', () => {
    expect(first(held({ provenienza: { 'a.data': { rilevatoIl: '2023-04-30' } } }), '2023-06-01')).toEqual(['pass']);
    expect(first(held({ provenienza: { 'a.data': { rilevatoIl: '2023-06-02' } } }), '2023-06-01')).toEqual(['pass']);
    expect(first(held({ provenienza: { 'a.data': { rilevatoIl: '2023-06-01' } } }), '2023-06-01')).toEqual(['unknown', 'conflict']);
  });

  it('is not contradicted by anything while it is held false', () => {
    expect(first(stateOf({ a: { si: false, data: '2023-07-01' } }), '2023-06-30')).toEqual(['pending']);
  });
});

describe('provenance', () => {
  const provenienza = { siti: { garanzia: 'attestato' }, 'siti[a]': { garanzia: 'osservato' }, 'siti[a].ok': { garanzia: 'documentato' } } as const;
  const assuranceOf = (id: string, fatto: 'ok' | 'nome', value: unknown): unknown => {
    const require = { fact: `siti.${fatto}`, operator: 'equal', value } as never;
    const state = stateOf({ siti: [{ id, [fatto]: value }] }, { completi: ['siti'], provenienza });
    return findingOf(rule({ forEach: 'siti', require }), state, ASOF).assurance;
  };

  it('of the longest address wins', () => {
    expect(assuranceOf('a', 'ok', true)).toBe('documented');
    expect(assuranceOf('a', 'nome', 'x')).toBe('observed');
    expect(assuranceOf('b', 'ok', true)).toBe('attested');
  });

  it('without any is declared', () => {
    expect(findingOf(rule(), stateOf({ a: { si: true } }), ASOF).assurance).toBe('declared');
  });

  it('addresses items by key, whatever characters it holds', () => {
    const state = stateOf(
      { siti: [{ id: 'www.comune.it/a', ok: true }] },
      { completi: ['siti'], provenienza: { 'siti[www.comune.it/a].ok': { garanzia: 'osservato', rif: 'riga 3' } } },
    );
    const finding = findingOf(rule({ forEach: 'siti', require: { fact: 'siti.ok', operator: 'equal', value: true } }), state, ASOF);
    expect(finding).toMatchObject({ assurance: 'observed', evidence: [{ fact: 'siti[www.comune.it/a].ok', ref: 'riga 3' }] });
  });
});

describe('the assurance of a verdict', () => {
  const state = (values: object): ReturnType<typeof stateOf> =>
    stateOf({ a: values }, {
      provenienza: {
        'a.si': { garanzia: 'osservato', rilevatoIl: '2023-01-05' },
        'a.numero': { garanzia: 'attestato', rilevatoIl: '2023-01-09' },
      },
    });
  const si = { fact: 'a.si', operator: 'equal', value: true } as const;
  const numero = { fact: 'a.numero', operator: 'equal', value: 1 } as const;
  const supportOf = (require: object, values: object): unknown => {
    const { assurance, knownOn, evidence } = findingOf(rule({ require: require as never }), state(values), ASOF);
    return [assurance, knownOn, evidence.map((one) => one.fact)];
  };

  it('is that of the weakest and oldest where all are needed', () => {
    expect(supportOf({ all: [si, numero] }, { si: true, numero: 1 })).toEqual(['attested', '2023-01-05', ['a.si', 'a.numero']]);
    expect(supportOf({ any: [si, numero] }, { si: false, numero: 2 })).toEqual(['attested', '2023-01-05', ['a.si', 'a.numero']]);
  });

  it('is that of the strongest and newest where one is enough', () => {
    expect(supportOf({ any: [si, numero] }, { si: true, numero: 1 })).toEqual(['observed', '2023-01-09', ['a.si', 'a.numero']]);
    expect(supportOf({ all: [si, numero] }, { si: false, numero: 2 })).toEqual(['observed', '2023-01-09', ['a.si', 'a.numero']]);
  });

  it('leaves out what does not decide', () => {
    expect(supportOf({ any: [si, numero] }, { si: false, numero: 1 })).toEqual(['attested', '2023-01-09', ['a.numero']]);
  });
});
