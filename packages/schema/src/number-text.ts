import type { Lang } from './types/common.ts';

/**
 * A number as a reader meets it: the digits grouped from five on, so that years stay years. By hand: `Intl` depends on
 * the machine's data.
 * @example numberText(12500.5, 'it') // '12.500,5'
 */
export function numberText(value: number, lang: Lang): string {
  const [whole = '', decimals] = String(value).split('.');
  const [group, point] = lang === 'en' ? [',', '.'] : ['.', ','];
  const grouped = /\d{5}/u.test(whole) ? whole.replace(/\B(?=(\d{3})+(?!\d))/g, group) : whole;
  return decimals === undefined ? grouped : `${grouped}${point}${decimals}`;
}
