/**
 * The name of a file, as the user gave it, as a URI: relative names stay relative, because a
 * report is read where the repository is.
 * @example fileUri('./stati/città.yml') // 'stati/citt%C3%A0.yml'
 */
export function fileUri(name: string): string {
  const parts = name.replace(/\p{Cs}/gu, '\uFFFD').replaceAll('\\', '/').split('/');
  const drive = /^[A-Za-z]:$/u.test(parts[0] ?? '') ? parts.shift() : undefined;
  const path = parts.filter((part) => part !== '.').map(encodeURIComponent).join('/');
  if (drive !== undefined) return `file:///${drive}/${path.replace(/^\//u, '')}`;
  return path.startsWith('/') ? `file://${path}` : path;
}
