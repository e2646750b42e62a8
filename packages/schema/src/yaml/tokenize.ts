import { CST, Lexer, Parser } from 'yaml';

import { MAX_DEPTH, MAX_PROBLEMS, MAX_TOKENS } from './bounds.ts';
import type { Problem } from './problem.ts';

/** Tokens of a document, or what forbids to go on. @internal */
export interface Tokens {
  readonly tokens: readonly CST.Token[];
  readonly problems: readonly Problem[];
}

/** What YAML admits and a file of Adempi does not: it hides values, or runs what it reads. */
const forbidden = {
  anchor: 'yaml.anchor',
  alias: 'yaml.alias',
  tag: 'yaml.tag',
  'directive-line': 'yaml.directive',
} as const;

/** Before the document and the collections there is the stream; a scalar may stand on top. */
const MAX_STACK = MAX_DEPTH + 2;

/**
 * Cuts a text into the tokens of the library's syntax tree, and stops as soon as it is too deep
 * or too long: what builds the document would overflow its stack or take minutes.
 * @internal
 */
export function tokenize(text: string): Tokens {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  const problems: Problem[] = [];
  let [count, isScalar] = [0, false];
  for (const source of new Lexer().lex(text)) {
    const { offset } = parser;
    const problem = isScalar ? null : findForbidden(source, offset);
    if (problem !== null && problems.length < MAX_PROBLEMS) problems.push(problem);
    for (const token of parser.next(source)) tokens.push(token);
    count += 1;
    if (parser.stack.length > MAX_STACK) return stop({ code: 'yaml.depth', offset, params: { limit: MAX_DEPTH } });
    if (count > MAX_TOKENS) return stop({ code: 'yaml.nodes', offset });
    // The lexer announces a plain scalar by a control character that is not in the text.
    isScalar = source === CST.SCALAR;
  }
  for (const token of parser.end()) tokens.push(token);
  const second = tokens.filter(({ type }) => type === 'document')[1];
  if (second !== undefined) problems.push({ code: 'yaml.documents', offset: second.offset });
  return { tokens, problems };
}

function stop(problem: Problem): Tokens {
  return { tokens: [], problems: [problem] };
}

function findForbidden(source: string, offset: number): Problem | null {
  const type = CST.tokenType(source);
  // The library reports an open quote where the file ends, which helps nobody.
  if (isOpenQuote(source)) return { code: 'yaml.quote', offset, params: { expected: source.charAt(0) } };
  if (type === null || !Object.hasOwn(forbidden, type)) return null;
  return { code: forbidden[type as keyof typeof forbidden], offset, params: { found: source.trim() } };
}

function isOpenQuote(source: string): boolean {
  const quote = source.charAt(0);
  return (quote === '"' || quote === "'") && (source.length === 1 || !source.endsWith(quote));
}
