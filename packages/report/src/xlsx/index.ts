export { writeXlsx } from './write-xlsx.ts';
export type { XlsxOptions } from './write-xlsx.ts';
