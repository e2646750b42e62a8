import type { Verdict } from '@adempi/schema';

import type { View } from '../table/view.ts';
import { hang } from '../text/layout.ts';
import type { ToldCondition, ToldQuestion } from './told-finding.ts';

const marks: Readonly<Record<Verdict, string>> = { true: '✓', false: '✗', unknown: '?' };

/** Conditions as a tree, one per branch, each with its verdict as a mark and as a word. */
export function drawCondition(condition: ToldCondition, view: View, indent: string): string[] {
  return drawNode(condition, view, { first: indent, rest: indent });
}

/** An answer with its mark: `✗ no`. */
export function answerText({ verdict, answer }: ToldQuestion): string {
  return `${marks[verdict]} ${answer}`;
}

interface Prefix {
  readonly first: string;
  readonly rest: string;
}

function drawNode(condition: ToldCondition, view: View, prefix: Prefix): string[] {
  const { verdict, verdictText, text, found, fact, children } = condition;
  const under = `${prefix.rest}  `;
  return [
    ...hang(prefix.first, `${marks[verdict]} ${verdictText}: ${text}`, view.width, prefix.rest).map(paintOf(verdict, view)),
    ...(found === null ? [] : hang(under, found, view.width, under)),
    ...(fact === null ? [] : hang(under, fact, view.width, under).map(view.style.dim)),
    ...children.flatMap((child, index) => drawNode(child, view, branch(prefix.rest, index === children.length - 1))),
  ];
}

function branch(indent: string, isLast: boolean): Prefix {
  return { first: `${indent}${isLast ? '└─ ' : '├─ '}`, rest: `${indent}${isLast ? '   ' : '│  '}` };
}

function paintOf(verdict: Verdict, view: View): (text: string) => string {
  return view.style.outcome[verdict === 'true' ? 'pass' : verdict === 'false' ? 'fail' : 'unknown'];
}
