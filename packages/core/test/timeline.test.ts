import type { Bundle, State, Timeline } from '@adempi/schema';
import { describe, expect, it } from 'vitest';

import { createEvaluator, listTimeline } from '../src/index.ts';
import { bundleOf, rule, stateOf } from './helpers/bundle.ts';

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
});
