import type { Assessment } from '@adempi/schema';
import { formatDay, reasons, withArticle } from '@adempi/schema';

import { hang, wrapText } from '../text/layout.ts';
import { textIn } from './view.ts';
import type { View } from './view.ts';

/** Whom the report is about, on which day, from which documents. */
export function writeHeader(assessment: Assessment, view: View): string {
  return [
    ...wrapText(assessment.subject.denominazione, view.width).map(view.style.bold),
    ...codeLines(assessment, view),
    ...wrapText(dayText(assessment, view), view.width),
    ...profileLines(assessment, view),
    ...sourceLines(assessment, view),
    ...(view.onlyClues ? wrapText(reasons(view.lang).clues, view.width).map(view.style.bold) : []),
  ].join('\n');
}

/** The day that a report is about, and until when things were known. @example 'Obblighi digitali al 21/11/2026' */
export function dayText({ asOf, knownAt }: Assessment, { labels: { header } }: View): string {
  const day = withArticle(header.asOf, formatDay(asOf));
  return knownAt === null ? day : `${day}, ${header.knownAt(formatDay(knownAt))}`;
}

/** The codes of the ente, in words; empty where it has none. */
export function codesText({ subject }: Assessment, { labels: { header } }: View): string {
  const codes = [
    ...(subject.codiceIpa === null ? [] : [`${header.codiceIpa} ${subject.codiceIpa}`]),
    ...(subject.codiceIstat === null ? [] : [`${header.codiceIstat} ${subject.codiceIstat}`]),
  ];
  return codes.join(', ');
}

function codeLines(assessment: Assessment, view: View): string[] {
  const codes = codesText(assessment, view);
  return codes === '' ? [] : wrapText(codes, view.width).map(view.style.dim);
}

// What was left out is not compliant: the reader is told that only a part was looked at.
function profileLines(assessment: Assessment, view: View): string[] {
  const name = profileText(assessment, view);
  return name === null ? [] : hang(`${view.labels.header.profile}: `, name, view.width);
}

/** The profile that a report is limited to, by its title; null where it is not. */
export function profileText({ profile }: Assessment, view: View): string | null {
  if (profile === null) return null;
  const title = view.profiles.get(profile);
  return title === undefined ? profile : `${textIn(view, title)} (${profile})`;
}

function sourceLines(assessment: Assessment, view: View): string[] {
  const { header } = view.labels;
  const sources = sourceTexts(assessment, view);
  if (sources.length === 0) return wrapText(header.noSources, view.width);
  return sources.flatMap((text, index) => hang(index === 0 ? `${header.sources}: ` : ' '.repeat(header.sources.length + 2), text, view.width));
}

/** The documents that a report rests on, each with its day and how well it makes things known. */
export function sourceTexts({ sources }: Assessment, view: View): string[] {
  return sources.map((source) => sourceText(source, view));
}

/** A source with its day and how well it knows: `Piano triennale 2021-2023 (21/12/2022, documentato)`. */
export function sourceText(source: Assessment['sources'][number], { labels: { header }, words }: View): string {
  const details = [source.date === null ? header.undated : formatDay(source.date), ...(source.assurance === null ? [] : [words.assurance[source.assurance]])];
  return `${source.title} (${details.join(', ')})`;
}
