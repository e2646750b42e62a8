/** Names by which a computer calls itself. */
const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]'];

/** Whether an address stands for all of a computer: whoever asks for it wants to be reached by any name. */
export function isAnywhere(address: string): boolean {
  return address === '0.0.0.0' || address === '::';
}

/**
 * Whether a server answers to the name by which a browser came: its own, or one of this computer.
 * @param name the `Host` of a request
 * @param served the host and port that the server was started with
 * @example isAllowedHost('evil.example:8080', { host: '127.0.0.1', port: 8080 }) // false
 */
export function isAllowedHost(name: string, { host, port }: { readonly host: string; readonly port: number }): boolean {
  if (isAnywhere(host)) return true;
  const own = host.includes(':') && !host.startsWith('[') ? `[${host}]` : host;
  const names = [own.toLowerCase(), ...LOOPBACK].flatMap((one) => [`${one}:${port}`, ...(port === 80 ? [one] : [])]);
  return names.includes(name.toLowerCase());
}
