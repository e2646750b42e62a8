import { useState } from 'preact/hooks';
import type { JSX } from 'preact';
import type { Diagnostic } from '@adempi/schema';

import { useApp } from '../../app-context.ts';
import { Field } from '../../parts/field.tsx';
import { Icon } from '../../parts/icon.tsx';
import { ProblemList } from '../../parts/problem-list.tsx';
import { waiverTextsOf } from '../../texts/waivers.ts';

/** A file that was refused. */
interface Refused {
  readonly name: string;
  readonly problems: readonly Diagnostic[];
}

/** The file of waivers that the assessment takes into account: opened, told, removed. */
export function Waivers(): JSX.Element {
  const { state, actions } = useApp();
  const texts = waiverTextsOf(state.settings.value.lang);
  const [refused, refuse] = useState<Refused | null>(null);
  const told = state.result.value?.waivers ?? null;
  const choose = async (input: HTMLInputElement): Promise<void> => {
    const file = input.files?.[0];
    if (file === undefined) return;
    const problems = await actions.setWaivers(file);
    refuse(problems.length === 0 ? null : { name: file.name, problems });
    // The same file can be chosen again once it was corrected.
    input.value = '';
  };
  return (
    <details class={told === null ? 'on-screen' : undefined}>
      <summary>{texts.title}: {told === null ? texts.none : told.name}</summary>
      {told === null ? null : <p>{told.isApplied ? texts.applied(told.name, told.count) : texts.notApplied(told.name)}</p>}
      {told === null || told.problems.length === 0 ? null : <ProblemList problems={told.problems} />}
      {state.role.value === 'reader' ? null : (
        <Field label={texts.label} hint={texts.hint}>
          {(ties) => <input {...ties} type="file" accept=".yml,.yaml,.json" onChange={(event) => void choose(event.currentTarget)} />}
        </Field>
      )}
      {told === null || state.role.value === 'reader' ? null : <button type="button" class="btn btn-outline-primary btn-xs" onClick={() => void actions.setWaivers(null)}>{texts.remove}</button>}
      {refused === null ? null : (
        <div class="callout-problem" role="alert">
          <p><Icon name="error" />{texts.refused(refused.name, refused.problems.length)}</p>
          <ProblemList problems={refused.problems} />
        </div>
      )}
    </details>
  );
}
