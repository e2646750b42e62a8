import { signal } from '@preact/signals';
import { beforeEach, describe, expect, it, vi } from 'vitest';

import { createAppState } from './app-state.ts';
import type { AppState } from './app-state.ts';
import { createKeeper } from './keep-document.ts';
import { loadSaved, saveOver } from './saved-document.ts';

vi.mock('./kept-role.ts', () => ({ keptRole: () => null }));
vi.mock('./saved-document.ts', () => ({ ChangedElsewhere: class extends Error {}, forgetSaved: vi.fn(), loadSaved: vi.fn(), saveOver: vi.fn(() => Promise.resolve('mark')) }));

const opened = { name: 'stato.yml', text: 'uno', revision: 1, inFile: 1 };

describe('createKeeper', () => {
  let state: AppState;

  beforeEach(() => {
    state = { ...createAppState({ asOf: '2026-11-26', lang: 'it', exposure: false }), document: signal(opened) };
    vi.mocked(saveOver).mockClear();
  });

  it('says that the document is saved once it is', async () => {
    createKeeper(state).keep();
    await vi.waitFor(() => expect(state.saving.value).toBe('saved'));
    expect(saveOver).toHaveBeenCalledWith(opened, null);
  });

  it('does not say so while an answer waits to be written, even if an earlier saving ends meanwhile', async () => {
    const keeper = createKeeper(state);
    let end: (mark: string) => void = () => undefined;
    vi.mocked(saveOver).mockReturnValueOnce(new Promise((resolve) => (end = resolve)));
    keeper.keep();
    await vi.waitFor(() => expect(saveOver).toHaveBeenCalledTimes(1));
    keeper.hold();
    end('first');
    await vi.waitFor(() => expect(vi.mocked(saveOver).mock.settledResults[0]?.type).toBe('fulfilled'));
    expect(state.saving.value).toBe('saving');
    state.document.value = { ...opened, text: 'due', revision: 2 };
    keeper.keep();
    await vi.waitFor(() => expect(state.saving.value).toBe('saved'));
    expect(saveOver).toHaveBeenLastCalledWith(state.document.value, 'first');
  });

  it('does not take what the browser fails to read for closed elsewhere', async () => {
    state.saving.value = 'saved';
    vi.mocked(loadSaved).mockRejectedValueOnce(new Error('no storage'));
    expect(await createKeeper(state).load()).toBeNull();
    expect(state.saving.value).toBe('failed');
  });
});
