import { inlineMarkdown } from '../markdown/markdown.ts';
import { cleanText } from '../text/clean.ts';
import { NS } from './identity.ts';

/** What stands for a text that is empty: the model admits none. */
const NOTHING = '–';

/** A text in which OSCAL reads Markdown: what it says is never markup. */
export function markupOf(text: string): string {
  return inlineMarkdown(text) || NOTHING;
}

/** A text on one line, never empty. */
export function stringOf(text: string): string {
  return cleanText(text) || NOTHING;
}

/** A property in our namespace. */
export interface Prop {
  readonly name: string;
  readonly ns: string;
  readonly value: string;
}

/** Properties in our namespace, those without a value left out. */
export function propsOf(values: Readonly<Record<string, string | number | boolean | null | undefined>>): Prop[] {
  return Object.entries(values).flatMap(([name, value]) => (value === null || value === undefined || value === '' ? [] : [{ name, ns: NS, value: stringOf(String(value)) }]));
}

/** A list, under its name; nothing where it is empty, as the model asks. */
export function listed(name: string, items: readonly unknown[]): Readonly<Record<string, readonly unknown[]>> {
  return items.length === 0 ? {} : { [name]: items };
}

/** The beginning of a day. OSCAL knows no days: these are instants of UTC, and mean the day. */
export function startOf(day: string): string {
  return `${day}T00:00:00Z`;
}

/** The end of a day: the day itself is still in time. */
export function endOf(day: string): string {
  return `${day}T23:59:59Z`;
}
