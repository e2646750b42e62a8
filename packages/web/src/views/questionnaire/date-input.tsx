import type { JSX } from 'preact';

import type { FieldTies } from '../../parts/field.tsx';

/** A field for a day. The browser shows it as its user writes days, and gives it as `YYYY-MM-DD`. */
export interface DateInputProps {
  readonly ties: FieldTies;
  /** The field as faults name it. */
  readonly name: string;
  readonly value: string;
  readonly onChange: (day: string) => void;
}

/** The browser's own field for a day, by keyboard too. */
export function DateInput({ ties, name, value, onChange }: DateInputProps): JSX.Element {
  return <input {...ties} type="date" name={name} value={value} onInput={(event) => onChange(event.currentTarget.value)} />;
}

/** Names of fields that hold a day which does not exist: the browser gives them as empty. */
export function badDays(form: HTMLFormElement): string[] {
  return [...form.querySelectorAll<HTMLInputElement>('input[type=date]')].filter(({ validity }) => validity.badInput).map(({ name }) => name);
}
