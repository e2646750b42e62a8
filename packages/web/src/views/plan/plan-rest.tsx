import type { JSX } from 'preact';

import { useTexts } from '../../app-context.ts';
import { MoreItems } from '../../parts/more-items.tsx';
import { linkTo } from '../../router/route.ts';
import type { PlanParts } from './plan-view.tsx';
import { Suppose } from './suppose.tsx';

/** What is to be checked, what the Comune has programmed itself, what was put off, and what a reader must know. */
export function PlanRest(plan: PlanParts): JSX.Element {
  const { findings } = useTexts();
  const { checks, checksIntro, ownWorks, ownWorksIntro, setAside, notices, sections } = plan.result.base;
  const rows = checks.map((check) => (
    <li key={check.id}>
      <p><a href={linkTo('rilievo', { id: check.findingId })}>{check.title}</a> <span class="hint">({findings.severity(check.severityText)}; {check.whenText})</span></p>
      <Suppose task={check} {...plan} />
    </li>
  ));
  return (
    <>
      {checksIntro === null ? null : <section aria-labelledby="checks" class="checks"><h2 id="checks">{sections.checks}</h2><p>{checksIntro}</p><MoreItems items={rows} /></section>}
      <Listed id="own-works" title={sections.ownWorks} intro={ownWorksIntro} texts={ownWorks} />
      <Listed id="set-aside" title={sections.setAside} texts={setAside} />
      <Listed id="notices" title={sections.notices} texts={notices} />
    </>
  );
}

function Listed({ id, title, intro, texts }: { readonly id: string; readonly title: string; readonly intro?: string; readonly texts: readonly string[] }): JSX.Element | null {
  if (texts.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {intro === undefined ? null : <p>{intro}</p>}
      <ul>{texts.map((text, index) => <li key={index}>{text}</li>)}</ul>
    </section>
  );
}
