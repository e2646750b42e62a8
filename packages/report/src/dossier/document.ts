import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Dossier, Lang } from '@adempi/schema';

import { style, styleHash } from '../html/assets.generated.ts';
import { mainPart, printDocument, topStrip } from '../html/document.ts';
import type { Child } from '../html/elements.ts';
import { dossierLabelsOf } from '../labels/dossier.ts';

/** What a page of a dossier is made of. */
export interface PageContent {
  readonly title: string;
  readonly lang: Lang;
  readonly tool: Dossier['tool'];
  readonly children: readonly Child[];
  readonly footer: string;
}

/** A page that loads nothing and runs no script, in the look of the reports. */
export function printPage({ title, lang, tool, children, footer }: PageContent): string {
  const labels = dossierLabelsOf(lang);
  const body = h('body', [topStrip(labels.brand, labels.reserved), mainPart([h('h1', title), ...children]), h('footer.container', h('p', footer))]);
  return printDocument({ lang, title, tool, style, allowed: [`style-src '${styleHash}'`], body });
}

/** A link to a file of the dossier, from a page in the folder of its ente. */
export function fileLink(path: string, prefix: string): Element {
  const way = path.startsWith(prefix) ? path.slice(prefix.length) : `../${path}`;
  return h('a', { href: way.split('/').map(encodeURIComponent).join('/') }, way);
}
