import { useState } from 'preact/hooks';
import type { JSX } from 'preact';
import { isCivilDate } from '@adempi/schema';

import { useApp, useTexts } from '../../app-context.ts';
import { Field } from '../../parts/field.tsx';

/** The day of the check, which the reader may move. */
export function DayField(): JSX.Element {
  const { state, actions } = useApp();
  const { overview } = useTexts();
  const [isWrong, setWrong] = useState(false);
  const change = (day: string): void => {
    setWrong(!isCivilDate(day));
    if (isCivilDate(day)) void actions.set({ asOf: day });
  };
  return (
    <Field label={overview.day} hint={overview.dayHint} error={isWrong ? overview.dayWrong : null}>
      {(ties) => <input {...ties} type="date" class="form-control day" value={state.settings.value.asOf} onChange={(event) => change(event.currentTarget.value)} />}
    </Field>
  );
}
