import type { JSX } from 'preact';
import type { ToldFact, ToldFactGroup } from '@adempi/report';

import { useApp, useTexts } from '../../app-context.ts';
import { Page } from '../../parts/page.tsx';
import { linkTo } from '../../router/route.ts';

/** What the state says, each fact with its source and its day. */
export function KnownView(): JSX.Element {
  const { state } = useApp();
  const { known } = useTexts();
  const groups = state.result.value?.facts ?? [];
  return (
    <Page title={known.title} lead={known.lead}>
      {groups.length === 0 ? <p>{known.none}</p> : groups.map((group) => <FactGroup key={`${group.collection}[${group.key}]`} group={group} />)}
      <p>{known.correct}</p>
    </Page>
  );
}

function FactGroup({ group }: { readonly group: ToldFactGroup }): JSX.Element {
  const { known } = useTexts();
  const title = group.collection === '' ? known.ente : known.item(group.collectionLabel, group.name);
  const [shared, ...others] = new Set(group.facts.map(originOf));
  // Where all come from one place, it is told once.
  const isShared = shared !== undefined && others.length === 0;
  return (
    <section class="facts">
      <h2 class="h5">{title}</h2>
      {isShared ? <p class="hint">{known.source}: {shared}</p> : null}
      <dl>
        {group.facts.map((fact) => (
          <div key={fact.address}>
            <dt>{fact.label}</dt>
            <dd>
              <strong>{fact.value}</strong>
              {isShared ? null : <small>{originOf(fact)}</small>}
              {fact.isKey ? null : <> <a class="correct" href={linkTo('domande', { domanda: fact.address })}>{known.correctGo}<span class="visually-hidden">: {fact.label}, {title}</span></a></>}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function originOf({ source, assurance, known }: ToldFact): string {
  return [source, assurance, known].filter((text) => text !== '').join(' · ');
}
