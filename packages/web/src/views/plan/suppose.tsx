import type { JSX } from 'preact';
import type { ToldTask } from '@adempi/report/work-plan';

import { useTexts } from '../../app-context.ts';
import type { PlanParts } from './plan-view.tsx';

/**
 * A box that takes a duty as done and, once it is ticked, what would be left: the whole of it stands on top of the
 * page. What is only to be renewed is done already.
 */
export function Suppose({ task: { kind, title, ruleId }, result: { supposed }, choice, suppose }: PlanParts & { readonly task: ToldTask }): JSX.Element | null {
  const { results: { plan: texts } } = useTexts();
  if (kind === 'renewal') return null;
  const isDone = choice.done.includes(ruleId);
  return (
    <p class="suppose">
      <label><input type="checkbox" checked={isDone} aria-label={texts.supposeOf(title)} onChange={(event) => suppose(ruleId, event.currentTarget.checked)} /> {texts.suppose}</label>
      {isDone && supposed !== null ? <button type="button" class="btn-text" onClick={() => document.getElementById('what-if')?.focus()}>{texts.remaining(supposed.tasks.length)} {texts.seeWhatIf}</button> : null}
    </p>
  );
}
