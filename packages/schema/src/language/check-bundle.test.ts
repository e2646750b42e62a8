import { describe, expect, it } from 'vitest';

import { sampleBundle, sampleParameter, sampleRule } from '../../test/language/sample-bundle.ts';
import type { ExposureModel } from '../types/index.ts';
import { checkBundle } from './check-bundle.ts';
import type { CheckableBundle } from './check-bundle.ts';
import { packOf } from './pack-of.ts';

function problemsOf(changes: Partial<CheckableBundle>): [code: string, path: string][] {
  return checkBundle({ ...sampleBundle, ...changes }).map(({ code, path = [] }) => [code, path.join('/')]);
}

const stage = { id: 'a', date: 'siti.dal', label: { it: 'x' } };
const unread = { text: { it: 'x' }, confidence: 'unverified' } as const;

function createModel(procedure: Partial<ExposureModel['procedure']>): ExposureModel {
  const none = { label: { it: 'x' }, minEur: null, maxEur: null };
  return {
    classes: { fine: none, fine_halved: none, fine_unclear: none, no_fine: none, other: none },
    provisions: [],
    referrals: [],
    explanation: { it: 'x' },
    procedure: {
      collection: 'siti',
      rule: 'siti.id',
      stages: [{ id: 'a', date: 'siti.dal', label: { it: 'x' } }],
      ...procedure,
    },
  };
}

describe('checkBundle', () => {
  it('finds nothing wrong in a sound bundle', () => {
    expect(problemsOf({})).toEqual([]);
    expect(problemsOf({ exposure: createModel({}) })).toEqual([]);
  });

  it.each<[string, string, Partial<CheckableBundle>]>([
    ['id.duplicate', 'rules/1/id', { rules: [sampleRule, sampleRule] }],
    ['id.duplicate', 'acts/1/id', { acts: [...sampleBundle.acts, ...sampleBundle.acts] }],
    ['id.duplicate', 'sources/1/id', { sources: [...sampleBundle.sources, ...sampleBundle.sources] }],
    ['id.duplicate', 'packs/1/id', { packs: [...sampleBundle.packs, ...sampleBundle.packs] }],
    ['pack.not-found', 'rules/0/id', { rules: [{ ...sampleRule, id: 'pnd/adesione' }] }],
    ['pack.not-found', 'parameters/0/id', { parameters: [{ ...sampleParameter, id: 'soglia' }] }],
    ['act.not-found', 'rules/0/legalBasis/0/act', { acts: [] }],
    ['value.empty-list', 'parameters/0/versions', { parameters: [{ ...sampleParameter, versions: [] }] }],
    ['collection.no-key', 'vocabulary/15', { vocabulary: [...sampleBundle.vocabulary, { path: 'a', type: 'collection', label: { it: 'x' } }] }],
    ['collection.not-found', 'exposure/procedure/collection', { exposure: createModel({ collection: 'sit' }) }],
    ['fact.not-text', 'exposure/procedure/rule', { exposure: createModel({ rule: 'siti.dal' }) }],
    ['fact.out-of-scope', 'exposure/procedure/rule', { exposure: createModel({ rule: 'servizi.id' }) }],
    ['act.not-found', 'coverage/0/rows/0/act', { coverage: [{ id: 'pdnd', rows: [{ act: 'cda', status: 'manual' }] }] }],
    ['rule.not-found', 'coverage/0/rows/0/rules/0', { coverage: [{ id: 'pdnd', rows: [{ act: 'cad', status: 'automated', rules: ['pdnd/adesine'] }] }] }],
    ['pack.not-found', 'coverage/0/id', { coverage: [{ id: 'pnd', rows: [{ act: 'cad', status: 'manual' }] }] }],
    ['fact.not-date', 'exposure/procedure/stages/0/date', { exposure: createModel({ stages: [{ id: 'a', date: 'siti.id', label: { it: 'x' } }] }) }],
    ['fact.not-date', 'exposure/procedure/stages/0/term', { exposure: createModel({ stages: [{ ...stage, term: 'siti.id' }] }) }],
    ['fact.out-of-scope', 'exposure/procedure/stages/0/met', { exposure: createModel({ stages: [{ ...stage, met: 'servizi.id' }] }) }],
    ['id.duplicate', 'exposure/procedure/stages/1/id', { exposure: createModel({ stages: [stage, stage] }) }],
    ['stage.not-later', 'exposure/procedure/stages/1/next/0/stage', { exposure: createModel({ stages: [stage, { ...stage, id: 'b', next: [{ ...unread, stage: 'a' }] }] }) }],
    ['procedure.unsourced', 'exposure/procedure/stages/0/meaning/0/confidence', { exposure: createModel({ stages: [{ ...stage, meaning: [{ ...unread, act: 'cad', article: '18-bis', confidence: 'verified' }] }] }) }],
    ['source.not-found', 'exposure/procedure/stages/0/stops/0/source', { exposure: createModel({ stages: [{ ...stage, stops: [{ ...unread, source: 'S999' }] }] }) }],
    ['act.not-found', 'exposure/procedure/stages/0/next/0/cites/act', { exposure: createModel({ stages: [{ ...stage, next: [{ ...unread, cites: { act: 'cda', article: '5' } }] }] }) }],
  ])('reports %s at %s', (code, path, changes) => {
    expect(problemsOf(changes)).toEqual([[code, path]]);
  });

  it('admits a fine only on a listed provision that the rule cites, from the day of that provision on', () => {
    const [basis] = sampleRule.legalBasis;
    const provision = { act: basis?.act ?? '', article: basis?.article ?? '', class: 'fine', from: '2021-06-01', source: 'S1' } as const;
    const claim = (exposure: object, list: readonly object[]): unknown =>
      problemsOf({ rules: [{ ...sampleRule, exposure: { cad18bis: 'fine', basis: 'c. 5', ...exposure } }], exposure: { ...createModel({}), provisions: list as never } });

    expect(claim({ from: '2021-06-01' }, [provision])).toEqual([]);
    expect(claim({ from: '2021-06-01' }, [{ ...provision, comma: basis?.comma }])).toEqual([]);
    expect(claim({ from: '2021-05-31' }, [provision])).toEqual([['exposure.too-early', 'rules/0/exposure/from']]);
    expect(claim({ from: '2021-06-01' }, [])).toEqual([['exposure.not-listed', 'rules/0/exposure/cad18bis']]);
    expect(claim({ from: '2021-06-01' }, [{ ...provision, comma: '99' }])).toEqual([['exposure.not-listed', 'rules/0/exposure/cad18bis']]);
    expect(claim({ from: '2021-06-01', cad18bis: 'fine_halved' }, [provision])).toEqual([['exposure.not-listed', 'rules/0/exposure/cad18bis']]);
    expect(claim({ cad18bis: 'fine_unclear' }, [])).toEqual([]);
  });

  it('speaks the language asked for', () => {
    const bundle = { ...sampleBundle, acts: [] };

    expect(checkBundle(bundle)[0]?.message).toMatch(/^L’atto/);
    expect(checkBundle(bundle, 'en')[0]?.message).toMatch(/^The act/);
  });
});

describe('packOf', () => {
  it('is the first part of an id, or nothing', () => {
    expect(packOf('pagamenti/pagopa')).toBe('pagamenti');
    expect(packOf('pagopa')).toBe('');
  });
});
