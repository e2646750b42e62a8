import { lawTexts } from '../findings/duty-text.ts';
import type { WorkbookSheet } from '../workbook/write-workbook.ts';
import { dayCell, emptyCell, linesCell, tableSheet, textCell } from './table-sheet.ts';
import type { Column } from './table-sheet.ts';
import { enteColumns } from './told.ts';
import type { SheetWords, Told } from './told.ts';
import { workRows } from './work-rows.ts';
import type { WorkRow } from './work-rows.ts';

/** What there is to do, first what comes first, with cells for who does it and how far it is. */
export function workSheet(all: readonly Told[], words: SheetWords): WorkbookSheet {
  const { sheet } = words;
  return tableSheet({ name: sheet.sheets.work, columns: columnsOf(all, words), rows: all.flatMap(workRows), nothing: sheet.nothing, note: sheet.workNote });
}

function columnsOf(all: readonly Told[], words: SheetWords): Column<WorkRow>[] {
  const { columns, sheet } = words;
  return [
    ...enteColumns<WorkRow>(all, words),
    { heading: columns.remedy, width: 40, cell: ({ remedy }) => textCell(remedy) },
    { heading: columns.duty, width: 28, cell: ({ duty }) => textCell(duty) },
    { heading: columns.severity, width: 10, cell: ({ severity, view }) => textCell(view.words.severity[severity]) },
    { heading: columns.due, width: 12, cell: ({ day }) => dayCell(day) },
    { heading: columns.outcome, width: 14, cell: ({ kind }) => textCell(kind) },
    { heading: columns.actor, width: 16, cell: ({ who, offices, suppliers }) => linesCell([who, ...offices, ...suppliers]) },
    { heading: columns.law, width: 22, cell: (row) => linesCell(lawTexts(row)) },
    { heading: sheet.columns.proof, width: 24, cell: ({ proof }) => linesCell(proof) },
    { heading: sheet.columns.charged, width: 16, cell: () => emptyCell() },
    { heading: sheet.columns.until, width: 12, cell: () => emptyCell(true) },
    { heading: sheet.columns.state, width: 11, cell: () => emptyCell(), choices: () => sheet.states },
    { heading: sheet.columns.notes, width: 20, cell: () => emptyCell() },
  ];
}
