/** Longer ones are no addresses that a Comune would publish. */
const MAX_LENGTH = 2000;

const NAMED = '[a-z0-9-]+(?:\\.[a-z0-9-]+)*\\.[a-z][a-z0-9-]+';
const NUMBERED = '\\d{1,3}(?:\\.\\d{1,3}){3}';
const ADDRESS = new RegExp(`^(?:https?://)?(${NAMED}|${NUMBERED})\\.?(:\\d{1,5})?([/?#]\\S*)?$`, 'iu');

/** An address of the web, in the parts that tell one from another. */
export interface WebAddress {
  /** In lower case, with its port. */
  readonly host: string;
  /** Whole, always `https`: sources write `http`, `https` or neither of one and the same site. */
  readonly url: string;
}

/**
 * Reads an address of the web as people write it in registers: with or without `https://`. Null
 * for what is none: a mail address, two addresses in one, a name with spaces or commas in it. A
 * slip of the pen is not corrected, since that would be a guess at the site of an ente.
 *
 * @example readWebAddress('WWW.Comune.Prova.xx.it/')?.url // 'https://www.comune.prova.xx.it'
 */
export function readWebAddress(text: string): WebAddress | null {
  const [, name, port = '', path = ''] = (text.length > MAX_LENGTH ? null : ADDRESS.exec(text)) ?? [];
  if (name === undefined) return null;
  const host = `${name.toLowerCase()}${port}`;
  return { host, url: `https://${host}${path === '/' ? '' : path}` };
}

/** One site is one whether `www.` is written or not. */
export function isSameSite(one: WebAddress, other: WebAddress): boolean {
  return plain(one) === plain(other);
}

function plain({ url }: WebAddress): string {
  return url.replace(/^https:\/\/(?:www\.)?/u, '').replace(/\/+$/u, '');
}

/**
 * A key for a site that has no name in a state.
 * @example keyOfSite({ host: 'www.prova.it', url: 'https://www.prova.it/albo?x=1' }) // 'prova.it-albo-x-1'
 */
export function keyOfSite(address: WebAddress): string {
  return plain(address).replace(/[^A-Za-z0-9.]+/gu, '-').replace(/-+$/u, '').toLowerCase();
}
