import type { Assessment } from '@adempi/schema';
import { formatDay, reasons } from '@adempi/schema';

import { hang, wrapText } from '../text/layout.ts';
import { textIn } from './view.ts';
import type { View } from './view.ts';

/** Whom the report is about, on which day, from which documents. */
export function writeHeader(assessment: Assessment, view: View): string {
  const { header } = view.labels;
  return [
    ...wrapText(assessment.subject.denominazione, view.width).map(view.style.bold),
    ...codeLines(assessment, view),
    ...wrapText(dayText(assessment, view), view.width),
    ...profileLines(assessment, view),
    ...sourceLines(assessment, view),
    ...(view.onlyClues ? wrapText(reasons(view.lang).clues, view.width).map(view.style.bold) : []),
  ].join('\n');

  function dayText({ asOf, knownAt }: Assessment, { labels }: View): string {
    const day = `${header.asOf} ${formatDay(asOf)}`;
    return knownAt === null ? day : `${day}, ${labels.header.knownAt(formatDay(knownAt))}`;
  }
}

function codeLines(assessment: Assessment, view: View): string[] {
  const codes = codesText(assessment, view);
  return codes === '' ? [] : wrapText(codes, view.width).map(view.style.dim);
}

/** The codes of the ente; empty where none is known. */
export function codesText({ subject }: Assessment, { labels: { header } }: View): string {
  return [
    ...(subject.codiceIpa === null ? [] : [`${header.codiceIpa} ${subject.codiceIpa}`]),
    ...(subject.codiceIstat === null ? [] : [`${header.codiceIstat} ${subject.codiceIstat}`]),
  ].join(', ');
}

// What was left out is not compliant: the reader is told that only a part was looked at.
function profileLines({ profile }: Assessment, view: View): string[] {
  if (profile === null) return [];
  const title = view.profiles.get(profile);
  const name = title === undefined ? profile : `${textIn(view, title)} (${profile})`;
  return hang(`${view.labels.header.profile}: `, name, view.width);
}

function sourceLines({ sources }: Assessment, view: View): string[] {
  const { header } = view.labels;
  if (sources.length === 0) return wrapText(header.noSources, view.width);
  return sources.flatMap((source, index) => {
    const first = index === 0 ? `${header.sources}: ` : ' '.repeat(header.sources.length + 2);
    return hang(first, sourceText(source, view), view.width);
  });
}

/** A source with its day and how well it knows: `Piano triennale 2021-2023 (21/12/2022, documentato)`. */
export function sourceText(source: Assessment['sources'][number], { labels: { header }, words }: View): string {
  const details = [source.date === null ? header.undated : formatDay(source.date), ...(source.assurance === null ? [] : [words.assurance[source.assurance]])];
  return `${source.title} (${details.join(', ')})`;
}
