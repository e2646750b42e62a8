import { writeDrafts } from '@adempi/report/drafts';
import type { Draft } from '@adempi/schema';

import type { Current } from '../results/current.ts';
import type { DraftFile } from '../results/results-types.ts';

/** The acts and letters that the findings call for, as `adempi bozze` writes them: in Italian, whatever the language of the page. */
export async function writeDraftFiles({ evaluator, state, options }: Current, drafts: readonly Draft[]): Promise<DraftFile[]> {
  const assessment = evaluator.assess(state, { ...options, lang: 'it' });
  const { vocabulary, acts } = evaluator.bundle;
  const written = await writeDrafts(assessment, state, { drafts, vocabulary, acts });
  return written.map(({ name, title, findings, bytes }) => ({ name, title, findings, bytes }));
}
