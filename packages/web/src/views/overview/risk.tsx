import type { JSX } from 'preact';
import type { ToldAssessment, ToldItem, ToldRisk } from '@adempi/report';

import { useApp, useTexts } from '../../app-context.ts';
import { linkTo } from '../../router/route.ts';

/** Breaches told here; the others are one link away. */
const SHOWN = 5;

/** So many duties are named at once; more of them are folded. */
const FEW = 3;

/** What the breaches may lead to and which ones, and where to start. Of open data alone no risk is shown unless asked for. */
export function Risk({ told }: { readonly told: ToldAssessment }): JSX.Element {
  const { overview } = useTexts();
  const breaches = told.breaches.flatMap((id) => told.items.filter((item) => item.id === id));
  const failed = told.counts.find(({ outcome }) => outcome === 'fail')?.rules ?? 0;
  return (
    <section aria-labelledby="risk">
      <h2 id="risk">{overview.risk}</h2>
      {told.clues === null ? null : <AskRisk />}
      {told.noBreach === null ? null : <p>{told.noBreach}</p>}
      {told.exposure.length === 0 ? null : <ul class="exposure">{told.exposure.map((risk) => <RiskOf key={risk.text} risk={risk} />)}</ul>}
      {told.exposureNotes.map((text) => <p key={text}>{text}</p>)}
      {breaches.length === 0 ? null : <h3 class="h5">{overview.gravest}</h3>}
      <ol class="breaches">{breaches.slice(0, SHOWN).map((item) => <Breach key={item.id} item={item} />)}</ol>
      {breaches.length <= SHOWN || failed === 0 ? null : <p class="on-screen"><a href={linkTo('rilievi', { esito: 'fail', tipo: 'norme' })}>{overview.allBreaches(failed)}</a></p>}
    </section>
  );
}

function AskRisk(): JSX.Element {
  const { state, actions } = useApp();
  const { overview } = useTexts();
  const { exposure } = state.settings.value;
  return (
    <div class="ask-risk">
      <p>{overview.hiddenRisk}</p>
      <label><input type="checkbox" checked={exposure} onChange={(event) => void actions.set({ exposure: event.currentTarget.checked })} /> {overview.showRisk}</label>
    </div>
  );
}

/** What may follow, and from which duties: on paper too. */
function RiskOf({ risk: { count, text, duties } }: { readonly risk: ToldRisk }): JSX.Element {
  const { overview } = useTexts();
  const list = <ul>{duties.map(({ findingId, title }) => <li key={findingId}><a href={linkTo('rilievo', { id: findingId })}>{title}</a></li>)}</ul>;
  return (
    <li>
      <p><strong>{count}</strong>: {text}</p>
      {duties.length <= FEW ? list : (
        <details>
          <summary>{overview.whichDuties}<span class="visually-hidden">: {count}, {text}</span></summary>
          {list}
        </details>
      )}
    </li>
  );
}

function Breach({ item }: { readonly item: ToldItem }): JSX.Element {
  const { overview } = useTexts();
  return (
    <li>
      <a href={linkTo('rilievo', { id: item.id })}>{item.title}</a>
      {item.item === null ? null : <p class="item">{item.item}</p>}
      <p>{item.reason}</p>
      <p><strong>{overview.todo}:</strong> {item.remedy} <span class="hint">{overview.who}: {item.actorText}.</span></p>
      {item.riskText === '' ? null : <p class="hint risk">{item.riskText}</p>}
    </li>
  );
}
