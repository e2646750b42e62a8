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
  readonly markExported: () => void;
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
  const edit = async (change: (text: string) => string | Promise<string>): Promise<boolean> => {
    const document = state.document.value;
    if (document === null || state.role.value === 'reader') return false;
    return showAndKeep({ ...document, text: await change(document.text), revision: document.revision + 1 });
  };
  // An answer is judged before its text is written: until then nothing else may change the text.
  const queue = createQueue();
  const interview = createInterviewActions({ state, desk, keeper, queue, replaceText: (text) => edit(() => text) });
  const openAndKeep = async (document: OpenDocument): Promise<boolean> => {
    const isOpened = await showAndKeep(document);
    if (isOpened) interview.reset();
    return isOpened;
  };
  return {
    ...openingActions(surroundings, (document) => queue(() => openAndKeep(document()))),
    edit: (change) => queue(() => edit(change)),
    setWaivers: (file) => setWaivers(file, surroundings, (document) => queue(() => showAndKeep(document()))),
    set: async (changed) => {
      state.settings.value = { ...state.settings.value, ...changed };
      await queue(async () => {
        if (state.document.value !== null) await show(state.document.value);
      });
    },
    interview,
    resume: () => queue(() => resume(surroundings, show)),
    close: () =>
      queue(async () => {
        forgetDocument(state);
        interview.reset();
        await keeper.forget();
      }),
    markExported: () => {
      const document = state.document.value;
      if (document === null) return;
      state.document.value = { ...document, inFile: document.revision };
      keeper.keep();
    },
    loadRegistry: async (file, name) => {
      const result = await desk.loadRegistry(file, name, state.settings.value.lang);
      if ('comuni' in result) state.registry.value = result;
      return result;
    },
  };
}

type Show = (document: OpenDocument) => Promise<boolean>;

/** A file of waivers is read before its turn comes; the document that it is applied to is the one of that turn. */
async function setWaivers(file: File | null, { state, desk }: Surroundings, show: (document: () => OpenDocument) => Promise<boolean>): Promise<readonly Diagnostic[]> {
  const read = file === null ? null : await desk.readWaivers(file, file.name, state.settings.value.lang);
  if (read !== null && 'problems' in read) return read.problems;
  if (state.document.value === null || state.role.value === 'reader') return [];
  const { value: open } = state.document;
  await show(() => {
    const { waivers: _, ...bare } = state.document.value ?? open;
    return file === null || read === null ? bare : { ...bare, waivers: { name: file.name, text: read.text } };
  });
  return [];
}

async function resume({ state, keeper }: Surroundings, show: Show): Promise<boolean> {
  const saved = await keeper.load();
  const isShown = saved !== null && (await show(saved));
  const refusal = state.refusal.value;
  // Rules change: what cannot be read any more must not be lost with them.
  if (saved !== null && !isShown && refusal !== null) state.refusal.value = { ...refusal, kept: saved };
  state.isReady.value = true;
  return isShown;
}

/** Nothing of a document that was closed stays, not even who answered. */
function forgetDocument({ document, result, earlier, interview: { role } }: AppState): void {
  keepRole(null);
  batch(() => {
    document.value = null;
    result.value = null;
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
      state.refusal.value = { name: file.name, problems: read.problems, kept: null };
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
    const result = await assess(document, { state, desk });
    if (result === null) return false;
    if (result.kind === 'refused') {
      state.refusal.value = { name: document.name, problems: result.problems, kept: null };
      return false;
    }
    batch(() => {
      state.document.value = document;
      state.result.value = result;
      state.refusal.value = null;
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
