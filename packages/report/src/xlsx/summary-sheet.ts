import { COUNTED_OUTCOMES, FORCES, reasons } from '@adempi/schema';
import type { Counts } from '@adempi/schema';

import { procedureLabelsOf } from '../labels/procedure.ts';
import { noticeTexts, startSteps } from '../table/closing.ts';
import { codesText, dayText, profileText } from '../table/header.ts';
import { tellProceedings } from '../table/proceedings-section.ts';
import { coverageText, tellExposure, scoreText } from '../table/summary-section.ts';
import { cleanText } from '../text/clean.ts';
import type { WorkbookCell, WorkbookSheet } from '../workbook/write-workbook.ts';
import { dayCell, tableSheet, textCell } from './table-sheet.ts';
import type { Column } from './table-sheet.ts';
import type { SheetWords, Told } from './told.ts';

type Row = readonly WorkbookCell[];

/** What a reader who opens no other sheet must know: of one ente a page, of several a row for each. */
export function summarySheet(all: readonly Told[], words: SheetWords): WorkbookSheet {
  const [only] = all;
  return all.length === 1 && only !== undefined ? pageOf(only, words) : rowsOf(all, words);
}

function pageOf(told: Told, { sheet }: SheetWords): WorkbookSheet {
  const { assessment, view } = told;
  const { labels } = view;
  const { steps, more } = startSteps(assessment, view);
  const { counts, notes } = tellExposure(assessment, view);
  return {
    name: sheet.sheets.summary,
    widths: [50, 15, 15, 15, 15],
    rows: [
      [{ value: cleanText(assessment.subject.denominazione), look: 'title' }],
      ...headTexts(told).map(line),
      [],
      title(labels.sections.start),
      ...(steps.length === 0 ? [line(labels.start.nothing)] : steps.map((step, index) => line(`${index + 1}. ${step}`))),
      ...more.map(line),
      [],
      title(labels.sections.summary),
      line(`${labels.summary.score}: ${scoreText(assessment.summary, view)}`),
      line(`${labels.summary.coverage}: ${coverageText(assessment.summary, view)}`),
      line(labels.summary.note),
      ...countRows(told),
      [],
      ...(counts.length === 0 ? [] : [title(labels.sections.exposure), ...[...counts, ...notes].map(line), []]),
      title(labels.sections.notices),
      ...noticeTexts(assessment, view).map(line),
    ],
  };
}

function headTexts({ assessment, view }: Told): string[] {
  const profile = profileText(assessment, view);
  const open = tellProceedings(assessment.findings, view).filter(({ isClosed }) => !isClosed).length;
  return [
    codesText(assessment, view),
    dayText(assessment, view),
    profile === null ? '' : `${view.labels.header.profile}: ${profile}`,
    view.onlyClues ? reasons(view.lang).clues : '',
    open === 0 ? '' : procedureLabelsOf(view.lang).open(open),
  ].filter((text) => text !== '');
}

/** How many rules came out how, by what binds. */
function countRows({ assessment, view: { labels, words } }: Told): Row[] {
  const { byForce } = assessment.summary;
  const row = (label: string, key: keyof Counts): Row => [textCell(label), ...FORCES.map((force) => ({ value: byForce[force][key] }))];
  return [
    [labels.columns.outcome, ...FORCES.map((force) => labels.summary.forces[force])].map((heading) => ({ value: heading, look: 'head' })),
    ...COUNTED_OUTCOMES.map((outcome) => row(words.outcome[outcome], outcome)),
    row(labels.summary.total, 'rules'),
  ];
}

function title(text: string): Row {
  return [{ value: text, look: 'title' }];
}

/** A sentence, as wide as the table. */
function line(text: string): Row {
  return [{ ...textCell(text), span: 1 + FORCES.length }];
}

function rowsOf(all: readonly Told[], { sheet, columns }: SheetWords): WorkbookSheet {
  const view = all[0]?.view;
  const counted: Column<Told>[] = COUNTED_OUTCOMES.map((outcome) => ({
    heading: view?.words.outcome[outcome] ?? outcome,
    width: 16,
    cell: ({ assessment }) => ({ value: assessment.summary[outcome] }),
  }));
  return tableSheet<Told>({
    name: sheet.sheets.summary,
    columns: [
      { heading: columns.ente, width: 34, cell: ({ assessment }) => textCell(assessment.subject.denominazione) },
      { heading: sheet.columns.codiceIpa, width: 12, cell: ({ assessment }) => textCell(assessment.subject.codiceIpa) },
      { heading: sheet.columns.codiceIstat, width: 12, cell: ({ assessment }) => textCell(assessment.subject.codiceIstat) },
      { heading: sheet.columns.asOf, width: 12, cell: ({ assessment }) => dayCell(assessment.asOf) },
      { heading: view?.labels.summary.score ?? '', width: 12, cell: ({ assessment }) => ({ value: assessment.summary.score, isShare: true }) },
      { heading: view?.labels.summary.coverage ?? '', width: 12, cell: ({ assessment }) => ({ value: assessment.summary.coverage, isShare: true }) },
      ...counted,
    ],
    rows: all,
    note: [...new Set(all.flatMap(({ assessment, view: { labels, onlyClues, lang } }) => [labels.summary.note, ...(onlyClues ? [reasons(lang).clues] : []), assessment.disclaimer]))].join(' '),
    nothing: sheet.nothing,
  });
}
