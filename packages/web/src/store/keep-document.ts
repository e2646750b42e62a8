import type { AppState } from './app-state.ts';
import { ChangedElsewhere, forgetSaved, loadSaved, saveOver } from './saved-document.ts';
import type { SavedDocument } from './saved-document.ts';

/** Keeps the document in the browser, so that nothing is lost when the page is closed. */
export interface DocumentKeeper {
  /** Saves the document as it is now; of several calls in a row the last one counts. */
  readonly keep: () => void;
  /** Says that something was answered which the document does not hold yet: nothing is saved until `keep`. */
  readonly hold: () => void;
  readonly load: () => Promise<SavedDocument | null>;
  readonly forget: () => Promise<void>;
}

const channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel('adempi') : null;

/** A keeper for the document of a state. */
export function createKeeper(state: AppState): DocumentKeeper {
  /** Mark of the saving that this tab last saw. */
  let seen: string | null = null;
  let isHeld = false;
  let running: Promise<void> = Promise.resolve();
  const save = async (): Promise<void> => {
    const document = state.document.value;
    if (document === null || state.role.value === 'reader') return;
    state.saving.value = 'saving';
    try {
      seen = await saveOver(document, seen);
      state.saving.value = state.document.value === document && !isHeld ? 'saved' : 'saving';
      channel?.postMessage('saved');
    } catch (error) {
      state.saving.value = 'failed';
      if (error instanceof ChangedElsewhere) state.role.value = 'reader';
    }
  };
  return {
    hold: () => {
      isHeld = true;
      state.saving.value = 'saving';
    },
    keep: () => {
      isHeld = false;
      running = running.then(save);
    },
    load: async () => {
      try {
        const saved = await loadSaved();
        seen = saved?.mark ?? null;
        if (saved !== null) state.saving.value = 'saved';
        return saved;
      } catch {
        // Nobody knows whether something lies there: what is shown must not pass for kept, nor for closed elsewhere.
        state.saving.value = 'failed';
        return null;
      }
    },
    forget: async () => {
      await running;
      await forgetSaved().catch(() => undefined);
      seen = null;
      state.saving.value = 'idle';
      channel?.postMessage('saved');
    },
  };
}

/** Calls back whenever another tab saved. */
export function onSavedElsewhere(listener: () => void): void {
  channel?.addEventListener('message', listener);
}

/** Asks before the page is left while something would be lost: what the browser does not keep, and no file holds. */
export function guardLeaving({ document, saving }: Pick<AppState, 'document' | 'saving'>): void {
  addEventListener('beforeunload', (event) => {
    const open = document.value;
    if (open === null || open.inFile === open.revision || saving.value === 'saved') return;
    event.preventDefault();
  });
}
