import { isRecord, isSame } from '@adempi/schema';
import type { Path } from '@adempi/schema';

/** A place in a document, and what is to stand there; undefined: nothing. */
export interface Edit {
  readonly path: Path;
  readonly value: unknown;
}

/**
 * What must be changed in one value to get another: in groups entry by entry; in lists item by item
 * where items are only added or changed, otherwise the whole list. Entries that are empty count as
 * absent.
 * @example listEdits({ a: 1, b: [1] }, { a: 2, b: [1, 3] }) // [{ path: ['a'], value: 2 }, { path: ['b', 1], value: 3 }]
 */
export function listEdits(before: unknown, after: unknown, path: Path = []): Edit[] {
  if (isSame(before, after) || (isEmpty(before) && isEmpty(after))) return [];
  if (isRecord(before) && isRecord(after)) {
    return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((name) => listEdits(before[name], after[name], [...path, name]));
  }
  if (Array.isArray(before) && Array.isArray(after) && after.length >= before.length && before.every((item, position) => isSameItem(item, after[position]))) {
    return after.flatMap((item, position) => listEdits(before[position], item, [...path, position]));
  }
  return [{ path, value: after }];
}

function isEmpty(value: unknown): boolean {
  return value === undefined || (typeof value === 'object' && value !== null && Object.keys(value).length === 0);
}

/** Items are the same where they have the same key; without one, where they are equal. */
function isSameItem(item: unknown, other: unknown): boolean {
  return isRecord(item) && isRecord(other) && typeof item['id'] === 'string' ? item['id'] === other['id'] : isSame(item, other);
}
