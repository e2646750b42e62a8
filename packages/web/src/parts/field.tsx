import { useId } from 'preact/hooks';
import type { JSX } from 'preact';

/** What a field gets to be tied to its label, its hint and its error. */
export interface FieldTies {
  readonly id: string;
  readonly 'aria-describedby'?: string;
  readonly 'aria-invalid'?: 'true';
}

/** A field with its label, a hint and an error, which screen readers read with it. */
export interface FieldProps {
  readonly label: string;
  readonly hint?: string;
  /** Null or absent while all is well. */
  readonly error?: string | null;
  readonly children: (ties: FieldTies) => JSX.Element;
}

/** @example <Field label="Nome" hint="Per esempio Prato.">{(ties) => <input {...ties} />}</Field> */
export function Field({ label, hint, error = null, children }: FieldProps): JSX.Element {
  const id = useId();
  const described = [...(hint === undefined ? [] : [`${id}-hint`]), ...(error === null ? [] : [`${id}-error`])].join(' ');
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {children({ id, ...(described === '' ? {} : { 'aria-describedby': described }), ...(error === null ? {} : { 'aria-invalid': 'true' }) })}
      {hint === undefined ? null : <small id={`${id}-hint`} class="hint">{hint}</small>}
      {error === null ? null : <p id={`${id}-error`} class="field-error">{error}</p>}
    </div>
  );
}
