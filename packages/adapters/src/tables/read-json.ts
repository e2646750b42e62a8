import type { Diagnostic, Lang } from '@adempi/schema';

import type { ReadContext, SourceFile } from '../adapter.ts';
import { decodeSource } from './decode-source.ts';
import { reporter } from './reporter.ts';
import { MAX_DEPTH, scanJson } from './scan-json.ts';

/** The value of a JSON file, or what keeps it from being read. */
export type JsonRead =
  | {
      readonly value: unknown;
      /**
       * Where each item begins, of the list that these names lead to: none of them for the
       * outermost.
       * @example json.placesOf('result', 'records')[0] // { line: 3, column: 5 }
       */
      readonly placesOf: (...path: readonly string[]) => readonly TextPlace[];
      /** The lines of these places. */
      readonly linesOf: (...path: readonly string[]) => readonly number[];
    }
  | { readonly diagnostics: readonly Diagnostic[] };

/** A place in a text, both from 1; columns in UTF-16 units. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
}

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
  const fault = findJsonFault(text, lang);
  if (fault !== null) {
    const { line, column, cause, isTooDeep } = fault;
    const report = reporter(file, lang);
    const problem = isTooDeep ? report('yaml.depth', line, { limit: MAX_DEPTH }) : report('source.not-json', line, { cause });
    return { diagnostics: [{ ...problem, column }] };
  }
  const placesOf = (...path: readonly string[]): TextPlace[] => placesAt(text, scanJson(text, path).items);
  return { value: JSON.parse(text) as unknown, placesOf, linesOf: (...path) => placesOf(...path).map(({ line }) => line) };
}

/** Where and why a text is not JSON that can be read. */
export interface JsonFault extends TextPlace {
  readonly cause: string;
  /** It is JSON, and nests deeper than any data of this field. */
  readonly isTooDeep: boolean;
}

/**
 * Where a text stops being JSON, in words that do not depend on the engine; null where it is JSON.
 * @example findJsonFault('{"a":', 'it') // { line: 1, column: 6, cause: 'finisce prima di essere completo', isTooDeep: false }
 */
export function findJsonFault(text: string, lang: Lang): JsonFault | null {
  const { errorAt, isTooDeep } = scanJson(text);
  return errorAt === null ? null : { ...placeAt(text, errorAt), cause: causeAt(text, errorAt)[lang], isTooDeep };
}

function causeAt(text: string, offset: number): Readonly<Record<Lang, string>> {
  const found = text.codePointAt(offset);
  if (found === undefined) return CUT;
  const sign = String.fromCodePoint(found);
  return { it: `qui «${sign}» non può stare`, en: `«${sign}» cannot stand here` };
}

/** The line and column of an offset in a text. */
export function placeAt(text: string, offset: number): TextPlace {
  return placesAt(text, [offset])[0] as TextPlace;
}

/** The places of offsets that are in order, in one pass: a whole file may be one line. */
function placesAt(text: string, offsets: readonly number[]): TextPlace[] {
  let [line, start, end] = [1, 0, text.indexOf('\n')];
  return offsets.map((offset) => {
    while (end !== -1 && end < offset) {
      line += 1;
      start = end + 1;
      end = text.indexOf('\n', start);
    }
    return { line, column: offset - start + 1 };
  });
}
