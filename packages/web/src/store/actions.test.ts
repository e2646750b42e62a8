import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ToldAssessment } from '@adempi/report';

import type { Desk } from '../engine/desk.ts';
import type { Result, StateText } from '../engine/engine-types.ts';
import type { Answered, QuestionChoice } from '../engine/questionnaire/questionnaire-types.ts';
import { createActions } from './actions.ts';
import type { Actions } from './actions.ts';
import { createAppState } from './app-state.ts';
import type { AppState, OpenDocument } from './app-state.ts';
import type { GivenAnswer } from './interview-actions.ts';

/** A desk that takes any text but one with `wrong` in it, reads any file but one with `binary` in it, and answers when it is told to. */
interface FakeDesk extends Pick<Desk, 'assess' | 'readFile' | 'readWaivers' | 'writeNewState' | 'beginComune' | 'loadRegistry' | 'answer' | 'listQuestions' | 'writeAnswered'> {
  readonly asked: StateText[];
}

const assessed = (text: string): Extract<Result, { readonly kind: 'assessed' }> => ({ kind: 'assessed', told: { name: text } as ToldAssessment, facts: [], waivers: null, version: '0' });
const choice: QuestionChoice = { office: null, area: null, again: false, wanted: null, skip: [] };
const given = { question: 'Q?', forms: [{ fact: 'a', given: { kind: 'value', value: true } }], passedOver: [] } as unknown as GivenAnswer;
const refused: Result = { kind: 'refused', problems: [{ code: 'x', severity: 'error', message: 'No.' }] };

