import { NEEDED_OF_ITEMS, nameItem, saysNoName } from '@adempi/adapters';
import type { NamedItem } from '@adempi/adapters';
import { itemName, listItems, textIn } from '@adempi/schema';
import type { FactDefinition, Question } from '@adempi/schema';

import { askTextsOf } from '../texts/ask.ts';
import { backOf, putEmpty } from './put-question.ts';
import type { Putting, Reply } from './put-question.ts';

/** Asks which items a list has, one after the other, and then whether these are all. */
export async function putList(question: Question, message: string, putting: Putting): Promise<Reply> {
  const { index, state, lang } = putting;
  const texts = askTextsOf(lang);
  const list = index.facts.get(question.path) as FactDefinition;
  const known = listItems(state, list.path);
  const knownNames = known.map((item) => itemName(item, list.path, index));
  const taken = new Set(known.map((item) => String(item[list.key ?? 'id'])));
  const added: NamedItem[] = [];
  const names: string[] = [];
  for (;;) {
    const before = knownNames.length > 0 && names.length === 0 ? `\n${texts.items(knownNames.join(', '))}` : '';
    const item = await putItem(names.length === 0 ? `${message}${before}` : texts.nextItem, { list, taken, putting });
    if (item === 'stop') return names.length === 0 ? 'stop' : { answers: [{ kind: 'list', fact: question.fact, items: added, isWhole: false }] };
    if (item === 'end') break;
    taken.add(item.named.key);
    added.push(item.named);
    names.push(item.name);
  }
  if (taken.size === 0) return putEmpty([question], [{ kind: 'list', fact: question.fact, items: [], isWhole: true }], putting);
  return putWhole(question, { items: added, names: [...knownNames, ...names], putting });
}

interface Asking {
  readonly list: FactDefinition;
  /** Keys that are taken. */
  readonly taken: ReadonlySet<string>;
  readonly putting: Putting;
}

type NextItem = { readonly named: NamedItem; readonly name: string } | 'end' | 'stop';

async function putItem(message: string, { list, taken, putting }: Asking): Promise<NextItem> {
  const { index, prompts, lang } = putting;
  const texts = askTextsOf(lang);
  const check = (typed: string): string | null => {
    if (typed === '') return null;
    if (saysNoName(typed)) return texts.noName(typed);
    const item = nameItem(typed, list, index);
    if (item === null) return texts.noKey;
    return taken.has(item.key) ? texts.taken(typed) : null;
  };
  const name = await prompts.write(message, { placeholder: texts.placeholders.item, check });
  if (name === null) return 'stop';
  const named = name === '' ? null : nameItem(name, list, index);
  if (named === null) return 'end';
  const needed = NEEDED_OF_ITEMS[list.path];
  if (needed === undefined) return { named, name };
  const label = index.facts.get(needed)?.label;
  const told = await prompts.write(label === undefined ? needed : textIn(label, lang), { placeholder: '', check: (typed) => (typed === '' ? texts.invalid(needed) : null) });
  return told === null ? 'stop' : { named: { ...named, facts: { ...named.facts, [needed]: told } }, name };
}

interface Named {
  readonly items: readonly NamedItem[];
  readonly names: readonly string[];
  readonly putting: Putting;
}

/** Only who says that these are all proves that there is no other. */
async function putWhole({ fact }: Question, { items, names, putting }: Named): Promise<Reply> {
  const { prompts, lang } = putting;
  const { areAll, choices } = askTextsOf(lang);
  const chosen = await prompts.choose<'whole' | 'open' | 'back'>(areAll(names.join(', ')), [{ value: 'whole', label: choices.whole }, { value: 'open', label: choices.open }, ...backOf(putting)]);
  if (chosen === 'back') return 'back';
  if (chosen === 'whole') return { answers: [{ kind: 'list', fact, items, isWhole: true }] };
  // An open list that nothing was added to is asked no more in this session.
  if (items.length === 0) return chosen === null ? 'stop' : 'unsure';
  return { answers: [{ kind: 'list', fact, items, isWhole: false }] };
}
