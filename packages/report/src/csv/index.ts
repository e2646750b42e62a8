export { FINDING_COLUMNS, writeCsv } from './write-csv.ts';
export type { FindingCsvOptions } from './write-csv.ts';
export { printCsv } from './print-csv.ts';
export type { CsvOptions } from './print-csv.ts';
