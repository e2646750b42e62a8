import type { JSX } from 'preact';

import { useTexts } from '../../app-context.ts';
import type { CompareResult } from '../../engine/results/results-types.ts';
import { Icon } from '../../parts/icon.tsx';
import { ProblemList } from '../../parts/problem-list.tsx';

/** Why a file cannot be compared with. */
export function Unfit({ result }: { readonly result: Exclude<CompareResult, { readonly kind: 'compared' }> }): JSX.Element {
  const { results: { compare: texts } } = useTexts();
  if (result.kind === 'unfit') return <div class="callout-problem" role="alert"><p><Icon name="error" />{texts.unfit[result.why](result.name)}</p></div>;
  return (
    <div class="callout-problem" role="alert">
      <h2 class="h5"><Icon name="error" />{texts.refused(result.name, result.problems.length)}</h2>
      <ProblemList problems={result.problems} />
    </div>
  );
}
