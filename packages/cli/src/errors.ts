import type { Diagnostic } from '@adempi/schema';

/** A command line that cannot be carried out. The message is for the user. Exit 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Files that cannot be used, with every problem found in them. Exit 2. */
export class InputError extends Error {
  override readonly name = 'InputError';
  readonly diagnostics: readonly Diagnostic[];
  /** What was not done for them. */
  readonly undone: 'checked' | 'written';

  constructor(diagnostics: readonly Diagnostic[], undone: 'checked' | 'written' = 'checked') {
    super(diagnostics.map(({ message }) => message).join('; '));
    this.diagnostics = diagnostics;
    this.undone = undone;
  }
}

/**
 * An output that could not be written. The message is for the user; where the language was not
 * known it is empty, and the cause tells. Exit 70.
 */
export class OutputError extends Error {
  override readonly name = 'OutputError';
}
