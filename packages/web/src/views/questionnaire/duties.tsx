import type { JSX } from 'preact';

import type { AskedDuty, AskedQuestion } from '../../engine/questionnaire/questionnaire-types.ts';
import { LawLink } from '../../parts/law-link.tsx';
import { linkTo } from '../../router/route.ts';
import { useQuestionnaireTexts } from './use-questionnaire-texts.ts';

/** Which duties a question helps to decide, each with its norms. */
export function Duties({ question: { duties, dutyCount } }: { readonly question: Pick<AskedQuestion, 'duties' | 'dutyCount'> }): JSX.Element | null {
  const texts = useQuestionnaireTexts();
  if (duties.length === 0) return null;
  return (
    <details class="duties">
      <summary>{texts.duties(dutyCount)}</summary>
      <ul>{duties.map((duty) => <Duty key={duty.ruleId} duty={duty} />)}</ul>
      {dutyCount > duties.length ? <p>{texts.moreDuties(dutyCount - duties.length)}</p> : null}
    </details>
  );
}

function Duty({ duty: { title, outcomeText, findingId, laws } }: { readonly duty: AskedDuty }): JSX.Element {
  const texts = useQuestionnaireTexts();
  return (
    <li>
      <strong>{title}</strong>: {outcomeText}
      {findingId === null ? null : <> (<a href={linkTo('rilievo', { id: findingId })}>{texts.toFinding}<span class="visually-hidden">: {title}</span></a>)</>}
      {laws.length === 0 ? null : <ul class="laws">{laws.map((law) => <li key={law.label}><LawLink law={law} /></li>)}</ul>}
    </li>
  );
}
