import { baseName } from '@adempi/adapters';
import type { Gathered } from '@adempi/adapters';

import type { BatchError } from '../batch/task.ts';

/** Rows of sources that could not be used, as they stand in `errors.ndjson`. */
export function rowErrors({ diagnostics }: Gathered): BatchError[] {
  return diagnostics.map(({ file = '', line = null, column, code, message }) => ({
    file: baseName(file),
    line,
    ente: null,
    problems: [{ code, message, ...(column === undefined ? {} : { column }) }],
  }));
}
