import type { RootContent } from 'mdast';
import { COUNTED_OUTCOMES, FORCES, formatDay, reasons } from '@adempi/schema';
import type { Assessment } from '@adempi/schema';

import { groupByOutcome } from '../findings/finding-groups.ts';
import { formatLabelsOf } from '../labels/formats.ts';
import { procedureLabelsOf } from '../labels/procedure.ts';
import { noticeTexts, startSteps } from '../table/closing.ts';
import { officeOf, questionOf } from '../table/facts-section.ts';
import { codesText, dayText, profileText, sourceTexts } from '../table/header.ts';
import { tellProceedings } from '../table/proceedings-section.ts';
import { rankMissing } from '../table/rank-missing.ts';
import { coverageText, tellExposure, scoreText } from '../table/summary-section.ts';
import { createView } from '../table/view.ts';
import type { TableOptions, View } from '../table/view.ts';
import { describeFindings } from './describe-findings.ts';
import { heading, list, paragraph, printMarkdown, table } from './markdown.ts';
import type { Entry } from './markdown.ts';

/** What of assessments is written as Markdown. */
export type MarkdownOptions = Pick<TableOptions, 'show' | 'all' | 'exposure' | 'bundle'>;

/** Facts to find out, unless all are asked for. */
const SHOWN_FACTS = 10;

/**
 * Assessments as Markdown (CommonMark, with the tables of GitHub), for an issue, a wiki or the
 * summary of a pipeline: where to start, the totals, the findings by outcome, the facts to find
 * out. What a text says is never markup.
 * @example writeMarkdown([assessment], { show: ['fail'] })
 */
export function writeMarkdown(assessments: readonly Assessment[], options: MarkdownOptions = {}): string {
  return printMarkdown(assessments.flatMap((assessment) => describeAssessment(assessment, createView(assessment, options))));
}

function describeAssessment(assessment: Assessment, view: View): RootContent[] {
  return [
    ...describeHeader(assessment, view),
    ...describeProceedings(assessment, view),
    ...describeStart(assessment, view),
    ...describeSummary(assessment, view),
    ...groupByOutcome(assessment, view).flatMap((section) => describeFindings(section, view)),
    ...describeFacts(assessment, view),
    ...describeNotices(assessment, view),
  ];
}

function describeHeader(assessment: Assessment, view: View): RootContent[] {
  const { header } = view.labels;
  const codes = codesText(assessment, view);
  const profile = profileText(assessment, view);
  const sources = sourceTexts(assessment, view);
  return [
    heading(1, assessment.subject.denominazione),
    paragraph(dayText(assessment, view), ...(codes === '' ? [] : [` (${codes})`]), '.'),
    ...(profile === null ? [] : [paragraph(`${header.profile}: ${profile}.`)]),
    ...(view.onlyClues ? [paragraph({ strong: reasons(view.lang).clues })] : []),
    ...(sources.length === 0 ? [paragraph(`${header.noSources}.`)] : [paragraph(`${header.sources}:`), list(sources.map(toEntry))]),
  ];
}

function describeProceedings({ findings }: Assessment, view: View): RootContent[] {
  const told = tellProceedings(findings, view);
  if (told.length === 0) return [];
  const { section, explain } = procedureLabelsOf(view.lang);
  const entries = told.map(({ text, dutyText, termText, ruleId }): Entry => ({ line: [{ strong: text }], below: [dutyText, termText, explain(ruleId)].filter((one) => one !== '').map(toEntry) }));
  return [heading(2, section), list(entries)];
}

function describeStart(assessment: Assessment, view: View): RootContent[] {
  const { steps, more } = startSteps(assessment, view);
  const { sections, start } = view.labels;
  return [heading(2, sections.start), ...(steps.length === 0 ? [paragraph(start.nothing)] : [list(steps.map(toEntry), true)]), ...more.map((text) => paragraph(text))];
}

function describeSummary(assessment: Assessment, view: View): RootContent[] {
  const { labels, words } = view;
  const { summary } = assessment;
  const row = (label: string, key: keyof typeof summary.byForce.statutory): string[] => [label, ...FORCES.map((force) => String(summary.byForce[force][key]))];
  const { counts, notes } = tellExposure(assessment, view);
  return [
    heading(2, labels.sections.summary),
    paragraph(`${labels.summary.score}: ${scoreText(summary, view)}. ${labels.summary.coverage}: ${coverageText(summary, view)}. ${labels.summary.note}`),
    table([
      [labels.columns.outcome, ...FORCES.map((force) => labels.summary.forces[force])],
      ...COUNTED_OUTCOMES.map((outcome) => row(words.outcome[outcome], outcome)),
      row(labels.summary.total, 'rules'),
    ]),
    ...(counts.length === 0 ? [] : [paragraph({ strong: labels.sections.exposure }), list(counts.map(toEntry)), ...notes.map((note) => paragraph(note))]),
  ];
}

function describeFacts({ findings }: Assessment, view: View): RootContent[] {
  const ranked = rankMissing(findings);
  if (ranked.length === 0 || !view.shows('unknown')) return [];
  const shown = view.all ? ranked : ranked.slice(0, SHOWN_FACTS);
  const { columns, moreFacts } = formatLabelsOf(view.lang);
  const hidden = ranked.length - shown.length;
  return [
    heading(2, view.labels.sections.facts),
    table([[columns.question, columns.rules, columns.office, columns.place], ...shown.map((fact) => [questionOf(fact, view), String(fact.rules), officeOf(fact, view) ?? '', { code: fact.path }])]),
    ...(hidden === 0 ? [] : [paragraph(moreFacts(hidden))]),
  ];
}

function describeNotices(assessment: Assessment, view: View): RootContent[] {
  const { madeWith, madeWithText, columns } = formatLabelsOf(view.lang);
  const { tool, engine, stateDigest, packs } = assessment;
  return [
    heading(2, view.labels.sections.notices),
    list(noticeTexts(assessment, view).map(toEntry)),
    heading(2, madeWith),
    paragraph(madeWithText(tool.version, engine, stateDigest)),
    table([[columns.pack, columns.version, columns.horizon, columns.digest], ...packs.map(({ id, version, horizon, digest }) => [id, version, formatDay(horizon), { code: digest }])]),
  ];
}

function toEntry(text: string): Entry {
  return { line: [text] };
}
