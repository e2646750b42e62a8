import type { MergeConflict } from '@adempi/adapters';
import { factText } from '@adempi/report';
import { FORCES, compareStrength, formatDay, indexVocabulary, isLaw, parseAddress, strengthOf, words } from '@adempi/schema';
import type { Assessment, Bundle, FactDefinition, Finding, Lang, RuleResult, State, Strength } from '@adempi/schema';

import { printable } from '../printable.ts';
import { sourceTitle } from '../source-title.ts';
import { askTextsOf } from '../texts/ask.ts';

/** How many rules are told by name. */
const TOLD = 6;

/** How many rules of law are decided, and how many there are. */
export function countDecided({ rules }: Assessment): { readonly decided: number; readonly all: number } {
  const law = rules.filter(({ force }) => isLaw(force));
  return { decided: law.filter(({ outcome }) => outcome !== 'unknown').length, all: law.length };
}

/** What answers decided: the rules that were not determined, and are now; law first. Those that do not apply are counted. */
export function tellDecided(before: Assessment, after: Assessment, lang: Lang): string[] {
  const texts = askTextsOf(lang);
  const old = new Map(before.rules.map(({ ruleId, outcome }) => [ruleId, outcome]));
  const decided = FORCES.flatMap((force) => after.rules.filter((rule) => rule.force === force && rule.outcome !== 'unknown' && old.get(rule.ruleId) === 'unknown'));
  const apply = decided.filter(({ outcome }) => outcome !== 'not_applicable');
  const others = decided.length - apply.length;
  return [
    ...apply.slice(0, TOLD).map((rule) => texts.decided(rule.title, outcomeOf(rule, after.findings, lang))),
    ...(apply.length > TOLD ? [texts.moreDecided(apply.length - TOLD)] : []),
    ...(others > 0 ? [texts.notApplicable(others)] : []),
  ];
}

function outcomeOf({ ruleId, outcome, force }: RuleResult, findings: readonly Finding[], lang: Lang): string {
  const { outcome: names, fail, pass } = words(lang);
  if (outcome === 'fail') return fail[force];
  const assurance = findings.find((finding) => finding.ruleId === ruleId && finding.outcome === 'pass')?.assurance ?? null;
  return outcome === 'pass' && assurance !== null ? pass[assurance] : names[outcome];
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
