import { useEffect, useState } from 'preact/hooks';
import type { JSX } from 'preact';
import type { ToldMissingFact, ToldRow } from '@adempi/report';

import { useApp, useTexts } from '../../app-context.ts';
import type { Explained, Law } from '../../engine/engine-types.ts';
import { LawLink } from '../../parts/law-link.tsx';
import { OutcomeBadge } from '../../parts/outcome-badge.tsx';
import { Page } from '../../parts/page.tsx';
import { linkBack, route } from '../../router/navigation.ts';
import { linkTo } from '../../router/route.ts';
import { Questions } from './questions.tsx';

/** One finding: why, by when, under which norm, what to do, and how one gets there. */
export function FindingView(): JSX.Element | null {
  const { state, desk } = useApp();
  const { finding: texts } = useTexts();
  const id = route.value.params.get('id') ?? '';
  const result = state.result.value;
  const [explained, setExplained] = useState<Explained | null | undefined>(undefined);
  useEffect(() => {
    let isCurrent = true;
    void desk.explain(id).then((answer) => {
      if (isCurrent) setExplained(answer);
    });
    return () => {
      isCurrent = false;
    };
  }, [id, result]);
  if (explained === undefined) return null;
  if (explained !== null) return <Explanation explained={explained} />;
  return (
    <Page title={texts.missing} lead={texts.missingHelp}>
      <p><a href={linkBack('rilievi')}>{texts.backToList}</a></p>
    </Page>
  );
}

function Explanation({ explained: { told, laws, areaTitle } }: { readonly explained: Explained }): JSX.Element {
  const { state } = useApp();
  const { finding: texts, overview } = useTexts();
  const actor = state.result.value?.told.items.find(({ id }) => id === told.id)?.actorText;
  return (
    <Page title={told.title}>
      {told.item === null ? null : <p class="lead">{told.item}</p>}
      <p class="badges">
        <OutcomeBadge outcome={told.outcome} text={told.outcomeText} />
        <span class="hint">{told.severityText} · {areaTitle}</span>
      </p>
      <dl class="rows">
        {told.rows.map((row) => (row.name === 'law' ? <Laws key={row.name} row={row} laws={laws} /> : row.name === 'missing' ? <Missing key={row.name} label={row.label} missing={told.missing} /> : <Row key={row.name} row={row} note={row.name === 'todo' && actor !== undefined ? `${overview.who}: ${actor}.` : ''} />))}
      </dl>
      {told.noTrace === null ? null : <p>{told.noTrace}</p>}
      {told.questions.length === 0 ? null : <Questions questions={told.questions} />}
      <p class="hint">{texts.rule}: <code>{told.ruleId}</code></p>
      <p><a href={linkBack('rilievi')}>{texts.backToList}</a></p>
    </Page>
  );
}

function Row({ row: { name, label, texts }, note }: { readonly row: ToldRow; readonly note: string }): JSX.Element {
  return (
    <div class={`row-${name}`}>
      <dt>{label}</dt>
      {texts.map((text) => <dd key={text}>{text}</dd>)}
      {note === '' ? null : <dd><strong>{note}</strong></dd>}
    </div>
  );
}

/** What is missing leads to its question. */
function Missing({ label, missing }: { readonly label: string; readonly missing: readonly ToldMissingFact[] }): JSX.Element {
  return (
    <div class="row-missing">
      <dt>{label}</dt>
      {missing.map(({ text, fact }) => <dd key={fact}><a href={linkTo('domande', { domanda: fact })}>{text}</a></dd>)}
    </div>
  );
}

function Laws({ row: { label }, laws }: { readonly row: ToldRow; readonly laws: readonly Law[] }): JSX.Element {
  return (
    <div class="row-law">
      <dt>{label}</dt>
      {laws.map((law, index) => <dd key={law.label}><LawLink law={laws[index - 1]?.title === law.title ? { ...law, title: '' } : law} /></dd>)}
    </div>
  );
}
