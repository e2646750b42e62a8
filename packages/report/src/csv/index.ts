export { printCsv } from './print-csv.ts';
export type { CsvOptions } from './print-csv.ts';
