import { cleanText } from './clean.ts';

/**
 * A value of JSON in which each text is one line that is safe to show (`cleanText`); names of
 * properties are ours, and stay.
 * @example cleanStrings({ title: 'a\u202eb' }) // { title: 'ab' }
 */
export function cleanStrings(value: unknown): unknown {
  if (typeof value === 'string') return cleanText(value);
  if (Array.isArray(value)) return value.map(cleanStrings);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, cleanStrings(inner)]));
}
