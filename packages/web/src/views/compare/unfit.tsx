import type { JSX } from 'preact';

import { useTexts } from '../../app-context.ts';
import type { CompareResult } from '../../engine/results/results-types.ts';
import { Icon } from '../../parts/icon.tsx';

/** Problems shown: who has more corrects these first. */
const SHOWN = 15;

/** Why a file cannot be compared with. */
export function Unfit({ result }: { readonly result: Exclude<CompareResult, { readonly kind: 'compared' }> }): JSX.Element {
  const { start, results: { compare: texts } } = useTexts();
  if (result.kind === 'unfit') return <div class="callout-problem" role="alert"><p><Icon name="error" />{texts.unfit[result.why](result.name)}</p></div>;
  const { name, problems } = result;
  const hidden = problems.length - SHOWN;
  return (
    <div class="callout-problem" role="alert">
      <h2 class="h5"><Icon name="error" />{texts.refused(name, problems.length)}</h2>
      <ol class="problems">
        {problems.slice(0, SHOWN).map(({ line, column, message }, index) => (
          <li key={index}>{line === undefined ? null : <strong>{start.place(line, column ?? 1)}: </strong>}{message}</li>
        ))}
      </ol>
      {hidden <= 0 ? null : <p>{start.moreProblems(hidden)}</p>}
    </div>
  );
}
