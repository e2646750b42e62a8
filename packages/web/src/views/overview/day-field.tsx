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
  const change = async (day: string): Promise<void> => {
    setWrong(!isCivilDate(day));
    if (!isCivilDate(day)) return;
    await actions.set({ asOf: day });
    const told = state.result.value?.told;
    if (told !== undefined) state.announcement.value = `${told.dayText}. ${told.brief}`;
  };
  return (
    <Field label={overview.day} hint={overview.dayHint} error={isWrong ? overview.dayWrong : null}>
      {(ties) => <input {...ties} type="date" class="form-control day" value={state.settings.value.asOf} onChange={(event) => void change(event.currentTarget.value)} />}
    </Field>
  );
}
