import { isRecord } from '@adempi/schema';

import type { ModelCollection, PathNode } from './model.ts';
import { factPath, readValue, report, reportUnknown } from './reader.ts';
import type { Place, RawItem, Reader } from './reader.ts';
import type { FactValue } from './value.ts';

/** Reads the items of a collection: each has a key of its own. */
export function readCollection(reader: Reader, collection: ModelCollection, value: unknown, path: Place): void {
  if (!Array.isArray(value)) {
    report(reader, 'fact.collection', path, { fact: collection.path });
    return;
  }
  const items = reader.items.get(collection) ?? new Map<string, RawItem>();
  reader.items.set(collection, items);
  value.forEach((entry: unknown, position) => {
    path.push(position);
    const item = readItem(reader, collection, entry, path);
    path.pop();
    if (item === null) return;
    if (items.has(item.key)) {
      report(reader, 'item.key.duplicate', [...path, position, collection.key], { fact: collection.path, key: item.key });
      return;
    }
    items.set(item.key, item);
  });
}

function readItem(reader: Reader, collection: ModelCollection, value: unknown, path: Place): RawItem | null {
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
  const facts = new Array<FactValue | undefined>(collection.facts.length).fill(undefined);
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
  path: Place,
  into: (FactValue | undefined)[],
): void {
  for (const name of Object.keys(value)) {
    const child = value[name];
    const next = node.children.get(name);
    path.push(name);
    if (next === undefined) reportUnknown(reader, path);
    else if (next.fact !== null) readValue(reader, next.fact, child, path, into);
    else if (isRecord(child)) readItemNode(reader, child, next, path, into);
    else report(reader, 'fact.group', path, { fact: factPath(path) });
    path.pop();
  }
}
