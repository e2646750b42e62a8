import { dispositionText } from '../findings/disposition-text.ts';
import { dutyText, findingName, lawTexts } from '../findings/duty-text.ts';
import { cautionTexts } from '../table/cards.ts';
import { evidenceTexts } from '../table/evidence-text.ts';
import { exposureTexts } from '../table/exposure-text.ts';
import type { WorkbookSheet } from '../workbook/write-workbook.ts';
import { dayCell, linesCell, tableSheet, textCell } from './table-sheet.ts';
import type { Column } from './table-sheet.ts';
import { allFindings, enteColumns } from './told.ts';
import type { SheetWords, Told, ToldFinding } from './told.ts';

/** Every finding, a row for each, in the order of the report. */
export function findingsSheet(all: readonly Told[], words: SheetWords): WorkbookSheet {
  const { sheet } = words;
  return { ...tableSheet({ name: sheet.sheets.findings, columns: columnsOf(all, words), rows: allFindings(all), nothing: sheet.nothing }), isWide: true };
}

function columnsOf(all: readonly Told[], words: SheetWords): Column<ToldFinding>[] {
  const { columns, sheet } = words;
  return [
    ...enteColumns<ToldFinding>(all, words),
    { heading: columns.outcome, width: 16, cell: ({ finding, view }) => textCell(view.words.outcome[finding.outcome]) },
    { heading: columns.severity, width: 10, cell: ({ finding, view }) => textCell(view.words.severity[finding.severity]) },
    { heading: columns.force, width: 14, cell: ({ finding, view }) => textCell(view.words.force[finding.force]) },
    { heading: columns.duty, width: 36, cell: ({ finding, view }) => textCell(dutyText(finding, view)) },
    { heading: columns.why, width: 46, cell: ({ finding }) => textCell(finding.reason) },
    { heading: columns.due, width: 12, cell: ({ finding }) => dayCell(finding.timing?.dueDate ?? null) },
    { heading: columns.timing, width: 16, cell: ({ finding, view }) => textCell(finding.timing === null ? null : view.words.timing[finding.timing.state]) },
    { heading: columns.law, width: 26, cell: ({ finding }) => linesCell(lawTexts(finding)) },
    { heading: columns.remedy, width: 46, cell: ({ finding }) => textCell(finding.remedy) },
    { heading: columns.actor, width: 16, cell: ({ finding, view }) => textCell(view.words.actor[finding.actor]) },
    { heading: columns.risk, width: 32, cell: ({ finding, view }) => linesCell(exposureTexts(finding, view)) },
    { heading: columns.sources, width: 34, cell: ({ finding, view }) => linesCell(evidenceTexts(finding.evidence, view)) },
    { heading: sheet.columns.knownOn, width: 12, cell: ({ finding }) => dayCell(finding.knownOn) },
    { heading: columns.disposition, width: 18, cell: ({ finding, view }) => textCell(dispositionText(finding, view)) },
    { heading: columns.caution, width: 26, cell: ({ finding, view }) => linesCell(cautionTexts(finding, view)) },
    { heading: columns.rule, width: 34, cell: ({ finding }) => ({ ...textCell(findingName(finding)), look: 'note' }) },
  ];
}
