export { writeSarif } from './write-sarif.ts';
export type { SarifOptions } from './write-sarif.ts';
