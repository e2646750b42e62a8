import { insertElementMarkupAccordingToOrderOfSiblings } from 'write-excel-file/utility';

import { SHEET_PARTS } from './sheet-parts.ts';
import type { Feature } from './sheet-parts.ts';

/** Sheets that are printed as wide as the paper, and as long as it takes: a row is read on one page. */
export function fitToWidth(isFitted: readonly boolean[]): Feature {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _options, { sheetIndex }) =>
            isFitted[sheetIndex] === true ? insertElementMarkupAccordingToOrderOfSiblings(xml, '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>', [...SHEET_PARTS], 'worksheet') : xml,
          transformElementAttributes: (tagName, attributes, _index, _options, { sheetIndex }) =>
            tagName === 'pageSetup' && isFitted[sheetIndex] === true ? { ...attributes, paperSize: A4, fitToWidth: 1, fitToHeight: 0 } : attributes,
        },
      },
    },
  };
}

/** The format's number for the paper. */
const A4 = 9;
