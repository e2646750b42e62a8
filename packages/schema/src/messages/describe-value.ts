import type { Lang } from '../types/common.ts';
import { words } from './words.ts';

/**
 * What a value is, for «c’è …»: its kind and, where it is short, itself.
 * @example describeValue(1272) // 'il numero 1272'
 */
export function describeValue(value: unknown, lang: Lang = 'it'): string {
  if (value === undefined || value === null) return words(lang).type.null;
  if (Array.isArray(value)) return words(lang).type.array;
  if (typeof value === 'object') return words(lang).type.object;
  if (typeof value === 'number') return `${lang === 'en' ? 'the number' : 'il numero'} ${value}`;
  if (typeof value === 'boolean') return String(value);
  return quote(String(value), lang);
}

/** A text between the quotes of the language. */
export function quote(text: string, lang: Lang = 'it'): string {
  return lang === 'en' ? `“${text}”` : `«${text}»`;
}
