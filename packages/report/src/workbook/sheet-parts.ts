import type writeExcelFile from 'write-excel-file/universal';

/** What the writer takes: of its signatures, the one of several sheets. */
type Written = Parameters<typeof writeExcelFile>;

/** A sheet, as the writer takes it. */
export type WrittenSheet = Written[0][number];

/** What changes the parts of a workbook while they are written. */
export type Feature = NonNullable<NonNullable<Written[1]>['features']>[number];

/** The parts of a sheet, in the order that the format asks for (ECMA-376, part 1, 18.3.1.99). */
export const SHEET_PARTS: readonly string[] = [
  'sheetPr', 'dimension', 'sheetViews', 'sheetFormatPr', 'cols', 'sheetData', 'sheetProtection', 'autoFilter', 'mergeCells', 'conditionalFormatting', 'dataValidations',
  'pageMargins', 'pageSetup', 'drawing',
];
