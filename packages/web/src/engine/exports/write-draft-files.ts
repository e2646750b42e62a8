import { itemNames } from '@adempi/adapters';
import { writeDrafts } from '@adempi/report/drafts';
import type { WrittenDraft } from '@adempi/report/drafts';
import { findItem, indexVocabulary } from '@adempi/schema';
import type { Draft, State, VocabularyIndex } from '@adempi/schema';

import type { Current } from '../results/current.ts';
import type { DraftFile } from '../results/results-types.ts';

/** The acts and letters that the findings call for, as `adempi bozze` writes them: in Italian, whatever the language of the page. */
export async function writeDraftFiles({ evaluator, state, options }: Current, drafts: readonly Draft[]): Promise<DraftFile[]> {
  const assessment = evaluator.assess(state, { ...options, lang: 'it' });
  const { vocabulary, acts } = evaluator.bundle;
  const written = await writeDrafts(assessment, state, { drafts, vocabulary, acts });
  return written.map(({ name, title, item, isOfItem, findings, bytes }) => ({ name, title, about: isOfItem ? nameItem(item, state, indexVocabulary(vocabulary)) : null, findings, bytes }));
}

/** Who supplies and what, where the state tells it: two letters to suppliers would be called alike. */
function nameItem(item: WrittenDraft['item'], state: State, vocabulary: VocabularyIndex): string {
  if (item === null) return '';
  const { collection, key } = item;
  const found = findItem(state, collection, key, vocabulary);
  const definition = vocabulary.facts.get(collection);
  if (found === undefined || definition === undefined) return key;
  const told = [found['ragioneSociale'], found['prodotto']].filter((text) => typeof text === 'string');
  return told.length === 0 ? (itemNames([found], definition)[0] ?? key) : told.join(', ');
}
