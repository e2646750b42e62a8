import type { JSX } from 'preact';

import type { DocumentForm } from '../../engine/questionnaire/questionnaire-types.ts';
import { Field } from '../../parts/field.tsx';
import { DateInput } from './date-input.tsx';
import { faultText } from './fields.ts';
import type { FieldsProps } from './fields.ts';
import { useQuestionnaireTexts } from './use-questionnaire-texts.ts';

const names: readonly (keyof DocumentForm)[] = ['documento', 'protocollo', 'dataProtocollo', 'url'];

/** The document that proves an answer, for the register of evidence; nobody must tell it. */
export function DocumentFields({ question: { fact }, draft, faults, onChange }: FieldsProps): JSX.Element {
  const texts = useQuestionnaireTexts();
  const { document } = draft;
  const change = (name: keyof DocumentForm, text: string): void => onChange({ ...draft, document: { ...document, [name]: text } });
  return (
    <details class="document">
      <summary>{texts.documentTitle}</summary>
      <p class="hint">{texts.documentHint}</p>
      <div class="columns">
        {names.map((name) => (
          <Field key={name} label={texts.document[name]} error={faultText(faults, name, { texts, empty: 'documento' })}>
            {(ties) =>
              name === 'dataProtocollo' ? (
                <DateInput ties={ties} of={{ fact, field: name }} value={document[name]} onChange={(day) => change(name, day)} />
              ) : (
                <input {...ties} inputMode={name === 'url' ? 'url' : 'text'} maxLength={300} autoComplete="off" value={document[name]} onInput={(event) => change(name, event.currentTarget.value)} />
              )
            }
          </Field>
        ))}
      </div>
    </details>
  );
}
