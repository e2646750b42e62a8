import type { Diagnostic, Lang, Path } from '../types/common.ts';
import { valueAt } from '../value-at.ts';
import type { Position } from './lines.ts';
import type { ParsedDocument, ReadOptions } from './read-document.ts';

/** Problems of a name, not of what it holds. */
const OF_KEYS = /(^|\.)unknown(-key)?$|^address\./;

/**
 * Adds file, line and column to problems that have a path: where the value stands, or the key
 * for a key that should not be there, or the nearest ancestor that exists. A number that was
 * written otherwise than it is read (`001272`) is quoted as written.
 * @example place(validate('state', document.value), document, 'cremona.yml')
 */
export function place(
  diagnostics: readonly Diagnostic[],
  document: ParsedDocument,
  file?: ReadOptions['file'],
  lang: Lang = 'it',
): Diagnostic[] {
  return diagnostics.map((diagnostic) => {
    if (diagnostic.line !== undefined) return diagnostic;
    const path = diagnostic.path ?? [];
    return {
      ...diagnostic,
      message: diagnostic.message + quoteSource(document, path, lang),
      ...(file === undefined ? {} : { file }),
      ...locateNearest(document, path, OF_KEYS.test(diagnostic.code)),
    };
  });
}

/**
 * Where a path stands in a document, or else its nearest ancestor that does.
 * @example locateNearest(document, ['fatti', 'pdnd', 'aderente']) // where `pdnd` stands, if it does not say so
 */
export function locateNearest(document: ParsedDocument, path: Path, isOfKey = false): Position {
  for (let length = path.length; length > 0; length -= 1) {
    const isWhole = length === path.length;
    const found = document.locate(path.slice(0, length), isWhole && isOfKey ? 'key' : 'value');
    if (found !== null) return found;
  }
  return document.locate([]) ?? { line: 1, column: 1 };
}

function quoteSource(document: ParsedDocument, path: Path, lang: Lang): string {
  const source = document.sourceAt(path);
  if (source === null || !/^[-+.\d]/.test(source) || Number(source) !== valueAt(document.value, path)) return '';
  if (source === String(Number(source))) return '';
  return lang === 'en' ? ` The file says “${source}”.` : ` Nel file è scritto «${source}».`;
}
