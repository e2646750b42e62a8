import type { MergeConflict } from '@adempi/adapters';
import { tellDecided } from '@adempi/report';
import { indexVocabulary, parseAddress } from '@adempi/schema';
import type { Assessment, Bundle, Lang } from '@adempi/schema';

import { askTextsOf } from '../texts/ask.ts';

/** How many rules are told by name. */
const TOLD = 6;

/** What answers decided, in lines: the first rules by name, the others counted, and those that do not apply. */
export function decidedLines(before: Assessment, after: Assessment, lang: Lang): string[] {
  const texts = askTextsOf(lang);
  const { rules, notApplicable } = tellDecided(before, after, lang);
  return [
    ...rules.slice(0, TOLD).map(({ title, outcomeText }) => texts.decided(title, outcomeText)),
    ...(rules.length > TOLD ? [texts.moreDecided(rules.length - TOLD)] : []),
    ...(notApplicable > 0 ? [texts.notApplicable(notApplicable)] : []),
  ];
}

/** Where an answer contradicts another source of the same day. */
export function tellConflicts(conflicts: readonly MergeConflict[], { vocabulary }: Bundle, lang: Lang): string[] {
  const { facts } = indexVocabulary(vocabulary);
  return conflicts.map(({ fatto, values }) => {
    const label = facts.get(parseAddress(fatto)?.path ?? '')?.label;
    const name = label === undefined ? fatto : ((lang === 'en' ? label.en : undefined) ?? label.it);
    return askTextsOf(lang).conflict(name, values.map(({ valore, fonte }) => `${JSON.stringify(valore)}${fonte === undefined ? '' : `: ${fonte}`}`).join('; '));
  });
}
