import type { TraceGroup, TraceLeaf, TraceNode, Verdict } from '@adempi/schema';
import { formatDay } from '@adempi/schema';

import { pathOf } from '../table/view.ts';
import type { View } from '../table/view.ts';
import { hang } from '../text/layout.ts';
import { numberText, valueText } from '../text/value-text.ts';

const marks: Readonly<Record<Verdict, string>> = { true: '✓', false: '✗', unknown: '?' };

/** A branch of a trace as a tree, one condition per branch, each with its verdict as a mark and as a word. */
export function drawTrace(node: TraceNode, view: View, indent: string): string[] {
  return drawNode(node, view, { first: indent, rest: indent });
}

/** A verdict as a mark and a word: `✓ vero`. */
function verdictText(verdict: Verdict, view: View): string {
  return `${marks[verdict]} ${view.labels.explanation.verdicts[verdict]}`;
}

/** A verdict as the answer to a question: `✗ no`. */
export function answerText(verdict: Verdict, view: View): string {
  return `${marks[verdict]} ${view.labels.explanation.answers[verdict]}`;
}

interface Prefix {
  readonly first: string;
  readonly rest: string;
}

function drawNode(node: TraceNode, view: View, prefix: Prefix): string[] {
  if (node.kind === 'leaf') return drawLeaf(node, view, prefix);
  const title = `${verdictText(node.verdict, view)}: ${groupText(node, view)}`;
  return [
    ...hang(prefix.first, title, view.width, prefix.rest).map(paintOf(node.verdict, view)),
    ...node.children.flatMap((child, index) => drawNode(child, view, branch(prefix.rest, index === node.children.length - 1))),
  ];
}

function branch(indent: string, isLast: boolean): Prefix {
  return { first: `${indent}${isLast ? '└─ ' : '├─ '}`, rest: `${indent}${isLast ? '   ' : '│  '}` };
}

function drawLeaf(leaf: TraceLeaf, view: View, { first, rest }: Prefix): string[] {
  const title = `${verdictText(leaf.verdict, view)}: ${conditionText(leaf, view)}`;
  const under = `${rest}  `;
  return [
    ...hang(first, title, view.width, rest).map(paintOf(leaf.verdict, view)),
    ...hang(under, foundText(leaf, view), view.width, under),
    ...hang(under, leaf.fact, view.width, under).map(view.style.dim),
  ];
}

function groupText(group: TraceGroup, view: View): string {
  const { explanation } = view.labels;
  const name = group.kind === 'all' ? explanation.all : explanation.any;
  const quantifier = group.quantifier;
  const head = quantifier === null ? name : `${explanation.quantifiers[quantifier.operator] ?? quantifier.operator} (${quantifier.collection})`;
  if (group.item === null) return head;
  return `${group.item === '*' ? explanation.phantom : explanation.item(group.item)}: ${head}`;
}

function conditionText(leaf: TraceLeaf, view: View): string {
  const { explanation } = view.labels;
  const operators: Readonly<Record<string, string>> = explanation.operators;
  const expected = leaf.expected === null || leaf.expected === undefined ? '' : ` ${expectedText(leaf, view)}`;
  const text = `«${leaf.label}» ${operators[leaf.operator] ?? leaf.operator}${expected}`;
  return leaf.negated ? `${explanation.not} (${text})` : text;
}

function expectedText({ expected, fact }: TraceLeaf, view: View): string {
  if (isGrowth(expected)) return view.labels.explanation.growth(numberText(expected.percent, view), numberText(expected.base, view));
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

function paintOf(verdict: Verdict, view: View): (text: string) => string {
  return view.style.outcome[verdict === 'true' ? 'pass' : verdict === 'false' ? 'fail' : 'unknown'];
}
