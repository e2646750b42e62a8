import type { TraceGroup, TraceLeaf, TraceNode } from '@adempi/schema';
import { formatDay, numberText, withArticle } from '@adempi/schema';

import { pathOf } from '../table/view.ts';
import type { View } from '../table/view.ts';
import { valueText } from '../text/value-text.ts';
import type { ToldCondition } from './told-finding.ts';

/**
 * A branch of a trace in words, with all that hangs on it.
 * @param list the list whose items a quantifier around it looks at
 */
export function tellCondition(node: TraceNode, view: View, list: string | null = null): ToldCondition {
  const { verdict } = node;
  const verdictText = view.labels.explanation.verdicts[verdict];
  if (node.kind === 'leaf') {
    return { verdict, verdictText, text: conditionText(node, view), found: foundText(node, view), fact: node.fact, children: [] };
  }
  const own = node.quantifier?.collection ?? list;
  const children = node.children.map((child) => tellCondition(child, view, own));
  return { verdict, verdictText, text: groupText(node, view, list), found: null, fact: null, children };
}

function groupText(group: TraceGroup, view: View, list: string | null): string {
  const { explanation } = view.labels;
  const name = group.kind === 'all' ? explanation.all : explanation.any;
  const quantifier = group.quantifier;
  const head = quantifier === null ? name : `${explanation.quantifiers[quantifier.operator] ?? quantifier.operator} (${view.names.listOf(quantifier.collection)})`;
  if (group.item === null) return head;
  const item = view.names.nameOf({ collection: list ?? '', key: group.item });
  return `${group.item === '*' ? item : explanation.item(item)}: ${head}`;
}

function conditionText(leaf: TraceLeaf, view: View): string {
  const { explanation } = view.labels;
  const operators: Readonly<Record<string, string>> = explanation.operators;
  const compared = `«${leaf.label}» ${operators[leaf.operator] ?? leaf.operator}`;
  const text = leaf.expected === null || leaf.expected === undefined ? compared : withArticle(compared, expectedText(leaf, view));
  return leaf.negated ? `${explanation.not} (${text})` : text;
}

function expectedText({ expected, fact }: TraceLeaf, view: View): string {
  if (isGrowth(expected)) return view.labels.explanation.growth(numberText(expected.percent, view.lang), numberText(expected.base, view.lang));
  return valueText(expected, view, view.facts.get(pathOf(fact)));
}

function isGrowth(expected: unknown): expected is { readonly base: number; readonly percent: number } {
  return typeof expected === 'object' && expected !== null && 'base' in expected && 'percent' in expected;
}

function foundText(leaf: TraceLeaf, view: View): string {
  const { explanation, finding } = view.labels;
  const origin = [
    leaf.source === null ? '' : (view.sources.get(leaf.source)?.title ?? leaf.source),
    leaf.ref ?? '',
    leaf.assurance === null ? '' : view.words.assurance[leaf.assurance],
    leaf.knownOn === null ? '' : finding.knownOn(formatDay(leaf.knownOn)),
    leaf.why === null ? '' : view.words.missing[leaf.why],
  ].filter((text) => text !== '');
  const found = explanation.knownValue(valueText(leaf.value, view, view.facts.get(pathOf(leaf.fact))));
  return origin.length === 0 ? found : `${found} (${origin.join(', ')})`;
}
