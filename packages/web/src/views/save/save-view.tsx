import { useState } from 'preact/hooks';
import type { JSX } from 'preact';

import { useApp, useTexts } from '../../app-context.ts';
import { ConfirmDialog } from '../../parts/confirm-dialog.tsx';
import { download } from '../../parts/download.ts';
import { Icon } from '../../parts/icon.tsx';
import { Page } from '../../parts/page.tsx';
import { goTo } from '../../router/navigation.ts';
import { Exports } from './exports.tsx';

/** Saving the state as a file, exporting what came of it, and closing it. */
export function SaveView(): JSX.Element {
  const { save: texts } = useTexts();
  return (
    <Page title={texts.title}>
      <section class="panel">
        <h2 class="h4">{texts.yamlTitle}</h2>
        <p>{texts.yaml}</p>
        <SaveState />
      </section>
      <section class="panel">
        <h2 class="h4">{texts.jsonTitle}</h2>
        <p>{texts.json}</p>
        <SaveAssessment />
      </section>
      <Exports />
      <section class="panel">
        <h2 class="h4">{texts.closeTitle}</h2>
        <p>{texts.close}</p>
        <CloseDocument />
      </section>
    </Page>
  );
}

function SaveState(): JSX.Element {
  const { state, actions } = useApp();
  const { save: texts } = useTexts();
  const go = (): void => {
    const document = state.document.value;
    if (document === null) return;
    download(document.name, document.text, document.name.endsWith('.json') ? 'application/json' : 'application/yaml');
    void actions.markExported(document.text);
    state.announcement.value = texts.done(document.name);
  };
  return <button type="button" class="btn btn-primary" onClick={go}><Icon name="download" />{texts.yamlGo}</button>;
}

function SaveAssessment(): JSX.Element {
  const { state, desk } = useApp();
  const { save: texts } = useTexts();
  const go = async (): Promise<void> => {
    const text = await desk.writeJson();
    const document = state.document.value;
    if (text === null || document === null) return;
    const name = `${document.name.replace(/\.(ya?ml|json)$/iu, '')}.esiti.json`;
    download(name, text, 'application/json');
    state.announcement.value = texts.done(name);
  };
  return <button type="button" class="btn btn-outline-primary" onClick={() => void go()}><Icon name="download" />{texts.jsonGo}</button>;
}

function CloseDocument(): JSX.Element {
  const { state, actions } = useApp();
  const { save: texts, start } = useTexts();
  const [isAsking, ask] = useState(false);
  const document = state.document.value;
  const close = async (): Promise<void> => {
    await actions.close();
    goTo('');
    state.announcement.value = texts.closed;
  };
  const go = (): void => {
    if (document !== null && document.inFile !== document.revision) ask(true);
    else void close();
  };
  return (
    <>
      <button type="button" class="btn btn-outline-danger" disabled={state.role.value === 'reader'} onClick={go}>{texts.closeGo}</button>
      {isAsking ? <ConfirmDialog title={texts.closeTitle} text={texts.closeConfirm} go={texts.closeGo} cancel={start.cancel} onGo={() => void close()} onCancel={() => ask(false)} /> : null}
    </>
  );
}
