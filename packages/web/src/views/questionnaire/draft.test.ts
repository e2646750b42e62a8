import { describe, expect, it } from 'vitest';

import type { AskedQuestion } from '../../engine/questionnaire/questionnaire-types.ts';
import { emptyDraft, toForm, toNotOurs } from './draft.ts';
import type { Draft } from './draft.ts';

const question = (type: AskedQuestion['type'], values: AskedQuestion['values'] = []): Pick<AskedQuestion, 'fact' | 'type' | 'values' | 'list'> => ({ fact: 'a.b', type, values, list: null });
const draft = (changed: Partial<Draft>): Draft => ({ ...emptyDraft({ list: null }), ...changed });
const given = (of: ReturnType<typeof question>, changed: Partial<Draft>): unknown => {
  const form = toForm(of, draft(changed));
  return 'given' in form ? form.given : form.faults.map(({ field, problem }) => [field, problem]);
};
const values = [{ value: 'x', label: 'X' }];
const NOTHING = [['value', 'empty']];

describe('toForm', () => {
  it.each([
    [question('boolean'), { chosen: 'yes' }, { kind: 'chosen', value: true }],
    [question('boolean'), { chosen: 'no' }, { kind: 'chosen', value: false }],
    [question('boolean'), {}, NOTHING],
    [question('enum', values), { chosen: 'x' }, { kind: 'chosen', value: 'x' }],
    [question('enum', values), {}, NOTHING],
    [question('set', values), { marked: ['x'] }, { kind: 'chosen', value: ['x'] }],
    // Nothing marked is no answer; that there is none must be said.
    [question('set', values), {}, NOTHING],
    [question('set', values), { isNone: true }, { kind: 'chosen', value: [] }],
    [question('set'), { text: 'uno; due' }, { kind: 'written', text: 'uno; due' }],
    [question('date'), { text: '2023-09-30' }, { kind: 'written', text: '2023-09-30' }],
  ])('reads what was filled in for %o', (of, changed, wanted) => {
    expect(given(of, changed)).toEqual(wanted);
  });

  it('gives the rows of a list, those that were changed and those that are new', () => {
    const list = { isWhole: true, columns: [], items: [{ key: 'a', name: 'A', values: {} }] };
    const begun = emptyDraft({ list });
    const form = toForm(question('collection'), { ...begun, rows: [...begun.rows, { id: 1, key: null, name: 'B', values: { 'a.b.url': 'u' } }], removed: ['a'] });
    expect(form).toMatchObject({ given: { kind: 'list', rows: [{ key: 'a', name: 'A', values: {} }, { key: null, name: 'B', values: { 'a.b.url': 'u' } }], removed: ['a'], isWhole: true } });
  });
});

describe('toNotOurs', () => {
  it('gives the reason, whatever else was filled in', () => {
    expect(toNotOurs({ fact: 'a.b' }, draft({ chosen: 'yes', reason: 'non serve' })).given).toEqual({ kind: 'not_ours', reason: 'non serve' });
  });
});
