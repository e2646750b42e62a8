import { getCellAddress, insertElementMarkupAccordingToOrderOfSiblings, sanitizeTextContent } from 'write-excel-file/utility';

import { SHEET_PARTS } from './sheet-parts.ts';
import type { Feature } from './sheet-parts.ts';

/** Cells of one column in which one of some words is chosen. Positions count from 0; the last row is in. */
export interface Choices {
  readonly column: number;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly values: readonly string[];
}

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
            return insertElementMarkupAccordingToOrderOfSiblings(xml, markup, [...SHEET_PARTS], 'worksheet');
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
