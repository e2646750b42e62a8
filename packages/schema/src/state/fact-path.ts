import type { Path } from '../types/common.ts';

/** Groups and lists of facts that stand in a state beside `fatti`. */
const BESIDE_FACTS: ReadonlySet<string> = new Set(['ente', 'gestioniAssociate']);

/**
 * The way to a fact, or to a list, in a state.
 * @param path as in the vocabulary, of a fact that no item holds
 * @example pathInState('pdnd.aderente') // ['fatti', 'pdnd', 'aderente']
 * @example pathInState('ente.tipo') // ['ente', 'tipo']
 */
export function pathInState(path: string): Path {
  const names = path.split('.');
  return BESIDE_FACTS.has(names[0] ?? '') ? names : ['fatti', ...names];
}

/**
 * The way to a fact in an item of a list; the item itself is no step away.
 * @example pathInItem('siti.url', 'siti') // ['url']
 */
export function pathInItem(path: string, collection: string): Path {
  return path === collection ? [] : path.slice(collection.length + 1).split('.');
}
