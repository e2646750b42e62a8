import type { JSX } from 'preact';

import type { AskedColumn } from '../../engine/questionnaire/questionnaire-types.ts';
import { Field } from '../../parts/field.tsx';
import { Icon } from '../../parts/icon.tsx';
import { faultText } from './fields.ts';
import type { ItemRowProps } from './items-field.tsx';
import { useQuestionnaireTexts } from './use-questionnaire-texts.ts';

/** One item of a collection: its name, and what is told of it at once. */
export function ItemRow({ row, position, list, draft, faults, onChange, onRemove }: ItemRowProps): JSX.Element {
  const texts = useQuestionnaireTexts();
  const { key, name, values } = row;
  const called = name.trim() === '' ? texts.item(position + 1) : name;
  const isRemoved = key !== null && draft.removed.includes(key);
  const known = list.items.find((item) => item.key === key);
  return (
    <fieldset class="item-row">
      <legend>{called}</legend>
      {isRemoved ? <p>{texts.removedItem(called)}</p> : (
        <div class="columns">
          {key !== null ? null : (
            <Field label={texts.itemName} hint={texts.itemNameHint} error={faultText(faults, `row ${position} name`, { texts, empty: 'name' })}>
              {(ties) => <input {...ties} maxLength={200} autoComplete="off" value={name} onInput={(event) => onChange({ ...row, name: event.currentTarget.value })} />}
            </Field>
          )}
          {list.columns.map((column) => (
            <Cell
              key={column.path}
              column={column}
              value={values[column.path] ?? known?.values[column.path] ?? ''}
              error={faultText(faults, `row ${position} ${column.path}`, { texts, empty: 'empty' })}
              onChange={(text) => onChange({ ...row, values: { ...values, [column.path]: text } })}
            />
          ))}
        </div>
      )}
      <button type="button" class="btn btn-outline-primary btn-xs" onClick={onRemove}>
        <Icon name={isRemoved ? 'arrow-left' : 'close'} />
        {isRemoved ? texts.keepItem(called) : texts.removeItem(called)}
      </button>
    </fieldset>
  );
}

/** As a person writes them, in whatever language the page is: what is chosen is read as text. */
const YES_OR_NO = ['sì', 'no'] as const;

interface CellProps {
  readonly column: AskedColumn;
  readonly value: string;
  readonly error: string | null;
  readonly onChange: (text: string) => void;
}

function Cell({ column: { label, type, values, isNeeded }, value, error, onChange }: CellProps): JSX.Element {
  const texts = useQuestionnaireTexts();
  const options = type === 'enum' ? values : type === 'boolean' ? YES_OR_NO.map((one) => ({ value: one, label: one === 'sì' ? texts.yes : texts.no })) : null;
  return (
    <Field label={isNeeded ? label : texts.itemOptional(label)} error={error}>
      {(ties) =>
        options !== null ? (
          <select {...ties} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
            <option value="">{type === 'boolean' ? texts.notKnown : texts.choose}</option>
            {options.map((one) => <option key={one.value} value={one.value}>{one.label}</option>)}
          </select>
        ) : (
          <input {...ties} inputMode={type === 'url' ? 'url' : 'text'} maxLength={500} autoComplete="off" value={value} onInput={(event) => onChange(event.currentTarget.value)} />
        )
      }
    </Field>
  );
}
