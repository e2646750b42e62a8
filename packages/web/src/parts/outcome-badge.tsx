import type { JSX } from 'preact';
import type { Outcome } from '@adempi/schema';

import { Icon } from './icon.tsx';

const icons: Readonly<Record<Outcome, string>> = {
  pass: 'check-circle',
  fail: 'close-circle',
  pending: 'clock',
  unknown: 'help-circle',
  not_applicable: 'minus-circle',
  error: 'error',
};

/** An outcome as an icon and a word: colour says nothing that they do not. */
export function OutcomeBadge({ outcome, text }: { readonly outcome: Outcome; readonly text: string }): JSX.Element {
  return (
    <span class={`outcome outcome-${outcome}`}>
      <Icon name={icons[outcome]} />
      {text}
    </span>
  );
}
