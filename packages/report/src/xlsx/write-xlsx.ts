import type { Assessment, WorkPlan } from '@adempi/schema';

import { createView } from '../table/view.ts';
import type { TableOptions } from '../table/view.ts';
import { writeWorkbook } from '../workbook/write-workbook.ts';
import { evidenceSheet } from './evidence-sheet.ts';
import { findingsSheet } from './findings-sheet.ts';
import { proceedingsSheets } from './proceedings-sheet.ts';
import { questionsSheet } from './questions-sheet.ts';
import { sourcesSheet, versionsSheet } from './sources-sheet.ts';
import { summarySheet } from './summary-sheet.ts';
import { sheetWordsOf } from './told.ts';
import { workSheet } from './work-sheet.ts';

/** What of assessments is written as a workbook. */
export interface XlsxOptions extends Pick<TableOptions, 'exposure' | 'bundle'> {
  /** The programme of work of an ente; without one, the work is what its findings ask for. */
  readonly planOf?: (assessment: Assessment) => WorkPlan | null;
}

/**
 * Assessments as a workbook (XLSX): summary, proceedings of AgID where there are any, findings, work plan, open questions, evidence,
 * sources, versions. Days are dates, headings stay in sight and filter; no text is a formula. The
 * same input gives the same bytes.
 * @example await writeXlsx([assessment], { bundle })
 */
export function writeXlsx(assessments: readonly Assessment[], { planOf, ...options }: XlsxOptions = {}): Promise<Uint8Array> {
  const all = assessments.map((assessment) => ({ assessment, view: createView(assessment, options), plan: planOf?.(assessment) ?? null }));
  const words = sheetWordsOf(all);
  return writeWorkbook([
    summarySheet(all, words),
    ...proceedingsSheets(all, words),
    ...[findingsSheet, workSheet, questionsSheet, evidenceSheet, sourcesSheet, versionsSheet].map((sheet) => sheet(all, words)),
  ]);
}
