import { parseDocument } from 'yaml';

import { isSame } from '../is-same.ts';
import { applyEdit } from './apply-edit.ts';
import { listEdits } from './list-edits.ts';
import type { Edit } from './list-edits.ts';
import { readDocument } from './read-document.ts';

/**
 * Rewrites a document so that it reads as another value, and changes as little as it can: comments,
 * order and quotes stay, and the lines of what is the same stay byte for byte. Entries that are new
 * come last in their group. JSON stays JSON, with its indentation. What cannot be changed in place,
 * such as what is taken away, has the library lay out the document anew, comments and all.
 *
 * @param text a document that `readDocument` reads without a problem
 * @param value what it is to say: plain objects, lists and scalars
 * @example editDocument('a: 1 # uno\n', { a: 2, b: [] }) // 'a: 2 # uno\nb: []\n'
 */
export function editDocument(text: string, value: unknown): string {
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  const source = text.slice(mark.length);
  const isWindows = source.includes('\r\n');
  // Two places may share a value: in a text each has its own.
  const wanted: unknown = JSON.parse(JSON.stringify(value));
  const edited = isJson(source) ? editJson(source, wanted) : editYaml(isWindows ? source.replaceAll('\r\n', '\n') : source, wanted);
  return mark + (isWindows ? edited.replaceAll(/\r?\n/gu, '\r\n') : edited);
}

function isJson(source: string): boolean {
  if (!source.trimStart().startsWith('{')) return false;
  try {
    JSON.parse(source);
    return true;
  } catch {
    return false;
  }
}

function editJson(source: string, value: unknown): string {
  if (isSame(JSON.parse(source), value)) return source;
  const indentation = /\n([ \t]+)"/u.exec(source)?.[1] ?? '';
  const end = /\s*$/u.exec(source)?.[0] ?? '';
  return JSON.stringify(value, null, indentation) + end;
}

/** One change after the other: each finds the text as the one before left it. */
function editYaml(source: string, value: unknown): string {
  return listEdits(readDocument(source).value, value).reduce(edit, source);
}

function edit(source: string, one: Edit): string {
  const wanted = layOutAnew(source, one);
  const edited = applyEdit(source, one);
  return edited !== null && readsAlike(edited, wanted) ? edited : wanted;
}

/** A text that was changed by hand is held against what the library makes of the same change. */
function readsAlike(edited: string, wanted: string): boolean {
  const { value, diagnostics } = readDocument(edited);
  return diagnostics.length === 0 && isSame(value, readDocument(wanted).value);
}

function layOutAnew(source: string, one: Edit): string {
  const document = parseDocument(source, { version: '1.2', schema: 'core' });
  if (one.kind === 'remove') document.deleteIn(one.path);
  else if (one.path.length === 0) document.contents = document.createNode(one.value) as typeof document.contents;
  else document.setIn(one.path, document.createNode(one.value, { aliasDuplicateObjects: false }));
  return document.toString({ lineWidth: 0 });
}
