import type { JSX } from 'preact';
import type { ToldChange, ToldForecast } from '@adempi/report';

import { useApp, useTexts } from '../../app-context.ts';
import { OutcomeBadge } from '../../parts/outcome-badge.tsx';
import { linkTo } from '../../router/route.ts';

/** What a forecast tells. */
export interface ForecastMonthsProps {
  readonly months: ToldForecast['months'];
  /** Also what turns no duty red. */
  readonly isAll: boolean;
}

/** What changes, month by month and day by day. */
export function ForecastMonths({ months, isAll }: ForecastMonthsProps): JSX.Element {
  const shown = months.flatMap(({ name, days }) => {
    const told = days.flatMap((day) => day.changes.filter(({ turnsRed }) => isAll || turnsRed).map((change) => ({ ...day, change })));
    return told.length === 0 ? [] : [{ name, told }];
  });
  return (
    <>
      {shown.map(({ name, told }) => (
        <section key={name} aria-label={name}>
          <h3 class="h5">{name}</h3>
          <ol class="dates">
            {told.map(({ day, dayText, change }, index) => (
              <li key={index}>
                <time dateTime={day}>{dayText}</time>
                <Change change={change} />
              </li>
            ))}
          </ol>
        </section>
      ))}
    </>
  );
}

function Change({ change: { title, what, turnsRed, why, todo, findingIds } }: { readonly change: ToldChange }): JSX.Element {
  const { state } = useApp();
  const { results: { dates: texts } } = useTexts();
  // What only comes into being on that day has no explanation yet.
  const known = findingIds.find((id) => state.result.value?.told.items.some((item) => item.id === id));
  return (
    <div>
      {known === undefined ? <strong>{title}</strong> : <a href={linkTo('rilievo', { id: known })}>{title}</a>}
      <p>{turnsRed ? <OutcomeBadge outcome="fail" text={texts.turnsRed} /> : null} {what}</p>
      {why.map(({ text }) => <p key={text} class="hint">{text}</p>)}
      {todo === null ? null : <p>{todo}</p>}
    </div>
  );
}
