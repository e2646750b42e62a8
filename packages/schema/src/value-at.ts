import { isRecord } from './is-record.ts';
import type { Path } from './types/common.ts';

/**
 * What stands at a path in a value that was read: names lead into groups, positions into lists.
 * Undefined where something is missing; what every object inherits (`constructor`) is missing too.
 * @example valueAt({ siti: [{ id: 'a' }] }, ['siti', 0, 'id']) // 'a'
 */
export function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(step, value);
}

function step(node: unknown, part: string | number): unknown {
  if (Array.isArray(node)) return typeof part === 'number' ? node[part] : undefined;
  return isRecord(node) && Object.hasOwn(node, part) ? node[part] : undefined;
}
