import { signal } from '@preact/signals';
import type { Signal } from '@preact/signals';
import type { CivilDate, Diagnostic } from '@adempi/schema';

import type { NamedText, Result, Settings } from '../engine/engine-types.ts';
import type { ChosenFile } from '../engine/results/results-types.ts';
import { createInterview } from './interview.ts';
import type { Interview } from './interview.ts';
import { keptRole } from './kept-role.ts';

/** The state file that the reader works on. */
export interface OpenDocument {
  readonly name: string;
  readonly text: string;
  /** Grows with each change. */
  readonly revision: number;
  /** The revision that lies in a file of the user; null where none does. */
  readonly inFile: number | null;
  /** The file of waivers that is applied to it. */
  readonly waivers?: NamedText;
}

/** What a file was refused for. */
export interface Refusal {
  readonly name: string;
  readonly problems: readonly Diagnostic[];
}

/** The document that the browser keeps, where it cannot be shown any more. It may lie nowhere else. */
export interface Stranded {
  readonly document: OpenDocument;
  readonly problems: readonly Diagnostic[];
}

/** An earlier report or state and, of a report, the state that it was made from. */
export interface Earlier {
  readonly before: ChosenFile;
  readonly stateBefore: ChosenFile | null;
}

/** Whether this tab may change the document: only one does at a time. */
export type Role = 'writer' | 'reader';

/** Whether the browser keeps the document: `idle` where there is none. */
export type Saving = 'idle' | 'saving' | 'saved' | 'failed';

/** Everything that the app knows, once. Views read it, `actions.ts` changes it. */
export interface AppState {
  /** The day on which the app was opened. */
  readonly today: CivilDate;
  readonly settings: Signal<Settings>;
  readonly document: Signal<OpenDocument | null>;
  /** What the engine made of the document; null while it has not answered. */
  readonly result: Signal<Extract<Result, { readonly kind: 'assessed' }> | null>;
  /** The last file that could not be opened. */
  readonly refusal: Signal<Refusal | null>;
  /** Null while what the browser keeps can be shown. Stays until another document takes its place, or it is closed. */
  readonly stranded: Signal<Stranded | null>;
  /** False until what the browser kept was looked for. */
  readonly isReady: Signal<boolean>;
  /** Whether the engine is at work on a file. */
  readonly isBusy: Signal<boolean>;
  readonly saving: Signal<Saving>;
  readonly role: Signal<Role>;
  /** The registry of enti: what it holds, null where there is none. */
  readonly registry: Signal<{ readonly comuni: number; readonly sources: readonly string[] } | null>;
  /** What the document is compared with; null where nothing was chosen. */
  readonly earlier: Signal<Earlier | null>;
  /** The conversation of the questionnaire. */
  readonly interview: Interview;
  /** Told to whoever does not see the screen. */
  readonly announcement: Signal<string>;
  /** Whether a newer version lies in the browser than the one that is at work. */
  readonly isOutdated: Signal<boolean>;
  /** What went wrong in the app itself; null while all is well. */
  readonly fault: Signal<string | null>;
}

/** The state at the start. @param settings with the day of today */
export function createAppState(settings: Settings): AppState {
  return {
    today: settings.asOf,
    settings: signal(settings),
    document: signal(null),
    result: signal(null),
    refusal: signal(null),
    stranded: signal(null),
    isReady: signal(false),
    isBusy: signal(false),
    saving: signal('idle'),
    role: signal('writer'),
    registry: signal(null),
    earlier: signal(null),
    interview: createInterview(keptRole()),
    announcement: signal(''),
    isOutdated: signal(false),
    fault: signal(null),
  };
}
