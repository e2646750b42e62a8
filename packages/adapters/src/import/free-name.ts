/**
 * A name, or where it is taken the first of `name~2`, `name~3` and so on that is not. No source
 * names its items so: a name that was made up is told from one that a source gave.
 * @example freeName('sito', (name) => name === 'sito') // 'sito~2'
 */
export function freeName(name: string, isTaken: (name: string) => boolean): string {
  let free = name;
  for (let number = 2; isTaken(free); number += 1) free = `${name}~${number}`;
  return free;
}
