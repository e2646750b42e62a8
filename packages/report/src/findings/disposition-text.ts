import type { Finding } from '@adempi/schema';

import { dispositionText as sentenceOf } from '../table/disposition-text.ts';
import type { View } from '../table/view.ts';

/** What the ente or an auditor did with a finding: the waiver in a sentence, a word where none is at hand; null where nothing was done. */
export function dispositionText(finding: Pick<Finding, 'disposition' | 'waiver'>, { words, lang }: Pick<View, 'words' | 'lang'>): string | null {
  if (finding.disposition === 'none') return null;
  return sentenceOf(finding, lang) || words.disposition[finding.disposition];
}
