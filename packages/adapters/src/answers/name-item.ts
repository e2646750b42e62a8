import { foldText, shortenName } from '@adempi/schema';
import type { FactDefinition, VocabularyIndex } from '@adempi/schema';

import type { NamedItem } from './answer.ts';

/** The usual name of the key of an item: a short name, that files are read with. */
const SHORT = 'id';

/** Facts without which an item cannot be written, by collection: they are asked with its name. */
export const NEEDED_OF_ITEMS: Readonly<Record<string, string>> = { gestioniAssociate: 'gestioniAssociate.ente' };

/** What people write where there is nothing to name, in both languages. */
const NO_NAMES: ReadonlySet<string> = new Set(['nessuno', 'nessuna', 'niente', 'nulla', 'no', 'non so', 'non lo so', 'none', 'nothing', 'i don\'t know', 'don\'t know']);

/**
 * Whether someone wrote that there is none, or that they do not know, in the place of a name. A name
 * that has more in it is a name.
 * @example saysNoName('Nessuno') // true
 * @example saysNoName('Nessuno SRL') // false
 */
export function saysNoName(text: string): boolean {
  return NO_NAMES.has(foldText(text).replaceAll('’', '\'').replace(/[.!]+$/u, ''));
}

/**
 * The item that a person names: its key is made from the name, which is kept where the vocabulary
 * has a fact for it. A key that is more than a short name (the code of a line) is the name itself.
 * Null where no key can be made of it.
 * @example nameItem('Sito del Comune', list, index) // { key: 'sito-del-comune', facts: { 'siti.nome': 'Sito del Comune' } }
 */
export function nameItem(name: string, { path, key = SHORT }: FactDefinition, { names }: Pick<VocabularyIndex, 'names'>): NamedItem | null {
  if (key !== SHORT) return name === '' || name === '*' || name.includes(']') ? null : { key: name };
  const short = shortenName(name);
  const named = names.get(path);
  if (short === '') return null;
  return named !== undefined && short !== name ? { key: short, facts: { [named]: name } } : { key: short };
}
