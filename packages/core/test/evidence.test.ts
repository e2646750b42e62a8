import type { Bundle, EvidenceReview, Prova, Rule, State } from '@adempi/schema';
import { describe, expect, it } from 'vitest';

import { createEvaluator, reviewEvidence } from '../src/index.ts';
import { FACTS, bundleOf, rule, stateOf } from './helpers/bundle.ts';

const AS_OF = '2023-10-01';
const facts = { a: { si: true, numero: 5, fresco: true } };
const rules = [
  rule({ id: 'prova/si', severity: 'low', exposure: { cad18bis: 'fine', basis: '' } }),
  rule({ id: 'prova/numero', severity: 'critical', require: { fact: 'a.numero', operator: 'greaterThan', value: 1 } }),
  rule({ id: 'prova/fresco', require: { fact: 'a.fresco', operator: 'equal', value: true } }),
  rule({ id: 'prova/fresco-anche', require: { fact: 'a.fresco', operator: 'equal', value: true } }),
  rule({ id: 'prova/mancata', require: { fact: 'a.scelta', operator: 'equal', value: 'y' } }),
];

function review(prove: readonly Prova[], more: Partial<State> = {}, which: readonly Rule[] = rules): EvidenceReview {
  const bundle: Bundle = { ...bundleOf(which), vocabulary: FACTS.map((fact) => (fact.path === 'a.numero' ? { ...fact, evidence: ['conteggio'], office: 'RAGIONERIA' } : fact)) };
  const state: State = { ...stateOf(facts, { aggiornatoIl: '2023-09-15' }), ...(prove.length === 0 ? {} : { prove }), ...more };
  return reviewEvidence(state, { assessment: createEvaluator(bundle, { isChecked: true }).assess(state, { asOf: AS_OF }), bundle });
}

describe('reviewEvidence', () => {
  it('lists the facts that decide what is met, the gravest exposure first, then severity, then how many rules', () => {
    const { missing, counts } = review([]);
    expect(missing.map(({ fact, rules: ids, exposure }) => [fact, ids, exposure])).toEqual([
      ['a.si', ['prova/si'], 'fine'],
      ['a.numero', ['prova/numero'], null],
      ['a.fresco', ['prova/fresco', 'prova/fresco-anche'], null],
    ]);
    expect(missing[1]).toMatchObject({ suggested: ['conteggio'], office: 'RAGIONERIA', severity: 'critical' });
    expect(counts).toEqual({ registered: 0, sourced: 0, missing: 3 });
  });

  it('takes of a fact the gravest of the rules that it decides, and asks by the fact of an item too', () => {
    const ask = (id: string, fact: string, more: Partial<Rule>): Rule => rule({ id: `prova/${id}`, require: { fact, operator: 'equal', value: true }, ...more });
    const perSite = { forEach: 'siti' } as const;
    const which = [
      ask('a', 'a.si', { severity: 'info' }),
      ask('b', 'siti.ok', { ...perSite, severity: 'low' }),
      ask('c', 'siti.ok', { ...perSite, severity: 'critical' }),
      rule({ id: 'prova/d', severity: 'high', require: { fact: 'a.numero', operator: 'equal', value: 5 } }),
      rule({ id: 'prova/e', severity: 'medium', require: { fact: 'siti', operator: 'nonEmpty' } }),
    ];
    const { missing } = review([], { fatti: { ...facts, siti: [{ id: 'x', ok: true }] }, completi: ['siti'] }, which);
    expect(missing.map(({ fact, severity, rules: ids, office, suggested }) => [fact, severity, ids, office, suggested])).toEqual([
      ['siti[x].ok', 'critical', ['prova/b', 'prova/c'], null, []],
      ['a.numero', 'high', ['prova/d'], 'RAGIONERIA', ['conteggio']],
      ['siti', 'medium', ['prova/e'], null, []],
      ['a.si', 'info', ['prova/a'], null, []],
    ]);
  });

  it('tells the file of a proof, and takes a group to last as long as the shortest of its facts, and no other', () => {
    const proofs = (prove: readonly Prova[]): unknown => review(prove).proofs.map(({ position, fact, document, file, found, expired }) => [position, fact, document, file, found, expired?.on ?? null]);
    const dated = { dataProtocollo: '2022-01-01' } as const;
    expect(proofs([{ fatto: 'a', documento: 'Gruppo', file: 'g.pdf', ...dated }, { fatto: 'a.si', documento: 'Altro', ...dated }, { fatto: 'siti', documento: 'Siti', ...dated }])).toEqual([
      [0, 'a', 'Gruppo', 'g.pdf', null, '2022-07-01'],
      [1, 'a.si', 'Altro', null, null, null],
      [2, 'siti', 'Siti', null, null, null],
    ]);
    expect(proofs([{ fatto: 'a.fresco', documento: 'x', scade: '2023-01-01', dataProtocollo: '2022-01-01' }, { fatto: 'a.fresco', documento: 'y', scade: '2022-02-01', dataProtocollo: '2022-01-01' }])).toMatchObject([[0, 'a.fresco', 'x', null, null, '2022-07-01'], [1, 'a.fresco', 'y', null, null, '2022-02-01']]);
  });

  it('asks no document for what a documented source tells, or the register, also of the whole group', () => {
    const documented = { fonti: { atto: { titolo: 'Atto', data: '2023-09-15', garanzia: 'documentato' } }, provenienza: { 'a.numero': { fonte: 'atto' } } } as const;
    expect(review([{ fatto: 'a.si', documento: 'Decreto' }], documented).counts).toEqual({ registered: 1, sourced: 1, missing: 1 });
    expect(review([{ fatto: 'a', documento: 'Decreto' }]).counts).toEqual({ registered: 3, sourced: 0, missing: 0 });
  });

  it('asks nothing of what is not met', () => {
    expect(review([], { fatti: { a: { scelta: 'x', si: false } } }).counts).toEqual({ registered: 0, sourced: 0, missing: 0 });
  });

  it('says on which day a proof expired: that day it still proves', () => {
    const expired = (proof: Partial<Prova>): unknown => review([{ fatto: 'a.fresco', documento: 'Verifica', ...proof }]).proofs[0]?.expired;
    expect(expired({ scade: AS_OF })).toBeNull();
    expect(expired({ scade: '2023-09-30' })).toEqual({ on: '2023-09-30', why: 'expires' });
    // The fact is valid for six months.
    expect(expired({ dataProtocollo: '2023-04-01' })).toBeNull();
    expect(expired({ dataProtocollo: '2023-03-31' })).toEqual({ on: '2023-09-30', why: 'valid_for' });
    expect(expired({ dataProtocollo: '2023-03-31', scade: '2023-01-01' })).toEqual({ on: '2023-01-01', why: 'expires' });
    expect(expired({})).toBeNull();
  });
});

