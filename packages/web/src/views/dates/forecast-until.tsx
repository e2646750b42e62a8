import { useState } from 'preact/hooks';
import type { JSX } from 'preact';
import { addPeriod, formatDay, isCivilDate } from '@adempi/schema';

import { useApp, useTexts } from '../../app-context.ts';
import { ExportButton } from '../../parts/export-button.tsx';
import { Field } from '../../parts/field.tsx';
import { useAnswer } from '../../parts/use-answer.ts';
import { refine, route } from '../../router/navigation.ts';
import { ForecastMonths } from './forecast-months.tsx';

/** What changes by itself up to a day: first of all what turns red. The day stands in the address. */
export function ForecastUntil({ lastDay }: { readonly lastDay: string }): JSX.Element {
  const { state } = useApp();
  const { results: { dates: texts } } = useTexts();
  const { params } = route.value;
  const { asOf } = state.settings.value;
  const [isWrong, setWrong] = useState(false);
  const fits = (day: string): boolean => isCivilDate(day) && day >= asOf && day <= lastDay;
  const asked = params.get('entro') ?? '';
  const until = fits(asked) ? asked : addPeriod(asOf, 'P1Y');
  const isAll = params.get('mostra') === 'tutto';
  const change = (day: string): void => {
    setWrong(!fits(day));
    if (fits(day)) refine({ entro: day, mostra: isAll ? 'tutto' : '' });
  };
  return (
    <section aria-labelledby="forecast">
      <h2 id="forecast">{texts.forecast}</h2>
      <form class="filters" onSubmit={(event) => event.preventDefault()}>
        <Field label={texts.until} hint={texts.untilHint(formatDay(lastDay))} error={isWrong ? texts.untilWrong(formatDay(asOf), formatDay(lastDay)) : null}>
          {(ties) => <input {...ties} type="date" class="form-control day" min={asOf} max={lastDay} value={until} onChange={(event) => change(event.currentTarget.value)} />}
        </Field>
        <p class="suppose">
          <label><input type="checkbox" checked={!isAll} onChange={(event) => refine({ entro: asked, mostra: event.currentTarget.checked ? '' : 'tutto' })} /> {texts.onlyRed}</label>
        </p>
      </form>
      <Forecast until={until} isAll={isAll} />
    </section>
  );
}

function Forecast({ until, isAll }: { readonly until: string; readonly isAll: boolean }): JSX.Element {
  const { desk } = useApp();
  const { results: { dates: texts, exports: { kinds } } } = useTexts();
  const told = useAnswer(() => desk.forecast(until), [until]);
  if (told === undefined || told === null) return <p role="status">{texts.working}</p>;
  const red = told.months.flatMap(({ days }) => days.flatMap(({ changes }) => changes.filter(({ turnsRed }) => turnsRed))).length;
  return (
    <>
      <p>{told.premise} {texts.redHelp}</p>
      <p class="count" role="status">{red === 0 ? texts.noRed(formatDay(until)) : texts.red(red)} {isAll ? told.summary : ''}</p>
      <ForecastMonths months={told.months} isAll={isAll} />
      <ul class="hint">{told.notices.map((text) => <li key={text}>{text}</li>)}</ul>
      <p class="actions"><ExportButton kind="forecast-json" text={kinds['forecast-json'].name} choice={{ until }} /></p>
    </>
  );
}
