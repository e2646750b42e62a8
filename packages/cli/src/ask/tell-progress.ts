import type { MergeConflict } from '@adempi/adapters';
import { FORCES, indexVocabulary, isLaw, parseAddress, words } from '@adempi/schema';
import type { Assessment, Bundle, Finding, Lang, RuleResult } from '@adempi/schema';

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

/** Where an answer contradicts another source of the same day. */
export function tellConflicts(conflicts: readonly MergeConflict[], { vocabulary }: Bundle, lang: Lang): string[] {
  const { facts } = indexVocabulary(vocabulary);
  return conflicts.map(({ fatto, values }) => {
    const label = facts.get(parseAddress(fatto)?.path ?? '')?.label;
    const name = label === undefined ? fatto : ((lang === 'en' ? label.en : undefined) ?? label.it);
    return askTextsOf(lang).conflict(name, values.map(({ valore, fonte }) => `${JSON.stringify(valore)}${fonte === undefined ? '' : `: ${fonte}`}`).join('; '));
  });
}
