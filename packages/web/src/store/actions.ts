import { batch } from '@preact/signals';
import { shortenName } from '@adempi/schema';
import type { Diagnostic } from '@adempi/schema';

import type { Desk } from '../engine/desk.ts';
import type { NewState, RegistryResult, Result, Settings, StateText } from '../engine/engine-types.ts';
import type { AppState, OpenDocument } from './app-state.ts';
import { createQueue } from './create-queue.ts';
import { createInterviewActions } from './interview-actions.ts';
import type { InterviewActions } from './interview-actions.ts';
import type { DocumentKeeper } from './keep-document.ts';
import { keepRole } from './kept-role.ts';

/** What a reader can do. Each is carried out on the one state of the app. */
export interface Actions {
  /** Opens a state file; what is wrong with it is told, and the open document stays. True where it was opened. */
  readonly openFile: (file: File) => Promise<boolean>;
  readonly begin: (given: NewState) => Promise<boolean>;
  readonly beginComune: (codiceIstat: string) => Promise<boolean>;
  /**
   * Changes the text of the document, and judges it again. A text that is not a sound state changes
   * nothing, and its problems are in `refusal`. What has to parse is asked of the desk: its answer comes later.
   */
  readonly edit: (change: (text: string) => string | Promise<string>) => Promise<boolean>;
  /** Applies a file of waivers to the document, or none; gives the problems of one that is refused. */
  readonly setWaivers: (file: File | null) => Promise<readonly Diagnostic[]>;
  readonly set: (changed: Partial<Settings>) => Promise<void>;
  readonly interview: InterviewActions;
  /** Shows again what the browser kept, as it was kept; true where there was something. */
  readonly resume: () => Promise<boolean>;
  readonly close: () => Promise<void>;
  /** Notes that a text was downloaded: the document lies in a file of the user, if that is still its text. */
  readonly markExported: (text: string) => Promise<void>;
  readonly loadRegistry: (file: Blob, name: string) => Promise<RegistryResult>;
}

/** What actions need of the world. */
export interface Surroundings {
  readonly state: AppState;
  readonly desk: Desk;
  readonly keeper: DocumentKeeper;
}

/** The actions of the app. What changes the document happens in turn: each finds what the one before left. */
export function createActions(surroundings: Surroundings): Actions {
  const { state, desk, keeper } = surroundings;
  const show = createShow(surroundings);
  const showAndKeep = async (document: OpenDocument): Promise<boolean> => {
    const isShown = await show(document);
    if (isShown) keeper.keep();
    return isShown;
  };
  const change = async (make: Change): Promise<boolean> => {
    const document = state.document.value;
    if (document === null || state.role.value === 'reader') return false;
    return showAndKeep(await make(document));
  };
  const edit = (changeText: (text: string) => string | Promise<string>): Promise<boolean> =>
    change(async (document) => ({ ...document, text: await changeText(document.text), revision: document.revision + 1 }));
  // An answer is judged before its text is written: until then nothing else may change the text.
  const queue = createQueue();
  const interview = createInterviewActions({ state, desk, keeper, queue, replaceText: (text) => edit(() => text) });
  const openAndKeep = async (document: OpenDocument): Promise<boolean> => {
    const isOpened = await showAndKeep(document);
    if (isOpened) interview.reset();
    return isOpened;
  };
  const forget = (): void => {
    forgetDocument(state);
    interview.reset();
  };
  return {
    ...openingActions(surroundings, (document) => queue(() => openAndKeep(document()))),
    edit: (changeText) => queue(() => edit(changeText)),
    setWaivers: (file) => setWaivers(file, surroundings, (make) => queue(() => change(make))),
    set: async (changed) => {
      state.settings.value = { ...state.settings.value, ...changed };
      await queue(async () => {
        if (state.document.value !== null) await show(state.document.value);
      });
    },
    interview,
    resume: () => queue(() => resume(surroundings, { show, forget })),
    close: () =>
      queue(async () => {
        forget();
        await keeper.forget();
      }),
    markExported: (text) =>
      queue(async () => {
        const document = state.document.value;
        if (document?.text !== text) return;
        state.document.value = { ...document, inFile: document.revision };
        keeper.keep();
      }),
    loadRegistry: async (file, name) => {
      const result = await desk.loadRegistry(file, name, state.settings.value.lang);
      if ('comuni' in result) state.registry.value = result;
      return result;
    },
  };
}

