/** Height of a line of text, in points. */
const LINE = 15;

/** Tallest row that spreadsheets show, in points. */
const TALLEST = 400;

/** A text that wraps fills its lines only so far. */
const FILLED = 0.9;

/**
 * Height of a row in which all texts can be read, in points. Not every program works it out
 * by itself when it opens a file.
 * @example rowHeight(['a'.repeat(100)], [20]) // 90
 */
export function rowHeight(texts: readonly string[], widths: readonly number[]): number {
  const lines = texts.map((text, column) => text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / ((widths[column] ?? 10) * FILLED))), 0));
  return Math.min(TALLEST, Math.max(1, ...lines) * LINE);
}
