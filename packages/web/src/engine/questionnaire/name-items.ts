import type { Asked } from '@adempi/core';
import type { ItemNames } from '@adempi/report';

/**
 * The item that a question is asked of, in words: `Siti web: «Sito del Comune»`; of several, the list
 * and how many: `Siti web (3)`. Empty where of none.
 */
export function nameItems([{ item }, ...others]: Asked, names: ItemNames): string {
  if (item === null) return '';
  return others.length === 0 ? names.tell(item) : `${names.listOf(item.collection)} (${others.length + 1})`;
}
