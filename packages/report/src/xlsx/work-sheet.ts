import type { Finding } from '@adempi/schema';

import { dutyText } from '../findings/duty-text.ts';
import { endsSoon } from '../table/sections.ts';
import type { WorkbookSheet } from '../workbook/write-workbook.ts';
import { dayCell, emptyCell, linesCell, tableSheet, textCell } from './table-sheet.ts';
import type { Column } from './table-sheet.ts';
import { allFindings, enteColumns } from './told.ts';
import type { SheetWords, Told, ToldFinding } from './told.ts';

/** What there is to do: duties not met or not yet, and those that must soon be met again. What the ente has put off is no work. */
export function workSheet(all: readonly Told[], words: SheetWords): WorkbookSheet {
  const { sheet } = words;
  const rows = allFindings(all).filter(({ finding }) => isWork(finding));
  return tableSheet({ name: sheet.sheets.work, columns: columnsOf(all, words), rows, nothing: sheet.nothing, note: sheet.workNote });
}

function isWork(finding: Finding): boolean {
  if (finding.disposition === 'waived') return false;
  return finding.outcome === 'fail' || finding.outcome === 'pending' || endsSoon(finding);
}

function columnsOf(all: readonly Told[], words: SheetWords): Column<ToldFinding>[] {
  const { columns, sheet } = words;
  return [
    ...enteColumns<ToldFinding>(all, words),
    { heading: columns.remedy, width: 40, cell: ({ finding }) => textCell(finding.remedy) },
    { heading: columns.duty, width: 28, cell: ({ finding, view }) => textCell(dutyText(finding, view)) },
    { heading: columns.severity, width: 10, cell: ({ finding, view }) => textCell(view.words.severity[finding.severity]) },
    { heading: columns.due, width: 12, cell: ({ finding }) => dayCell(dueDay(finding)) },
    { heading: columns.outcome, width: 14, cell: ({ finding, view }) => textCell(view.words.outcome[finding.outcome]) },
    { heading: columns.actor, width: 14, cell: ({ finding, view }) => textCell(view.words.actor[finding.actor]) },
    { heading: columns.law, width: 22, cell: ({ finding }) => linesCell(finding.legalBasis.map(({ label }) => label)) },
    { heading: sheet.columns.proof, width: 24, cell: ({ finding }) => linesCell(finding.proof) },
    { heading: sheet.columns.charged, width: 16, cell: () => emptyCell() },
    { heading: sheet.columns.until, width: 12, cell: () => emptyCell(true) },
    { heading: sheet.columns.state, width: 11, cell: () => emptyCell(), choices: () => sheet.states },
    { heading: sheet.columns.notes, width: 20, cell: () => emptyCell() },
  ];
}

/** Of a duty that is met, the next time. */
function dueDay({ outcome, timing }: Finding): string | null {
  if (timing === null) return null;
  return outcome === 'pass' ? timing.nextDueDate : timing.dueDate;
}
