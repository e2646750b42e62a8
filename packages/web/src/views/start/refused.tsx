import { useEffect, useRef } from 'preact/hooks';
import type { JSX } from 'preact';
import type { Diagnostic } from '@adempi/schema';

import { useApp, useTexts } from '../../app-context.ts';
import { download } from '../../parts/download.ts';
import { Icon } from '../../parts/icon.tsx';
import type { Refusal } from '../../store/app-state.ts';

/** Problems shown at once: who has more corrects these first. */
const SHOWN = 15;

/** Why a file could not be opened: the one chosen last, and the one that the browser keeps. */
export function Refused(): JSX.Element {
  const { state } = useApp();
  const { start } = useTexts();
  const refusal = state.refusal.value;
  const stranded = state.stranded.value;
  // Told once: whoever comes back later starts anew.
  useEffect(() => () => {
    state.refusal.value = null;
  }, []);
  return (
    <>
      {stranded === null ? null : (
        <RefusedFile name={stranded.document.name} problems={stranded.problems} help={start.stranded}>
          <button type="button" class="btn btn-primary" onClick={() => download(stranded.document.name, stranded.document.text, 'application/yaml')}>{start.strandedGo}</button>
        </RefusedFile>
      )}
      {refusal === null ? null : <RefusedFile name={refusal.name} problems={refusal.problems} help={start.refusedHelp} />}
    </>
  );
}

interface RefusedFileProps extends Refusal {
  readonly help: string;
  /** What can be done about it. */
  readonly children?: JSX.Element;
}

/** Every problem of a file, with its line and column. It gets the focus when it comes. */
function RefusedFile({ name, problems, help, children }: RefusedFileProps): JSX.Element {
  const { start } = useTexts();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.focus();
  }, [problems]);
  return (
    <div ref={box} class="callout-problem" role="alert" tabIndex={-1}>
      <h2 class="h5"><Icon name="error" />{start.refused(name, problems.length)}</h2>
      <p>{help}</p>
      {children}
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
