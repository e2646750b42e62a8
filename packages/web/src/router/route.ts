/** Where the reader is: a view, and what it was asked to show. */
export interface Route {
  /** First part of the address, such as `rilievi`; empty for the start. */
  readonly path: string;
  readonly params: URLSearchParams;
}

/**
 * Reads the part of an address after `#`. It works from any folder of any server, which knows nothing of it.
 * @example parseRoute('#/rilievi?esito=fail').path // 'rilievi'
 */
export function parseRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#?\/?/u, '').split('?', 2);
  return { path: path.replace(/\/+$/u, ''), params: new URLSearchParams(query) };
}

/**
 * The address of a view. Parameters that are empty are left out.
 * @example linkTo('rilievi', { esito: 'fail', testo: '' }) // '#/rilievi?esito=fail'
 */
export function linkTo(path: string, params: Readonly<Record<string, string>> = {}): string {
  const query = new URLSearchParams(Object.entries(params).filter(([, value]) => value !== '')).toString();
  return query === '' ? `#/${path}` : `#/${path}?${query}`;
}
