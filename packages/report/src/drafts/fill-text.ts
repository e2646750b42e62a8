import { findItem, pathInItem, pathInState, valueAt, withArticle } from '@adempi/schema';
import type { FactDefinition, State } from '@adempi/schema';

import { cleanText } from '../text/clean.ts';
import { factText } from '../workbook/tell-evidence.ts';
import type { ChosenDraft } from './choose-drafts.ts';

/** What the texts of a document are filled from. */
export interface Filling {
  readonly state: State;
  readonly item: ChosenDraft['item'];
  readonly vocabulary: ReadonlyMap<string, FactDefinition>;
}

/**
 * Fills the facts that a text names. One that is not known is left to the person who signs:
 * `[da completare: fornitore]`.
 * @example fillText('Comune: {ente.denominazione}', filling) // 'Comune: Comune di Cremona'
 */
export function fillText(text: string, filling: Filling): string {
  return text.replace(/(?:(?<!\p{L})(il|al|dal|del) )?\{([^{}]*)\}/giu, (_, article: string | undefined, path: string) => {
    const definition = filling.vocabulary.get(path);
    const value = readFact(path, filling);
    const told = value === undefined ? `[da completare: ${(definition?.label.it ?? path).toLocaleLowerCase('it')}]` : cleanText(factText(value, definition));
    return article === undefined ? told : withArticle(article, told);
  });
}

/** The value of a fact in the state, or of the item that the document is about. */
export function readFact(path: string, { state, item, vocabulary }: Filling): unknown {
  if (item === null || !path.startsWith(`${item.collection}.`)) return valueAt(state, pathInState(path));
  return valueAt(findItem(state, item.collection, item.key, { facts: vocabulary }), pathInItem(path, item.collection));
}
