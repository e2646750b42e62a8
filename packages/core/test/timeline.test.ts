import type { Bundle, State, Timeline } from '@adempi/schema';
import { describe, expect, it } from 'vitest';

import { createEvaluator, listTimeline } from '../src/index.ts';
import { bundleOf, rule, stateOf, undatedStateOf } from './helpers/bundle.ts';

const late = rule({ id: 'prova/tardi', deadline: { on: '2023-01-31', metOn: 'a.data' }, require: { fact: 'a.data', operator: 'onOrBefore', value: { asOf: true } } });
const bundle: Bundle = bundleOf([late]);

const state: State = {
  ...stateOf({ a: { si: true, numero: 5, data: '2023-03-01' } }, { aggiornatoIl: '2023-09-15' }),
  fonti: { elenco: { titolo: 'Elenco', data: '2022-01-10', garanzia: 'osservato' }, atto: { titolo: 'Atto', data: '2023-05-20', garanzia: 'documentato' } },
  provenienza: { 'a.si': { fonte: 'atto', rif: 'p. 2' } },
  altri: [{ fatto: 'a.si', valore: false, fonte: 'elenco' }],
};

function timelineOf(one: State): Timeline {
  return listTimeline(one, { assessment: createEvaluator(bundle, { isChecked: true }).assess(one, { asOf: '2023-10-01' }), bundle });
}

describe('listTimeline', () => {
  it('tells a fact that was corrected, the oldest value first, and which one stands', () => {
    expect(timelineOf(state).corrections).toMatchObject([{
      fact: 'a.si',
      values: [
        { value: false, source: 'elenco', knownOn: '2022-01-10', assurance: 'observed', stands: false },
        { value: true, source: 'atto', ref: 'p. 2', knownOn: '2023-05-20', assurance: 'documented', stands: true },
      ],
    }]);
  });

  it('tells what was learnt on each day, also what no longer stands', () => {
    expect(timelineOf(state).learnings.map(({ knownOn, source, facts }) => [knownOn, source, facts.map(({ fact }) => fact)])).toEqual([
      ['2022-01-10', 'elenco', ['a.si']],
      ['2023-05-20', 'atto', ['a.si']],
      ['2023-09-15', null, expect.arrayContaining(['a.numero', 'a.data'])],
    ]);
  });

  it('tells what was met after its term', () => {
    expect(timelineOf(state).late).toMatchObject([{ id: expect.stringContaining('prova/tardi') as string, dueDate: '2023-01-31' }]);
    expect(timelineOf({ ...state, fatti: { a: { data: '2023-01-31' } }, altri: [] }).late).toEqual([]);
  });

  it('keeps every value of the state, once', () => {
    const { learnings } = timelineOf(state);
    expect(learnings.reduce((sum, { facts }) => sum + facts.length, 0)).toBe(4);
  });

  it('puts what has no day first, then days, then sources by name', () => {
    const undated = undatedStateOf(
      { a: { si: true, numero: 5, testo: 'x' }, siti: [{ id: 'x', ok: true }, { id: 'y', nome: 'Y' }] },
      {
        ente: { denominazione: 'Comune', tipo: 'comune', popolazione: 4600 },
        fonti: { Zeta: { titolo: 'Z', data: '2022-01-10' }, Alfa: { titolo: 'A', data: '2022-01-10' }, Muta: { titolo: 'M' } },
        provenienza: { 'a.si': { fonte: 'Zeta' }, 'a.numero': { fonte: 'Alfa' }, 'a.testo': { fonte: 'Muta' }, siti: { fonte: 'Zeta' }, 'siti[y].nome': { rilevatoIl: '2022-01-09', rif: 'p. 1' } },
        altri: [
          { fatto: 'a.si', valore: false, rilevatoIl: '2022-01-10' },
          { fatto: 'a.si', valore: false, fonte: 'Muta' },
          { fatto: 'siti[x].ok', valore: false, fonte: 'Alfa' },
        ],
      },
    );
    const { learnings, corrections } = timelineOf(undated);
    expect(learnings.map(({ knownOn, source, facts }) => [knownOn, source, facts.map(({ fact, value }) => `${fact}=${String(value)}`)])).toEqual([
      [null, 'Muta', ['a.si=false', 'a.testo=x']],
      ['2022-01-09', null, ['siti[y].nome=Y']],
      ['2022-01-10', null, ['a.si=false']],
      ['2022-01-10', 'Alfa', ['a.numero=5', 'siti[x].ok=false']],
      ['2022-01-10', 'Zeta', ['a.si=true', 'siti[x].id=x', 'siti[y].id=y', 'siti[x].ok=true']],
    ]);
    expect(corrections.map(({ fact, values }) => [fact, values.map(({ knownOn, source, stands }) => [knownOn, source, stands])])).toEqual([
      ['a.si', [[null, 'Muta', false], ['2022-01-10', null, false], ['2022-01-10', 'Zeta', true]]],
      ['siti[x].ok', [['2022-01-10', 'Alfa', false], ['2022-01-10', 'Zeta', true]]],
    ]);
  });

  it('calls facts as the language of the assessment does, where it can', () => {
    const vocabulary = bundle.vocabulary.map((one) => (one.path === 'a.si' ? { ...one, label: { it: 'Sì', en: 'Yes' } } : one));
    const labels = (lang: 'it' | 'en'): unknown => listTimeline(stateOf({ a: { si: true, numero: 5 } }), { assessment: { findings: [], lang }, bundle: { vocabulary } }).learnings[0]?.facts.map(({ label }) => label);
    expect([labels('it'), labels('en')]).toEqual([['Sì', 'a.numero'], ['Yes', 'a.numero']]);
  });

  it('tells nothing of a duty that does not concern the ente', () => {
    const spared = bundleOf([rule({ appliesWhen: { fact: 'a.si', operator: 'equal', value: false } })]);
    const assessment = createEvaluator(spared).assess(state, { asOf: '2023-10-01' });
    expect(assessment.findings).toMatchObject([{ outcome: 'not_applicable', timing: null }]);
    expect(listTimeline(state, { assessment, bundle }).late).toEqual([]);
  });
});
