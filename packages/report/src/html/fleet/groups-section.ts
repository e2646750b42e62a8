import type { Element } from 'hast';
import { h } from 'hastscript';
import { COUNTED_OUTCOMES } from '@adempi/schema';

import { capitalised } from '../../labels/phrases.ts';
import { section, table } from '../elements.ts';
import { barChart } from './bars.ts';
import type { BarChart, BarRow } from './bars.ts';
import { applicableOf, countBands, countRegions, rankedScore, rateOf, totalOf } from './count-groups.ts';
import type { GroupTotal } from './count-groups.ts';
import type { Counts6 } from './fleet.ts';
import { BAR_OUTCOMES, bandText, countOf, share, shown } from './fleet-page.ts';
import type { FleetPage } from './fleet-page.ts';

/** Enti together, by band of population or by region: a chart, and the same numbers in a table. */
export function groupsSection(page: FleetPage, by: 'band' | 'region'): Element {
  const { fleet, labels } = page;
  const groups = by === 'band' ? countBands(fleet.enti, (ente) => bandText(ente, page)) : countRegions(fleet.enti);
  const [id, title] = by === 'band' ? ['fasce', labels.sections.bands] : ['regioni', labels.sections.regions];
  return section(id, title, [
    barChart({ title: labels.groupChart[by], note: labels.legend, legend: outcomeLegend(page), rows: groups.map((group) => barRow(group, page)) }),
    groupTable(groups, by, page),
    h('p.nota', `${labels.coverageNote} ${labels.unranked}`),
  ]);
}

/** What each look of a bar of outcomes stands for. */
export function outcomeLegend({ words }: FleetPage): BarChart['legend'] {
  return BAR_OUTCOMES.map((outcome) => ({ key: outcome, text: words.outcome[outcome] }));
}

/** A bar of outcomes, of all that the duty applies to. */
export function outcomeBar(counts: Counts6): BarRow['bars'][number] {
  return { segments: BAR_OUTCOMES.map((outcome) => ({ key: outcome, value: countOf(counts, outcome) })), whole: applicableOf(counts) };
}

function nameOf(name: string, { labels }: FleetPage): string {
  return name === '' ? capitalised(labels.unknownName) : capitalised(name);
}

function barRow(group: GroupTotal, page: FleetPage): BarRow {
  const { labels, isOpen } = page;
  return {
    label: nameOf(group.name, page),
    text: labels.groupRow(shown(group.enti, page), shown(group.breaching, page), share(rateOf(group.counts).coverage, page), isOpen),
    bars: [outcomeBar(group.counts)],
  };
}

function groupTable(groups: readonly GroupTotal[], by: 'band' | 'region', page: FleetPage): Element {
  const { labels, words, fleet, isOpen } = page;
  const { columns } = labels;
  const total = totalOf('', fleet.enti);
  return table({
    caption: labels.groupCaption[by],
    head: [columns[by], columns.enti, isOpen ? columns.suspected : columns.breaching, ...COUNTED_OUTCOMES.map((outcome) => capitalised(words.outcome[outcome])), columns.coverage, columns.score],
    rows: [
      ...groups.map((group) => ({ cells: [nameOf(group.name, page), ...numbersOf(group, page)], properties: { dataGroup: group.name } })),
      { cells: [capitalised(labels.filter.all), ...numbersOf(total, page)], properties: { className: 'totale', dataTotal: 'law' } },
    ],
    numeric: Array.from({ length: COUNTED_OUTCOMES.length + 4 }, (_, column) => column + 1),
  });
}

function numbersOf({ enti, breaching, counts }: GroupTotal, page: FleetPage): string[] {
  return [enti, breaching, ...counts].map((number) => shown(number, page)).concat(share(rateOf(counts).coverage, page), share(rankedScore(counts), page));
}
