export { writeOscalResults } from './write-assessment-results.ts';
export type { OscalOptions } from './write-assessment-results.ts';
export { writeOscalCatalog } from './write-catalog.ts';
export type { CatalogOptions, CatalogRules } from './write-catalog.ts';
