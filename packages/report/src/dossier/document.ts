import type { Element, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { Dossier, Lang } from '@adempi/schema';

import { style, styleHash } from '../html/assets.generated.ts';
import { present } from '../html/elements.ts';
import type { Child } from '../html/elements.ts';
import { dossierLabelsOf } from '../labels/dossier.ts';

/** Nothing is loaded and no script runs, whatever the data hold. */
const POLICY = `default-src 'none'; style-src '${styleHash}'; base-uri 'none'; form-action 'none'`;

/** What a page of a dossier is made of. */
export interface PageContent {
  readonly title: string;
  readonly lang: Lang;
  readonly tool: Dossier['tool'];
  readonly children: readonly Child[];
  readonly footer: string;
}

/** A page that loads nothing, in the look of the reports. */
export function printPage({ title, lang, tool, children, footer }: PageContent): string {
  const labels = dossierLabelsOf(lang);
  const head: Element = h('head', [
    h('meta', { charSet: 'utf-8' }),
    h('meta', { httpEquiv: 'Content-Security-Policy', content: POLICY }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('meta', { name: 'referrer', content: 'no-referrer' }),
    h('meta', { name: 'robots', content: 'noindex' }),
    h('meta', { name: 'generator', content: `${tool.name} ${tool.version}` }),
    h('title', title),
    h('style', style),
  ]);
  const body = h('body', [
    h('header.it-header-slim-wrapper', h('div.it-header-slim-wrapper-content.container', [h('span', labels.brand), h('strong', labels.reserved)])),
    h('main.container#contenuto', [h('h1', title), ...present(children)]),
    h('footer.container', h('p', footer)),
  ]);
  const root: Root = { type: 'root', children: [{ type: 'doctype' }, h('html', { lang }, [head, body])] };
  return `${toHtml(root)}\n`;
}

/** A link to a file of the dossier, from a page in the folder of its ente. */
export function fileLink(path: string, prefix: string): Element {
  const way = path.startsWith(prefix) ? path.slice(prefix.length) : `../${path}`;
  return h('a', { href: way.split('/').map(encodeURIComponent).join('/') }, way);
}
