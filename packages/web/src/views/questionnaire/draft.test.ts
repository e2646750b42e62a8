import { describe, expect, it } from 'vitest';

import type { AskedQuestion } from '../../engine/questionnaire/questionnaire-types.ts';
import { NO_ANSWER, emptyDraft, toAnswer, toNotOurs } from './draft.ts';
import type { AnswerDraft, Draft } from './draft.ts';

type Question = Pick<AskedQuestion, 'subjects' | 'type' | 'values'>;

const question = (type: AskedQuestion['type'], values: AskedQuestion['values'] = [], facts: readonly string[] = ['a.b']): Question => ({ type, values, subjects: facts.map((fact) => ({ fact, name: fact, documents: [] })) });
const draft = (answers: Readonly<Record<string, Partial<AnswerDraft>>>, changed: Partial<Draft> = {}): Draft => ({
  ...emptyDraft({ list: null }),
  answers: new Map(Object.entries(answers).map(([fact, answer]) => [fact, { ...NO_ANSWER, ...answer }])),
  ...changed,
});
const given = (of: Question, answer: Partial<AnswerDraft>): unknown => {
  const made = toAnswer(of, draft({ 'a.b': answer }));
  return 'forms' in made ? made.forms.map((form) => form.given) : made.faults;
};
const values = [{ value: 'x', label: 'X' }];
const NOTHING = [{ fact: 'a.b', field: 'value', problem: 'empty', wanted: '' }];

describe('toAnswer', () => {
  it.each([
    [question('boolean'), { chosen: 'yes' }, [{ kind: 'chosen', value: true }]],
    [question('boolean'), { chosen: 'no' }, [{ kind: 'chosen', value: false }]],
    [question('boolean'), {}, NOTHING],
    [question('enum', values), { chosen: 'x' }, [{ kind: 'chosen', value: 'x' }]],
    [question('enum', values), {}, NOTHING],
    [question('set', values), { marked: ['x'] }, [{ kind: 'chosen', value: ['x'] }]],
    // Nothing marked is no answer; that there is none must be said.
    [question('set', values), {}, NOTHING],
    [question('set', values), { isNone: true }, [{ kind: 'chosen', value: [] }]],
    [question('set'), { text: 'uno; due' }, [{ kind: 'written', text: 'uno; due' }]],
    [question('date'), { text: '2023-09-30' }, [{ kind: 'written', text: '2023-09-30' }]],
    [question('string'), { text: ' ' }, NOTHING],
  ])('reads what was filled in for %o', (of, answer, wanted) => {
    expect(given(of, answer)).toEqual(wanted);
  });

  it('answers for those items that something was said of, and passes over the others', () => {
    const of = question('boolean', [], ['s[uno].b', 's[due].b', 's[tre].b']);
    const document = { documento: 'Verbale', protocollo: '', dataProtocollo: '', url: '' };
    const made = toAnswer(of, draft({ 's[due].b': { chosen: 'yes', since: '2023-09-30' }, 's[tre].b': { chosen: 'no' } }, { document }));
    expect(made).toEqual({
      forms: [
        { fact: 's[due].b', given: { kind: 'chosen', value: true }, since: '2023-09-30', document },
        { fact: 's[tre].b', given: { kind: 'chosen', value: false }, since: '', document },
      ],
      passedOver: ['s[uno].b'],
    });
  });

  it('wants an answer for one item at least', () => {
    expect(toAnswer(question('boolean', [], ['s[uno].b', 's[due].b']), draft({}))).toEqual({ faults: [{ fact: 's[uno].b', field: 'value', problem: 'empty', wanted: '' }] });
  });

  it('gives the rows of a list, those that were changed and those that are new', () => {
    const list = { isWhole: true, columns: [], items: [{ key: 'a', name: 'A', values: {} }] };
    const begun = emptyDraft({ list });
    const made = toAnswer(question('collection'), { ...begun, rows: [...begun.rows, { id: 1, key: null, name: 'B', values: { 'a.b.url': 'u' } }], removed: ['a'] });
    expect(made).toMatchObject({ forms: [{ fact: 'a.b', given: { kind: 'list', rows: [{ key: 'a', name: 'A', values: {} }, { key: null, name: 'B', values: { 'a.b.url': 'u' } }], removed: ['a'], isWhole: true } }] });
  });
});

describe('toNotOurs', () => {
  it('gives the reason for each subject, whatever else was filled in', () => {
    const { forms } = toNotOurs(question('boolean', [], ['s[uno].b', 's[due].b']), draft({ 's[uno].b': { chosen: 'yes' } }, { reason: 'non serve' }));
    expect(forms.map(({ fact, given: reason }) => [fact, reason])).toEqual([['s[uno].b', { kind: 'not_ours', reason: 'non serve' }], ['s[due].b', { kind: 'not_ours', reason: 'non serve' }]]);
  });
});
