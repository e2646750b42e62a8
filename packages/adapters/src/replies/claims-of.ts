import { elide, formatAddress } from '@adempi/schema';
import type { Address, CivilDate, FactDefinition } from '@adempi/schema';

import type { Claim, RowPlace } from '../adapter.ts';
import { citeRow } from '../tables/read-table.ts';

/** A fact that was answered, where, and what was said besides its value. */
export interface Answer {
  readonly address: Address;
  readonly definition: FactDefinition;
  readonly value: unknown;
  readonly place: RowPlace;
  /** Since when it is so; null where nothing is said. */
  readonly since: CivilDate | null;
  readonly document: string;
  /** Who answers, never by name. */
  readonly role: string;
  readonly note: string;
}

/**
 * What an answer tells. The day since when it is so is a fact of its own where the vocabulary has
 * one for it (`datedBy`); otherwise it is a remark.
 */
export function claimsOf({ address, definition, value, since, note, ...cited }: Answer): Claim[] {
  const rif = citeAnswer(cited);
  const { datedBy } = definition;
  const isDated = since !== null && value === true && datedBy !== undefined;
  const nota = [since === null || isDated ? '' : elide`dal ${since}`, note].filter((part) => part !== '').join('; ');
  return [
    { fatto: formatAddress(address), valore: value, rif, ...(nota === '' ? {} : { nota }) },
    ...(isDated ? [{ fatto: formatAddress({ ...address, path: datedBy }), valore: since, rif }] : []),
  ];
}

/** Where an answer stands, what proves it, and who gave it: `foglio «Domande», riga 7; prot. 12/2023; segretario comunale`. */
export function citeAnswer({ place, document, role }: Pick<Answer, 'place' | 'document' | 'role'>): string {
  return [citeRow(place), document, role].filter((part) => part !== '').join('; ');
}
