import type { JSX } from 'preact';
import type { ToldCalendarTerm } from '@adempi/report/calendar';

import { useTexts } from '../../app-context.ts';
import { ExportButton } from '../../parts/export-button.tsx';
import { linkTo } from '../../router/route.ts';

/** Terms shown at once. */
const SHOWN = 10;

/** The coming terms, first those that are firm, then those to make sure of; and the calendar that holds them. */
export function ComingTerms({ terms }: { readonly terms: readonly ToldCalendarTerm[] }): JSX.Element {
  const { results: { dates: texts } } = useTexts();
  const firm = terms.filter(({ doubt }) => doubt === null);
  const perhapsMet = terms.filter(({ doubt }) => doubt === 'met');
  const others = terms.filter(({ doubt }) => doubt === 'scope');
  return (
    <section aria-labelledby="coming">
      <h2 id="coming">{texts.coming}</h2>
      {firm.length === 0 ? <p>{perhapsMet.length + others.length === 0 ? texts.none : texts.noFirm}</p> : <TermList terms={firm} />}
      {perhapsMet.length === 0 ? null : (
        <>
          <h3 class="h5">{texts.perhapsMet(perhapsMet.length)}</h3>
          <p>{texts.perhapsMetHelp}</p>
          <TermList terms={perhapsMet} />
        </>
      )}
      {others.length === 0 ? null : (
        <details>
          <summary>{texts.uncertain(others.length)}</summary>
          <p>{texts.uncertainHelp}</p>
          <TermList terms={others} />
        </details>
      )}
      {firm.length + perhapsMet.length === 0 ? null : (
        <>
          <p class="hint">{texts.calendarHelp}</p>
          <p class="actions"><ExportButton kind="calendar" text={texts.calendar} icon="calendar" /></p>
        </>
      )}
    </section>
  );
}

/** The nearest are shown; the others are folded. */
function TermList({ terms }: { readonly terms: readonly ToldCalendarTerm[] }): JSX.Element {
  const { results: { plan } } = useTexts();
  const others = terms.slice(SHOWN);
  return (
    <>
      <Terms terms={terms.slice(0, SHOWN)} />
      {others.length === 0 ? null : (
        <details class="more">
          <summary>{plan.more(others.length)}</summary>
          <Terms terms={others} />
        </details>
      )}
    </>
  );
}

function Terms({ terms }: { readonly terms: readonly ToldCalendarTerm[] }): JSX.Element {
  return (
    <ol class="dates">
      {terms.map(({ day, dayText, title, findingId, remedy }, index) => (
        <li key={index}>
          <time dateTime={day}>{dayText}</time>
          <div>
            {findingId === null ? <strong>{title}</strong> : <a href={linkTo('rilievo', { id: findingId })}>{title}</a>}
            <p>{remedy}</p>
          </div>
        </li>
      ))}
    </ol>
  );
}
