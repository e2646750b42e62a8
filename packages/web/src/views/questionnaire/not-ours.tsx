import { useLayoutEffect, useRef } from 'preact/hooks';
import type { JSX } from 'preact';

import { Field } from '../../parts/field.tsx';
import { faultText } from './fields.ts';
import type { FieldsProps } from './fields.ts';
import { useQuestionnaireTexts } from './use-questionnaire-texts.ts';

/** Why something does not concern the ente. */
export function NotOurs({ question: { list }, draft, faults, onChange }: FieldsProps): JSX.Element {
  const texts = useQuestionnaireTexts();
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => field.current?.focus(), []);
  const isEmptied = list !== null && list.items.length === 0;
  return (
    <Field label={texts.reason} hint={isEmptied ? texts.reasonHintList : texts.reasonHint} error={faultText(faults, 'reason', { texts, empty: 'reason' })}>
      {(ties) => <input {...ties} ref={field} maxLength={500} value={draft.reason} onInput={(event) => onChange({ ...draft, reason: event.currentTarget.value })} />}
    </Field>
  );
}
