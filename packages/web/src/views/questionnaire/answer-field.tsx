import type { JSX } from 'preact';
import type { FactType } from '@adempi/schema';

import { Field } from '../../parts/field.tsx';
import { Choices } from './choices.tsx';
import { DateInput } from './date-input.tsx';
import { faultText } from './fields.ts';
import type { FieldsProps } from './fields.ts';
import { ItemsField } from './items-field.tsx';
import { useQuestionnaireTexts } from './use-questionnaire-texts.ts';

/** More values than these are a list to open, not buttons. */
const MAX_BUTTONS = 8;

/** Which keys a phone shows. */
const inputModes: Readonly<Partial<Record<FactType, 'numeric' | 'decimal' | 'url'>>> = { integer: 'numeric', number: 'decimal', url: 'url' };

/** Stands for an empty set among its values. */
const NONE = '\u0000none';

/** The answer to a question, by the type of its fact. */
export function AnswerField(props: FieldsProps): JSX.Element {
  const { type, values } = props.question;
  switch (type) {
    case 'boolean':
      return <YesOrNo {...props} />;
    case 'enum':
      return values.length > MAX_BUTTONS ? <OneOfMany {...props} /> : <OneOf {...props} />;
    case 'set':
      return values.length > 0 ? <SomeOf {...props} /> : <FreeSet {...props} />;
    case 'collection':
      return <ItemsField {...props} />;
    case 'date':
      return <Day {...props} />;
    case 'integer':
    case 'number':
    case 'string':
    case 'url':
      return <Written {...props} />;
  }
}

function YesOrNo({ question, draft, faults, onChange }: FieldsProps): JSX.Element {
  const texts = useQuestionnaireTexts();
  const options = [{ value: 'yes', label: texts.yes }, { value: 'no', label: texts.no }];
  return (
    <>
      <Choices type="radio" legend={question.label} options={options} chosen={[draft.chosen]} error={faultText(faults, 'value', { texts, empty: 'choose' })} onChange={([chosen = '']) => onChange({ ...draft, chosen })} />
      {question.isDated && draft.chosen === 'yes' ? (
        <Field label={texts.since} hint={texts.sinceHint} error={faultText(faults, 'since', { texts, empty: 'empty' })}>
          {(ties) => <DateInput ties={ties} name="since" value={draft.since} onChange={(since) => onChange({ ...draft, since })} />}
        </Field>
      ) : null}
    </>
  );
}

function OneOf({ question, draft, faults, onChange }: FieldsProps): JSX.Element {
  const texts = useQuestionnaireTexts();
  return <Choices type="radio" legend={question.label} options={question.values} chosen={[draft.chosen]} error={faultText(faults, 'value', { texts, empty: 'choose' })} onChange={([chosen = '']) => onChange({ ...draft, chosen })} />;
}

function OneOfMany({ question, draft, faults, onChange }: FieldsProps): JSX.Element {
  const texts = useQuestionnaireTexts();
  return (
    <Field label={question.label} error={faultText(faults, 'value', { texts, empty: 'choose' })}>
      {(ties) => (
        <select {...ties} value={draft.chosen} onChange={(event) => onChange({ ...draft, chosen: event.currentTarget.value })}>
          <option value="">{texts.choose}</option>
          {question.values.map(({ value, label }) => <option key={value} value={value}>{label}</option>)}
        </select>
      )}
    </Field>
  );
}

/** That there is none must be said: nothing marked is no answer. */
function SomeOf({ question, draft, faults, onChange }: FieldsProps): JSX.Element {
  const texts = useQuestionnaireTexts();
  const chosen = draft.isNone ? [NONE] : draft.marked;
  const change = (now: readonly string[]): void => {
    const isNone = now.includes(NONE) && !draft.isNone;
    onChange({ ...draft, isNone, marked: isNone ? [] : now.filter((value) => value !== NONE) });
  };
  return <Choices type="checkbox" legend={question.label} options={[...question.values, { value: NONE, label: texts.none }]} chosen={chosen} error={faultText(faults, 'value', { texts, empty: 'choose' })} onChange={change} />;
}

function FreeSet({ question, draft, faults, onChange }: FieldsProps): JSX.Element {
  const texts = useQuestionnaireTexts();
  return (
    <>
      <Field label={question.label} hint={texts.setHint} error={faultText(faults, 'value', { texts, empty: 'empty' })}>
        {(ties) => <input {...ties} value={draft.text} disabled={draft.isNone} onInput={(event) => onChange({ ...draft, text: event.currentTarget.value })} />}
      </Field>
      <label class="check">
        <input type="checkbox" checked={draft.isNone} onChange={(event) => onChange({ ...draft, isNone: event.currentTarget.checked })} />
        <span>{texts.none}</span>
      </label>
    </>
  );
}

function Day({ question: { label }, draft, faults, onChange }: FieldsProps): JSX.Element {
  const texts = useQuestionnaireTexts();
  return (
    <Field label={label} hint={texts.dateHint} error={faultText(faults, 'value', { texts, empty: 'empty' })}>
      {(ties) => <DateInput ties={ties} name="value" value={draft.text} onChange={(text) => onChange({ ...draft, text })} />}
    </Field>
  );
}

function Written({ question: { type, label, unit }, draft, faults, onChange }: FieldsProps): JSX.Element {
  const texts = useQuestionnaireTexts();
  const hint = type === 'integer' ? texts.integerHint : type === 'number' ? texts.numberHint : type === 'url' ? texts.urlHint : undefined;
  return (
    <Field label={unit === null ? label : texts.withUnit(label, unit)} {...(hint === undefined ? {} : { hint })} error={faultText(faults, 'value', { texts, empty: 'empty' })}>
      {(ties) => (
        <input
          {...ties}
          inputMode={inputModes[type] ?? 'text'}
          autoComplete="off"
          value={draft.text}
          onInput={(event) => onChange({ ...draft, text: event.currentTarget.value })}
        />
      )}
    </Field>
  );
}
