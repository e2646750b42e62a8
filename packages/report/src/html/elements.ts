import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { CivilDate, Outcome } from '@adempi/schema';
import { formatDay } from '@adempi/schema';

/** What may stand in an element; nothing for null. */
export type Child = ElementContent | string | null;

/** A part of the document under a heading of the second level, which names it to screen readers. */
export function section(id: string, title: string, children: readonly Child[]): Element {
  return h('section', { id, ariaLabelledBy: `${id}-t` }, [h('h2', { id: `${id}-t` }, title), ...present(children)]);
}

/** Children without those that are not there. */
export function present(children: readonly Child[]): (ElementContent | string)[] {
  return children.filter((child) => child !== null);
}

/** A list of texts; one alone needs no list. */
export function listOf(items: readonly Child[]): Child {
  const [only] = items;
  if (items.length <= 1) return only ?? null;
  return h('ul', items.map((item) => h('li', present([item]))));
}

/** Terms with what they say; those without anything to say are left out. */
export function definitions(rows: readonly (readonly [label: string, content: Child])[]): Child {
  const told = rows.filter(([, content]) => content !== null && content !== '');
  if (told.length === 0) return null;
  return h('dl.voci', told.flatMap(([label, content]) => [h('dt', label), h('dd', present([content]))]));
}

/** A table that scrolls by itself where the screen is narrow. */
export interface TableContent {
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly { readonly cells: readonly Child[]; readonly properties?: Readonly<Record<string, string>> }[];
  /** Columns of numbers, by position. */
  readonly numeric?: readonly number[];
}

/** A table with its caption, headings of columns, and a heading in each row. */
export function table({ caption, head, rows, numeric = [] }: TableContent): Element {
  const classOf = (column: number): Record<string, string> => (numeric.includes(column) ? { className: 'numero' } : {});
  return h('section.table-responsive', { tabIndex: 0, ariaLabel: caption }, [
    h('table.table.table-sm', [
      h('caption', caption),
      h('thead', h('tr', head.map((text, column) => h('th', { scope: 'col', ...classOf(column) }, text)))),
      h('tbody', rows.map(({ cells, properties = {} }) =>
        h('tr', properties, cells.map((cell, column) => (column === 0 ? h('th', { scope: 'row' }, present([cell])) : h('td', classOf(column), present([cell]))))),
      )),
    ]),
  ]);
}

/** A day, for people and for programs. */
export function day(date: CivilDate): Element {
  return h('time', { dateTime: date }, formatDay(date));
}

/** What each outcome looks like without colour. */
const SYMBOLS: Readonly<Record<Outcome, string>> = { fail: '✕', error: '⚠', pending: '…', unknown: '?', pass: '✓', not_applicable: '–' };

/** An outcome in words, with a sign of its own: colour alone says nothing. */
export function outcomeBadge(outcome: Outcome, text: string): Element {
  return h(`span.esito.esito-${outcome}`, [h('span', { ariaHidden: 'true' }, `${SYMBOLS[outcome]} `), text]);
}

/** A link to a place in the document. */
export function linkTo(anchor: string | undefined, text: string): Child {
  return anchor === undefined ? text : h('a', { href: `#${anchor}` }, text);
}
