import type { JSX } from 'preact';
import type { ToldItem } from '@adempi/report';

import { useApp, useTexts } from '../../app-context.ts';
import { Page } from '../../parts/page.tsx';
import { useSteps } from '../../parts/use-steps.ts';
import { refine, route } from '../../router/navigation.ts';
import { countFindings } from './count-findings.ts';
import { filterFindings, readFilter } from './filter-findings.ts';
import type { FindingFilter } from './filter-findings.ts';
import { FindingCard } from './finding-card.tsx';
import { FindingFilters } from './finding-filters.tsx';

/** Findings drawn at first: more would take a phone too long. */
const STEP = 40;

/** All findings, with filters that stand in the address. */
export function FindingsView(): JSX.Element {
  const { state } = useApp();
  const { findings: texts } = useTexts();
  const all = state.result.value?.told.items ?? [];
  const filter = readFilter(route.value.params);
  const found = filterFindings(all, filter);
  const summary = found.length === 0 ? texts.none : texts.count({ ...countFindings(found), all: all.length });
  return (
    <Page title={texts.title} lead={texts.lead}>
      <FindingFilters items={all} filter={filter} onChange={(changed) => refine({ ...filter, ...changed })} />
      <p class="count" role="status">{summary}</p>
      <FindingList key={keyOf(filter)} items={found} />
    </Page>
  );
}

function keyOf(filter: FindingFilter): string {
  return Object.values(filter).join('\n');
}

function FindingList({ items }: { readonly items: readonly ToldItem[] }): JSX.Element {
  const { findings: texts } = useTexts();
  const { shown, next, more } = useSteps(items, STEP);
  return (
    <>
      <ul class="cards">{shown.map((item) => <FindingCard key={item.id} item={item} />)}</ul>
      {next === 0 ? null : <button type="button" class="btn btn-outline-primary" onClick={more}>{texts.more(next)}</button>}
    </>
  );
}
