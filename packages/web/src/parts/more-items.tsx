import type { JSX } from 'preact';

import { useTexts } from '../app-context.ts';

/** A list of which the first are shown, and the others are folded. */
export function MoreItems({ items, shown = 7 }: { readonly items: readonly JSX.Element[]; readonly shown?: number }): JSX.Element {
  const { results: { plan: texts } } = useTexts();
  const others = items.slice(shown);
  return (
    <>
      <ol>{items.slice(0, shown)}</ol>
      {others.length === 0 ? null : (
        <details class="more">
          <summary>{texts.more(others.length)}</summary>
          <ol start={shown + 1}>{others}</ol>
        </details>
      )}
    </>
  );
}
