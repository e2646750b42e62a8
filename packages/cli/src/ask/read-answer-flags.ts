import { nameItem, readAnswerText, saysNoName } from '@adempi/adapters';
import type { Answer, NamedItem } from '@adempi/adapters';
import { collectionOf, findItem, formatAddress, indexVocabulary, parseAddress, suggest } from '@adempi/schema';
import type { Bundle, FactDefinition, State, VocabularyIndex } from '@adempi/schema';

import type { Context } from '../context.ts';
import { UsageError } from '../errors.ts';
import { askTextsOf } from '../texts/ask.ts';
import type { AskTexts } from '../texts/ask.ts';

interface Reading {
  readonly index: VocabularyIndex;
  readonly state: State;
  readonly context: Context;
  readonly texts: AskTexts['answer'];
  /** Addresses of items that other answers name. */
  readonly named: ReadonlySet<string>;
}

type Read = { readonly answer: Answer } | { readonly fault: string };

/**
 * The answers of `--answer FACT=VALUE`. For a list the value names all items; none where it is empty.
 * @throws {UsageError} with what is wrong with each of them
 */
export function readAnswerFlags(flags: readonly string[], state: State, { vocabulary }: Bundle, context: Context): Answer[] {
  const index = indexVocabulary(vocabulary);
  const texts = askTextsOf(context.lang).answer;
  const lists = flags.map((flag) => readFlag(flag, { index, state, context, texts, named: new Set() }));
  const named = new Set(lists.flatMap((read) => ('answer' in read && read.answer.kind === 'list' ? keysIn(read.answer) : [])));
  const all = flags.map((flag) => readFlag(flag, { index, state, context, texts, named }));
  const faults = all.flatMap((read) => ('fault' in read ? [read.fault] : []));
  if (faults.length > 0) throw new UsageError(faults.join('; '));
  return all.flatMap((read) => ('answer' in read ? [read.answer] : []));
}

function keysIn({ fact, items }: Extract<Answer, { readonly kind: 'list' }>): string[] {
  return items.map(({ key }) => formatAddress({ path: fact, collection: fact, key }));
}

function readFlag(flag: string, reading: Reading): Read {
  const { texts, index } = reading;
  const at = flag.indexOf('=', flag.lastIndexOf(']') + 1);
  if (at <= 0) return { fault: texts.shape(flag) };
  const [fact, text] = [flag.slice(0, at).trim(), flag.slice(at + 1)];
  const path = parseAddress(fact)?.path;
  const definition = index.facts.get(path ?? '');
  if (definition === undefined || [...index.keys.values()].includes(definition.path)) return { fault: texts.unknown(fact, suggest(path ?? fact, [...index.facts.keys()])) };
  return definition.type === 'collection' ? readList(fact, text, definition, reading) : readValue(fact, text, definition, reading);
}

function readValue(fact: string, text: string, definition: FactDefinition, { index, state, context, texts, named }: Reading): Read {
  const { collection, key } = parseAddress(fact) ?? { collection: null, key: null };
  const owner = collectionOf(index, definition.path);
  if (owner !== collection) return { fault: texts.key(fact) };
  if (collection !== null && key !== null) {
    const isThere = findItem(state, collection, key, index) !== undefined || named.has(formatAddress({ path: collection, collection, key }));
    if (!isThere) return { fault: texts.item(collection, key) };
  }
  const read = readAnswerText(text, definition, context.lang);
  return 'value' in read ? { answer: { kind: 'value', fact, value: read.value } } : { fault: texts.value(fact, text, read.wanted) };
}

function readList(fact: string, text: string, definition: FactDefinition, { index, texts }: Reading): Read {
  const names = text.split(/[,;]/u).map((name) => name.trim()).filter((name) => name !== '');
  const [only = '', ...others] = names;
  if (others.length === 0 && saysNoName(only)) return { fault: texts.noName(fact, only) };
  const items: NamedItem[] = [];
  for (const name of names) {
    const item = nameItem(name, definition, index);
    if (item === null || items.some(({ key }) => key === item.key)) return { fault: texts.value(fact, name, definition.label.it) };
    items.push(item);
  }
  return { answer: { kind: 'list', fact, items, isWhole: true } };
}
