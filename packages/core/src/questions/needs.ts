import { collectionOf, compareText, groupBy, indexVocabulary, parseAddress, readsOf } from '@adempi/schema';
import type { Assessment, Bundle, Finding, Missing, VocabularyIndex } from '@adempi/schema';

import type { QuestionWeights } from './question-weights.ts';

/** What must be asked before a rule can be decided. */
export interface Need {
  readonly ruleId: string;
  readonly weight: number;
  /** What is missing of its undecided findings, each fact once for each reason. */
  readonly missing: readonly Missing[];
  /** How many questions are left: those that are known, and those that new items of a list will raise. */
  readonly left: number;
}

/** What the rules need whose findings are not all decided, in the order of the assessment. */
export function listNeeds({ findings, rules }: Assessment, bundle: Bundle, weights: QuestionWeights): Need[] {
  const vocabulary = indexVocabulary(bundle.vocabulary);
  const readsBy = new Map(bundle.rules.map((rule) => [rule.id, rule]));
  const decided = new Set(rules.filter(({ outcome }) => outcome !== 'unknown').map(({ ruleId }) => ruleId));
  const open = findings.filter(({ outcome, missing }) => outcome === 'unknown' && missing.length > 0);
  return [...groupBy(open, ({ ruleId }) => ruleId)].map(([ruleId, ofRule]) => {
    const missing = ofRule.flatMap((finding) => finding.missing);
    const rule = readsBy.get(ruleId);
    return {
      ruleId,
      weight: weigh(ofRule, weights) * (decided.has(ruleId) ? weights.decided : 1),
      missing,
      left: countLeft(missing, rule === undefined ? [] : readsOf(rule).facts, vocabulary, weights.likely),
    };
  });
}

/** The gravest exposure among the findings counts: that of an item may differ. */
function weigh(findings: readonly Finding[], { force, severity, exposure }: QuestionWeights): number {
  return Math.max(...findings.map((finding) => force[finding.force] * severity[finding.severity] * exposure[finding.exposure?.class ?? 'none']));
}

/**
 * The facts that are missing, and for a list of which items may be missing the facts that the rule
 * reads of an item, by how likely the list names any: each service that it names raises questions.
 */
function countLeft(missing: readonly Missing[], reads: readonly string[], vocabulary: VocabularyIndex, likely: QuestionWeights['likely']): number {
  const facts = new Set(missing.map(({ fact }) => fact));
  const lists = [...facts].filter((fact) => vocabulary.items.has(fact));
  const raised = reads.map((path) => collectionOf(vocabulary, path) ?? '').filter((list) => lists.includes(list));
  return raised.reduce((left, list) => left + (likely.lists[list] ?? likely.other), facts.size);
}

/** The position of the fact at an address in the vocabulary; those that it does not know come last. */
export function compareFacts(vocabulary: VocabularyIndex): (left: string, right: string) => number {
  const order = new Map([...vocabulary.facts.keys()].map((path, position) => [path, position]));
  const positionOf = (fact: string): number => order.get(parseAddress(fact)?.path ?? '') ?? order.size;
  return (left, right) => positionOf(left) - positionOf(right) || compareText(left, right);
}
