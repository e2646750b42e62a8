import type { JSX } from 'preact';
import type { ToldAssessment, ToldMissing } from '@adempi/report';

import { useTexts } from '../../app-context.ts';
import { linkTo } from '../../router/route.ts';

const SHOWN = 5;

/** The facts that would decide most, with whom to ask; each leads to its question. */
export function Unknowns({ told, questions }: { readonly told: ToldAssessment; readonly questions: number | null }): JSX.Element {
  const { overview } = useTexts();
  const open = told.counts.find(({ outcome }) => outcome === 'unknown')?.rules ?? 0;
  return (
    <section aria-labelledby="unknown">
      <h2 id="unknown">{overview.unknown}</h2>
      <p>{told.missing.length === 0 ? overview.noUnknown : overview.unknownLead}</p>
      <ol>{told.missing.slice(0, SHOWN).map((fact) => <MissingFact key={fact.path} fact={fact} />)}</ol>
      {questions === null || questions === 0 ? null : <p><a href={linkTo('domande')}>{overview.allQuestions(questions)}</a></p>}
      {open === 0 ? null : <p class="on-screen"><a href={linkTo('rilievi', { esito: 'unknown', insieme: 'si', tipo: 'norme' })}>{overview.allUnknown(open)}</a></p>}
    </section>
  );
}

function MissingFact({ fact }: { readonly fact: ToldMissing }): JSX.Element {
  const { overview } = useTexts();
  const details = [overview.waits(fact.rules), ...(fact.office === null ? [] : [overview.office(fact.office)])];
  return <li><a href={linkTo('domande', { domanda: fact.fact })}>{fact.question}</a> <span class="hint">({details.join('; ')})</span></li>;
}
