import picocolors from 'picocolors';
import type { Outcome, Severity } from '@adempi/schema';

type Paint = (text: string) => string;

/** Colours by meaning; each gives back the text as it is where colour is off. */
export interface Style {
  readonly bold: Paint;
  readonly dim: Paint;
  readonly heading: Paint;
  readonly severity: Readonly<Record<Severity, Paint>>;
  readonly outcome: Readonly<Record<Outcome, Paint>>;
}

/** The colours of a terminal, or none. What colour says, a word says too. */
export function createStyle(color: boolean): Style {
  const c = picocolors.createColors(color);
  const strongRed: Paint = (text) => c.bold(c.red(text));
  return {
    bold: c.bold,
    dim: c.dim,
    heading: (text) => c.bold(c.cyan(text)),
    severity: { critical: strongRed, high: c.red, medium: c.yellow, low: c.blue, info: c.dim },
    outcome: { pass: c.green, fail: strongRed, pending: c.yellow, unknown: c.magenta, not_applicable: c.dim, error: strongRed },
  };
}
