import { useState } from 'preact/hooks';
import type { JSX } from 'preact';
import { formatDay } from '@adempi/schema';

import { useApp } from '../../app-context.ts';
import { Field } from '../../parts/field.tsx';
import { useQuestionnaireTexts } from './use-questionnaire-texts.ts';

/** Who answers, by role, and as of which day: each answer says so in the state. */
export function Respondent(): JSX.Element {
  const { state } = useApp();
  const texts = useQuestionnaireTexts();
  const [isChanged, change] = useState(false);
  const { role } = state.interview;
  const { asOf } = state.settings.value;
  const day = formatDay(asOf < state.today ? asOf : state.today);
  if (state.role.value === 'reader') return <p>{texts.readOnly}</p>;
  if (role.value === null || isChanged) return <RoleForm onDone={() => change(false)} />;
  return (
    <p class="respondent">
      {texts.answers(role.value === '' ? texts.anonymous : role.value, day)} <button type="button" class="btn-text" onClick={() => change(true)}>{texts.roleChange}</button>
    </p>
  );
}

function RoleForm({ onDone }: { readonly onDone: () => void }): JSX.Element {
  const { state, actions } = useApp();
  const texts = useQuestionnaireTexts();
  const [written, write] = useState(state.interview.role.value ?? '');
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    actions.interview.setRole(written.trim());
    onDone();
  };
  return (
    <form class="panel" onSubmit={submit}>
      <h2 class="h4">{texts.roleTitle}</h2>
      <Field label={texts.roleLabel} hint={texts.roleHint}>
        {(ties) => <input {...ties} name="role" class="form-control" maxLength={80} value={written} onInput={(event) => write(event.currentTarget.value)} />}
      </Field>
      <button type="submit" class="btn btn-primary">{texts.roleGo}</button>
    </form>
  );
}
