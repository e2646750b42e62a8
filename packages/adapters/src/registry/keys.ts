/** How the keys of a row are brought to one form, so that they can be compared. */
import { readWebAddress } from '../tables/read-web-address.ts';

const COMUNE = /^comune\s+(?:(?:di|del|della|dello|delle|dei|degli)\s+|(?:dell|d)\s*['’`]\s*)?/u;

const PROVINCE = /^(?:provincia|citta metropolitana|libero consorzio comunale)\s+(?:autonoma\s+)?(?:(?:di|del|della)\s+|dell\s*['’`]\s*)?/u;

/**
 * A name as it is compared: without the kind of ente, accents, capitals, spaces, hyphens and
 * apostrophes. An abbreviation is not spelt out. Empty when nothing is left.
 * @example nameKey("COMUNE DI BASCAPE'") === nameKey('Bascapè')
 */
export function nameKey(name: string): string {
  const plain = plainOf(name);
  const bare = plain.replace(COMUNE, '');
  return squeeze(bare === '' ? plain : bare);
}

/** A name without the title of city, which a decree gives to some Comuni: `Città di Alvito`. Null where it has none. */
export function withoutTitle(name: string): string | null {
  const bare = name.replace(/^\s*citt(?:à|a['’`]?)\s+di\s+/iu, '');
  return bare === name ? null : bare;
}

/** Whether an ente calls itself a Comune. Some Comuni do not: `Roma Capitale`. */
export function isCalledComune(name: string): boolean {
  return /^\s*comune\b/iu.test(name);
}

/** The name of a province as it is compared. */
export function provinceKey(name: string): string {
  return squeeze(plainOf(name).replace(PROVINCE, ''));
}

function plainOf(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/ß/gu, 'ss').toLowerCase().trim();
}

function squeeze(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '');
}

/** A codice IPA as it is compared. It has no other meaning: never look inside it. */
export function ipaKey(code: string): string {
  return code.trim().toLowerCase();
}

/** An ISTAT code of six digits, with the zeros that a spreadsheet ate; empty when it is none. */
export function istatKey(code: string): string {
  const digits = /^(\d{4,6})(?:\.0)?$/u.exec(code.trim())?.[1];
  return digits === undefined ? '' : digits.padStart(6, '0');
}

/** The fiscal code of an ente, eleven digits, with the zeros that a spreadsheet ate; empty when it is none. */
export function fiscalCodeKey(code: string): string {
  const digits = /^(?:it)?(\d{6,11})(?:\.0)?$/iu.exec(code.trim())?.[1];
  return digits === undefined || /^0*$/u.test(digits) ? '' : digits.padStart(11, '0');
}

/**
 * The web address of an ente as it is compared: its host without `www.`, whole; empty when it is
 * none. `servizi.comune.prova.xx.it` is not taken for `comune.prova.xx.it`: what stands under a name
 * may be another's, and one host often serves many enti.
 */
export function siteKey(address: string): string {
  return readWebAddress(address.trim())?.host.replace(/^www\./u, '') ?? '';
}

/** A name and the letters of the province that may stand behind it: `Samone (TN)`, `Livo TN`. */
export function splitProvince(name: string): { readonly name: string; readonly provincia: string } | null {
  const match = /^(.*\S)\s*(?:\(\s*([A-Za-z]{2})\s*\)|\s([A-Z]{2}))$/u.exec(name.trim());
  return match === null ? null : { name: match[1] as string, provincia: match[2] ?? (match[3] as string) };
}

/** The names that a bilingual name is made of: `Bolzano/Bozen`, `Bolzano - Bozen`. */
export function partsOfName(name: string): string[] {
  return name.split(/\s*\/\s*|\s+[-–]\s+/u).filter((part) => part !== '');
}
