import { isRecord } from '@adempi/schema';
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
  return text.replace(/\{([^{}]*)\}/gu, (_, path: string) => {
    const definition = filling.vocabulary.get(path);
    const value = readValue(path, filling);
    return value === undefined ? `[da completare: ${(definition?.label.it ?? path).toLocaleLowerCase('it')}]` : cleanText(factText(value, definition));
  });
}

function readValue(path: string, { state: { ente, fatti = {} }, item, vocabulary }: Filling): unknown {
  if (item === null || !path.startsWith(`${item.collection}.`)) return walk({ ...fatti, ente }, path.split('.'));
  const items = walk(fatti, item.collection.split('.'));
  const key = vocabulary.get(item.collection)?.key ?? 'id';
  const found: unknown = Array.isArray(items) ? items.find((one) => isRecord(one) && one[key] === item.key) : undefined;
  return walk(found, path.slice(item.collection.length + 1).split('.'));
}

function walk(value: unknown, names: readonly string[]): unknown {
  return names.reduce((inside, name) => (isRecord(inside) && Object.hasOwn(inside, name) ? inside[name] : undefined), value);
}
