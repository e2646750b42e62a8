import { FORCES, words } from '@adempi/schema';
import type { Assessment, Finding, Lang, RuleResult } from '@adempi/schema';

/** A rule that answers decided. */
export interface ToldDecided {
  readonly ruleId: string;
  readonly title: string;
  /** `conforme (secondo i dati dichiarati)`. */
  readonly outcomeText: string;
}

/** What answers decided. */
export interface Decided {
  /** Rules that apply to the ente, law first. */
  readonly rules: readonly ToldDecided[];
  /** How many others do not apply to it. */
  readonly notApplicable: number;
}

/**
 * What answers decided: the rules that were not determined, or otherwise, and are now.
 * @param before the assessment of the state without the answers
 */
export function tellDecided(before: Pick<Assessment, 'rules'>, after: Pick<Assessment, 'rules' | 'findings'>, lang: Lang): Decided {
  const old = new Map(before.rules.map(({ ruleId, outcome }) => [ruleId, outcome]));
  const decided = FORCES.flatMap((force) => after.rules.filter((rule) => rule.force === force && rule.outcome !== 'unknown' && old.get(rule.ruleId) !== rule.outcome));
  const apply = decided.filter(({ outcome }) => outcome !== 'not_applicable');
  return {
    rules: apply.map((rule) => ({ ruleId: rule.ruleId, title: rule.title, outcomeText: outcomeOf(rule, after.findings, lang) })),
    notApplicable: decided.length - apply.length,
  };
}

/** How many rules of law are decided of those that can be, counted as the coverage counts them. */
export function countDecided({ summary: { pass, fail, unknown, error } }: Pick<Assessment, 'summary'>): { readonly decided: number; readonly all: number } {
  return { decided: pass + fail, all: pass + fail + unknown + error };
}

function outcomeOf({ ruleId, outcome, force }: RuleResult, findings: readonly Finding[], lang: Lang): string {
  const { outcome: names, fail, pass } = words(lang);
  if (outcome === 'fail') return fail[force];
  const assurance = findings.find((finding) => finding.ruleId === ruleId && finding.outcome === 'pass')?.assurance ?? null;
  return outcome === 'pass' && assurance !== null ? pass[assurance] : names[outcome];
}
