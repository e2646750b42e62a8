import type { Lang, Text } from './types/index.ts';

/**
 * A text in a language, Italian where it has no other.
 * @example textIn({ it: 'Siti web', en: 'Websites' }, 'en') // 'Websites'
 */
export function textIn(text: Text, lang: Lang): string {
  return (lang === 'en' ? text.en : undefined) ?? text.it;
}
