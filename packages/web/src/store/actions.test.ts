import { beforeEach, describe, expect, it } from 'vitest';
import type { ToldAssessment } from '@adempi/report';

import type { Desk } from '../engine/desk.ts';
import type { Result, StateText } from '../engine/engine-types.ts';
import { createActions } from './actions.ts';
import type { Actions } from './actions.ts';
import { createAppState } from './app-state.ts';
import type { AppState, OpenDocument } from './app-state.ts';

/** A desk that takes any text but one with `wrong` in it, and answers when it is told to. */
interface FakeDesk extends Pick<Desk, 'assess' | 'readFile' | 'writeNewState' | 'beginComune' | 'loadRegistry'> {
  readonly asked: StateText[];
}

const assessed = (text: string): Result => ({ kind: 'assessed', told: { name: text } as ToldAssessment, facts: [], waivers: null, version: '0' });
const refused: Result = { kind: 'refused', problems: [{ code: 'x', severity: 'error', message: 'No.' }] };

describe('createActions', () => {
  let state: AppState;
  let actions: Actions;
  let desk: FakeDesk;
  let kept: (OpenDocument | null)[];
  let answer: (document: StateText) => Promise<Result>;
  let stored: (OpenDocument & { readonly mark: string }) | null;

  beforeEach(() => {
    state = createAppState({ lang: 'it', asOf: '2024-02-01', exposure: false });
    kept = [];
    stored = null;
    answer = ({ text }) => Promise.resolve(text.includes('wrong') ? refused : assessed(text));
    desk = {
      asked: [],
      assess: (document) => {
        desk.asked.push(document);
        return answer(document);
      },
      readFile: async (file) => ({ text: await file.text() }),
      writeNewState: ({ denominazione }) => Promise.resolve(denominazione),
      beginComune: (code) => Promise.resolve(code === '990001' ? { denominazione: 'Comune di Prova', text: 'begun' } : null),
      loadRegistry: () => Promise.resolve({ comuni: 1, sources: [] }),
    };
    const keeper = { keep: () => void kept.push(state.document.value), hold: () => undefined, load: () => Promise.resolve(stored), forget: () => Promise.resolve() };
    actions = createActions({ state, desk: desk as unknown as Desk, keeper });
  });

  const open = (text: string, name = 'stato.yml'): Promise<boolean> => actions.openFile(new File([text], name));
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
    actions.markExported();
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
    expect(state.refusal.value?.kept?.text).toBe('wrong');
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
