import type { BatchError } from '../batch/task.ts';
import type { Context } from '../context.ts';
import { exitCodes } from '../exit-codes.ts';
import { formatProblem } from '../format-problems.ts';

/** What could not be used: how much, and the first of it. */
export interface Unused {
  readonly errors: number;
  readonly told: readonly BatchError[];
}

/** Ends a run of which nothing is written, because something could not be used: it is told instead. */
export async function refuseStrict({ errors, told }: Unused, context: Context): Promise<void> {
  const { io, texts } = context;
  const lines = told.flatMap(({ file, line, problems }) =>
    problems.map(({ message, line: own, column }) => formatProblem({ code: '', severity: 'error', message, file, ...placeOf(line ?? own, column) }, texts)),
  );
  const left = errors - told.length;
  await io.stderr.write(`${[...lines, ...(left > 0 ? [texts.batch.moreUnused(left)] : []), texts.batch.strictFailed(errors)].join('\n')}\n`);
  context.exitCode = exitCodes.invalid;
}

function placeOf(line: number | undefined, column: number | undefined): { readonly line?: number; readonly column?: number } {
  return { ...(line === undefined ? {} : { line }), ...(column === undefined ? {} : { column }) };
}
