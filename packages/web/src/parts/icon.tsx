import type { JSX } from 'preact';

/** An icon of Bootstrap Italia; it is decoration, and a word says the same. The list is `scripts/icons.js`. */
export function Icon({ name }: { readonly name: string }): JSX.Element {
  return (
    <svg class="icon icon-sm" aria-hidden="true" focusable="false">
      <use href={`./icons.svg#it-${name}`} />
    </svg>
  );
}
