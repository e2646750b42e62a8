import { getCellAddress, insertElementMarkupAccordingToOrderOfSiblings } from 'write-excel-file/utility';

import { SHEET_PARTS } from './sheet-parts.ts';
import type { Feature } from './sheet-parts.ts';

/** Cells that can be filtered and sorted by their headings. Positions count from 0; the last row and column are in. */
export interface Filtered {
  /** The row of the headings. */
  readonly firstRow: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}

/** Buttons that filter, on the headings of each sheet; null where a sheet has none. */
export function addFilters(sheets: readonly (Filtered | null)[]): Feature {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _options, { sheetIndex }) => {
            const filtered = sheets[sheetIndex] ?? null;
            if (filtered === null) return xml;
            const range = `${getCellAddress(filtered.firstRow, 0)}:${getCellAddress(filtered.lastRow, filtered.lastColumn)}`;
            return insertElementMarkupAccordingToOrderOfSiblings(xml, `<autoFilter ref="${range}"/>`, [...SHEET_PARTS], 'worksheet');
          },
        },
      },
    },
  };
}
