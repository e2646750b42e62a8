import type { JSX } from 'preact';
import type { ToldAssessment } from '@adempi/report';

import { useTexts } from '../../app-context.ts';
import { linkTo } from '../../router/route.ts';

/** The next three dates: first those that are firm. */
export function NextDates({ told }: { readonly told: ToldAssessment }): JSX.Element {
  const { overview } = useTexts();
  return (
    <section aria-labelledby="dates">
      <h2 id="dates">{overview.dates}</h2>
      {told.nextTerms.length === 0 ? <p>{overview.noDates}</p> : null}
      <ol class="dates">
        {told.nextTerms.map((term) => (
          <li key={term.findingId}>
            <time dateTime={term.day}>{term.dayText}</time>
            <div>
              <a href={linkTo('rilievo', { id: term.findingId })}>{term.title}</a>
              {term.doubtText === '' ? null : <span class="hint"> ({term.doubtText})</span>}
              <p>{term.remedy}</p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
