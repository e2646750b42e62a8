import { useState } from 'preact/hooks';
import type { JSX } from 'preact';

import { useApp, useTexts } from '../app-context.ts';
import type { App } from '../app-context.ts';
import type { ExportChoice, ExportKind } from '../engine/results/results-types.ts';
import { download } from './download.ts';
import { Icon } from './icon.tsx';

/** A button that gives a file. */
export interface ExportButtonProps {
  readonly kind: ExportKind;
  readonly text: string;
  readonly choice?: ExportChoice;
  /** Other than that of a file to download. */
  readonly icon?: string;
}

/** @example <ExportButton kind="calendar" text="Scarica il calendario" /> */
export function ExportButton({ kind, text, choice = {}, icon = 'download' }: ExportButtonProps): JSX.Element {
  const app = useApp();
  const { save, results: { exports: texts } } = useTexts();
  const [isBusy, setBusy] = useState(false);
  const go = async (): Promise<void> => {
    setBusy(true);
    app.state.announcement.value = texts.working;
    const name = await give(kind, choice, app);
    app.state.announcement.value = name === null ? texts.nothing : save.done(name);
    setBusy(false);
  };
  // A button that is disabled would lose the focus.
  return (
    <button type="button" class="btn btn-outline-primary" aria-disabled={isBusy} onClick={() => (isBusy ? undefined : void go())}>
      <Icon name={icon} />{isBusy ? texts.working : text}
    </button>
  );
}

/** Gives the file, and says how it is called; null where there is none. */
async function give(kind: ExportKind, choice: ExportChoice, { state, desk }: App): Promise<string | null> {
  try {
    const written = await desk.write(kind, choice);
    const document = state.document.value;
    if (written === null || document === null) return null;
    const name = `${document.name.replace(/\.(ya?ml|json)$/iu, '')}${written.ending}`;
    download(name, written.content, written.media);
    return name;
  } catch (error) {
    state.fault.value = error instanceof Error ? error.message : String(error);
    return null;
  }
}
