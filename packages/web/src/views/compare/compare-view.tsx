import type { JSX } from 'preact';

import { useApp, useTexts } from '../../app-context.ts';
import { Field } from '../../parts/field.tsx';
import { Page } from '../../parts/page.tsx';
import { useAnswer } from '../../parts/use-answer.ts';
import { ComparedResult } from './compared-result.tsx';
import { Unfit } from './unfit.tsx';

/** What changed since an earlier report or state, and why. */
export function CompareView(): JSX.Element {
  const { state, desk } = useApp();
  const { frame, results: { compare: texts } } = useTexts();
  const earlier = state.earlier.value;
  const answer = useAnswer(() => (earlier === null ? Promise.resolve(null) : desk.compare(earlier.before, earlier.stateBefore)), [earlier]);
  const result = earlier === null ? null : answer;
  const isCompared = result?.kind === 'compared';
  return (
    <Page title={texts.title} lead={texts.lead}>
      <ChooseFile label={texts.file} hint={texts.fileHint} onChoose={(file) => (state.earlier.value = { before: { name: file.name, file }, stateBefore: null })} />
      {earlier !== null && (isCompared ? result.isReport && (result.told.wantsStates || earlier.stateBefore !== null) : earlier.stateBefore !== null) ? (
        <ChooseFile label={texts.state} hint={texts.stateHint} onChoose={(file) => (state.earlier.value = { ...earlier, stateBefore: { name: file.name, file } })} />
      ) : null}
      <div role="status">{earlier !== null && result === undefined ? frame.busy : isCompared ? result.told.verdict : ''}</div>
      {result === null || result === undefined ? null : result.kind === 'compared' ? <ComparedResult told={result.told} /> : <Unfit result={result} />}
    </Page>
  );
}

// The field is emptied, so that the same file can be chosen again once it was corrected.
function ChooseFile({ label, hint, onChoose }: { readonly label: string; readonly hint: string; readonly onChoose: (file: File) => void }): JSX.Element {
  const choose = (input: HTMLInputElement): void => {
    const file = input.files?.[0];
    if (file === undefined) return;
    onChoose(file);
    input.value = '';
  };
  return <Field label={label} hint={hint}>{(ties) => <input {...ties} type="file" accept=".yml,.yaml,.json" onChange={(event) => choose(event.currentTarget)} />}</Field>;
}
