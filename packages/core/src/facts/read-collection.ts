import { isRecord } from '@adempi/schema';
import type { Path } from '@adempi/schema';

import type { ModelCollection, PathNode } from './model.ts';
import { factPath, readValue, report, reportUnknown } from './reader.ts';
import type { RawItem, Reader } from './reader.ts';
import type { FactValue } from './value.ts';

/** Reads the items of a collection: each has a key of its own. */
export function readCollection(reader: Reader, collection: ModelCollection, value: unknown, path: Path): void {
  if (!Array.isArray(value)) {
    report(reader, 'fact.collection', path, { fact: collection.path });
    return;
  }
  reader.present.add(collection.path);
  const keys = reader.keys[collection.index] ?? new Set<string>();
  value.forEach((entry: unknown, position) => {
    const item = readItem(reader, collection, entry, [...path, position]);
    if (item === null) return;
    if (keys.has(item.key)) {
      report(reader, 'item.key.duplicate', [...path, position, collection.key], { fact: collection.path, key: item.key });
      return;
    }
    keys.add(item.key);
    reader.items[collection.index]?.push(item);
  });
}

function readItem(reader: Reader, collection: ModelCollection, value: unknown, path: Path): RawItem | null {
  if (!isRecord(value)) {
    report(reader, 'fact.item', path, { fact: collection.path });
    return null;
  }
  const key = value[collection.key];
  if (typeof key !== 'string' || !isItemKey(key)) {
    const code = key === undefined ? 'item.key.missing' : 'item.key.type';
    const found = String(key);
    report(reader, code, key === undefined ? path : [...path, collection.key], { fact: collection.path, key: collection.key, found });
    return null;
  }
  const facts: (FactValue | undefined)[] = collection.facts.map(() => undefined);
  const tree = reader.model.itemTrees[collection.index];
  if (tree !== undefined) readItemNode(reader, value, tree, path, facts);
  return { key, facts };
}

/** `]` would end an address early; `*` is the phantom's. */
function isItemKey(key: string): boolean {
  return key.trim() !== '' && key !== '*' && !/[\]\u0000-\u001f]/.test(key);
}

function readItemNode(
  reader: Reader,
  value: Readonly<Record<string, unknown>>,
  node: PathNode,
  path: Path,
  into: (FactValue | undefined)[],
): void {
  for (const [name, child] of Object.entries(value)) {
    const childPath = [...path, name];
    const next = node.children.get(name);
    if (next === undefined) reportUnknown(reader, childPath);
    else if (next.fact !== null) readValue(reader, next.fact, child, childPath, into);
    else if (isRecord(child)) readItemNode(reader, child, next, childPath, into);
    else report(reader, 'fact.group', childPath, { fact: factPath(childPath) });
  }
}
