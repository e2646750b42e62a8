import type { JSX } from 'preact';
import type { ToldAssessment } from '@adempi/report';

import { linkTo } from '../../router/route.ts';

/** The proceedings of AgID: where each stands and by when something is to be done, also where the duty is met today. Nothing where none was opened. */
export function Proceedings({ told: { proceedings, proceedingsTitle } }: { readonly told: ToldAssessment }): JSX.Element | null {
  if (proceedings.length === 0) return null;
  return (
    <section aria-labelledby="proceedings">
      <h2 id="proceedings">{proceedingsTitle}</h2>
      <ul>
        {proceedings.map(({ text, ruleId, findingId, dutyText, termText }) => (
          <li key={`${text} ${ruleId}`}>
            <p><strong>{text}</strong></p>
            <p><a href={linkTo('rilievo', { id: findingId })}>{dutyText}</a></p>
            {termText === '' ? null : <p>{termText}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}
