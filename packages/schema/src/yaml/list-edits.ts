import { isRecord } from '../is-record.ts';
import { isSame } from '../is-same.ts';
import type { Path } from '../types/common.ts';

/** One change of a document. Its group or list exists; `add` puts an item behind a list, or an entry behind a group. @internal */
export type Edit =
  | { readonly kind: 'set' | 'add'; readonly path: Path; readonly value: unknown }
  | { readonly kind: 'remove'; readonly path: Path };

/**
 * The fewest changes that make one value another. Of a list only what stands behind it can be added
 * to it; where items go or change places, it is set as a whole.
 * @internal
 */
export function listEdits(before: unknown, after: unknown, path: Path = []): Edit[] {
  if (isSame(before, after)) return [];
  if (Array.isArray(before) && Array.isArray(after)) return listItems(before, after, path);
  if (!isRecord(before) || !isRecord(after)) return [{ kind: 'set', path, value: after }];
  const gone = Object.keys(before).filter((name) => !has(after, name));
  // What is left of a group that loses all its entries would read as nothing.
  if (gone.length > 0 && gone.length === Object.keys(before).length) return [{ kind: 'set', path, value: after }];
  return [
    ...gone.map((name): Edit => ({ kind: 'remove', path: [...path, name] })),
    ...Object.keys(after).flatMap((name): Edit[] => {
      const own = [...path, name];
      if (after[name] === undefined) return [];
      return has(before, name) ? listEdits(before[name], after[name], own) : [{ kind: 'add', path: own, value: after[name] }];
    }),
  ];
}

function has(group: Readonly<Record<string, unknown>>, name: string): boolean {
  return Object.hasOwn(group, name) && group[name] !== undefined;
}

function listItems(before: readonly unknown[], after: readonly unknown[], path: Path): Edit[] {
  const isLonger = after.length >= before.length && before.every((item, position) => isRecord(item) === isRecord(after[position]));
  if (!isLonger) return [{ kind: 'set', path, value: after }];
  return after.flatMap((item, position): Edit[] => {
    const own = [...path, position];
    return position < before.length ? listEdits(before[position], item, own) : [{ kind: 'add', path: own, value: item }];
  });
}
