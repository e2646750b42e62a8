import type { YAMLParseError } from 'yaml';

import type { Problem } from './problem.ts';

/** A pattern of the library's message, and what it means to a reader. */
type Meaning = readonly [pattern: RegExp, problem: Pick<Problem, 'code' | 'params'>];

/** The library has one code for many things that are missing; its message tells them apart. */
const meanings: readonly Meaning[] = [
  [/Missing closing "quote/, { code: 'yaml.quote', params: { expected: '"' } }],
  [/Missing closing 'quote/, { code: 'yaml.quote', params: { expected: "'" } }],
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

/** Says in our words what the library found wrong in the writing of a file. @internal */
export function explainSyntax(error: YAMLParseError, text: string): Problem {
  const [start, end] = error.pos;
  const offset = Math.min(start, text.length);
  if (error.code === 'BAD_DQ_ESCAPE') {
    return { code: 'yaml.escape', offset, params: { found: text.slice(start, Math.max(end, start + 2)) } };
  }
  const meaning = meanings.find(([pattern]) => pattern.test(error.message));
  return meaning === undefined ? { code: byCode[error.code] ?? 'yaml.unexpected', offset } : { ...meaning[1], offset };
}
