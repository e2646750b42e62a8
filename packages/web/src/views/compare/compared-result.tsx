import type { JSX } from 'preact';
import type { ToldComparison, ToldVerdictChange } from '@adempi/report';

import { useApp, useTexts } from '../../app-context.ts';
import { ExportButton } from '../../parts/export-button.tsx';
import { OutcomeBadge } from '../../parts/outcome-badge.tsx';
import { useSteps } from '../../parts/use-steps.ts';
import { linkTo } from '../../router/route.ts';
import { CHANGE_KINDS, kindOfChange } from './sort-changes.ts';
import type { ChangeKind } from './sort-changes.ts';

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
      <Listed title={texts.facts} texts={told.facts} />
      {CHANGE_KINDS.map((kind) => <Changes key={kind} kind={kind} changes={told.changes.filter((change) => kindOfChange(change) === kind)} />)}
      <Listed title={texts.inputs} texts={told.inputs} />
      {told.digests.length === 0 ? null : (
        <details data-print="folded">
          <summary>{texts.digests}</summary>
          <ul>{told.digests.map((text) => <li key={text}><code>{text}</code></li>)}</ul>
        </details>
      )}
      <p class="actions">
        <ExportButton kind="comparison-text" text={texts.text} />
        <ExportButton kind="comparison-json" text={texts.json} />
        <button type="button" class="btn btn-outline-primary" onClick={() => (state.earlier.value = null)}>{texts.again}</button>
      </p>
    </>
  );
}

/** Changes drawn at first: more would take a phone too long. */
const STEP = 30;

function Changes({ kind, changes }: { readonly kind: ChangeKind; readonly changes: readonly ToldVerdictChange[] }): JSX.Element | null {
  const { results: { compare: texts } } = useTexts();
  const { shown, next, more } = useSteps(changes, STEP);
  if (changes.length === 0) return null;
  const title = texts.changes[kind](changes.length);
  return (
    <section aria-label={title}>
      <h3 class="h5">{title}</h3>
      <ul class="cards">{shown.map((change) => <Change key={`${change.ruleId}#${change.item ?? ''}`} change={change} />)}</ul>
      {next === 0 ? null : <button type="button" class="btn btn-outline-primary" onClick={more}>{texts.more(next)}</button>}
    </section>
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
  const { title, item, itemText, ruleId, before, after, cause } = change;
  const finding = state.result.value?.told.items.find((one) => one.ruleId === ruleId && (item === null ? one.item === null : one.id.endsWith(`#${item}`)));
  return (
    <li class={`finding-card outcome-${after.outcome ?? 'not_applicable'}`}>
      <h4 class="h6">{finding === undefined ? title : <a href={linkTo('rilievo', { id: finding.id })}>{title}</a>}</h4>
      {itemText === '' ? null : <p class="item">{itemText}</p>}
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
