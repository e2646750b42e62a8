export { citeNorm } from './cite-norm.ts';
export type { Norm } from './cite-norm.ts';
export { createDiagnostic, formatMessage } from './create-diagnostic.ts';
export type { MessageParams } from './create-diagnostic.ts';
export { describeValue, quote } from './describe-value.ts';
export type { MessageCode } from './it.ts';
export { suggest } from './suggest.ts';
export { words } from './words.ts';
export type { TypeName, Words } from './words.ts';
