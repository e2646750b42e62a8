/**
 * The place of a fact in a state: `pdnd.aderente`, `siti[istituzionale].url`.
 *
 * `path` is the path in the vocabulary (`siti.url`). `collection` and `key` name the item, where
 * the address names one; both are null otherwise.
 */
export interface Address {
  readonly path: string;
  readonly collection: string | null;
  readonly key: string | null;
}

const NAME = '[A-Za-z][A-Za-z0-9]*';
const NAMES = `${NAME}(?:\\.${NAME})*`;
const ADDRESS = new RegExp(`^(${NAMES})(?:\\[([^\\]]+)\\]((?:\\.${NAME})*))?$`, 'u');

/**
 * Reads an address. A key may hold any character but `]`. Null when it is not well-formed.
 * @example parseAddress('siti[istituzionale].url') // { path: 'siti.url', collection: 'siti', key: 'istituzionale' }
 */
export function parseAddress(text: string): Address | null {
  const match = ADDRESS.exec(text);
  if (match === null) return null;
  const [, collection = '', key, rest = ''] = match;
  return key === undefined
    ? { path: collection, collection: null, key: null }
    : { path: `${collection}${rest}`, collection, key };
}

/**
 * Writes an address.
 * @example formatAddress({ path: 'siti.url', collection: 'siti', key: 'istituzionale' }) // 'siti[istituzionale].url'
 */
export function formatAddress({ path, collection, key }: Address): string {
  return collection === null || key === null ? path : `${collection}[${key}]${path.slice(collection.length)}`;
}

/**
 * The addresses under which a provenance covers an address, longest first: itself, its groups,
 * its item, its collection and the groups of that.
 * @example addressPrefixes({ path: 'siti.a.b', collection: 'siti', key: 'x' }) // ['siti[x].a.b', 'siti[x].a', 'siti[x]', 'siti']
 */
export function addressPrefixes({ path, collection, key }: Address): string[] {
  if (collection === null || key === null) return groupsOf(path);
  const item = `${collection}[${key}]`;
  const inside = path.slice(collection.length + 1);
  const own = inside === '' ? [] : groupsOf(inside).map((name) => `${item}.${name}`);
  return [...own, item, ...groupsOf(collection)];
}

function groupsOf(path: string): string[] {
  const names = path.split('.');
  return names.map((_, position) => names.slice(0, names.length - position).join('.'));
}
