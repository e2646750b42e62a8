import type { SchemaName } from './schemas.ts';

/** The schemas of what a check reads. */
export type InputSchema = Extract<SchemaName, 'state' | 'waiver' | 'baseline'>;

const INPUTS: readonly SchemaName[] = ['state', 'waiver', 'baseline'] satisfies readonly InputSchema[];

/** @internal */
export function isInputSchema(name: SchemaName): name is InputSchema {
  return INPUTS.includes(name);
}
