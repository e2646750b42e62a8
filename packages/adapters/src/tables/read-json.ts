import type { Diagnostic, Lang } from '@adempi/schema';

import type { ReadContext, SourceFile } from '../adapter.ts';
import { decodeSource } from './decode-source.ts';
import { reporter } from './read-csv.ts';
import { scanJson } from './scan-json.ts';

/** The value of a JSON file, or what keeps it from being read. */
export type JsonRead =
  | {
      readonly value: unknown;
      /**
       * The line on which each item begins, of the list that these names lead to: none of them
       * for the outermost.
       * @example json.linesOf('result', 'records')[0]
       */
      readonly linesOf: (...path: readonly string[]) => readonly number[];
    }
  | { readonly diagnostics: readonly Diagnostic[] };

/** A place in a text, both from 1; columns in UTF-16 units. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
}

/** No data of this field nest so deep; values that do would exhaust those who walk them. */
const MAX_DEPTH = 100;

const CUT: Readonly<Record<Lang, string>> = { it: 'finisce prima di essere completo', en: 'it ends before it is complete' };

/**
 * Reads a file of JSON; never throws. A text that is not JSON, or nests too deep, is refused with
 * line and column. Of two equal names in one group the last counts, as for every reader of JSON.
 *
 * @example const json = readJson(file, { lang: 'it' });
 *   if ('diagnostics' in json) return { records: [], diagnostics: json.diagnostics };
 */
export function readJson(file: SourceFile, { lang }: ReadContext): JsonRead {
  const decoded = decodeSource(file, undefined, lang);
  if ('diagnostic' in decoded) return { diagnostics: [decoded.diagnostic] };
  const text = decoded.text.replace(/^\uFEFF/u, '');
  const { errorAt, depth } = scanJson(text);
  const report = reporter(file, lang);
  if (errorAt !== null) {
    const { line, column } = placeAt(text, errorAt);
    return { diagnostics: [{ ...report('source.not-json', line, { cause: causeAt(text, errorAt)[lang] }), column }] };
  }
  if (depth > MAX_DEPTH) return { diagnostics: [report('yaml.depth', 1, { limit: MAX_DEPTH })] };
  return { value: JSON.parse(text) as unknown, linesOf: (...path) => linesAt(text, scanJson(text, path).items) };
}

function causeAt(text: string, offset: number): Readonly<Record<Lang, string>> {
  const found = text.codePointAt(offset);
  if (found === undefined) return CUT;
  const sign = String.fromCodePoint(found);
  return { it: `qui «${sign}» non può stare`, en: `«${sign}» cannot stand here` };
}

/** The line and column of an offset in a text. */
export function placeAt(text: string, offset: number): TextPlace {
  const start = offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
  return { line: countBreaks(text, 0, offset) + 1, column: offset - start + 1 };
}

/** The lines of offsets that are in order. */
function linesAt(text: string, offsets: readonly number[]): number[] {
  let [line, from] = [1, 0];
  return offsets.map((offset) => {
    line += countBreaks(text, from, offset);
    from = offset;
    return line;
  });
}

function countBreaks(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', from); at !== -1 && at < to; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}
