import type { JSX } from 'preact';
import type { FactType } from '@adempi/schema';

import { Field } from '../../parts/field.tsx';
import type { AskedQuestion, FieldFault } from '../../engine/questionnaire/questionnaire-types.ts';
import { Choices } from './choices.tsx';
import { DateInput } from './date-input.tsx';
import type { AnswerDraft } from './draft.ts';
import { faultText } from './fields.ts';
import { useQuestionnaireTexts } from './use-questionnaire-texts.ts';

/** More values than these are a list to open, not buttons. */
const MAX_BUTTONS = 8;

/** Which keys a phone shows. */
const inputModes: Readonly<Partial<Record<FactType, 'numeric' | 'decimal' | 'url'>>> = { integer: 'numeric', number: 'decimal', url: 'url' };

/** Stands for an empty set among its values. */
const NONE = '\u0000none';

/** What the answer about one subject needs. */
export interface AnswerFieldProps {
  readonly question: AskedQuestion;
  /** The address of the subject. */
  readonly fact: string;
  /** What the item is called, where the question is asked of several: its field is called so. Null where of one. */
  readonly item: string | null;
  readonly answer: AnswerDraft;
  readonly faults: readonly FieldFault[];
  readonly onChange: (answer: AnswerDraft) => void;
}

/** The answer to a question about one subject, by the type of its fact. */
export function AnswerField(props: AnswerFieldProps): JSX.Element | null {
  const { type, values } = props.question;
  switch (type) {
    case 'boolean':
      return <YesOrNo {...props} />;
    case 'enum':
      return values.length > MAX_BUTTONS ? <OneOfMany {...props} /> : <OneOf {...props} options={values} />;
    case 'set':
      return values.length > 0 ? <SomeOf {...props} /> : <FreeSet {...props} />;
    case 'date':
      return <Day {...props} />;
    case 'integer':
    case 'number':
    case 'string':
    case 'url':
      return <Written {...props} />;
    // Its items have fields of their own.
    case 'collection':
      return null;
  }
}

function YesOrNo(props: AnswerFieldProps): JSX.Element {
  const { question, fact, item, answer, faults, onChange } = props;
  const texts = useQuestionnaireTexts();
  return (
    <>
      <OneOf {...props} options={[{ value: 'yes', label: texts.yes }, { value: 'no', label: texts.no }]} />
      {question.isDated && answer.chosen === 'yes' ? (
        <Field label={item === null ? texts.since : texts.ofItem(item, texts.since)} hint={texts.sinceHint} error={faultText(faults, 'since', { texts, empty: 'empty' })}>
          {(ties) => <DateInput ties={ties} of={{ fact, field: 'since' }} value={answer.since} onChange={(since) => onChange({ ...answer, since })} />}
        </Field>
      ) : null}
    </>
  );
}

/** Of several items some may not be known: that is chosen until another answer is. */
function OneOf({ question, item, answer, faults, onChange, options }: AnswerFieldProps & { readonly options: AskedQuestion['values'] }): JSX.Element {
  const texts = useQuestionnaireTexts();
  const all = item === null ? options : [...options, { value: '', label: texts.notKnown }];
  return <Choices type="radio" legend={item ?? question.label} options={all} chosen={[answer.chosen]} error={faultText(faults, 'value', { texts, empty: 'choose' })} onChange={([chosen = '']) => onChange({ ...answer, chosen })} />;
}

function OneOfMany({ question, item, answer, faults, onChange }: AnswerFieldProps): JSX.Element {
  const texts = useQuestionnaireTexts();
  return (
    <Field label={item ?? question.label} error={faultText(faults, 'value', { texts, empty: 'choose' })}>
      {(ties) => (
        <select {...ties} value={answer.chosen} onChange={(event) => onChange({ ...answer, chosen: event.currentTarget.value })}>
          <option value="">{item === null ? texts.choose : texts.notKnown}</option>
          {question.values.map(({ value, label }) => <option key={value} value={value}>{label}</option>)}
        </select>
      )}
    </Field>
  );
}

/** That there is none must be said: nothing marked is no answer. */
function SomeOf({ question, item, answer, faults, onChange }: AnswerFieldProps): JSX.Element {
  const texts = useQuestionnaireTexts();
  const chosen = answer.isNone ? [NONE] : answer.marked;
  const change = (now: readonly string[]): void => {
    const isNone = now.includes(NONE) && !answer.isNone;
    onChange({ ...answer, isNone, marked: isNone ? [] : now.filter((value) => value !== NONE) });
  };
  return <Choices type="checkbox" legend={item ?? question.label} options={[...question.values, { value: NONE, label: texts.none }]} chosen={chosen} error={faultText(faults, 'value', { texts, empty: 'choose' })} onChange={change} />;
}

function FreeSet({ question, item, answer, faults, onChange }: AnswerFieldProps): JSX.Element {
  const texts = useQuestionnaireTexts();
  return (
    <>
      <Field label={item ?? question.label} hint={texts.setHint} error={faultText(faults, 'value', { texts, empty: 'empty' })}>
        {(ties) => <input {...ties} value={answer.text} disabled={answer.isNone} onInput={(event) => onChange({ ...answer, text: event.currentTarget.value })} />}
      </Field>
      <label class="check">
        <input type="checkbox" checked={answer.isNone} onChange={(event) => onChange({ ...answer, isNone: event.currentTarget.checked })} />
        <span>{item === null ? texts.none : texts.ofItem(item, texts.none)}</span>
      </label>
    </>
  );
}

function Day({ question: { label }, fact, item, answer, faults, onChange }: AnswerFieldProps): JSX.Element {
  const texts = useQuestionnaireTexts();
  return (
    <Field label={item ?? label} hint={texts.dateHint} error={faultText(faults, 'value', { texts, empty: 'empty' })}>
      {(ties) => <DateInput ties={ties} of={{ fact, field: 'value' }} value={answer.text} onChange={(text) => onChange({ ...answer, text })} />}
    </Field>
  );
}

function Written({ question: { type, label, unit }, item, answer, faults, onChange }: AnswerFieldProps): JSX.Element {
  const texts = useQuestionnaireTexts();
  const hint = type === 'integer' ? texts.integerHint : type === 'number' ? texts.numberHint : type === 'url' ? texts.urlHint : undefined;
  const called = item ?? label;
  return (
    <Field label={unit === null ? called : texts.withUnit(called, unit)} {...(hint === undefined ? {} : { hint })} error={faultText(faults, 'value', { texts, empty: 'empty' })}>
      {(ties) => (
        <input
          {...ties}
          inputMode={inputModes[type] ?? 'text'}
          autoComplete="off"
          value={answer.text}
          onInput={(event) => onChange({ ...answer, text: event.currentTarget.value })}
        />
      )}
    </Field>
  );
}
