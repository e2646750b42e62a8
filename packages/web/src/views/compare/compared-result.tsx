import type { JSX } from 'preact';
import type { ToldComparison, ToldVerdictChange } from '@adempi/report';

import { useApp, useTexts } from '../../app-context.ts';
import { ExportButton } from '../../parts/export-button.tsx';
import { OutcomeBadge } from '../../parts/outcome-badge.tsx';
import { linkTo } from '../../router/route.ts';

/** A comparison: the two sides, what they start from, the totals, and each change with its cause. */
export function ComparedResult({ told }: { readonly told: ToldComparison }): JSX.Element {
  const { state } = useApp();
  const { results: { compare: texts } } = useTexts();
  return (
    <>
      <h2>{told.title}</h2>
      <p><strong>{texts.before}:</strong> {told.before}<br /><strong>{texts.after}:</strong> {told.after}</p>
      {told.notes.map((text) => <p key={text}>{text}</p>)}
      <Listed title={texts.totals} texts={told.totals} />
      <Listed title={texts.inputs} texts={told.inputs} />
      <Listed title={texts.facts} texts={told.facts} />
      {told.changes.length === 0 ? null : (
        <section aria-labelledby="changes">
          <h3 id="changes">{texts.changes}</h3>
          <ul class="cards">{told.changes.map((change) => <Change key={`${change.ruleId}#${change.item ?? ''}`} change={change} />)}</ul>
        </section>
      )}
      <p class="actions">
        <ExportButton kind="comparison-text" text={texts.text} />
        <ExportButton kind="comparison-json" text={texts.json} />
        <button type="button" class="btn btn-outline-primary" onClick={() => (state.earlier.value = null)}>{texts.again}</button>
      </p>
    </>
  );
}

function Listed({ title, texts }: { readonly title: string; readonly texts: readonly string[] }): JSX.Element | null {
  if (texts.length === 0) return null;
  return (
    <section aria-label={title}>
      <h3 class="h5">{title}</h3>
      <ul>{texts.map((text) => <li key={text}>{text}</li>)}</ul>
    </section>
  );
}

function Change({ change }: { readonly change: ToldVerdictChange }): JSX.Element {
  const { state } = useApp();
  const { results: { compare: texts } } = useTexts();
  const { title, item, ruleId, before, after, cause } = change;
  const finding = state.result.value?.told.items.find((one) => one.ruleId === ruleId && (item === null ? one.item === null : one.id.endsWith(`#${item}`)));
  return (
    <li class={`finding-card outcome-${after.outcome ?? 'not_applicable'}`}>
      <h4 class="h6">{finding === undefined ? title : <a href={linkTo('rilievo', { id: finding.id })}>{title}</a>}</h4>
      {item === null ? null : <p class="item">{item}</p>}
      <dl class="sides">
        <div><dt>{texts.before}</dt><dd><Side side={before} /></dd></div>
        <div><dt>{texts.after}</dt><dd><Side side={after} /></dd></div>
      </dl>
      <p class="hint">{cause}</p>
    </li>
  );
}

function Side({ side: { outcome, texts: [first = '', ...others] } }: { readonly side: ToldVerdictChange['before'] }): JSX.Element {
  return (
    <>
      {outcome === null ? first : <OutcomeBadge outcome={outcome} text={first} />}
      {others.map((text) => <small key={text}>{text}</small>)}
    </>
  );
}