describe('the register of evidence', () => {
  const bundle = bundleOf(rules);
  const prove: readonly Prova[] = [{ fatto: 'a.si', documento: 'Decreto', protocollo: '12', dataProtocollo: '2023-01-01', file: 'a.pdf', sha256: 'a'.repeat(64), scade: '2024-01-01' }];

  it('stands beside the fact, and changes nothing else', () => {
    const { assess } = createEvaluator(bundle);
    const state = stateOf(facts, { aggiornatoIl: '2023-09-15' });
    const [without, withProofs] = [state, { ...state, prove }].map((one) => assess(one, { asOf: AS_OF }).findings);
    const documents = withProofs?.flatMap(({ evidence }) => evidence.flatMap((one) => one.documents ?? []));
    expect(documents).toEqual([{ title: 'Decreto', protocol: '12', protocolDate: '2023-01-01', url: null, file: 'a.pdf', sha256: 'a'.repeat(64), expires: '2024-01-01' }]);
    expect(withProofs?.map((finding) => ({ ...finding, evidence: finding.evidence.map(({ documents: _documents, ...rest }) => rest) }))).toEqual(without);
  });

  it('names no fact that is not there: a slip is an error with the one that was meant', () => {
    const { diagnostics } = createEvaluator(bundle).assess({ ...stateOf(facts), prove: [{ fatto: 'a.numeri', documento: 'x' }, { fatto: 'siti[z].ok', documento: 'x' }] }, { asOf: AS_OF });
    expect(diagnostics.filter(({ path }) => path?.[0] === 'prove').map(({ code, path, message }) => [code, path, message])).toEqual([
      ['fact.unknown', ['prove', 0, 'fatto'], expect.stringContaining('a.numero')],
      ['item.unknown', ['prove', 1, 'fatto'], expect.stringContaining('siti[z].ok')],
    ]);
  });
});

describe('listItems', () => {
  const { listItems } = createEvaluator(bundleOf(rules));
  const state = stateOf({ siti: [{ id: 'uno', nome: 'Uno', ok: false, dal: '2030-01-01' }], gruppo: { voci: [{ id: 'v' }] } }, { aggiornatoIl: '2023-09-15' });

  it('tells what is known of each item, and leaves out the rest', () => {
    expect(listItems(state, 'siti', { asOf: AS_OF })).toEqual([{ key: 'uno', facts: { id: 'uno', nome: 'Uno', ok: false, dal: '2030-01-01' } }]);
    expect(listItems(state, 'siti', { asOf: '2020-01-01' })[0]?.facts).not.toHaveProperty('ok');
  });

  it('gives nothing of a collection that the vocabulary lacks', () => {
    expect(listItems(state, 'altro', { asOf: AS_OF })).toEqual([]);
  });
});
