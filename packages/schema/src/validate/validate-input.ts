import { inputValidatorOf } from '../input-validators.generated.ts';
import type { InputSchema } from '../input-schema.ts';
import type { Diagnostic, Lang } from '../types/common.ts';
import { validateWith } from './validate-with.ts';

/**
 * `validate` of what a check reads, for whoever needs no other schema: it does not bring their validators along.
 * @example validateInput('state', document.value) // [] when the envelope is well-formed
 */
export function validateInput(name: InputSchema, value: unknown, lang: Lang = 'it'): Diagnostic[] {
  return validateWith(inputValidatorOf(name), value, lang);
}
