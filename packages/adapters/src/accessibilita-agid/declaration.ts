import type { CivilDate } from '@adempi/schema';

import type { Claim } from '../adapter.ts';

/** How a declaration of form.agid.gov.it names the state of a site, and how the vocabulary does. */
export const STATES: ReadonlyMap<string, string> = new Map([
  ['compliant', 'conforme'],
  ['partially-compliant', 'parzialmente-conforme'],
  ['non-compliant', 'non-conforme'],
]);

/** What a declaration of accessibility says. */
export interface Declaration {
  /** `idPubblicazione`; null where it is not written as one. */
  readonly id: string | null;
  /** A state of the vocabulary. */
  readonly state: string;
  /** Whether it lists content that breaks the law; null where that cannot be read. */
  readonly nonObservance: boolean | null;
  /** Day of the latest review. */
  readonly reviewed: CivilDate | null;
  /** Day of the first publication: a later review may have followed. */
  readonly inserted: CivilDate | null;
}

/** Where a row stands, and which declaration it holds: for `rif`. */
export function placeOf({ id }: Declaration, line: number): string {
  return id === null ? `riga ${line}` : `dichiarazione ${id}, riga ${line}`;
}

/** The id of a publication; null for anything that does not look like one. */
export function readId(text: string): string | null {
  return /^[\w-]{1,64}$/u.test(text) && text !== 'null' ? text : null;
}

/**
 * What a declaration proves of a site. Known on the day of its review: on that day it was the last
 * declaration that there was. Another one, with an id of its own, may have followed it, and a file
 * that does not have that one does not say so: an old day proves no delay.
 */
export function claimsOfDeclaration(item: string, { state, nonObservance, reviewed, inserted }: Declaration, rif: string): Claim[] {
  const day = reviewed ?? inserted;
  const facts: readonly [name: string, valore: unknown][] = [
    ['pubblicata', true],
    ['data', day],
    ['stato', state],
    ['inosservanza', nonObservance],
  ];
  return facts
    .filter(([, valore]) => valore !== null)
    .map(([name, valore]) => ({ fatto: `${item}.dichiarazioneAccessibilita.${name}`, valore, ...(day === null ? {} : { rilevatoIl: day }), rif }));
}

/**
 * A box of the form. Ticked, it holds `true` or, in declarations of some years ago, its own name;
 * not ticked, `false` or nothing. Null for what is neither.
 */
export function readTick(text: string, name: string): boolean | null {
  const written = text.toLowerCase();
  if (written === 'true' || written === name) return true;
  return written === 'false' || written === '' ? false : null;
}