type Show = (document: OpenDocument) => Promise<boolean>;

/** Makes another document of the open one. */
type Change = (document: OpenDocument) => OpenDocument | Promise<OpenDocument>;

/** A file of waivers is read before its turn comes; the document that it is applied to is the one of that turn. */
async function setWaivers(file: File | null, { state, desk }: Surroundings, change: (make: Change) => Promise<boolean>): Promise<readonly Diagnostic[]> {
  const read = file === null ? null : await desk.readWaivers(file, file.name, state.settings.value.lang);
  if (read !== null && 'problems' in read) return read.problems;
  const applied = file === null || read === null ? {} : { waivers: { name: file.name, text: read.text } };
  await change(({ waivers: _, ...bare }) => ({ ...bare, ...applied }));
  return [];
}

async function resume({ state, keeper }: Surroundings, { show, forget }: { readonly show: Show; readonly forget: () => void }): Promise<boolean> {
  const { saving, refusal, stranded, isReady } = state;
  const saved = await keeper.load();
  const isShown = saved !== null && (await show(saved));
  batch(() => {
    // What this tab shows is kept no more: another one closed it, or keeps what cannot be read here.
    if (!isShown && saving.value === 'saved') forget();
    // Rules change: what cannot be read any more must not be lost with them.
    if (!isShown && saved !== null) {
      stranded.value = { document: saved, problems: refusal.value?.problems ?? [] };
      refusal.value = null;
    }
    isReady.value = true;
  });
  return isShown;
}

/** Nothing of a document that was closed stays, not even who answered. */
function forgetDocument({ document, result, stranded, saving, earlier, interview: { role } }: AppState): void {
  keepRole(null);
  batch(() => {
    document.value = null;
    result.value = null;
    stranded.value = null;
    saving.value = 'idle';
    earlier.value = null;
    role.value = null;
  });
}

/** What leads to another document. */
function openingActions({ state, desk }: Surroundings, show: (document: () => OpenDocument) => Promise<boolean>): Pick<Actions, 'openFile' | 'begin' | 'beginComune'> {
  const open = ({ name, text }: StateText, isInFile: boolean): Promise<boolean> =>
    show(() => {
      const revision = (state.document.value?.revision ?? 0) + 1;
      return { name, text, revision, inFile: isInFile ? revision : null };
    });
  return {
    openFile: async (file) => {
      const read = await desk.readFile(file, file.name, state.settings.value.lang);
      if ('text' in read) return open({ name: file.name, text: read.text }, true);
      state.refusal.value = { name: file.name, problems: read.problems };
      return false;
    },
    begin: async (given) => open({ name: fileName(given.denominazione), text: await desk.writeNewState(given) }, false),
    beginComune: async (codiceIstat) => {
      const begun = await desk.beginComune(codiceIstat);
      return begun === null ? false : open({ name: fileName(begun.denominazione), text: begun.text }, false);
    },
  };
}

/** Judges a document and, where it is sound, shows it in place of the one that is open. */
function createShow({ state, desk }: Surroundings): Show {
  return async (document) => {
    state.refusal.value = null;
    const result = await assess(document, { state, desk });
    if (result === null) return false;
    if (result.kind === 'refused') {
      state.refusal.value = { name: document.name, problems: result.problems };
      return false;
    }
    batch(() => {
      state.document.value = document;
      state.result.value = result;
      state.stranded.value = null;
    });
    return true;
  };
}

/** Asks the engine; null where it broke. */
async function assess({ name, text, waivers }: StateText, { state, desk }: Pick<Surroundings, 'state' | 'desk'>): Promise<Result | null> {
  state.isBusy.value = true;
  try {
    return await desk.assess({ name, text, ...(waivers === undefined ? {} : { waivers }) }, state.settings.value);
  } catch (error) {
    state.fault.value = error instanceof Error ? error.message : String(error);
    return null;
  } finally {
    state.isBusy.value = false;
  }
}

/** @example fileName('Comune di Forlì') // 'comune-di-forli.yml' */
function fileName(denominazione: string): string {
  return `${shortenName(denominazione).slice(0, 60) || 'stato'}.yml`;
}
