import type { Cell } from './read-xlsx.ts';

/** Which signs a number is written with. */
export type NumberStyle = 'italiani' | 'inglesi';

const STYLES: Readonly<Record<NumberStyle, { readonly written: RegExp; readonly group: string }>> = {
  italiani: { written: /^[-+]?(\d+|\d{1,3}(\.\d{3})+)(,\d+)?$/u, group: '.' },
  inglesi: { written: /^[-+]?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$/u, group: ',' },
};

/**
 * A number as it is written, with its signs of thousands and decimals; signs of euro and percent
 * aside. Null when it is none: `1234.5` is no Italian number, and is not guessed at.
 * @example readNumber('1.234,56 €', 'italiani') // 1234.56
 */
export function readNumber(cell: Cell | undefined, style: NumberStyle = 'italiani'): number | null {
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : null;
  if (typeof cell !== 'string') return null;
  const text = cell.replace(/[€%\s\u00a0]+/gu, '');
  const { written, group } = STYLES[style];
  if (!written.test(text)) return null;
  return Number(text.replaceAll(group, '').replace(',', '.'));
}
