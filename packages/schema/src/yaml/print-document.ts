import { stringify } from 'yaml';

/**
 * Writes a document as YAML that `readDocument` reads back to an equal value: codes such as
 * `"019036"` are quoted, nothing is folded, nothing is shared between two places.
 *
 * @param value plain objects, lists and scalars, as `readDocument` gives them; what is undefined is left out
 * @example printDocument({ adempi: 1, ente: { codiceIstat: '019036' } })
 * // adempi: 1
 * // ente:
 * //   codiceIstat: "019036"
 */
export function printDocument(value: unknown): string {
  return stringify(value, { version: '1.2', schema: 'core', lineWidth: 0, aliasDuplicateObjects: false });
}
