import { useEffect, useRef } from 'preact/hooks';
import type { JSX } from 'preact';
import type { Diagnostic } from '@adempi/schema';

import { useApp, useTexts } from '../../app-context.ts';
import { Icon } from '../../parts/icon.tsx';

/** Problems shown: who has more corrects these first. */
const SHOWN = 100;

/** Why a file could not be opened: every problem, with its line and column. It gets the focus when it comes. */
export function Refused(): JSX.Element | null {
  const { state } = useApp();
  const { start } = useTexts();
  const refusal = state.refusal.value;
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.focus();
  }, [refusal]);
  if (refusal === null) return null;
  const { name, problems } = refusal;
  return (
    <div ref={box} class="callout-problem" role="alert" tabIndex={-1}>
      <h2 class="h5"><Icon name="error" />{start.refused(name, problems.length)}</h2>
      <p>{start.refusedHelp}</p>
      <ol class="problems">{problems.slice(0, SHOWN).map((problem, index) => <Problem key={index} problem={problem} />)}</ol>
      {problems.length <= SHOWN ? null : <p>{start.moreProblems(problems.length - SHOWN)}</p>}
    </div>
  );
}

function Problem({ problem: { line, column, message } }: { readonly problem: Diagnostic }): JSX.Element {
  const { start } = useTexts();
  return <li>{line === undefined ? null : <strong>{start.place(line, column ?? 1)}: </strong>}{message}</li>;
}
