import { useEffect, useRef } from 'preact/hooks';
import type { JSX } from 'preact';
import type { Diagnostic } from '@adempi/schema';

import { useApp, useTexts } from '../../app-context.ts';
import { download } from '../../parts/download.ts';
import { Icon } from '../../parts/icon.tsx';

/** Problems shown at once: who has more corrects these first. */
const SHOWN = 15;

/** Why a file could not be opened: every problem, with its line and column. It gets the focus when it comes. */
export function Refused(): JSX.Element | null {
  const { state } = useApp();
  const { start } = useTexts();
  const refusal = state.refusal.value;
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.focus();
  }, [refusal]);
  // Told once: whoever comes back later starts anew. What lies nowhere else is told until it is replaced.
  useEffect(() => () => {
    if (state.refusal.value?.kept === null) state.refusal.value = null;
  }, []);
  if (refusal === null) return null;
  const { name, problems, kept } = refusal;
  return (
    <div ref={box} class="callout-problem" role="alert" tabIndex={-1}>
      <h2 class="h5"><Icon name="error" />{start.refused(name, problems.length)}</h2>
      <p>{kept === null ? start.refusedHelp : start.stranded}</p>
      {kept === null ? null : <button type="button" class="btn btn-primary" onClick={() => download(kept.name, kept.text, 'application/yaml')}>{start.strandedGo}</button>}
      <Problems problems={problems.slice(0, SHOWN)} start={1} />
      {problems.length <= SHOWN ? null : (
        <details>
          <summary>{start.moreProblems(problems.length - SHOWN)}</summary>
          <Problems problems={problems.slice(SHOWN)} start={SHOWN + 1} />
        </details>
      )}
    </div>
  );
}

function Problems({ problems, start }: { readonly problems: readonly Diagnostic[]; readonly start: number }): JSX.Element {
  return <ol class="problems" start={start}>{problems.map((problem, index) => <Problem key={index} problem={problem} />)}</ol>;
}

function Problem({ problem: { line, column, message } }: { readonly problem: Diagnostic }): JSX.Element {
  const { start } = useTexts();
  return <li>{line === undefined ? null : <strong>{start.place(line, column ?? 1)}: </strong>}{message}</li>;
}
