import { useState } from 'preact/hooks';
import type { JSX } from 'preact';

import { useApp, useTexts } from '../../app-context.ts';
import type { Candidate, Found } from '../../engine/engine-types.ts';
import { Field } from '../../parts/field.tsx';

/** Finds the Comune in the registry, by its name or any of its codes. */
export function FindComune({ onChoose }: { readonly onChoose: (codiceIstat: string) => void }): JSX.Element {
  const { state } = useApp();
  const { start } = useTexts();
  const registry = state.registry.value;
  return (
    <section class="panel">
      <h2 class="h4">{start.findTitle}</h2>
      {registry === null ? <ChooseRegistry /> : (
        <>
          <Search onChoose={onChoose} />
          <p class="hint">{start.registry(registry.comuni.toLocaleString('it'), registry.sources)}</p>
        </>
      )}
    </section>
  );
}

function ChooseRegistry(): JSX.Element {
  const { actions } = useApp();
  const { start } = useTexts();
  const [error, setError] = useState<string | null>(null);
  const choose = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    const result = await actions.loadRegistry(file, file.name);
    setError('problems' in result ? [start.registryRefused, ...result.problems.map(({ message }) => message)].join(' ') : null);
  };
  return (
    <>
      <p>{start.noRegistry}</p>
      <Field label={start.registryLabel} hint={start.registryHint} error={error}>
        {(ties) => <input {...ties} type="file" accept=".json" onChange={(event) => void choose(event.currentTarget.files?.[0])} />}
      </Field>
    </>
  );
}

function Search({ onChoose }: { readonly onChoose: (codiceIstat: string) => void }): JSX.Element {
  const { state, desk } = useApp();
  const { start } = useTexts();
  const [text, setText] = useState('');
  const [answer, setAnswer] = useState<{ readonly text: string; readonly found: Found } | null>(null);
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    setAnswer(text.trim() === '' ? null : { text, found: await desk.findComuni(text, state.settings.value.asOf) });
  };
  return (
    <form role="search" onSubmit={(event) => void submit(event)}>
      <Field label={start.findLabel} hint={start.findHint}>
        {(ties) => <input {...ties} type="search" class="form-control" autoComplete="off" value={text} onInput={(event) => setText(event.currentTarget.value)} />}
      </Field>
      <button type="submit" class="btn btn-primary">{start.findGo}</button>
      <div role="status">{answer === null ? null : <Answer text={answer.text} found={answer.found} onChoose={onChoose} />}</div>
    </form>
  );
}

function Answer({ text, found: { candidates, near, other }, onChoose }: { readonly text: string; readonly found: Found; readonly onChoose: (codiceIstat: string) => void }): JSX.Element {
  const { start } = useTexts();
  if (candidates.length === 0) return <p>{other === null ? start.findNone(text, near) : start.findOther(other)}</p>;
  return (
    <>
      <p>{start.findCount(candidates.length)}</p>
      <ul class="candidates">{candidates.map((candidate) => <CandidateRow key={candidate.codiceIstat} candidate={candidate} onChoose={onChoose} />)}</ul>
    </>
  );
}

function CandidateRow({ candidate, onChoose }: { readonly candidate: Candidate; readonly onChoose: (codiceIstat: string) => void }): JSX.Element {
  const { start } = useTexts();
  const { name, province, region, codiceIstat, population, isOver } = candidate;
  return (
    <li>
      <p>{start.candidate({ name, province, region, code: codiceIstat, population: population?.toLocaleString('it') ?? '' })}{isOver ? ` (${start.over})` : ''}</p>
      {isOver ? null : <button type="button" class="btn btn-outline-primary btn-xs" onClick={() => onChoose(codiceIstat)}>{start.choose(`${name} (${province})`)}</button>}
    </li>
  );
}
