import { isCollection, isMap, isScalar, isSeq, parseDocument, stringify } from 'yaml';
import type { Pair, Scalar, YAMLMap, YAMLSeq } from 'yaml';

import type { Path } from '../types/common.ts';
import type { Edit } from './list-edits.ts';

/** A stretch of a text and what takes its place. */
interface Splice {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

const STYLE = { version: '1.2', schema: 'core', lineWidth: 0, aliasDuplicateObjects: false } as const;

/**
 * Makes one change in a text, and leaves all else as it is written. Null where the text is laid out
 * so that it cannot be done in place.
 * @internal
 */
export function applyEdit(text: string, edit: Edit): string | null {
  const document = parseDocument(text, { version: '1.2', schema: 'core', keepSourceTokens: false });
  const node = (path: Path): unknown => (path.length === 0 ? document.contents : document.getIn(path, true));
  const splice = planSplice(text, edit, node);
  return splice === null ? null : text.slice(0, splice.from) + splice.text + text.slice(splice.to);
}

function planSplice(text: string, edit: Edit, node: (path: Path) => unknown): Splice | null {
  const parent = node(edit.path.slice(0, -1));
  const last = edit.path.at(-1);
  if (!isCollection(parent) || last === undefined) return null;
  if (edit.kind === 'add') return parent.flow === true ? planFlow(text, edit, { parent, node }) : planBlock(text, parent, edit);
  const old = node(edit.path);
  const isPlain = edit.kind === 'set' && isScalar(old) && typeof edit.value !== 'object' && !/^[|>]/u.test(text.slice(rangeOf(old)[0]));
  if (isPlain) return { from: rangeOf(old)[0], to: rangeOf(old)[1], text: printScalar(edit.value, parent.flow === true) };
  return isMap(parent) ? planEntry(text, parent, edit) : null;
}

/** An entry of a group with a line of its own: the lines that it takes go, and those of another value may come. */
function planEntry(text: string, parent: YAMLMap, edit: Exclude<Edit, { readonly kind: 'add' }>): Splice | null {
  const pair = parent.items.find(({ key }) => isScalar(key) && key.value === edit.path.at(-1));
  if (pair === undefined || parent.flow === true || parent.items.length === 1) return null;
  const [start] = rangeOf(pair.key);
  const from = text.lastIndexOf('\n', start - 1) + 1;
  if (text.slice(from, start).trim() !== '') return null;
  const behind = lineEnd(text, endOf(pair));
  const to = text[behind] === '\n' ? behind + 1 : behind;
  const block = edit.kind === 'remove' ? '' : indent(stringify({ [String(edit.path.at(-1))]: edit.value }, STYLE), start - from);
  return { from, to, text: block };
}

function rangeOf(node: unknown): readonly [number, number, number] {
  return (node as Scalar).range as [number, number, number];
}

/** In a flow a scalar needs quotes that it does not need elsewhere. */
function printScalar(value: unknown, isFlow: boolean): string {
  return isFlow ? stringify([value], { ...STYLE, collectionStyle: 'flow' }).trim().slice(1, -1).trim() : stringify(value, STYLE).trimEnd();
}

interface Place {
  readonly parent: YAMLMap | YAMLSeq;
  readonly node: (path: Path) => unknown;
}

/** Behind the last entry of `{ … }` or `[ … ]`; an empty one becomes a block where nothing stands behind it. */
function planFlow(text: string, { path, value }: Extract<Edit, { readonly kind: 'set' | 'add' }>, { parent, node }: Place): Splice | null {
  const [start, end] = rangeOf(parent);
  const content = entryOf(parent, path, value);
  const rest = text.slice(end, lineEnd(text, end)).trim();
  const owner = node(path.slice(0, -2));
  if (parent.items.length === 0 && rest === '' && isMap(owner) && owner.flow !== true) {
    const block = indent(stringify(content, STYLE), columnOf(text, owner) + 2);
    return { from: text.slice(0, start).trimEnd().length, to: end, text: `\n${block.trimEnd()}` };
  }
  const inside = stringify(content, { ...STYLE, collectionStyle: 'flow' }).trim().slice(1, -1).trim();
  if (parent.items.length === 0) return { from: start + 1, to: end - 1, text: isMap(parent) ? ` ${inside} ` : inside };
  const behind = endOf(parent.items.at(-1));
  return { from: behind, to: behind, text: `, ${inside}` };
}

function entryOf(parent: YAMLMap | YAMLSeq, path: Path, value: unknown): unknown {
  return isSeq(parent) ? [value] : { [String(path.at(-1))]: value };
}

/** Lines behind those of the last entry of a block. */
function planBlock(text: string, parent: YAMLMap | YAMLSeq, { path, value }: Extract<Edit, { readonly kind: 'set' | 'add' }>): Splice | null {
  if (parent.items.length === 0) return null;
  const column = columnOf(text, parent);
  const behind = lineEnd(text, endOf(parent.items.at(-1)));
  const block = indent(stringify(entryOf(parent, path, value), STYLE), column).trimEnd();
  return { from: behind, to: behind, text: behind > 0 && text[behind - 1] === '\n' ? `${block}\n` : `\n${block}` };
}

/** Where what is written of a node, or of an entry, ends: comments behind it are not part of it. */
function endOf(node: unknown): number {
  if (isCollection(node) && node.flow !== true && node.items.length > 0) return endOf(node.items.at(-1));
  const value = (node as Pair).value;
  if (value !== undefined && !isScalar(node)) return endOf(value ?? (node as Pair).key);
  return rangeOf(node)[1];
}

/** The end of the line on which a place lies; a block of text ends with its line already. */
function lineEnd(text: string, offset: number): number {
  if (offset > 0 && text[offset - 1] === '\n') return offset;
  const end = text.indexOf('\n', offset);
  const isCarriage = end > 0 && text[end - 1] === '\r';
  return end === -1 ? text.length : end - (isCarriage ? 1 : 0);
}

/** The column of a block: that of its first key, or of its first dash. */
function columnOf(text: string, block: YAMLMap | YAMLSeq): number {
  const [start] = rangeOf(block);
  return start - (text.lastIndexOf('\n', start - 1) + 1);
}

function indent(text: string, column: number): string {
  return text.replace(/^(?=.)/gmu, ' '.repeat(column));
}
