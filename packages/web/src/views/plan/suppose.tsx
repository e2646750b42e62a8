import type { JSX } from 'preact';
import type { ToldTask } from '@adempi/report/work-plan';

import { useTexts } from '../../app-context.ts';

/** A box that takes a duty as done. What is only to be renewed is done already. */
export function Suppose({ task: { kind, title }, isDone, onChange }: { readonly task: ToldTask; readonly isDone: boolean; readonly onChange: (isDone: boolean) => void }): JSX.Element | null {
  const { results: { plan: texts } } = useTexts();
  if (kind === 'renewal') return null;
  return (
    <p class="suppose">
      <label><input type="checkbox" checked={isDone} aria-label={texts.supposeOf(title)} onChange={(event) => onChange(event.currentTarget.checked)} /> {texts.suppose}</label>
    </p>
  );
}
