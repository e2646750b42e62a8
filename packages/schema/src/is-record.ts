/**
 * Whether a value is a group of named values: neither a list nor a scalar.
 * @example isRecord([]) // false
 */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
