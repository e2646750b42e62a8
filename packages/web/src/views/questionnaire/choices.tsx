import { Fragment } from 'preact';
import { useId } from 'preact/hooks';
import type { JSX } from 'preact';

/** One of the answers that can be chosen. */
export interface Option {
  readonly value: string;
  readonly label: string;
  /** What is read below it. */
  readonly detail?: JSX.Element;
}

/** A group of buttons of which one is chosen, or several. */
export interface ChoicesProps {
  readonly type: 'radio' | 'checkbox';
  readonly legend: string;
  readonly options: readonly Option[];
  readonly chosen: readonly string[];
  readonly error: string | null;
  readonly onChange: (chosen: readonly string[]) => void;
}

/** Radio buttons or checkboxes, with an error that is read with them. */
export function Choices({ type, legend, options, chosen, error, onChange }: ChoicesProps): JSX.Element {
  const id = useId();
  const change = (value: string, isChosen: boolean): void => {
    if (type === 'radio') onChange([value]);
    else onChange(options.map((option) => option.value).filter((one) => (one === value ? isChosen : chosen.includes(one))));
  };
  const ties = error === null ? {} : { 'aria-describedby': `${id}-error`, 'aria-invalid': 'true' as const };
  return (
    <fieldset class="choices" {...(type === 'radio' ? { role: 'radiogroup', ...ties } : {})}>
      <legend>{legend}</legend>
      {options.map(({ value, label, detail }) => (
        <Fragment key={value}>
          <label>
            <input type={type} name={id} value={value} checked={chosen.includes(value)} {...(type === 'checkbox' ? ties : {})} onChange={(event) => change(value, event.currentTarget.checked)} />
            <span>{label}</span>
          </label>
          {detail}
        </Fragment>
      ))}
      {error === null ? null : <p id={`${id}-error`} class="field-error">{error}</p>}
    </fieldset>
  );
}
