import type { Proceeding, ProcedureStage } from '@adempi/schema';
import { describe, expect, it } from 'vitest';

import { bundleOf, rule, stateOf } from '../../test/helpers/bundle.ts';
import { createEvaluator } from '../evaluator.ts';
import { describeAnswer } from './describe-answer.ts';

const text = (it: string): { readonly it: string; readonly en: string } => ({ it, en: `${it} (en)` });
const note = { text: text('nota'), confidence: 'verified' } as const;
const STAGE: ProcedureStage = {
  id: 'richiesta',
  date: 'procedimenti.richiesta',
  label: text('Richiesta di dati'),
  termLabel: text('rispondere'),
  answer: [text('Al portale.'), text('Con PEC.')],
  keep: [text('ricevuta'), text('copia')],
  meaning: [
    { ...note, act: 'altra', article: '18-bis', comma: '3' },
    { ...note, act: 'altra', article: '18-bis', comma: '3' },
    { ...note, act: 'altra', article: '18-bis' },
    { ...note, act: 'altra' },
    { ...note, act: 'ignota' },
    { ...note, act: 'legge', classes: ['other'] },
    note,
  ],
};
const bundle = bundleOf([rule()]);
const acts = [...bundle.acts, { id: 'altra', label: 'CAD', title: 'Altra' }];
const withStages = (stages: readonly ProcedureStage[]): typeof bundle => ({ ...bundle, acts, exposure: { ...bundle.exposure, procedure: { ...bundle.exposure.procedure, stages } } });

const [finding] = createEvaluator(bundle).assess(stateOf({ a: { si: false } }, { aggiornatoIl: '2024-01-01' }), { asOf: '2024-01-01' }).findings;
const proceeding: Proceeding = { id: 'p1', stage: 'richiesta', acts: [{ stage: 'avvio', date: '2023-01-01' }, { stage: 'richiesta', date: '2024-02-01' }], term: null, class: 'fine', next: [], closed: false };

function answer(more: { readonly stages?: readonly ProcedureStage[]; readonly proceeding?: Partial<Proceeding>; readonly lang?: 'it' | 'en' } = {}): ReturnType<typeof describeAnswer> {
  if (finding === undefined) throw new Error('a finding');
  const work = { finding, day: '2024-03-01' } as Parameters<typeof describeAnswer>[0];
  return describeAnswer(work, { ...proceeding, ...more.proceeding }, { bundle: withStages(more.stages ?? [{ ...STAGE, id: 'avvio', label: text('Avvio') }, STAGE]), lang: more.lang ?? 'it' });
}

describe('an answer to an act of AgID', () => {
  it('tells what it is for, to whom to answer, what to keep and what it rests on', () => {
    expect(answer()).toEqual({
      title: expect.stringMatching(/rispondere .*p1/) as unknown,
      collection: null,
      actor: 'rtd',
      office: null,
      effort: null,
      remedy: 'Al portale. Con PEC.',
      proof: ['ricevuta', 'copia'],
      legalBasis: [
        { act: 'altra', article: '18-bis', comma: '3', label: 'art. 18-bis, c. 3, CAD' },
        { act: 'altra', article: '18-bis', label: 'art. 18-bis, CAD' },
        { act: 'altra', label: 'CAD' },
        { act: 'ignota', label: 'ignota' },
      ],
      instances: [{ findingId: 'prova/regola@-', item: null, outcome: 'fail', disposition: 'none', reason: 'Richiesta di dati: 01/02/2024', day: '2024-03-01', assumed: false, knownOn: '2024-01-01' }],
      services: [],
      suppliers: [],
      projects: [],
      questions: [],
    });
    expect(JSON.parse(JSON.stringify(answer()))).toStrictEqual(answer());
    expect(answer({ lang: 'en' })).toMatchObject({ remedy: 'Al portale. (en) Con PEC. (en)', proof: ['ricevuta (en)', 'copia (en)'] });
  });

  it('says less of a stage that says less, or that the procedure lacks', () => {
    const { termLabel: _, answer: __, keep: ___, meaning: ____, ...bare } = STAGE;
    const { title, remedy, proof, legalBasis } = answer({ stages: [bare] });
    expect([title, remedy, proof, legalBasis]).toEqual([answer().title.replace('rispondere ', ''), '', [], []]);
    expect(answer({ stages: [] })).toMatchObject({ title, remedy: '', proof: [], legalBasis: [], instances: [{ reason: 'richiesta: 01/02/2024' }] });
    expect(answer({ proceeding: { acts: [] } }).instances[0]?.reason).toBe('Richiesta di dati');
  });
});
