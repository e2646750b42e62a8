import { beforeEach, describe, expect, it } from 'vitest';
import type { ToldAssessment } from '@adempi/report';

import type { Desk } from '../engine/desk.ts';
import type { Result } from '../engine/engine-types.ts';
import type { Answered, QuestionChoice, Questionnaire } from '../engine/questionnaire/questionnaire-types.ts';
import { createAppState } from './app-state.ts';
import type { AppState } from './app-state.ts';
import { createQueue } from './create-queue.ts';
import { createInterviewActions } from './interview-actions.ts';
import type { InterviewActions } from './interview-actions.ts';

const assessed = (name: string): Extract<Result, { readonly kind: 'assessed' }> => ({ kind: 'assessed', told: { name } as ToldAssessment, facts: [], waivers: null, version: '0' });
const choice: QuestionChoice = { office: null, area: null, again: false, wanted: null, skip: [] };
const given = { question: 'Q?', forms: [{ fact: 'a', given: { kind: 'value', value: true } }], passedOver: [] } as unknown as Parameters<InterviewActions['answer']>[0];

describe('createInterviewActions', () => {
  let state: AppState;
  let actions: InterviewActions;
  let listed: QuestionChoice[];
  let done: string[];
  let replaced: string[];

  beforeEach(() => {
    state = createAppState({ lang: 'it', asOf: '2024-02-01', exposure: false });
    state.document.value = { name: 'stato.yml', text: 'before', revision: 1, inFile: 1 };
    state.result.value = assessed('before');
    listed = [];
    done = [];
    replaced = [];
    const replaceText = (text: string): Promise<boolean> => {
      replaced.push(text);
      return Promise.resolve(true);
    };
    const desk = {
      listQuestions: async (of: QuestionChoice) => {
        listed.push(of);
        await Promise.resolve();
        return { wanted: of.wanted } as unknown as Questionnaire;
      },
      answer: (): Promise<Answered> => Promise.resolve({ kind: 'answered', result: assessed('after'), decided: {}, conflicts: [], unsettled: ['b'] } as unknown as Answered),
      writeAnswered: () => {
        done.push(`written after ${String(listed.length)} lists`);
        return Promise.resolve('after');
      },
    };
    const keeper = { keep: () => void done.push('kept'), hold: () => void done.push('held'), load: () => Promise.resolve(null), forget: () => Promise.resolve() };
    actions = createInterviewActions({ state, desk: desk as unknown as Desk, keeper, queue: createQueue(), replaceText });
  });

  it('shows the next question before the text is written, and asks for its list once though the view asks for it too', async () => {
    const unsubscribe = state.result.subscribe((result) => {
      // As the view does when the result has changed.
      if (result?.told.name === 'after') queueMicrotask(() => void actions.list({ ...choice, skip: state.interview.skipped.value }));
    });
    await actions.answer(given, choice, () => done.push(`went on with ${state.interview.skipped.value.join()}`));
    unsubscribe();
    expect(done).toEqual(['held', 'went on with b', 'written after 1 lists', 'kept']);
    expect(listed).toEqual([{ ...choice, skip: ['b'] }]);
    expect(state.document.value).toMatchObject({ text: 'after', revision: 2 });
    expect(state.interview.steps.value).toEqual([{ facts: ['a'], texts: { before: 'before', after: 'after' }, skipped: [] }]);
  });

  it('takes an answer back though the next question was passed over while the text was written', async () => {
    await actions.answer(given, choice, () => queueMicrotask(() => actions.skip(['c'])));
    expect(state.interview.steps.value.map(({ facts, texts }) => ({ facts, texts }))).toEqual([
      { facts: ['a'], texts: { before: 'before', after: 'after' } },
      { facts: ['c'], texts: null },
    ]);
    expect(await actions.goBack()).toEqual({ facts: ['c'], isTakenBack: false });
    expect(await actions.goBack()).toEqual({ facts: ['a'], isTakenBack: true });
    expect([replaced, state.interview.steps.value]).toEqual([['before'], []]);
  });

  it('lists nothing twice, and of several lists shows only the one asked for last', async () => {
    await actions.list({ ...choice });
    await actions.list({ ...choice });
    expect(listed).toHaveLength(1);
    const shown: unknown[] = [];
    const unsubscribe = state.interview.listed.subscribe((now) => shown.push(now?.choice.wanted));
    await Promise.all(['b', 'a', null, 'c', 'c'].map((wanted) => actions.list({ ...choice, wanted })));
    unsubscribe();
    expect(listed.map(({ wanted }) => wanted)).toEqual([null, 'b', 'a', null, 'c']);
    expect(shown).toEqual([null, 'c']);
  });

  it('shows nothing of a result that was changed meanwhile', async () => {
    const asked = actions.list(choice);
    state.result.value = assessed('other');
    await asked;
    expect(state.interview.listed.value).toBeNull();
  });

  it('goes on to nothing, and lists nothing, where the document may only be read', async () => {
    state.role.value = 'reader';
    expect(await actions.answer(given, choice, () => done.push('went on'))).toBeNull();
    expect([done, listed]).toEqual([[], []]);
  });
});
