import type { JSX } from 'preact';

import type { FieldFault } from '../../engine/questionnaire/questionnaire-types.ts';
import type { FieldTies } from '../../parts/field.tsx';

/** A field for a day. The browser shows it as its user writes days, and gives it as `YYYY-MM-DD`. */
export interface DateInputProps {
  readonly ties: FieldTies;
  /** The field as faults name it. */
  readonly of: Pick<FieldFault, 'fact' | 'field'>;
  readonly value: string;
  readonly onChange: (day: string) => void;
}

/** The browser's own field for a day, by keyboard too. */
export function DateInput({ ties, of: { fact, field }, value, onChange }: DateInputProps): JSX.Element {
  return <input {...ties} type="date" name={field} data-fact={fact} value={value} onInput={(event) => onChange(event.currentTarget.value)} />;
}

/** Fields that hold a day which does not exist: the browser gives them as empty. */
export function badDays(form: HTMLFormElement): Pick<FieldFault, 'fact' | 'field'>[] {
  const bad = [...form.querySelectorAll<HTMLInputElement>('input[type=date]')].filter(({ validity }) => validity.badInput);
  return bad.map(({ name, dataset }) => ({ fact: dataset['fact'] ?? '', field: name }));
}
