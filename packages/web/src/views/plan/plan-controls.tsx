import type { JSX } from 'preact';
import type { WorkGrouping } from '@adempi/schema';

import { useTexts } from '../../app-context.ts';
import { ExportButton } from '../../parts/export-button.tsx';
import { Field } from '../../parts/field.tsx';
import { Icon } from '../../parts/icon.tsx';
import type { PlanParts } from './plan-view.tsx';

/** How the programme is grouped, and how it leaves the page. */
export function PlanControls({ choice, change }: PlanParts): JSX.Element {
  const { results: { plan: texts, exports: { kinds } } } = useTexts();
  const names = Object.entries(texts.groupings) as [WorkGrouping, string][];
  return (
    <>
      <div class="filters">
        <Field label={texts.by}>
          {(ties) => (
            <select {...ties} class="form-select" value={choice.by} onChange={(event) => change({ by: event.currentTarget.value as WorkGrouping })}>
              {names.map(([name, text]) => <option key={name} value={name}>{text}</option>)}
            </select>
          )}
        </Field>
      </div>
      <p class="actions">
        <ExportButton kind="plan-docx" text={kinds['plan-docx'].name} choice={choice} />
        <ExportButton kind="plan-markdown" text={kinds['plan-markdown'].name} choice={choice} />
        <button type="button" class="btn btn-outline-primary" onClick={() => print()}><Icon name="print" />{texts.print}</button>
      </p>
    </>
  );
}
