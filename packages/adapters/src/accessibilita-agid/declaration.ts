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
 * What a declaration proves of a site. It was read on the day of the file, and its review is the
 * last that there was on that day. Where only the first publication is dated, the day is known as
 * of itself: whether a review followed is not.
 */
export function claimsOfDeclaration(item: string, declaration: Declaration, rif: string): Claim[] {
  const { state, nonObservance, reviewed, inserted } = declaration;
  const at = (name: string): string => `${item}.dichiarazioneAccessibilita.${name}`;
  return [
    { fatto: at('pubblicata'), valore: true, rif },
    ...(reviewed === null ? [] : [{ fatto: at('data'), valore: reviewed, rif }]),
    ...(reviewed !== null || inserted === null ? [] : [{ fatto: at('data'), valore: inserted, rilevatoIl: inserted, rif }]),
    { fatto: at('stato'), valore: state, rif },
    ...(nonObservance === null ? [] : [{ fatto: at('inosservanza'), valore: nonObservance, rif }]),
  ];
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
