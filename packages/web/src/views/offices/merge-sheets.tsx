import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { JSX } from 'preact';
import type { Diagnostic } from '@adempi/schema';

import { useApp, useTexts } from '../../app-context.ts';
import type { MergedSheets } from '../../engine/offices/offices-types.ts';
import { Field } from '../../parts/field.tsx';
import { officeTextsOf } from '../../texts/offices.ts';

/** A message that tells its place itself: the sheet and the cell. */
const NAMES_CELL = /^(?:Foglio|Sheet) [«“"].*[»”"], (?:cella|cell) [A-Z]+\d+/u;

/** Takes the worksheets that came back, and tells what came of them. */
export function MergeSheets(): JSX.Element {
  const { state, actions } = useApp();
  const texts = officeTextsOf(state.settings.value.lang);
  const [merged, setMerged] = useState<MergedSheets | null>(null);
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => box.current?.focus(), [merged]);
  const take = async (input: HTMLInputElement): Promise<void> => {
    const files = [...(input.files ?? [])].map((file) => ({ name: file.name, content: file }));
    if (files.length === 0) return;
    setMerged(await actions.interview.merge(files));
    // The same file can be chosen again once it was corrected.
    input.value = '';
  };
  return (
    <section class="panel">
      <h2 class="h4">{texts.mergeTitle}</h2>
      <Field label={texts.mergeLabel} hint={texts.mergeHint}>
        {(ties) => <input {...ties} type="file" accept=".xlsx" multiple onChange={(event) => void take(event.currentTarget)} />}
      </Field>
      {merged === null ? null : <div ref={box} tabIndex={-1}>{merged.kind === 'refused' ? <Problems problems={merged.problems} /> : <Merged merged={merged} />}</div>}
    </section>
  );
}

function Merged({ merged: { lines, isChanged } }: { readonly merged: Extract<MergedSheets, { readonly kind: 'merged' }> }): JSX.Element {
  const texts = officeTextsOf(useApp().state.settings.value.lang);
  return (
    <div class="callout-done" role="status">
      <p><strong>{isChanged ? texts.written : texts.same}</strong></p>
      <ul>{lines.map((line) => <li key={line}>{line}</li>)}</ul>
    </div>
  );
}

function Problems({ problems }: { readonly problems: readonly Diagnostic[] }): JSX.Element {
  const texts = officeTextsOf(useApp().state.settings.value.lang);
  const { start } = useTexts();
  // Who reads of a cell looks for it by its letter and number.
  const placeOf = ({ line, column, message }: Diagnostic): string => (line === undefined || NAMES_CELL.test(message) ? '' : start.place(line, column ?? 1));
  return (
    <div class="callout-problem" role="alert">
      <h3 class="h5">{texts.refused}</h3>
      <p>{texts.refusedHelp}</p>
      <ol class="problems">
        {problems.map((problem, position) => <li key={position}><strong>{[problem.file ?? '', placeOf(problem)].filter((text) => text !== '').join(', ')}: </strong>{problem.message}</li>)}
      </ol>
    </div>
  );
}
