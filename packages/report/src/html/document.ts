import type { Element, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { Lang } from '@adempi/schema';

import { present } from './elements.ts';
import type { Child } from './elements.ts';

/** A document that stands alone. */
export interface HtmlDocument {
  readonly lang: Lang;
  readonly title: string;
  /** Who wrote it, for programs. */
  readonly tool: { readonly name: string; readonly version: string };
  readonly style: string;
  /** What may be used, as directives of a Content Security Policy; nothing else is. */
  readonly allowed: readonly string[];
  readonly body: Element;
}

/** Writes a document: it loads nothing, is not indexed, and of scripts and styles only those allowed run, whatever the data hold. */
export function printDocument({ lang, title, tool, style, allowed, body }: HtmlDocument): string {
  const head = h('head', [
    h('meta', { charSet: 'utf-8' }),
    h('meta', { httpEquiv: 'Content-Security-Policy', content: ["default-src 'none'", ...allowed, "base-uri 'none'", "form-action 'none'"].join('; ') }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('meta', { name: 'referrer', content: 'no-referrer' }),
    h('meta', { name: 'robots', content: 'noindex' }),
    h('meta', { name: 'generator', content: `${tool.name} ${tool.version}` }),
    h('title', title),
    h('style', style),
  ]);
  const root: Root = { type: 'root', children: [{ type: 'doctype' }, h('html', { lang }, [head, body])] };
  return `${toHtml(root)}\n`;
}

/** The strip on top: whose document it is, and of what kind. */
export function topStrip(brand: string, kind: string): Element {
  return h('header.it-header-slim-wrapper', h('div.it-header-slim-wrapper-content.container', [h('span', brand), h('strong', kind)]));
}

/** The way past what stands above the contents, for who does not see or use a mouse. */
export function skipLink(text: string): Element {
  return h('div.skiplinks', h('a.visually-hidden-focusable', { href: '#contenuto' }, text));
}

/** What the document holds. */
export function mainPart(children: readonly Child[]): Element {
  return h('main.container#contenuto', present(children));
}

/** Links to the parts of the document, by their anchors. */
export function contentsList(title: string, links: readonly (readonly [anchor: string, text: string])[]): Element {
  return h('nav.link-list-wrapper', { ariaLabel: title }, [h('h2', title), h('ul.link-list', links.map(([anchor, text]) => h('li', h('a', { href: `#${anchor}` }, text))))]);
}
