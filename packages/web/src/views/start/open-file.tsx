import { useState } from 'preact/hooks';
import type { JSX } from 'preact';

import { useTexts } from '../../app-context.ts';
import { Field } from '../../parts/field.tsx';

/** Opens a state file, chosen or dropped. */
export function OpenFile({ onOpen }: { readonly onOpen: (file: File) => void }): JSX.Element {
  const { start } = useTexts();
  const [isOver, setOver] = useState(false);
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer?.files[0];
    if (file !== undefined) onOpen(file);
  };
  const over = (event: DragEvent): void => {
    event.preventDefault();
    setOver(true);
  };
  return (
    <section class={`panel drop${isOver ? ' is-over' : ''}`} onDragOver={over} onDragLeave={() => setOver(false)} onDrop={drop}>
      <h2 class="h4">{start.openTitle}</h2>
      <Field label={start.openLabel} hint={`${start.openHint} ${start.drop}`}>
        {(ties) => <input {...ties} type="file" accept=".yml,.yaml,.json" onChange={(event) => choose(event.currentTarget, onOpen)} />}
      </Field>
    </section>
  );
}

// The field is emptied, so that the same file can be chosen again once it was corrected.
function choose(input: HTMLInputElement, onOpen: (file: File) => void): void {
  const file = input.files?.[0];
  if (file === undefined) return;
  onOpen(file);
  input.value = '';
}
