import { useState } from 'preact/hooks';
import type { JSX } from 'preact';

import { useTexts } from '../../app-context.ts';
import type { NewState } from '../../engine/engine-types.ts';
import { Field } from '../../parts/field.tsx';

/** The population as it was written; null where nothing was, undefined where it is no number. */
function readPopulation(text: string): number | null | undefined {
  const digits = text.replace(/[\s.']/gu, '');
  if (digits === '') return null;
  return /^\d{1,8}$/u.test(digits) ? Number(digits) : undefined;
}

/** Begins a state of which only the name, and perhaps the population, is known. */
export function BeginEmpty({ onBegin }: { readonly onBegin: (given: NewState) => void }): JSX.Element {
  const { start } = useTexts();
  const [name, setName] = useState('');
  const [population, setPopulation] = useState('');
  const [isTried, setTried] = useState(false);
  const denominazione = name.trim();
  const popolazione = readPopulation(population);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    setTried(true);
    if (denominazione !== '' && popolazione !== undefined) onBegin({ denominazione, popolazione });
    else (event.currentTarget as HTMLFormElement).querySelector<HTMLInputElement>(denominazione === '' ? '[name=name]' : '[name=population]')?.focus();
  };
  return (
    <section class="panel">
      <h2 class="h4">{start.emptyTitle}</h2>
      <form noValidate onSubmit={submit}>
        <Field label={start.nameLabel} hint={start.nameHint} error={isTried && denominazione === '' ? start.nameMissing : null}>
          {(ties) => <input {...ties} name="name" class="form-control" required maxLength={200} autoComplete="organization" value={name} onInput={(event) => setName(event.currentTarget.value)} />}
        </Field>
        <Field label={start.populationLabel} hint={start.populationHint} error={isTried && popolazione === undefined ? start.populationWrong : null}>
          {(ties) => <input {...ties} name="population" class="form-control" inputMode="numeric" value={population} onInput={(event) => setPopulation(event.currentTarget.value)} />}
        </Field>
        <button type="submit" class="btn btn-primary">{start.emptyGo}</button>
      </form>
    </section>
  );
}
