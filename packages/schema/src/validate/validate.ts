import type { SchemaName } from '../schemas.ts';
import type { Diagnostic, Lang } from '../types/common.ts';
import { validatorOf } from '../validators.generated.ts';
import { validateWith } from './validate-with.ts';

/**
 * Checks the form of a document against its JSON Schema: all problems, sorted by path, none
 * twice. It never throws. Positions come from `place`, in `@adempi/schema/yaml`.
 * @example validate('waiver', document.value) // [] when the file is well-formed
 */
export function validate(name: SchemaName, value: unknown, lang: Lang = 'it'): Diagnostic[] {
  return validateWith(validatorOf(name), value, lang);
}
