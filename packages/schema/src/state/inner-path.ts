/** What no path in a register holds: a backslash is another separator elsewhere, the rest ends or garbles a name. */
const FOREIGN = /[\\\u0000-\u001F\u007F]/u;

/**
 * Whether a path stays inside the folder from which it starts: relative, with `/`, and never up.
 * @example isInnerPath('atti/decreto-12.pdf') // true
 * @example isInnerPath('../altro/decreto.pdf') // false
 */
export function isInnerPath(path: string): boolean {
  if (FOREIGN.test(path) || /^[A-Za-z]:/u.test(path)) return false;
  return path.split('/').every((part) => part !== '' && part !== '.' && part !== '..');
}
