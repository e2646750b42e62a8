/**
 * Markdown by its syntax tree: texts of rules come from many hands, and the library escapes
 * whatever in them would otherwise be read as markup.
 */
import type { BlockContent, List, PhrasingContent, Root, RootContent, Table } from 'mdast';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { toMarkdown } from 'mdast-util-to-markdown';

/** A line of text, or text with links and code in it. */
export type Inline = string | readonly PhrasingContent[];

/** An entry of a list, with the entries below it. */
export interface Entry {
  readonly text: Inline;
  readonly below?: readonly Entry[];
}

/** A heading. */
export function heading(depth: 1 | 2 | 3, text: Inline): RootContent {
  return { type: 'heading', depth, children: phrase(text) };
}

/** A paragraph. */
export function paragraph(text: Inline): BlockContent {
  return { type: 'paragraph', children: phrase(text) };
}

/** A bulleted list, with lists inside. */
export function list(entries: readonly Entry[]): List {
  return {
    type: 'list',
    ordered: false,
    spread: false,
    children: entries.map(({ text, below = [] }) => ({
      type: 'listItem',
      spread: false,
      children: [paragraph(text), ...(below.length === 0 ? [] : [list(below)])],
    })),
  };
}

/** A table; the first row is its head. */
export function table(rows: readonly (readonly Inline[])[]): Table {
  return {
    type: 'table',
    children: rows.map((row) => ({
      type: 'tableRow',
      children: row.map((cell) => ({ type: 'tableCell', children: phrase(cell) })),
    })),
  };
}

/** Code inside a line. */
export function code(value: string): PhrasingContent {
  return { type: 'inlineCode', value };
}

/** Strong text inside a line. */
export function strong(value: string): PhrasingContent {
  return { type: 'strong', children: phrase(value) };
}

/** A link inside a line. */
export function link(url: string, label: string): PhrasingContent {
  return { type: 'link', url, children: phrase(label) };
}

/** Plain text inside a line. */
export function text(value: string): PhrasingContent {
  return { type: 'text', value: value.replace(/\s+/g, ' ') };
}

/** Prints a page; the comment at its head tells where it comes from. */
export function printPage(comment: string, blocks: readonly RootContent[]): string {
  const root: Root = { type: 'root', children: [{ type: 'html', value: `<!-- ${comment} -->` }, ...blocks] };
  return toMarkdown(root, {
    bullet: '-',
    listItemIndent: 'one',
    // GitHub strikes out what stands between tildes.
    unsafe: [{ character: '~', inConstruct: 'phrasing' }],
    extensions: [gfmTableToMarkdown({ tablePipeAlign: false })],
  });
}

function phrase(inline: Inline): PhrasingContent[] {
  return typeof inline === 'string' ? [text(inline)] : [...inline];
}
