import type { JSX } from 'preact';
import type { Diagnostic } from '@adempi/schema';

import { useTexts } from '../app-context.ts';

/** Problems shown: who has more corrects these first. */
const SHOWN = 15;

/** Problems of a file, each with its line and column. */
export function ProblemList({ problems }: { readonly problems: readonly Diagnostic[] }): JSX.Element {
  const { start } = useTexts();
  const hidden = problems.length - SHOWN;
  return (
    <>
      <ol class="problems">
        {problems.slice(0, SHOWN).map(({ line, column, message }, index) => (
          <li key={index}>{line === undefined ? null : <strong>{start.place(line, column ?? 1)}: </strong>}{message}</li>
        ))}
      </ol>
      {hidden <= 0 ? null : <p>{start.moreProblems(hidden)}</p>}
    </>
  );
}
