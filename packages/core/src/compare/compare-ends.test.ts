import type { Rinvio, State } from '@adempi/schema';
import { describe, expect, it } from 'vitest';

import { bundleOf, rule, stateOf, waiver } from '../../test/helpers/bundle.ts';
import { createEvaluator } from '../evaluator.ts';
import type { AssessOptions } from '../engine.ts';
import { compareEnds } from './compare-ends.ts';
import type { ComparedEnd, CompareTools, EndsCompared } from './compare-ends.ts';
import { optionsOfAssessment } from './options-of-assessment.ts';

const bundle = bundleOf([rule(), rule({ id: 'prova/altra', force: 'plan', require: { fact: 'a.numero', operator: 'equal', value: 1 } })]);
const { assess } = createEvaluator(bundle);
const ente = { denominazione: 'Comune di Prova', tipo: 'comune', codiceIpa: 'c_x000' };
const known = (si: boolean): State => stateOf({ a: { si } }, { ente, aggiornatoIl: '2023-10-02' });
const other = waiver({ regola: 'prova/altra', approvatoIl: '2023-01-01' });
const ofOthers: Rinvio = { ...other, ente: 'c_y111' };

const endOf = (name: string, state: State, options: AssessOptions): ComparedEnd => ({ name, state, assessment: assess(state, options) });
const before = endOf('ieri.json', known(true), { asOf: '2023-10-03' });
const after = endOf('oggi.json', known(false), { asOf: '2023-10-04', knownAt: '2023-10-02' });

function compare(ends: { readonly before?: ComparedEnd; readonly after?: ComparedEnd }, tools: Partial<CompareTools> = {}): EndsCompared {
  return compareEnds({ before, after, ...ends }, { bundle, assess, ...tools });
}

/** The causes of the one change, and whether they are certain. */
const causesOf = ({ changes }: EndsCompared): unknown => changes.map(({ ruleId, causes, isCertain }) => [ruleId, causes, isCertain]);

describe('two ends', () => {
  it('are told by their files, the ente, the day and the totals, with what changed', () => {
    const told = compare({});
    expect(told).toMatchObject({
      before: { name: 'ieri.json', ente: 'Comune di Prova', asOf: '2023-10-03' },
      after: { name: 'oggi.json', ente: 'Comune di Prova', asOf: '2023-10-04' },
      inputs: [{ name: 'state' }, { name: 'asOf' }, { name: 'knownAt' }],
      packs: [],
      parts: ['rules', 'summary'],
      facts: [{ fact: 'a.si', before: { value: true }, after: { value: false } }],
      wordsOnly: 0,
      openData: false,
    });
    expect(told.totals.before).toEqual({ pass: 1, fail: 0, pending: 0, unknown: 0, not_applicable: 0, error: 0, exposure: before.assessment.summary.exposure });
    expect(told.totals.after).toMatchObject({ pass: 0, fail: 1 });
  });

  it('count apart what changed in words alone', () => {
    const next = endOf('domani.json', known(false), { asOf: '2023-10-05', knownAt: '2023-10-02' });
    expect(compareEnds({ before: after, after: next }, { bundle, assess })).toMatchObject({ changes: [], wordsOnly: 1 });
  });

  it('are of open data where one of them is', () => {
    const open = (end: ComparedEnd): ComparedEnd => ({ ...end, assessment: { ...end.assessment, openData: true } });
    expect([compare({ before: open(before) }), compare({ after: open(after) }), compare({ before: open(before), after: open(after) })].map(({ openData }) => openData)).toEqual([true, true, true]);
  });
});

describe('the cause of a change', () => {
  const sure = [['prova/regola', ['facts'], true]];
  const open = [['prova/regola', ['facts', 'time'], false]];

  it('is found where the states and the rules of then are at hand, each assessed as its end was', () => {
    const asked: AssessOptions[] = [];
    const told = compare({}, { assess: (state, options) => {
      asked.push(options);
      return assess(state, options);
    } });
    expect(causesOf(told)).toEqual(sure);
    const how = { assumeUnchanged: false, lang: 'it', packs: ['prova'] };
    expect(asked).toContainEqual({ ...how, asOf: '2023-10-03' });
    expect(asked).toContainEqual({ ...how, asOf: '2023-10-04', knownAt: '2023-10-02' });
    expect(new Set(asked.map((one) => JSON.stringify(one))).size).toBe(2);
  });

  it('stays open without a state, or without the rules of then', () => {
    expect(causesOf(compare({ before: { ...before, state: null } }))).toEqual(sure);
    expect(causesOf(compare({ before: { ...before, state: null }, after: { ...after, state: null } }))).toEqual(open);
    const [pack] = bundle.packs;
    if (pack === undefined) throw new Error('the bundle has a pack');
    for (const other of [{ digest: 'sha256:altro' }, { version: '9.0.0' }, { id: 'altro' }]) {
      expect(causesOf(compare({}, { bundle: { packs: [{ ...pack, ...other }] } }))).toEqual(open);
    }
    expect(causesOf(compare({}, { bundle: { packs: [{ ...pack, id: 'altro' }, pack] } }))).toEqual(sure);
  });

  it('stays open without the waivers of then; those of other enti do not matter, and a baseline is not at hand', () => {
    const waived = { before: endOf('a', known(true), { asOf: '2023-10-03', waivers: [other] }), after: endOf('b', known(false), { asOf: '2023-10-04', waivers: [other] }) };
    expect(causesOf(compare(waived, { waivers: [other] }))).toEqual(sure);
    expect(causesOf(compare(waived, { waivers: [ofOthers, other] }))).toEqual(sure);
    expect(causesOf(compare(waived, { waivers: [ofOthers] }))).toEqual(open);
    expect(causesOf(compare(waived))).toEqual(open);
    const noti = [{ ente: 'c_x000', data: '2023-10-01', rilievi: [] }];
    const based = { before: endOf('a', known(true), { asOf: '2023-10-03', baseline: noti }), after: endOf('b', known(false), { asOf: '2023-10-04', baseline: noti }) };
    expect(causesOf(compare(based))).toEqual(open);
  });
});

describe('optionsOfAssessment', () => {
  it.each<[AssessOptions, object]>([
    [{ asOf: '2023-10-03' }, { packs: ['prova'] }],
    [{ asOf: '2023-10-03', knownAt: '2023-10-02', assumeUnchanged: true, lang: 'en', trace: true }, { packs: ['prova'] }],
    [{ asOf: '2023-10-03', profile: 'minimo', packs: [] }, {}],
  ])('are those with which it was made, with the packs that it applied: %j', (options, more) => {
    const assessment = assess(known(true), options);
    expect(optionsOfAssessment(assessment)).toStrictEqual({ assumeUnchanged: false, lang: 'it', ...options, ...more });
  });
});
