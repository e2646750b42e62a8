import { suggest } from '@adempi/schema';
import type { MessageCode, MessageParams } from '@adempi/schema';

import { normalizeHeading } from '../tables/headings.ts';
import { matchCode } from './match-code.ts';
import type { EditionIndex } from './match-code.ts';

/** The edition that is meant, or what to say when that is not known. */
export type EditionChoice = { readonly edition: EditionIndex } | { readonly code: MessageCode; readonly params: MessageParams };

/**
 * The edition of a name as it is written: `2021-2023`, `Piano 2024-2026 agg. 2025`.
 * @example chooseByName('2021-2023', editions)
 */
export function chooseByName(written: string, editions: readonly EditionIndex[]): EditionChoice {
  const wanted = nameKey(written);
  const edition = editions.find(({ name }) => nameKey(name) === wanted);
  if (edition !== undefined) return { edition };
  const names = editions.map(({ name }) => name);
  const suggestion = suggest(written, names);
  return { code: 'edition.unknown', params: { found: written, values: names.join(', '), ...(suggestion === null ? {} : { suggestion }) } };
}

function nameKey(name: string): string {
  return normalizeHeading(name).replace(/\b(edizione|piano|triennale|aggiornamento|agg)\b/gu, ' ').replace(/\s+/gu, ' ').trim();
}

/** The only edition that holds all codes, as they are written or as they can be read. */
export function chooseByCodes(codes: readonly string[], editions: readonly EditionIndex[]): EditionChoice {
  const distinct = [...new Set(codes)];
  const holding = editions.filter((edition) => distinct.every((code) => matchCode(code, '', edition).kind !== 'none'));
  const [only] = holding;
  if (only !== undefined && holding.length === 1) return { edition: only };
  return { code: 'edition.unsure', params: holding.length === 0 ? {} : { editions: holding.map(({ name }) => name).join(', ') } };
}

