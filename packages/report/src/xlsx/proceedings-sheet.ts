import { procedureLabelsOf } from '../labels/procedure.ts';
import { tellProceedings } from '../table/proceedings-section.ts';
import type { ToldProceeding } from '../table/proceedings-section.ts';
import type { WorkbookSheet } from '../workbook/write-workbook.ts';
import { tableSheet, textCell } from './table-sheet.ts';
import { enteColumns } from './told.ts';
import type { SheetWords, Told } from './told.ts';

/** The proceedings of AgID, a row for each; no sheet where none was opened. */
export function proceedingsSheets(all: readonly Told[], words: SheetWords): WorkbookSheet[] {
  const rows = all.flatMap((told) => tellProceedings(told.assessment.findings, told.view).map((proceeding) => ({ ...told, ...proceeding })));
  const [first] = rows;
  if (first === undefined) return [];
  const labels = procedureLabelsOf(first.view.lang);
  const { columns, sheet } = words;
  return [
    tableSheet<Told & ToldProceeding>({
      name: labels.section,
      columns: [
        ...enteColumns<Told & ToldProceeding>(all, words),
        { heading: labels.where, width: 44, cell: ({ text }) => textCell(text) },
        { heading: columns.duty, width: 44, cell: ({ dutyText }) => textCell(dutyText) },
        { heading: columns.due, width: 44, cell: ({ termText }) => textCell(termText) },
        { heading: columns.remedy, width: 44, cell: ({ ruleId }) => textCell(labels.explain(ruleId)) },
        { heading: columns.rule, width: 34, cell: ({ ruleId }) => ({ ...textCell(ruleId), look: 'note' }) },
      ],
      rows,
      nothing: sheet.nothing,
    }),
  ];
}
