import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { JSX } from 'preact';
import { formatDay } from '@adempi/schema';

import { useApp } from '../../app-context.ts';
import type { Unconfirmed } from '../../engine/offices/offices-types.ts';
import { Field } from '../../parts/field.tsx';
import { officeTextsOf } from '../../texts/offices.ts';
import { Choices } from '../questionnaire/choices.tsx';

/** What a confirmation did, and the text before and after it, so that it can be taken back. */
interface Done {
  readonly titles: readonly string[];
  readonly role: string;
  readonly before: string;
  readonly after: string;
}

/** Lets whoever checked the answers vouch for them: from declared they become attested. */
export function ConfirmAnswers(): JSX.Element | null {
  const { state, actions, desk } = useApp();
  const texts = officeTextsOf(state.settings.value.lang);
  const [listed, setListed] = useState<readonly Unconfirmed[]>([]);
  const [done, setDone] = useState<Done | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const result = state.result.value;
  useEffect(() => {
    void desk.listUnconfirmed().then((found) => setListed(found ?? []));
  }, [result]);
  useLayoutEffect(() => box.current?.focus(), [done]);
  const text = state.document.value?.text;
  const confirm = async (names: readonly string[], role: string): Promise<void> => {
    const before = state.document.value?.text ?? '';
    const confirmed = await actions.interview.confirm(names, role);
    if (confirmed?.kind === 'confirmed') setDone({ titles: confirmed.titles, role, before, after: state.document.value?.text ?? before });
  };
  const takeBack = async ({ before, after }: Done): Promise<void> => {
    await actions.edit((now) => (now === after ? before : now));
    setDone(null);
    state.announcement.value = texts.confirming.takenBack;
  };
  if (listed.length === 0 && done === null) return null;
  return (
    <section class="panel">
      <h2 class="h4">{texts.confirming.title}</h2>
      {done === null ? null : (
        <div ref={box} tabIndex={-1} class="callout-done" role="status">
          <p>{texts.confirming.done(done.titles, done.role)}</p>
          {text === done.after ? <button type="button" class="btn btn-outline-primary btn-xs" onClick={() => void takeBack(done)}>{texts.confirming.takeBack}</button> : null}
        </div>
      )}
      {listed.length === 0 ? null : <ConfirmForm key={listed.map(({ name }) => name).join()} listed={listed} onConfirm={(names, role) => void confirm(names, role)} />}
    </section>
  );
}

interface ConfirmFormProps {
  readonly listed: readonly Unconfirmed[];
  readonly onConfirm: (names: readonly string[], role: string) => void;
}

function ConfirmForm({ listed, onConfirm }: ConfirmFormProps): JSX.Element {
  const { state } = useApp();
  const texts = officeTextsOf(state.settings.value.lang).confirming;
  const [chosen, choose] = useState<readonly string[]>([]);
  const [role, setRole] = useState(state.interview.role.value ?? '');
  const [isTried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    setTried(true);
    if (chosen.length > 0 && role.trim() !== '') onConfirm(chosen, role.trim());
    else form.current?.querySelector<HTMLInputElement>(chosen.length === 0 ? 'input[type=checkbox]' : 'input[name=role]')?.focus();
  };
  return (
    <form ref={form} onSubmit={submit} noValidate>
      <p>{texts.help}</p>
      <Choices
        type="checkbox"
        legend={texts.which}
        options={listed.map((one) => ({ value: one.name, label: one.day === null ? one.title : texts.given(one.title, formatDay(one.day)), detail: <Said {...one} /> }))}
        chosen={chosen}
        error={isTried && chosen.length === 0 ? texts.noneChosen : null}
        onChange={choose}
      />
      <Field label={texts.role} hint={texts.roleHint} error={isTried && role.trim() === '' ? texts.noRole : null}>
        {(ties) => <input {...ties} name="role" class="form-control" required maxLength={80} value={role} onInput={(event) => setRole(event.currentTarget.value)} />}
      </Field>
      <button type="submit" class="btn btn-primary">{texts.go}</button>
    </form>
  );
}

/** What answers say, to be read before anyone vouches for them. */
function Said({ title, facts }: Unconfirmed): JSX.Element {
  const texts = officeTextsOf(useApp().state.settings.value.lang).confirming;
  if (facts.length === 0) return <p class="hint">{texts.saysNothing}</p>;
  return (
    <details class="said">
      <summary>{texts.says(facts.length)}<span class="visually-hidden">: {title}</span></summary>
      <ul>{facts.map(({ address, label, value }) => <li key={address}>{label}: <strong>{value}</strong></li>)}</ul>
    </details>
  );
}
