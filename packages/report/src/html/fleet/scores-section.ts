import type { Element } from 'hast';

import { capitalised } from '../../labels/phrases.ts';
import { section, table } from '../elements.ts';
import { barChart } from './bars.ts';
import { rateOf, sumCounts } from './count-groups.ts';
import type { FleetEnte } from './fleet.ts';
import { share, shown } from './fleet-page.ts';
import type { FleetPage } from './fleet-page.ts';

/** Enti whose scores lie together. */
export interface ScoreClass {
  /** First and last whole percentage; null where nothing was decided. */
  readonly range: readonly [from: number, to: number] | null;
  readonly enti: number;
  /** Of all checks on those enti. */
  readonly coverage: number | null;
}

/** None and all stand apart: they are no neighbours of the others. */
const RANGES: readonly ScoreClass['range'][] = [null, [0, 0], [1, 24], [25, 49], [50, 74], [75, 99], [100, 100]];

/** How many enti have which score, and how much was decided of each class. */
export function classifyScores(enti: readonly FleetEnte[]): ScoreClass[] {
  return RANGES.map((range) => {
    const own = enti.filter(({ counts }) => isWithin(rateOf(counts).score, range));
    return { range, enti: own.length, coverage: rateOf(sumCounts(own.map(({ counts }) => counts))).coverage };
  });
}

/** 99.9 % is not all, and 0.1 % is not none. */
function isWithin(score: number | null, range: ScoreClass['range']): boolean {
  if (range === null || score === null) return range === null && score === null;
  const whole = score === 0 ? 0 : score === 1 ? 100 : Math.min(Math.max(Math.floor(score * 100), 1), 99);
  return whole >= range[0] && whole <= range[1];
}

/** The distribution of scores, never without the coverage beside it. */
export function scoresSection(page: FleetPage): Element {
  const { labels, fleet } = page;
  const classes = classifyScores(fleet.enti);
  const most = Math.max(...classes.map(({ enti }) => enti));
  return section('punteggi', labels.sections.scores, [
    barChart({
      title: labels.scoreCaption,
      note: labels.scoreNote,
      legend: [{ key: 'enti', text: labels.scoreLegend.enti }, { key: 'coverage', text: labels.scoreLegend.coverage }],
      rows: classes.map((one) => ({
        label: rangeText(one, page),
        text: labels.scoreRow(shown(one.enti, page), share(one.coverage, page)),
        bars: [{ segments: [{ key: 'enti', value: one.enti }], whole: most }, { segments: [{ key: 'coverage', value: one.coverage ?? 0 }], whole: 1 }],
      })),
    }),
    table({
      caption: labels.scoreCaption,
      head: [labels.columns.class, labels.columns.enti, labels.columns.coverage],
      rows: classes.map((one) => ({ cells: [rangeText(one, page), shown(one.enti, page), share(one.coverage, page)] })),
      numeric: [1, 2],
    }),
  ]);
}

function rangeText({ range }: ScoreClass, { labels }: FleetPage): string {
  if (range === null) return capitalised(labels.noScore);
  const [from, to] = range;
  return from === to ? `${from} %` : `${from}–${to} %`;
}
