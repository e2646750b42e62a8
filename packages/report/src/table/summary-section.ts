import { COUNTED_OUTCOMES, EXPOSURE_CLASSES, FORCES } from '@adempi/schema';
import type { Assessment, Counts, ExposureClass, Finding } from '@adempi/schema';

import { waiverLabelsOf } from '../labels/waivers.ts';
import { drawTable } from '../text/draw-table.ts';
import { BULLET, hang, widest, wrapText } from '../text/layout.ts';
import { percentText } from '../text/value-text.ts';
import { classLabel, sumText } from './exposure-text.ts';
import { heading } from './view.ts';
import type { View } from './view.ts';

/** How the duties of law came out, in one line. */
export function writeBrief({ summary }: Assessment, view: View): string {
  return wrapText(`${view.labels.header.brief(summary)}.`, view.width).map(view.style.bold).join('\n');
}

/** Score with its coverage, then how many rules came out how, by what binds them. */
export function writeSummary({ summary }: Assessment, view: View): string {
  const { labels } = view;
  return [
    heading(view, labels.sections.summary),
    ...hang(`${labels.summary.score}: `, scoreText(summary, view), view.width),
    ...hang(`${labels.summary.coverage}: `, coverageText(summary, view), view.width),
    ...waivedLines(summary, view),
    ...wrapText(labels.summary.note, view.width).map(view.style.dim),
    drawCounts(summary.byForce, view),
  ].join('\n');
}

/** Where nothing was put off, nothing is said of it. */
function waivedLines({ waived }: Assessment['summary'], view: View): string[] {
  const { count, counted } = waiverLabelsOf(view.lang);
  return waived === 0 ? [] : hang(`${count}: `, counted(waived), view.width);
}

/** What breaches expose to, in the words of the law; fines are counted, never summed. */
export function writeExposure(assessment: Assessment, view: View): string {
  const { counts, notes } = tellExposure(assessment, view);
  if (counts.length === 0) return '';
  return [
    heading(view, view.labels.sections.exposure),
    ...counts.flatMap((text) => hang(BULLET, text, view.width)),
    ...notes.flatMap((note) => wrapText(note, view.width)),
  ].join('\n');
}

/** How many breaches expose to what, and what that means; nothing of open data alone, unless asked for. */
export function tellExposure({ summary, findings, exposureNote }: Assessment, view: View): { readonly counts: readonly string[]; readonly notes: readonly string[] } {
  const { labels } = view;
  const counted = view.risk ? EXPOSURE_CLASSES.filter((name) => summary.exposure[name] > 0) : [];
  // The note names the sums: it would frighten where there is no fine, and where it is not clear whether there is one.
  const notes = counted.includes('fine') || counted.includes('fine_halved') ? [exposureNote ?? '', labels.exposure.counted] : [];
  return {
    counts: counted.map((name) => `${labels.exposure.count(summary.exposure[name])}: ${classText(name, findings, view)}`),
    notes: notes.filter((note) => note !== ''),
  };
}

function classText(name: ExposureClass, findings: readonly Finding[], view: View): string {
  const label = classLabel(name, view);
  const text = label.charAt(0).toLocaleLowerCase(view.lang) + label.slice(1);
  const exposed = findings.find((finding) => finding.outcome === 'fail' && finding.exposure?.class === name)?.exposure;
  const sums = exposed === null || exposed === undefined ? null : sumText(exposed, view);
  return sums === null ? text : `${text}, ${sums}`;
}

/** The score as a percentage, with what it counts; why there is none. */
export function scoreText(summary: Assessment['summary'], view: View): string {
  if (summary.score === null) return view.labels.summary.noScore;
  return view.labels.summary.scoreText(percentText(summary.score, view), summary.pass, summary.pass + summary.fail);
}

/** The coverage as a percentage, with what it counts; why there is none. */
export function coverageText(summary: Assessment['summary'], view: View): string {
  if (summary.coverage === null) return view.labels.summary.noCoverage;
  const open = summary.unknown + summary.error;
  return view.labels.summary.coverageText(percentText(summary.coverage, view), summary.pass + summary.fail, open);
}

function drawCounts(byForce: Assessment['summary']['byForce'], view: View): string {
  const { summary, columns } = view.labels;
  const head = [columns.outcome, ...FORCES.map((force) => summary.forces[force])];
  const rowLabels = [...COUNTED_OUTCOMES.map((outcome) => view.words.outcome[outcome]), summary.total];
  const widths = [widest([columns.outcome, ...rowLabels]), ...head.slice(1).map((text) => widest([text]))];
  const cell = (counts: Counts, key: keyof Counts, column: number): string[] => [
    String(counts[key]).padStart(widths[column + 1] ?? 0),
  ];
  const row = (label: string, key: keyof Counts): string[][] => [
    [label],
    ...FORCES.map((force, column) => cell(byForce[force], key, column)),
  ];
  return drawTable({
    widths,
    head: head.map(view.style.dim),
    rows: [...COUNTED_OUTCOMES.map((outcome) => row(view.words.outcome[outcome], outcome)), row(summary.total, 'rules')],
    paintBorder: view.style.dim,
    compact: true,
  });
}
