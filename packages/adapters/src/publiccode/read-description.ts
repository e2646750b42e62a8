import { isRecord, valueAt } from '@adempi/schema';
import { readDocument } from '@adempi/schema/yaml';

/** What is needed of a publiccode.yml. Its contacts are not read. */
export interface Description {
  readonly name: string;
  /** Of the administration that releases it. */
  readonly codiceIpa: string | null;
  readonly isLicensed: boolean;
  /** Whether it is a variant of other software. */
  readonly isVariant: boolean;
  /** Who owns most of the code, where it says. */
  readonly owner: string | null;
}

/** Reads a publiccode.yml within bounds; null where it is not one. */
export function readDescription(text: string): Description | null {
  const { value } = readDocument(text);
  const name = textAt(value, 'name');
  if (name === null) return null;
  return {
    name,
    codiceIpa: findCode(value),
    isLicensed: textAt(value, 'legal', 'license') !== null,
    isVariant: isRecord(value) && Object.hasOwn(value, 'isBasedOn'),
    owner: textAt(value, 'legal', 'mainCopyrightOwner'),
  };
}

/** Up to version 0.3 of the standard in `it.riuso`, since then in a URN. */
function findCode(value: unknown): string | null {
  const urn = /^urn:x-italian-pa:(.+)$/iu.exec(textAt(value, 'organisation', 'uri') ?? '');
  return urn?.[1] ?? textAt(value, 'IT', 'riuso', 'codiceIPA') ?? textAt(value, 'it', 'riuso', 'codiceIPA');
}

function textAt(value: unknown, ...path: readonly string[]): string | null {
  const found = valueAt(value, path);
  return typeof found === 'string' && found.trim() !== '' ? found.trim() : null;
}
