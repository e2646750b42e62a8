import type { JSX } from 'preact';
import type { ToldAssessment, ToldMissing } from '@adempi/report';

import { useTexts } from '../../app-context.ts';
import { linkTo } from '../../router/route.ts';

const SHOWN = 5;

/** The facts that would decide most, with whom to ask; each leads to its question. */
export function Unknowns({ told }: { readonly told: ToldAssessment }): JSX.Element {
  const { overview } = useTexts();
  const open = told.counts.find(({ outcome }) => outcome === 'unknown')?.rules ?? 0;
  return (
    <section aria-labelledby="unknown">
      <h2 id="unknown">{overview.unknown}</h2>
      {told.missing.length === 0 ? <p>{overview.noUnknown}</p> : <p>{overview.unknownLead(told.missing.length)}</p>}
      <ol>{told.missing.slice(0, SHOWN).map((fact) => <MissingFact key={fact.path} fact={fact} />)}</ol>
      {open === 0 ? null : <p class="on-screen"><a href={linkTo('rilievi', { esito: 'unknown', tipo: 'norme' })}>{overview.allUnknown(open)}</a></p>}
    </section>
  );
}

function MissingFact({ fact }: { readonly fact: ToldMissing }): JSX.Element {
  const { overview } = useTexts();
  const details = [overview.waits(fact.rules), ...(fact.office === null ? [] : [overview.office(fact.office)])];
  return <li><a href={linkTo('domande', { domanda: fact.fact })}>{fact.question}</a> <span class="hint">({details.join('; ')})</span></li>;
}
