import { cleanText } from '../text/clean.ts';

/**
 * The same data with every text in it made safe to read: no marks that reverse the order of letters,
 * no control characters. Done once, before anything is written, so that no place can be forgotten.
 */
export function cleanData<T>(data: T): T {
  return cleanAny(data) as T;
}

function cleanAny(data: unknown): unknown {
  if (typeof data === 'string') return cleanText(data);
  if (Array.isArray(data)) return data.map(cleanAny);
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, cleanAny(value)]));
}
