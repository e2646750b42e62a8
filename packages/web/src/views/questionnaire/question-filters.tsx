import type { JSX } from 'preact';
import { officeName } from '@adempi/schema';

import type { QuestionChoice, Questionnaire } from '../../engine/questionnaire/questionnaire-types.ts';
import { Field } from '../../parts/field.tsx';
import { choose, useChoice } from './use-choice.ts';
import { useQuestionnaireTexts } from './use-questionnaire-texts.ts';

/** The questions of one office, or of one area: the order stays. */
export function QuestionFilters({ questionnaire: { offices, areas } }: { readonly questionnaire: Questionnaire }): JSX.Element {
  const texts = useQuestionnaireTexts();
  const choice = useChoice();
  const change = (changed: Partial<QuestionChoice>): void => choose({ ...choice, wanted: null, ...changed });
  return (
    <section class="filters" aria-label={texts.filters}>
      <Choice label={texts.office} all={texts.allOffices} chosen={choice.office} options={offices.map(({ office, questions }) => ({ value: office, text: texts.counted(officeName(office), questions) }))} onChange={(office) => change({ office })} />
      <Choice label={texts.area} all={texts.allAreas} chosen={choice.area} options={areas.map(({ area, title, questions }) => ({ value: area, text: texts.counted(title, questions) }))} onChange={(area) => change({ area })} />
      {choice.office === null && choice.area === null && !choice.again ? null : (
        <button type="button" class="btn btn-outline-primary" onClick={() => choose({ office: null, area: null, again: false, wanted: null })}>{texts.reset}</button>
      )}
    </section>
  );
}

interface ChoiceProps {
  readonly label: string;
  /** What stands for no choice. */
  readonly all: string;
  readonly chosen: string | null;
  readonly options: readonly { readonly value: string; readonly text: string }[];
  readonly onChange: (value: string | null) => void;
}

function Choice({ label, all, chosen, options, onChange }: ChoiceProps): JSX.Element {
  // What has no questions any more stays chosen until another one is.
  const isLeft = chosen === null || options.some(({ value }) => value === chosen);
  return (
    <Field label={label}>
      {(ties) => (
        <select {...ties} value={chosen ?? ''} onChange={(event) => onChange(event.currentTarget.value || null)}>
          <option value="">{all}</option>
          {isLeft ? null : <option value={chosen}>{chosen}</option>}
          {options.map(({ value, text }) => <option key={value} value={value}>{text}</option>)}
        </select>
      )}
    </Field>
  );
}
