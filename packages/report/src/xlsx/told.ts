import type { Assessment, Finding, WorkPlan } from '@adempi/schema';

import { formatLabelsOf } from '../labels/formats.ts';
import type { FormatLabels } from '../labels/formats.ts';
import { sheetLabelsOf } from '../labels/sheets.ts';
import type { SheetLabels } from '../labels/sheets.ts';
import type { View } from '../table/view.ts';
import type { Column } from './table-sheet.ts';
import { textCell } from './table-sheet.ts';

/** An assessment with all that it is told with. */
export interface Told {
  readonly assessment: Assessment;
  readonly view: View;
  /** The programme of work; null where none is at hand. */
  readonly plan: WorkPlan | null;
}

/** A finding with the assessment that it is of. */
export interface ToldFinding extends Told {
  readonly finding: Finding;
}

/** The words of the sheets: those of one report, or of several in the language of the first. */
export interface SheetWords {
  readonly columns: FormatLabels['columns'];
  readonly sheet: SheetLabels;
}

/** The words of all sheets. */
export function sheetWordsOf(all: readonly Told[]): SheetWords {
  const lang = all[0]?.view.lang ?? 'it';
  return { columns: formatLabelsOf(lang).columns, sheet: sheetLabelsOf(lang) };
}

/** Each finding of each assessment. */
export function allFindings(all: readonly Told[]): ToldFinding[] {
  return all.flatMap((told) => told.assessment.findings.map((finding) => ({ ...told, finding })));
}

/** The column that tells enti apart; none where there is one. */
export function enteColumns<Row extends Pick<Told, 'assessment'>>(all: readonly Told[], { columns }: SheetWords): Column<Row>[] {
  return all.length === 1 ? [] : [{ heading: columns.ente, width: 26, cell: ({ assessment }) => textCell(assessment.subject.denominazione) }];
}
