import { scaleLinear } from 'd3-scale';
import { stack } from 'd3-shape';
import type { Element } from 'hast';
import { h, s } from 'hastscript';

/** A part of a bar. */
export interface Segment {
  /** Names its look: an outcome, `enti` or `coverage`. */
  readonly key: string;
  readonly value: number;
}

/** A row of a chart: what it is about, what its bars say in words, and its bars. */
export interface BarRow {
  readonly label: string;
  readonly text: string;
  readonly bars: readonly { readonly segments: readonly Segment[]; readonly whole: number }[];
}

/** What a chart shows. */
export interface BarChart {
  readonly title: string;
  /** What each look stands for. */
  readonly legend: readonly { readonly key: string; readonly text: string }[];
  /** What a whole bar is. */
  readonly note: string;
  readonly rows: readonly BarRow[];
}

/** Units across a bar: as much as its full width. */
const WIDTH = 1000;
const HEIGHT = 10;

/**
 * A chart of horizontal bars: each row is text that anyone reads, and a drawing that repeats it. The
 * drawings stretch with the page; the texts do not, so that they stay readable on a telephone.
 */
export function barChart({ title, legend, note, rows }: BarChart): Element {
  return h('figure.grafico', [
    h('figcaption', [h('strong', title), h('span.nota', note), legendList(legend)]),
    h('ul.barre', rows.map(({ label, text, bars }) => h('li', [h('span.voce-barra', label), h('span.disegno', bars.map(drawBar)), h('span.valori', text)]))),
  ]);
}

function legendList(legend: BarChart['legend']): Element {
  return h('span.legenda', legend.map(({ key, text }) => h('span', [drawBar({ segments: [{ key, value: 1 }], whole: 1 }), text])));
}

function drawBar({ segments, whole }: BarRow['bars'][number]): Element {
  const scale = scaleLinear([0, Math.max(whole, 1)], [0, WIDTH]).clamp(true);
  const keys = segments.map(({ key }) => key);
  const layers = stack<unknown, Readonly<Record<string, number>>, string>().keys(keys)([Object.fromEntries(segments.map(({ key, value }) => [key, value]))]);
  const drawn = layers.flatMap(({ key, 0: ends }) => {
    const [from, to] = [scale(ends?.[0] ?? 0), scale(ends?.[1] ?? 0)].map((position) => Math.round(position * 100) / 100) as [number, number];
    return to > from ? [s('rect', { className: [`barra-${key}`], x: from, y: 0, width: Math.round((to - from) * 100) / 100, height: HEIGHT })] : [];
  });
  return s('svg', { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, preserveAspectRatio: 'none', ariaHidden: 'true', focusable: 'false' }, drawn);
}
