import { numberUntilFree } from '@adempi/schema';

/**
 * A name, or where it is taken the first of `name~2`, `name~3` and so on that is not: a name that was
 * made up is told from `name-2`, which a publisher may have given.
 * @example freeName('sito', (name) => name === 'sito') // 'sito~2'
 */
export function freeName(name: string, isTaken: (name: string) => boolean): string {
  return numberUntilFree(name, isTaken, (number) => `${name}~${number}`);
}
