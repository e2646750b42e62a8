import { v5 } from 'uuid';

/** Our namespace in OSCAL: of the properties that the model has no name for. */
export const NS = 'https://github.com/adempi/adempi/ns/oscal';

/** All our identifiers are made from this one. */
const ROOT = v5(NS, v5.URL);

/**
 * A UUID (version 5) that is the same for the same key: two reports differ only where the facts do.
 * @example uuidOf('observation', 'c_d150', 'pdnd/adesione')
 */
export function uuidOf(...key: readonly (string | number | null)[]): string {
  return v5(JSON.stringify(key), ROOT);
}

/**
 * A name as OSCAL admits one: letters, digits, `.`, `-`, `_`, no digit first. What it loses stands in a property.
 * @example tokenOf('pdnd/adesione') // 'pdnd.adesione'
 */
export function tokenOf(name: string): string {
  const token = name.normalize('NFC').replaceAll('/', '.').replace(/[^\p{L}\p{N}.\-_]/gu, '_');
  return /^[\p{L}_]/u.test(token) ? token : `_${token}`;
}
