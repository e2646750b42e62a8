import { textIn } from '@adempi/schema';
import type { Lang, Trace, TraceNode, Verdict as TraceVerdict } from '@adempi/schema';

import type { Detail, LeafDetail } from '../conditions/detail.ts';
import { FALSE, TRUE } from '../logic/kleene.ts';
import type { Tri } from '../logic/kleene.ts';
import type { Explanation } from '../rules/explain-instance.ts';

/** The trace of a finding, for people and machines. */
export function toTrace(explanation: Explanation, lang: Lang): Trace {
  const node = (detail: Detail | null): TraceNode | null => (detail === null || isEmpty(detail) ? null : toNode(detail, lang));
  return {
    appliesWhen: node(explanation.appliesWhen),
    where: node(explanation.where),
    require: node(explanation.require),
    breachTest: node(explanation.breachTest),
  };
}

/** A condition that a rule does not have holds, and has nothing to show. */
function isEmpty(detail: Detail): boolean {
  return detail.kind !== 'leaf' && detail.children.length === 0 && detail.quantifier === null;
}

function toNode(detail: Detail, lang: Lang): TraceNode {
  if (detail.kind === 'leaf') return toLeaf(detail, lang);
  const { kind, quantifier, item, children } = detail;
  return { kind, quantifier, item, verdict: verdictOf(detail.verdict), children: children.map((child) => toNode(child, lang)) };
}

function toLeaf(leaf: LeafDetail, lang: Lang): TraceNode {
  const [use] = leaf.uses;
  const { value, source, ref, knownOn, assurance } = use.known;
  const unknown = leaf.uses.find((one) => one.known.value === undefined);
  return {
    kind: 'leaf',
    fact: use.address,
    label: textIn(use.label, lang),
    operator: leaf.operator,
    negated: leaf.negated,
    expected: leaf.expected ?? null,
    value: value ?? null,
    verdict: verdictOf(leaf.verdict),
    why: leaf.why ?? unknown?.known.why ?? null,
    source,
    ref,
    knownOn,
    assurance,
  };
}

function verdictOf(value: Tri): TraceVerdict {
  if (value === TRUE) return 'true';
  return value === FALSE ? 'false' : 'unknown';
}
