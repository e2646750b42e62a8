import stringWidth from 'fast-string-width';
import { wrapAnsi } from 'fast-wrap-ansi';

import { cleanText } from './clean.ts';

/** What an item of a list starts with. */
export const BULLET = '• ';

/** Printable ASCII and the accented letters of Latin-1: one column each. */
const NARROW = /^[ -~\u00C0-\u00FF]*$/u;

/** Columns that a text takes in a terminal. */
export function textWidth(text: string): number {
  return NARROW.test(text) ? text.length : stringWidth(text);
}

/** The widest of some texts, in columns. */
export function widest(texts: readonly string[]): number {
  return texts.reduce((most, text) => Math.max(most, textWidth(text)), 0);
}

/** A text cut into lines of at most `width` columns; long words are broken. Cleans it first. */
export function wrapText(text: string, width: number): string[] {
  const columns = Math.max(2, width);
  return wrapAnsi(cleanText(text), columns, { hard: true }).split('\n').flatMap((line) => breakWide(line, columns));
}

/** Like `wrapText`; under a bullet the text stays aligned. */
export function wrapItem(text: string, width: number): string[] {
  return text.startsWith(BULLET) ? hang(BULLET, text.slice(BULLET.length), width) : wrapText(text, width);
}

/** A paragraph: the first line after `first`, the others after `rest`, which is as wide; spaces by default. */
export function hang(first: string, text: string, width: number, rest: string = ' '.repeat(textWidth(first))): string[] {
  return wrapText(text, width - textWidth(first)).map((line, index) => (index === 0 ? first : rest) + line);
}

/** A text followed by spaces up to `width` columns. */
export function padText(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - textWidth(text)));
}

// The wrapper counts code points; a sequence of them may take more columns than their sum.
function breakWide(line: string, columns: number): string[] {
  if (textWidth(line) <= columns) return [line];
  const lines = [''];
  for (const { segment } of new Intl.Segmenter('it').segment(line)) {
    const last = lines[lines.length - 1] ?? '';
    if (textWidth(last + segment) <= columns) lines[lines.length - 1] = last + segment;
    else lines.push(segment);
  }
  return lines;
}