describe('createActions', () => {
  let state: AppState;
  let actions: Actions;
  let desk: FakeDesk;
  let kept: (OpenDocument | null)[];
  let written: Promise<string | null>;
  let answer: (document: StateText) => Promise<Result>;
  let stored: (OpenDocument & { readonly mark: string }) | null;

  beforeEach(() => {
    state = createAppState({ lang: 'it', asOf: '2024-02-01', exposure: false });
    kept = [];
    stored = null;
    written = Promise.resolve(null);
    answer = ({ text }) => Promise.resolve(text.includes('wrong') ? refused : assessed(text));
    desk = {
      asked: [],
      assess: (document) => {
        desk.asked.push(document);
        return answer(document);
      },
      readFile: async (file) => {
        const text = await file.text();
        return text.includes('binary') ? { problems: [] } : { text };
      },
      readWaivers: () => Promise.resolve({ text: 'w' }),
      writeNewState: ({ denominazione }) => Promise.resolve(denominazione),
      beginComune: (code) => Promise.resolve(code === '990001' ? { denominazione: 'Comune di Prova', text: 'begun' } : null),
      loadRegistry: () => Promise.resolve({ comuni: 1, sources: [] }),
      answer: ({ text }) => Promise.resolve({ kind: 'answered', result: assessed(`${text} answered`), decided: {}, conflicts: [], unsettled: [] } as unknown as Answered),
      listQuestions: () => Promise.resolve(null),
      writeAnswered: () => written,
    };
    const load = (): Promise<typeof stored> => {
      if (stored !== null) state.saving.value = 'saved';
      return Promise.resolve(stored);
    };
    const keeper = { keep: () => void kept.push(state.document.value), hold: () => undefined, load, forget: () => Promise.resolve() };
    actions = createActions({ state, desk: desk as unknown as Desk, keeper });
  });

  const open = (text: string, name = 'stato.yml'): Promise<boolean> => actions.openFile(new File([text], name));
  /** Makes the engine wait until what it gives is called. */
  const holdUp = (): (() => void) => {
    let end: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (end = resolve));
    answer = ({ text }) => held.then(() => assessed(text));
    return end;
  };
  const shown = (): string | undefined => state.result.value?.told.name;

  it('opens a file, which holds what was opened, and keeps it', async () => {
    expect(await open('one')).toBe(true);
    expect([shown(), state.document.value]).toEqual(['one', { name: 'stato.yml', text: 'one', revision: 1, inFile: 1 }]);
    expect(kept).toEqual([state.document.value]);
  });

  it('leaves what is open where the next file is refused', async () => {
    await open('one');
    expect(await open('wrong', 'altro.yml')).toBe(false);
    expect([shown(), state.document.value?.name, state.refusal.value?.name]).toEqual(['one', 'stato.yml', 'altro.yml']);
    expect(kept).toHaveLength(1);
    await open('two');
    expect(state.refusal.value).toBeNull();
  });

  it('edits the text, which no file holds then, until it is exported', async () => {
    await open('one');
    expect(await actions.edit((text) => `${text} more`)).toBe(true);
    expect(state.document.value).toEqual({ name: 'stato.yml', text: 'one more', revision: 2, inFile: 1 });
    expect(await actions.edit(() => 'wrong')).toBe(false);
    expect([shown(), state.document.value?.text]).toEqual(['one more', 'one more']);
    await actions.markExported('one more');
    expect(state.document.value?.inFile).toBe(2);
    expect(kept.map((document) => document?.text)).toEqual(['one', 'one more', 'one more']);
  });

  it('edits nothing where another tab writes, or nothing is open', async () => {
    expect(await actions.edit(() => 'x')).toBe(false);
    await open('one');
    state.role.value = 'reader';
    expect(await actions.edit(() => 'x')).toBe(false);
    expect(state.document.value?.text).toBe('one');
  });

  it('makes one change after the other, and loses none', async () => {
    await open('one');
    const edits = ['a', 'wrong', 'b'].map((added) => actions.edit((text) => (added === 'a' ? Promise.resolve(`${text} a`) : `${text} ${added}`)));
    expect(await Promise.all(edits)).toEqual([true, false, true]);
    expect([shown(), state.document.value?.revision]).toEqual(['one a b', 3]);
    await expect(actions.edit(() => { throw new Error('broken'); })).rejects.toThrow('broken');
    expect(await actions.edit((text) => `${text} c`)).toBe(true);
  });

  it('changes nothing of the text while the reader asks for another day or language', async () => {
    await open('one');
    const edited = actions.edit((text) => `${text} a`);
    const set = actions.set({ lang: 'en' });
    await Promise.all([edited, set, actions.edit((text) => `${text} b`)]);
    expect([shown(), state.document.value?.text]).toEqual(['one a b', 'one a b']);
    expect(desk.asked.map(({ text }) => text)).toEqual(['one', 'one a', 'one a', 'one a b']);
  });

  it('knows that a file holds the document, though it was downloaded while it was judged again', async () => {
    await actions.begin({ denominazione: 'Comune di Prova', popolazione: null });
    const end = holdUp();
    const set = actions.set({ lang: 'en' });
    await vi.waitFor(() => expect(desk.asked).toHaveLength(2));
    const marked = actions.markExported('Comune di Prova');
    end();
    await Promise.all([set, marked]);
    expect(state.document.value).toMatchObject({ revision: 1, inFile: 1 });
    expect(kept.at(-1)).toBe(state.document.value);
  });

  it('keeps nothing because of a download before an answer is written, which no file holds', async () => {
    await open('one');
    let end: (text: string) => void = () => undefined;
    written = new Promise((resolve) => (end = resolve));
    const answered = actions.interview.answer(given, choice, () => undefined);
    await vi.waitFor(() => expect(shown()).toBe('one answered'));
    const marked = actions.markExported('one');
    end('one answered');
    await Promise.all([answered, marked]);
    expect(state.document.value).toMatchObject({ text: 'one answered', revision: 2, inFile: 1 });
    expect(kept.map((document) => document?.text)).toEqual(['one', 'one answered']);
  });

  it('applies waivers to the document, and to none that was closed before their turn', async () => {
    const waivers = new File(['w'], 'rinvii.yml');
    await open('one');
    expect(await actions.setWaivers(waivers)).toEqual([]);
    expect(state.document.value?.waivers).toEqual({ name: 'rinvii.yml', text: 'w' });
    await actions.setWaivers(null);
    expect(state.document.value).toEqual({ name: 'stato.yml', text: 'one', revision: 1, inFile: 1 });
    const end = holdUp();
    const changes = [actions.set({ lang: 'en' }), actions.close(), actions.setWaivers(waivers)];
    // The waivers are read while the document is still open.
    await vi.waitFor(() => expect(desk.asked).toHaveLength(4));
    end();
    await Promise.all(changes);
    expect([state.document.value, kept.length]).toEqual([null, 3]);
  });

  it('says what broke, and goes on', async () => {
    answer = () => Promise.reject(new Error('out of memory'));
    expect(await open('one')).toBe(false);
    expect([state.fault.value, state.isBusy.value]).toEqual(['out of memory', false]);
  });

  it('shows again what was kept, and hands out what cannot be read any more', async () => {
    stored = { name: 'ieri.yml', text: 'kept', revision: 7, inFile: null, mark: 'm' };
    expect(await actions.resume()).toBe(true);
    expect([shown(), state.isReady.value]).toEqual(['kept', true]);
    stored = { ...stored, text: 'wrong' };
    expect(await actions.resume()).toBe(false);
    expect(state.stranded.value).toMatchObject({ document: { text: 'wrong' }, problems: [{ message: 'No.' }] });
    // What was shown before is kept no more: a change of it would take the place of what is.
    expect([state.document.value, state.refusal.value]).toEqual([null, null]);
  });

  it('hands out what cannot be read any more until another document takes its place, whatever is refused meanwhile', async () => {
    stored = { name: 'ieri.yml', text: 'wrong', revision: 7, inFile: null, mark: 'm' };
    await actions.resume();
    await open('wrong too', 'altro.yml');
    expect([state.refusal.value?.name, state.stranded.value?.document]).toEqual(['altro.yml', stored]);
    await open('binary', 'terzo.yml');
    expect([state.refusal.value?.name, state.stranded.value?.document]).toEqual(['terzo.yml', stored]);
    await actions.begin({ denominazione: 'Comune di Prova', popolazione: null });
    expect([shown(), state.stranded.value]).toEqual(['Comune di Prova', null]);
  });

  it('hands out what was kept where the engine breaks on it, too', async () => {
    stored = { name: 'ieri.yml', text: 'kept', revision: 7, inFile: null, mark: 'm' };
    await open('wrong', 'altro.yml');
    answer = () => Promise.reject(new Error('out of memory'));
    expect(await actions.resume()).toBe(false);
    expect([state.fault.value, state.stranded.value]).toEqual(['out of memory', { document: stored, problems: [] }]);
  });

  it('forgets the document, and the conversation about it, once another tab closed it', async () => {
    stored = { name: 'ieri.yml', text: 'kept', revision: 7, inFile: null, mark: 'm' };
    state.role.value = 'reader';
    await actions.resume();
    actions.interview.skip(['a']);
    stored = null;
    expect(await actions.resume()).toBe(false);
    expect([state.document.value, state.result.value, state.interview.steps.value, state.saving.value]).toEqual([null, null, [], 'idle']);
    state.role.value = 'writer';
    expect(await actions.edit((text) => `${text} more`)).toBe(false);
    expect(kept).toEqual([]);
  });

  it.each(['saving', 'failed'] as const)('goes on showing what the browser has not kept: %s', async (saving) => {
    await open('one');
    state.saving.value = saving;
    await actions.resume();
    expect([shown(), state.saving.value]).toEqual(['one', saving]);
  });

  it.each([['Comune di Forlì', 'comune-di-forli.yml'], ['../../etc/passwd', 'etc-passwd.yml'], ['«»', 'stato.yml']])('names the file of %s %s', async (denominazione, name) => {
    await actions.begin({ denominazione, popolazione: null });
    expect(state.document.value).toMatchObject({ name, inFile: null });
  });

  it('begins a Comune of the registry, and none that is not there', async () => {
    expect(await actions.beginComune('000000')).toBe(false);
    expect(await actions.beginComune('990001')).toBe(true);
    expect(state.document.value?.name).toBe('comune-di-prova.yml');
  });

  it('judges again in another language or on another day', async () => {
    await open('one');
    await actions.set({ lang: 'en', asOf: '2025-01-01' });
    expect([desk.asked.length, state.settings.value.asOf]).toEqual([2, '2025-01-01']);
    expect(state.document.value?.revision).toBe(1);
  });
});
