import { cleanText } from '../text/clean.ts';

/**
 * One line of text that XML admits. The library escapes what begins markup, and not the end of a
 * section of character data, which may not stand in a text.
 * @example xmlText('a ]]> b') // 'a ]] > b'
 */
export function xmlText(text: string): string {
  return cleanText(text).replaceAll(']]>', ']] >');
}
