import { useState } from 'preact/hooks';
import type { JSX } from 'preact';

import { useApp, useTexts } from '../../app-context.ts';
import { ConfirmDialog } from '../../parts/confirm-dialog.tsx';
import { Page } from '../../parts/page.tsx';
import { goTo } from '../../router/navigation.ts';
import { linkTo } from '../../router/route.ts';
import { BeginEmpty } from './begin-empty.tsx';
import { FindComune } from './find-comune.tsx';
import { OpenFile } from './open-file.tsx';
import { Refused } from './refused.tsx';

/** What leads to an open document; true where one was opened. */
export type Opening = () => Promise<boolean>;

/** The start: open a state file, find the Comune, or begin from nothing. */
export function StartView(): JSX.Element {
  const { state, actions } = useApp();
  const { start } = useTexts();
  const [waiting, setWaiting] = useState<Opening | null>(null);
  const atRisk = state.document.value ?? state.stranded.value?.document ?? null;
  const run = async (opening: Opening): Promise<void> => {
    setWaiting(null);
    if (!(await opening())) return;
    state.announcement.value = start.opened(state.result.value?.told.name ?? '');
    goTo('quadro');
  };
  const ask = (opening: Opening): void => {
    if (atRisk !== null && atRisk.inFile !== atRisk.revision) setWaiting(() => opening);
    else void run(opening);
  };
  // Until what the browser keeps was looked for, nobody can be asked whether it may be replaced.
  const canOpen = state.isReady.value && state.role.value === 'writer';
  return (
    <Page title={start.title} lead={start.lead}>
      <Resume />
      <Refused />
      {canOpen ? (
        <div class="columns">
          <OpenFile onOpen={(file) => ask(() => actions.openFile(file))} />
          <FindComune onChoose={(code) => ask(() => actions.beginComune(code))} />
          <BeginEmpty onBegin={(given) => ask(() => actions.begin(given))} />
        </div>
      ) : null}
      {waiting === null ? null : (
        <ConfirmDialog
          title={start.replaceTitle}
          text={start.replaceText(atRisk?.name ?? '')}
          go={start.replaceGo}
          cancel={start.cancel}
          onGo={() => void run(waiting)}
          onCancel={() => setWaiting(null)}
        />
      )}
    </Page>
  );
}

function Resume(): JSX.Element | null {
  const { state } = useApp();
  const { start } = useTexts();
  const name = state.document.value?.name;
  const result = state.result.value;
  if (name === undefined || result === null) return null;
  return (
    <section class="panel">
      <h2 class="h4">{start.resumeTitle}</h2>
      <p>{start.resume(name, result.told.name)}</p>
      <p><a class="btn btn-primary" href={linkTo('quadro')}>{start.resumeGo}</a></p>
    </section>
  );
}
