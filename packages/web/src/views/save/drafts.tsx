import { useEffect, useState } from 'preact/hooks';
import type { JSX } from 'preact';

import { useApp, useTexts } from '../../app-context.ts';
import type { DraftFile } from '../../engine/results/results-types.ts';
import { download } from '../../parts/download.ts';
import { Icon } from '../../parts/icon.tsx';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The acts and letters that the findings call for: prepared when asked, then downloaded one by one. */
export function Drafts(): JSX.Element {
  const { state, desk } = useApp();
  const { results: { exports: texts } } = useTexts();
  const [files, setFiles] = useState<readonly DraftFile[] | null>(null);
  const [isBusy, setBusy] = useState(false);
  const result = state.result.value;
  // They are of one assessment.
  useEffect(() => setFiles(null), [result]);
  const go = async (): Promise<void> => {
    setBusy(true);
    try {
      setFiles((await desk.writeDrafts()) ?? []);
    } catch (error) {
      state.fault.value = error instanceof Error ? error.message : String(error);
    }
    setBusy(false);
  };
  return (
    <>
      <h3 class="h5">{texts.drafts}</h3>
      <p>{texts.draftsHelp}</p>
      {files !== null ? null : <button type="button" class="btn btn-outline-primary" aria-disabled={isBusy} onClick={() => (isBusy ? undefined : void go())}><Icon name="file" />{isBusy ? texts.working : texts.draftsGo}</button>}
      <div role="status">{files?.length === 0 ? texts.noDrafts : ''}</div>
      <ul class="exports">{files?.map((file) => <DraftItem key={file.name} file={file} />)}</ul>
    </>
  );
}

function DraftItem({ file: { name, title, about, findings, bytes } }: { readonly file: DraftFile }): JSX.Element {
  const { state } = useApp();
  const { save, results: { exports: texts } } = useTexts();
  const go = (): void => {
    download(name, bytes, DOCX);
    state.announcement.value = save.done(name);
  };
  return (
    <li>
      <p lang="it">{texts.draft(title, about, findings)}</p>
      <button type="button" class="btn btn-outline-primary" onClick={go}><Icon name="download" />{texts.download(name)}</button>
    </li>
  );
}
