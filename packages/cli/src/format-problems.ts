import type { Diagnostic } from '@adempi/schema';

import type { InputError } from './errors.ts';
import { printable } from './printable.ts';
import type { Texts } from './texts/texts.ts';

/**
 * Problems, one per line, each with its place: `comune.yml:3:5  errore  …`. They come in the
 * order of the files given, then by line; last how many errors there are, and what was not done for them.
 */
export function formatProblems(diagnostics: readonly Diagnostic[], texts: Texts, undone: InputError['undone'] = 'checked'): string {
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  const lines = diagnostics.map((diagnostic) => formatProblem(diagnostic, texts));
  return [...lines, ...(errors === 0 ? [] : [undone === 'written' ? texts.problems.unwrittenCount(errors) : texts.problems.count(errors)])].join('\n');
}

/** One problem on one line. */
export function formatProblem({ file, line, column, severity, message }: Diagnostic, { problems }: Texts): string {
  const place = [file, line, column].filter((part) => part !== undefined).join(':');
  const word = severity === 'error' ? problems.error : problems.warning;
  return printable([place, word, message].filter((part) => part !== '').join('  '));
}
