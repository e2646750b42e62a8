import { h } from 'hastscript';
import type { Element } from 'hast';

import { capitalised } from '../labels/phrases.ts';
import { present } from './elements.ts';
import type { Child } from './elements.ts';
import { entryWho } from './entry.ts';
import { OUTCOME_ORDER } from './page.ts';
import type { Page } from './page.ts';

interface Choice {
  readonly value: string;
  readonly text: string;
}

/** Filters over the findings. They are there only where scripts run: without them, all is read. */
export function filterForm(page: Page): Element {
  const { labels, view, areas } = page;
  const outcomes = OUTCOME_ORDER.filter((outcome) => areas.some(({ entries }) => entries.some(({ first }) => first.outcome === outcome)));
  const who = page.isPublic ? [] : [...new Set(areas.flatMap(({ entries }) => entries.flatMap((entry) => entryWho(entry, page))))].toSorted((one, other) => (one < other ? -1 : 1));
  return h('form#filtri', { hidden: true, role: 'search', ariaLabel: labels.filter.title }, present([
    choice('outcome', labels.filter.outcome, labels.filter.all, outcomes.map((value) => ({ value, text: capitalised(view.words.outcome[value]) }))),
    choice('area', view.labels.columns.area, labels.filter.all, areas.map(({ packId, title }) => ({ value: packId, text: title }))),
    page.isPublic ? null : choice('who', labels.filter.who, labels.filter.all, who.map((value) => ({ value, text: value }))),
    h('div.filtro', [h('label', { for: 'f-text' }, labels.filter.text), h('input.form-control#f-text', { type: 'search', name: 'text', autoComplete: 'off' })]),
    h('div.filtro', [h('button.btn.btn-primary', { type: 'submit' }, labels.filter.apply), ' ', h('button.btn.btn-outline-primary', { type: 'reset' }, labels.filter.reset)]),
    h('output#filtri-esito', { dataShown: labels.filter.shown }),
  ]));
}

function choice(name: string, label: string, all: string, choices: readonly Choice[]): Child {
  const id = `f-${name}`;
  return h('div.filtro', [
    h('label', { for: id }, label),
    h('select', { id, name }, [h('option', { value: '' }, all), ...choices.map(({ value, text }) => h('option', { value }, text))]),
  ]);
}
