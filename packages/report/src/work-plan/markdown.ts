/**
 * Markdown by its syntax tree: names come from states and rules, and the library escapes whatever in
 * them would otherwise be read as markup.
 */
import type { BlockContent, List, PhrasingContent, Root, RootContent, Table } from 'mdast';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { toMarkdown } from 'mdast-util-to-markdown';

import { cleanText } from '../text/clean.ts';

/** A heading. */
export function heading(depth: 1 | 2 | 3 | 4, value: string): RootContent {
  return { type: 'heading', depth, children: [text(value)] };
}

/** A paragraph. */
export function paragraph(value: string): BlockContent {
  return { type: 'paragraph', children: [text(value)] };
}

/** A list of texts, each perhaps after a label in bold. */
export function list(entries: readonly { readonly label?: string; readonly text: string }[], isOrdered = false): List {
  return {
    type: 'list',
    ordered: isOrdered,
    spread: false,
    children: entries.map((entry) => ({ type: 'listItem', spread: false, children: [{ type: 'paragraph', children: phrase(entry) }] })),
  };
}

/** A table; the first row is its head. */
export function table(rows: readonly (readonly string[])[]): Table {
  return {
    type: 'table',
    children: rows.map((row) => ({ type: 'tableRow', children: row.map((cell) => ({ type: 'tableCell', children: [text(cell)] })) })),
  };
}

/** A page; a newline at its end. */
export function printMarkdown(blocks: readonly RootContent[]): string {
  const root: Root = { type: 'root', children: [...blocks] };
  return toMarkdown(root, {
    bullet: '-',
    listItemIndent: 'one',
    // GitHub strikes out what stands between tildes.
    unsafe: [{ character: '~', inConstruct: 'phrasing' }],
    extensions: [gfmTableToMarkdown({ tablePipeAlign: false })],
  });
}

function phrase({ label, text: value }: { readonly label?: string; readonly text: string }): PhrasingContent[] {
  if (label === undefined) return [text(value)];
  return [{ type: 'strong', children: [text(label)] }, { type: 'text', value: ': ' }, text(value)];
}

function text(value: string): PhrasingContent {
  return { type: 'text', value: cleanText(value) };
}
