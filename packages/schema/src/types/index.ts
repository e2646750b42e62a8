export type * from './common.ts';
export type * from './vocabulary.ts';
export type * from './rule.ts';
export type * from './bundle.ts';
export type * from './catalogue.ts';
export type * from './rule-diff.ts';
export type * from './state.ts';
export type * from './assessment.ts';
