import type { Diagnostic } from '@adempi/schema';

/** A bundle that cannot be evaluated, with every problem found in it. */
export class PackError extends Error {
  readonly diagnostics: readonly Diagnostic[];

  constructor(diagnostics: readonly Diagnostic[]) {
    super(diagnostics.map((one) => one.message).join('; '));
    this.name = 'PackError';
    this.diagnostics = diagnostics;
  }
}
