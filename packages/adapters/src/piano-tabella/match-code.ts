import { foldText } from '@adempi/schema';
import type { PlanEdition, PlanLine } from '@adempi/schema';


/** What the code of a row stands for. */
export type CodeMatch =
  | { readonly kind: 'exact' | 'repaired' | 'other-text'; readonly line: PlanLine }
  | { readonly kind: 'chosen'; readonly line: PlanLine; readonly lines: readonly PlanLine[] }
  | { readonly kind: 'several'; readonly lines: readonly PlanLine[] }
  | { readonly kind: 'none' };

/** An edition with what matching needs. */
export interface EditionIndex {
  readonly name: string;
  readonly lines: readonly IndexedLine[];
  /** In how many lines each word stands: rare words tell lines apart. */
  readonly frequency: ReadonlyMap<string, number>;
}

interface IndexedLine {
  readonly line: PlanLine;
  readonly pattern: RegExp;
  readonly words: ReadonlySet<string>;
}

/**
 * The signs that optical readers take for another, by the sign that was printed. Seen in plans of
 * Comuni: `LAO1` for LA01, `LAQ7` for LA07, `LAl2` for LA12, `LAOT` for LA01, `LAOS` for LA05 and
 * for LA08, `CAPG` for CAP6.
 */
const MISREAD: Readonly<Record<string, string>> = { '0': 'OQD', '1': 'LI|!T', '2': 'Z', '5': 'S', '6': 'G', '7': 'T', '8': 'SB', L: '1I|' };

/** Dots are lost or become other signs, and spaces come in. */
const BETWEEN = /[\s.,;:·•_-]+/gu;

/** Longer cells hold no code. */
const MAX_CODE = 40;

/** The share of a line's words that a text must have to be about it, and how far ahead of the next line it must be. */
const AGREES = 0.15;
const CHOOSES = 0.2;
const AHEAD = 1.5;

/** Prepares an edition for `matchCode`. */
export function indexEdition({ name, lines }: PlanEdition): EditionIndex {
  const indexed = lines.map((line) => ({ line, pattern: patternOf(line.code), words: wordsOf(line.text) }));
  const frequency = new Map<string, number>();
  for (const { words } of indexed) for (const word of words) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  return { name, lines: indexed, frequency };
}

/**
 * The line that a code stands for. One that is not written as the edition writes it is repaired
 * only if a single line can have been misread so; where several can, the text of the row must
 * speak of one of them much more than of the others, and a text that speaks of something else
 * forbids the repair.
 * @example matchCode('CAP3.PA.LA O7', '', indexEdition(edition)) // { kind: 'repaired', line: { code: 'CAP3.PA.LA07', … } }
 */
export function matchCode(found: string, text: string, edition: EditionIndex): CodeMatch {
  const exact = edition.lines.find(({ line }) => line.code === found);
  if (exact !== undefined) return { kind: 'exact', line: exact.line };
  const candidates = candidatesFor(found, edition);
  const [first] = candidates;
  if (first === undefined) return { kind: 'none' };
  const words = wordsOf(text);
  if (candidates.length === 1) {
    const isJudged = words.size > 0 && first.words.size > 0;
    return { kind: isJudged && agreement(words, first, edition) < AGREES ? 'other-text' : 'repaired', line: first.line };
  }
  const ranked = candidates.map((one) => ({ one, score: agreement(words, one, edition) })).sort((left, right) => right.score - left.score);
  const [best, next] = ranked as [(typeof ranked)[number], (typeof ranked)[number]];
  const isClear = best.score >= CHOOSES && best.score >= next.score * AHEAD;
  const lines = candidates.map(({ line }) => line);
  return isClear ? { kind: 'chosen', line: best.one.line, lines } : { kind: 'several', lines };
}

function candidatesFor(found: string, { lines }: EditionIndex): readonly IndexedLine[] {
  const signs = found.replace(BETWEEN, '');
  return signs.length > MAX_CODE ? [] : lines.filter(({ pattern }) => pattern.test(signs));
}

/** Matches what a code can have been misread as, once spaces and dots are gone. A digit may also be doubled by its misreading: `LAQO7`, `CAPG6`. */
function patternOf(code: string): RegExp {
  const signs = [...code.replace(BETWEEN, '').toUpperCase()].map((sign) => {
    const misread = MISREAD[sign];
    return misread === undefined ? escape(sign) : `(?:[${misread}]?[${sign}${misread}])`;
  });
  return new RegExp(`^${signs.join('')}$`, 'iu');
}

function escape(sign: string): string {
  return sign.replace(/[|()[\]{}.*+?^$\\/]/gu, '\\$&');
}

const SHORT = 4;
const STEM = 6;

/** The words of a text by their first letters, so that forms of one word are equal. */
function wordsOf(text: string): ReadonlySet<string> {
  const words = foldText(text).match(/[a-z0-9]+/gu) ?? [];
  return new Set(words.filter(({ length }) => length >= SHORT).map((word) => word.slice(0, STEM)));
}

/** How much of a line a text speaks of, from 0 to 1: words that few lines have count for more. */
function agreement(words: ReadonlySet<string>, { words: own }: IndexedLine, { lines, frequency }: EditionIndex): number {
  const weigh = (word: string): number => Math.log((lines.length + 1) / ((frequency.get(word) ?? 0) + 1));
  const sum = (list: readonly string[]): number => list.reduce((total, word) => total + weigh(word), 0);
  const all = sum([...own]);
  return all === 0 ? 0 : sum([...own].filter((word) => words.has(word))) / all;
}
