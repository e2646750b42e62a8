import { numberUntilFree } from '@adempi/schema';
import type { Assessment } from '@adempi/schema';

import { safeName } from './copy-name.ts';

/**
 * The folder of each ente in a dossier, with a slash at its end; one alone needs none. Two states of
 * one ente have folders of their own.
 * @example nameFolders([cremona, prato]) // ['c_d150/', 'c_g999/']
 */
export function nameFolders(subjects: readonly Assessment['subject'][]): string[] {
  if (subjects.length === 1) return [''];
  const used = new Set<string>();
  return subjects.map(({ codiceIpa, codiceIstat, denominazione }) => {
    const name = safeName(codiceIpa ?? codiceIstat ?? denominazione).toLowerCase();
    const folder = numberUntilFree(name, (one) => used.has(one));
    used.add(folder);
    return `${folder}/`;
  });
}
