import type writeExcelFile from 'write-excel-file/universal';
import { getCellAddress, insertElementMarkupAccordingToOrderOfSiblings, sanitizeTextContent } from 'write-excel-file/utility';

/** What the writer takes: of its signatures, the one of several sheets. */
type Written = Parameters<typeof writeExcelFile>;

/** A sheet, as the writer takes it. */
export type WrittenSheet = Written[0][number];

type Feature = NonNullable<NonNullable<Written[1]>['features']>[number];

/** Cells of one column in which one of some words is chosen. Positions count from 0; the last row is in. */
export interface Choices {
  readonly column: number;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly values: readonly string[];
}

/** The parts of a sheet, in the order that the format asks for (ECMA-376, part 1, 18.3.1.99). */
const PARTS = ['sheetPr', 'dimension', 'sheetViews', 'sheetFormatPr', 'cols', 'sheetData', 'sheetProtection', 'autoFilter', 'mergeCells', 'conditionalFormatting', 'dataValidations', 'pageMargins', 'pageSetup', 'drawing'];

/** A list in a cell is a formula, and as such no longer than this. */
const MAX_LIST = 255;

/**
 * Lists of words to choose from, for each sheet. The list is a help: another word may be written,
 * and the reader says so. Words that would not fit into a list, or hold a comma, are left to be written.
 */
export function addChoices(sheets: readonly (readonly Choices[])[]): Feature {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _options, { sheetIndex }) => {
            const lists = (sheets[sheetIndex] ?? []).filter(fits);
            if (lists.length === 0) return xml;
            const markup = `<dataValidations count="${lists.length}">${lists.map(printList).join('')}</dataValidations>`;
            return insertElementMarkupAccordingToOrderOfSiblings(xml, markup, PARTS, 'worksheet');
          },
        },
      },
    },
  };
}

function fits({ values, firstRow, lastRow }: Choices): boolean {
  return values.length > 0 && lastRow >= firstRow && values.join(',').length <= MAX_LIST && values.every((value) => !/[,"]/u.test(value));
}

function printList({ column, firstRow, lastRow, values }: Choices): string {
  const range = `${getCellAddress(firstRow, column)}:${getCellAddress(lastRow, column)}`;
  return `<dataValidation type="list" errorStyle="warning" allowBlank="1" showErrorMessage="1" sqref="${range}"><formula1>"${sanitizeTextContent(values.join(','))}"</formula1></dataValidation>`;
}
