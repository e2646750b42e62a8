import { writeDrafts } from '@adempi/report/drafts';
import { indexVocabulary, nameOfItem } from '@adempi/schema';
import type { Draft } from '@adempi/schema';

import type { Current } from '../results/current.ts';
import type { DraftFile } from '../results/results-types.ts';

/**
 * The acts and letters that the findings call for, as `adempi bozze` writes them: in Italian, whatever
 * the language of the page. Two letters to suppliers would be called alike: each says what it is about.
 */
export async function writeDraftFiles({ evaluator, state, options }: Current, drafts: readonly Draft[]): Promise<DraftFile[]> {
  const assessment = evaluator.assess(state, { ...options, lang: 'it' });
  const { vocabulary, acts } = evaluator.bundle;
  const index = indexVocabulary(vocabulary);
  const written = await writeDrafts(assessment, state, { drafts, vocabulary, acts });
  return written.map(({ name, title, item, isOfItem, findings, bytes }) => {
    const about = item === null ? '' : nameOfItem(state, item, index);
    return { name, title, about: isOfItem ? about : null, findings, bytes };
  });
}
