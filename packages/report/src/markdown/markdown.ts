import type { List, PhrasingContent, Root, RootContent, Table } from 'mdast';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { toMarkdown } from 'mdast-util-to-markdown';
import type { Unsafe } from 'mdast-util-to-markdown';

import { cleanText } from '../text/clean.ts';

/** A line of text, or a name as programs write it. */
export type Inline = string | { readonly code: string } | { readonly strong: string };

/** An entry of a list: what stands on its line, and entries below it. */
export interface Entry {
  readonly line: readonly Inline[];
  readonly below?: readonly Entry[];
}

/** A heading. */
export function heading(depth: 1 | 2 | 3, text: string): RootContent {
  return { type: 'heading', depth, children: phrase([text]) };
}

/** A paragraph. */
export function paragraph(...line: readonly Inline[]): RootContent {
  return { type: 'paragraph', children: phrase(line) };
}

/** A list, with lists inside; of numbered steps, if asked. */
export function list(entries: readonly Entry[], ordered = false): List {
  return {
    type: 'list',
    ordered,
    spread: false,
    children: entries.map(({ line, below = [] }) => ({
      type: 'listItem',
      spread: false,
      children: [{ type: 'paragraph', children: phrase(line) }, ...(below.length === 0 ? [] : [list(below)])],
    })),
  };
}

/** A table; the first row is its head. */
export function table(rows: readonly (readonly Inline[])[]): Table {
  return { type: 'table', children: rows.map((row) => ({ type: 'tableRow', children: row.map((cell) => ({ type: 'tableCell', children: phrase([fitInCell(cell)]) })) })) };
}

/** What the sites that show Markdown make of a text by themselves: struck words, mentions of persons, addresses as links. */
const ADDED: Unsafe[] = [
  { character: '~', inConstruct: 'phrasing' },
  { character: '@', inConstruct: 'phrasing' },
  { character: ':', before: '[psPS]', after: '\\/', inConstruct: 'phrasing' },
  { character: '.', before: '[Ww]', after: '\\w', inConstruct: 'phrasing' },
];

/** Prints a page. The library escapes what in a text would be read as markup. */
export function printMarkdown(blocks: readonly RootContent[]): string {
  const root: Root = { type: 'root', children: [...blocks] };
  return toMarkdown(root, {
    bullet: '-',
    listItemIndent: 'one',
    unsafe: ADDED,
    extensions: [gfmTableToMarkdown({ tablePipeAlign: false })],
  });
}

/** A text as it stands in a line of Markdown, escaped. @example inlineMarkdown('*a*') // '\\*a\\*' */
export function inlineMarkdown(text: string): string {
  const clean = cleanText(text);
  return PLAIN.test(clean) ? clean : printMarkdown([paragraph(clean)]).trim();
}

/** What most texts consist of, and nothing in it can be markup: thousands of them need not go through the library. */
const PLAIN = /^\p{L}(?:[\p{L}\p{N} ,;«»()’'"%€°]|[.:](?= |$))*$/u;

function phrase(line: readonly Inline[]): PhrasingContent[] {
  return line.map((part) => {
    if (typeof part === 'string') return { type: 'text', value: cleanPart(part) };
    return 'code' in part ? { type: 'inlineCode', value: cleanText(part.code) } : { type: 'strong', children: [{ type: 'text', value: cleanText(part.strong) }] };
  });
}

/** In a table no code can hold a backslash before a bar, which would be lost: in a text it is escaped. */
function fitInCell(cell: Inline): Inline {
  return typeof cell === 'object' && 'code' in cell && cell.code.includes('\\|') ? cell.code : cell;
}

/** A part of a line, clean; the spaces that keep it apart from the others stay. */
function cleanPart(text: string): string {
  return `${text.startsWith(' ') ? ' ' : ''}${cleanText(text)}${text.length > 1 && text.endsWith(' ') ? ' ' : ''}`;
}
