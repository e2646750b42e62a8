import type { Element } from 'hast';
import { h } from 'hastscript';
import { formatDay } from '@adempi/schema';

import { day, present, section, table } from '../elements.ts';
import type { Child } from '../elements.ts';
import type { FleetSource } from './fleet.ts';
import { shown } from './fleet-page.ts';
import type { FleetPage } from './fleet-page.ts';

/** The files behind the numbers, each with its publisher, licence, day and digest, and how to cite them. */
export function sourcesSection(page: FleetPage): Element {
  const { fleet, labels } = page;
  const all = [...fleet.sources, ...fleet.registry];
  if (all.length === 0) return section('fonti', labels.sections.sources, [h('p', labels.noSources)]);
  return section('fonti', labels.sections.sources, [
    fleet.sources.length === 0 ? h('p', labels.noSources) : sourceTable(page),
    fleet.registry.length === 0 ? null : registryTable(page),
    h('h3', labels.attribution),
    h('p', labels.attributionNote),
    h('ul', [...new Set(all.map((source) => attributionOf(source, page)))].map((text) => h('li', text))),
    all.some(({ licence }) => isShareAlike(licence)) ? h('p.avviso', labels.shareAlike) : null,
  ]);
}

function sourceTable(page: FleetPage): Element {
  const { fleet, labels: { columns, sourceCaption } } = page;
  const count = (number: number | null): string => (number === null ? '–' : shown(number, page));
  return table({
    caption: sourceCaption,
    head: [columns.source, columns.publisher, columns.licence, columns.day, columns.rows, columns.comuni, columns.unresolved, columns.digest],
    rows: fleet.sources.map((source) => ({ cells: [nameOf(source), publisherOf(source), licenceOf(source, page), dayOf(source), count(source.rows), count(source.comuni), count(source.unresolved), digestOf(source)] })),
    numeric: [4, 5, 6],
  });
}

function registryTable(page: FleetPage): Element {
  const { fleet, labels: { columns, registryCaption } } = page;
  return table({
    caption: registryCaption,
    head: [columns.source, columns.publisher, columns.licence, columns.day, columns.digest],
    rows: fleet.registry.map((source) => ({ cells: [nameOf(source), publisherOf(source), licenceOf(source, page), dayOf(source), digestOf(source)] })),
  });
}

function nameOf({ name, file }: FleetSource): Child {
  return h('span', present([name, name === file ? null : h('br'), name === file ? null : h('code', file)]));
}

/** Only an address of the web becomes a link. */
function publisherOf({ publisher, url }: FleetSource): Child {
  return url !== null && /^https?:\/\//iu.test(url) ? h('a', { href: url, rel: 'noreferrer' }, publisher === '' ? url : publisher) : publisher;
}

function licenceOf({ licence }: FleetSource, { labels }: FleetPage): string {
  return licence ?? labels.noLicence;
}

function dayOf({ date }: FleetSource): Child {
  return date === null ? '–' : day(date);
}

function digestOf({ digest }: FleetSource): Child {
  return digest === null ? '–' : h('code', digest);
}

function attributionOf(source: FleetSource, page: FleetPage): string {
  const of = [source.file, ...(source.date === null ? [] : [formatDay(source.date)]), licenceOf(source, page)].join(', ');
  return source.publisher === '' ? of : `${source.publisher} (${of})`;
}

function isShareAlike(licence: string | null): boolean {
  return licence !== null && /-SA\b/iu.test(licence);
}
