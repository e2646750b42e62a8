import { sourceTitle } from '@adempi/adapters';
import type { MergeConflict } from '@adempi/adapters';
import { factText, tellDecided } from '@adempi/report';
import { compareStrength, formatDay, indexVocabulary, parseAddress, strengthOf } from '@adempi/schema';
import type { Assessment, Bundle, FactDefinition, Lang, State, Strength } from '@adempi/schema';

import { printable } from '../printable.ts';
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

/** Where an answer and another source contradict each other: that neither counts, or which of them does. */
export function tellConflicts(conflicts: readonly MergeConflict[], state: State, { vocabulary }: Bundle, lang: Lang): string[] {
  const { facts } = indexVocabulary(vocabulary);
  return conflicts.map(({ fatto, values }) => {
    const definition = facts.get(parseAddress(fatto)?.path ?? '');
    return tellConflict(definition?.label[lang] ?? definition?.label.it ?? fatto, values.map((one) => toSaid(one, definition, { state, lang })), lang);
  });
}

/** A value of a fact in words, with its source, and how well it is known. */
interface Said {
  readonly told: string;
  readonly strength: Strength;
}

function toSaid(one: MergeConflict['values'][number], definition: FactDefinition | undefined, { state, lang }: { readonly state: State; readonly lang: Lang }): Said {
  const strength = strengthOf(state, one);
  const source = sourceTitle(state, one.fonte, lang);
  const value = factText(one.valore, definition, lang);
  return { told: printable(askTextsOf(lang).says(value, source, strength.knownOn === null ? null : formatDay(strength.knownOn))), strength };
}

/** @param said the strongest first: the engine takes it, unless another is as strong */
function tellConflict(fact: string, [best, ...others]: readonly Said[], lang: Lang): string {
  const texts = askTextsOf(lang);
  const against = others.map(({ told }) => told).join('; ');
  if (best === undefined) return texts.conflict(fact, against);
  if (others.some(({ strength }) => compareStrength(strength, best.strength) === 0)) return texts.conflict(fact, `${best.told}; ${against}`);
  const isLatest = others.every(({ strength }) => strength.knownOn !== best.strength.knownOn);
  return (isLatest ? texts.conflictWithOlder : texts.conflictOfDay)(fact, best.told, against);
}
