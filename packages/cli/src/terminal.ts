import type { Context } from './context.ts';

/** How a report is shaped for where it goes. */
export interface Shape {
  readonly width: number;
  readonly color: boolean;
}

/** Columns of a report that does not go to a terminal. */
export const PLAIN_WIDTH = 100;

/** The shape of a report on standard output: a pipe gets no colour and 100 columns. */
export function shapeOf({ io, color }: Pick<Context, 'io' | 'color'>): Shape {
  const { stdout, env } = io;
  const isPlain = !color || (env['NO_COLOR'] ?? '') !== '' || env['TERM'] === 'dumb';
  return { width: stdout.columns ?? PLAIN_WIDTH, color: stdout.isTTY && !isPlain };
}
