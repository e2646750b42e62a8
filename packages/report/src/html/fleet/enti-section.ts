import type { Element } from 'hast';
import { h } from 'hastscript';
import { compareText } from '@adempi/schema';
import type { Outcome } from '@adempi/schema';

import { capitalised } from '../../labels/phrases.ts';
import { present, section, table } from '../elements.ts';
import type { Child } from '../elements.ts';
import { countBands, rateOf } from './count-groups.ts';
import type { FleetEnte } from './fleet.ts';
import { bandText, countOf, share, shown } from './fleet-page.ts';
import type { FleetPage } from './fleet-page.ts';

/** Rows of a page of the list; without scripts, all that is seen of it. */
export const PAGE_SIZE = 50;

/** Stands for a population that is not known, as a choice: an empty one means no choice. */
export const NO_BAND = '?';

/** Listed outcomes that one may look for, the worst first. */
const SOUGHT: readonly Outcome[] = ['fail', 'error', 'pending', 'unknown', 'pass', 'not_applicable'];

/** The list of enti, with search, and the place where the card of one of them opens. */
export function entiSection(page: FleetPage): Element {
  const { labels, fleet } = page;
  const all = shown(fleet.enti.length, page);
  return section('enti', labels.sections.enti, [
    h('p.nota#senza-script', labels.withoutScripts(shown(Math.min(PAGE_SIZE, fleet.enti.length), page), all)),
    h('section#scheda', { hidden: true, tabIndex: -1, ariaLabel: labels.card.findings }),
    filterForm(page),
    h('p#trovati', { role: 'status' }),
    h('div#elenco', [entiTable(page)]),
    h('nav#pagine', { hidden: true, ariaLabel: labels.filter.pages }, [
      h('button.btn.btn-outline-primary#prima', { type: 'button' }, labels.filter.previous),
      h('span#pagina'),
      h('button.btn.btn-outline-primary#dopo', { type: 'button' }, labels.filter.next),
    ]),
    h('details#per-regione', { hidden: true }, [h('summary', labels.filter.byRegion), h('div#regioni-trovate')]),
    h('p.nota', labels.entiNote),
  ]);
}

/** The columns of the list, with the texts of a row: the script writes the same. */
export function entiColumns({ labels: { columns }, isOpen, exposure }: FleetPage): string[] {
  return [columns.ente, columns.province, columns.region, columns.population, isOpen ? columns.clues : columns.breaches, ...(exposure ? [columns.fined] : []), columns.decided, columns.coverage];
}

function entiTable(page: FleetPage): Element {
  const head = entiColumns(page);
  return table({
    caption: page.labels.entiCaption,
    head,
    rows: page.fleet.enti.slice(0, PAGE_SIZE).map((ente) => ({ cells: rowOf(ente, page) })),
    numeric: head.map((_, column) => column).slice(3),
  });
}

function rowOf({ denominazione, provincia, regione, popolazione, breaches, fined, counts }: FleetEnte, page: FleetPage): Child[] {
  const pass = countOf(counts, 'pass');
  return [
    denominazione, provincia, regione, popolazione === null ? '–' : shown(popolazione, page), shown(breaches, page),
    ...(page.exposure ? [fined === null ? '–' : shown(fined, page)] : []),
    `${pass} / ${pass + countOf(counts, 'fail')}`, share(rateOf(counts).coverage, page),
  ];
}

function filterForm(page: FleetPage): Element {
  const { labels, fleet, words } = page;
  const { filter, columns } = labels;
  const listed = SOUGHT.filter((outcome) => fleet.show.includes(outcome));
  // What has no row has any of the outcomes that are not listed.
  const unlisted = listed.length === SOUGHT.length ? [] : [['-', filter.unlisted] as const];
  return h('form#filtri', { hidden: true, role: 'search', ariaLabel: filter.title }, present([
    h('div.filtro', [h('label', { for: 'f-text' }, filter.text), h('input.form-control#f-text', { type: 'search', name: 'text', autoComplete: 'off' })]),
    choice('region', columns.region, filter.all, namesOf(fleet.enti, ({ regione }) => regione).map((name) => [name, name])),
    choice('province', filter.province, filter.all, namesOf(fleet.enti, ({ provincia }) => provincia).map((name) => [name, name])),
    choice('band', columns.band, filter.all, countBands(fleet.enti, (ente) => bandText(ente, page)).map(({ name }) => [name === '' ? NO_BAND : name, name === '' ? labels.unknownName : name])),
    choice('rule', filter.rule, filter.all, ruleChoices(page)),
    choice('outcome', filter.outcome, filter.anyOutcome, [...listed.map((outcome) => [outcome, capitalised(words.outcome[outcome])] as const), ...unlisted]),
    choice('order', filter.order, null, (['code', 'name', 'breaches', 'coverage', 'population'] as const).map((order) => [order, filter.orders[order]])),
    h('div.filtro', [h('button.btn.btn-primary', { type: 'submit' }, filter.apply), ' ', h('button.btn.btn-outline-primary', { type: 'reset' }, filter.reset)]),
    h('p.nota', filter.note),
  ]));
}

/** Rules of which any ente has a finding. */
function ruleChoices({ fleet }: FleetPage): (readonly [string, string])[] {
  const found = new Set(fleet.kinds.map(({ ruleId }) => ruleId));
  return fleet.rules.filter(({ id }) => found.has(id)).map(({ id, title }) => [id, `${title} (${id})`] as const);
}

function namesOf(enti: readonly FleetEnte[], nameOf: (ente: FleetEnte) => string): string[] {
  return [...new Set(enti.map(nameOf))].filter((name) => name !== '').toSorted(compareText);
}

/** `all` is what stands for no choice; null where one is always made. */
function choice(name: string, label: string, all: string | null, choices: readonly (readonly [value: string, text: string])[]): Child {
  const id = `f-${name}`;
  const none = all === null ? [] : [h('option', { value: '' }, all)];
  return h('div.filtro', [h('label', { for: id }, label), h('select', { id, name }, [...none, ...choices.map(([value, text]) => h('option', { value }, text))])]);
}
