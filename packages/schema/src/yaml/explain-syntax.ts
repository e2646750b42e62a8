import type { YAMLParseError } from 'yaml';

import type { Problem } from './problem.ts';

/** A pattern of the library's message, and what it means to a reader. */
type Meaning = readonly [pattern: RegExp, problem: Pick<Problem, 'code' | 'params'>];

/** The library has one code for many things that are missing; its message tells them apart. */
const meanings: readonly Meaning[] = [
  [/map keys need to be followed by map values/, { code: 'yaml.colon' }],
  [/Missing space after :/, { code: 'yaml.colon-space' }],
  [/Missing , (or : )?between/, { code: 'yaml.comma' }],
  [/flow map .*(end with|indented)|flow map in block/i, { code: 'yaml.bracket', params: { expected: '}' } }],
  [/flow sequence .*(end with|indented)|flow sequence in block/i, { code: 'yaml.bracket', params: { expected: ']' } }],
  [/Comments must be separated/, { code: 'yaml.comment' }],
  [/Sequence item without - indicator/, { code: 'yaml.dash' }],
  [/Unexpected ,|Unexpected empty item/, { code: 'yaml.unexpected-comma' }],
  [/flow-(map|seq)-end/, { code: 'yaml.unexpected-end' }],
];

const byCode: Readonly<Partial<Record<YAMLParseError['code'], Problem['code']>>> = {
  BAD_INDENT: 'yaml.indent',
  TAB_AS_INDENT: 'yaml.tab',
  BAD_SCALAR_START: 'yaml.scalar-start',
  BLOCK_AS_IMPLICIT_KEY: 'yaml.nested-key',
  MULTILINE_IMPLICIT_KEY: 'yaml.multiline-key',
  KEY_OVER_1024_CHARS: 'yaml.key-length',
  BLOCK_IN_FLOW: 'yaml.block-in-flow',
};

/**
 * Says in our words what the library found wrong in the writing of a file, once for each place:
 * it often has several complaints about one slip.
 * @internal
 */
export function explainSyntax(errors: readonly YAMLParseError[], text: string): Problem[] {
  const multiline = new Set(errors.filter(({ code }) => code === 'MULTILINE_IMPLICIT_KEY').map(({ pos }) => pos[0]));
  const problems: Problem[] = [];
  for (const error of errors) {
    if (error.code === 'BLOCK_AS_IMPLICIT_KEY' && multiline.has(error.pos[0])) continue;
    const problem = explain(error, text);
    if (!isEcho(problem, problems.at(-1), text)) problems.push(problem);
  }
  return problems;
}

/** Whether a complaint comes from the one before: on the same place, or a vague one on its line. */
function isEcho(problem: Problem, previous: Problem | undefined, text: string): boolean {
  if (previous === undefined) return false;
  if (problem.offset === previous.offset) return true;
  return problem.code === 'yaml.unexpected' && !text.slice(previous.offset, problem.offset).includes('\n');
}

function explain(error: YAMLParseError, text: string): Problem {
  const [start, end] = error.pos;
  const offset = Math.min(start, text.length);
  if (error.code === 'BAD_DQ_ESCAPE') {
    return { code: 'yaml.escape', offset, params: { found: text.slice(start, Math.max(end, start + 2)) } };
  }
  if (/scalar at node end/.test(error.message) && followsQuote(text, start)) return { code: 'yaml.after-value', offset };
  const meaning = meanings.find(([pattern]) => pattern.test(error.message));
  return meaning === undefined ? { code: byCode[error.code] ?? 'yaml.unexpected', offset } : { ...meaning[1], offset };
}

function followsQuote(text: string, offset: number): boolean {
  return /["']\s*$/.test(text.slice(Math.max(0, offset - 20), offset));
}
