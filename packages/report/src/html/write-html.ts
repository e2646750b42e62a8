import type { Element, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { Assessment } from '@adempi/schema';

import { procedureLabelsOf } from '../labels/procedure.ts';
import { noticeTexts } from '../table/closing.ts';
import { areaTable } from './area-table.ts';
import { script, scriptHash, style, styleHash } from './assets.generated.ts';
import { coverageSection } from './coverage-section.ts';
import { present, section } from './elements.ts';
import type { Child } from './elements.ts';
import { findingsSection } from './findings-section.ts';
import type { HtmlOptions } from './html-options.ts';
import { mayorSection } from './mayor-section.ts';
import { createPage } from './page.ts';
import type { Page } from './page.ts';
import { listProceedings, PROCEEDINGS, proceedingsSection } from './proceedings-section.ts';
import { sourcesSection } from './sources-section.ts';
import { termsSection } from './terms-section.ts';
import { verificationSection } from './verification-section.ts';
import { workSection } from './work-section.ts';

export type { HtmlBundle, HtmlOptions, HtmlVersion } from './html-options.ts';

/**
 * An assessment as one HTML document that stands alone: it loads nothing, is read without scripts, by
 * screen readers and on paper, and opens with a page for who decides. Of version `da-pubblicare` all
 * that an annex to an act should not show is left out.
 * @example writeHtml(assessment, { bundle, version: 'da-pubblicare' })
 */
export function writeHtml(assessment: Assessment, options: HtmlOptions): string {
  const page = createPage(assessment, options);
  const document: Root = { type: 'root', children: [{ type: 'doctype' }, h('html', { lang: page.view.lang }, [head(page), body(page)])] };
  return `${toHtml(document)}\n`;
}

/** Nothing is loaded, and of scripts and styles only ours run, whatever the data hold. */
const POLICY = `default-src 'none'; img-src data:; style-src '${styleHash}'; script-src '${scriptHash}'; base-uri 'none'; form-action 'none'`;

function head({ assessment, labels }: Page): Element {
  return h('head', [
    h('meta', { charSet: 'utf-8' }),
    h('meta', { httpEquiv: 'Content-Security-Policy', content: POLICY }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('meta', { name: 'referrer', content: 'no-referrer' }),
    h('meta', { name: 'robots', content: 'noindex' }),
    h('meta', { name: 'generator', content: `${assessment.tool.name} ${assessment.tool.version}` }),
    h('title', `${labels.title(assessment.subject.denominazione)}, ${assessment.asOf}`),
    h('style', style),
  ]);
}

function body(page: Page): Element {
  const { labels, isPublic, view } = page;
  const sections = [
    ...proceedingsSection(page),
    areaTable(page),
    findingsSection(page),
    ...(isPublic ? [] : [workSection(page)]),
    termsSection(page),
    coverageSection(page),
    sourcesSection(page),
    verificationSection(page),
    noticesSection(page),
  ];
  return h(`body.${isPublic ? 'pubblica' : 'riservata'}-${view.lang}`, [
    h('div.skiplinks', h('a.visually-hidden-focusable', { href: '#contenuto' }, labels.skip)),
    h('header.it-header-slim-wrapper', h('div.it-header-slim-wrapper-content.container', [h('span', labels.brand), h('strong', isPublic ? labels.versions.public : labels.versions.reserved)])),
    h('main.container#contenuto', [mayorSection(page), contents(page), ...sections]),
    h('footer.container', h('p', page.assessment.disclaimer)),
    h('script', script),
  ]);
}

function contents(page: Page): Element {
  const { labels: { sections }, labels, isPublic, areas, view } = page;
  const links: readonly (readonly [string, string])[] = [
    ...(listProceedings(page).length === 0 ? [] : [[PROCEEDINGS, procedureLabelsOf(view.lang).section] as const]),
    ['aree', sections.areas],
    ['rilievi', sections.findings],
    ...(isPublic ? [] : [['lavoro', sections.work] as const]),
    ['date', sections.terms],
    ['copertura', sections.coverage],
    ['fonti', sections.sources],
    ['impronte', sections.verification],
    ['avvertenze', sections.notices],
  ];
  const listed = areas.length === 0 ? links.filter(([id]) => id !== 'aree') : links;
  return h('nav.link-list-wrapper', { ariaLabel: labels.contents }, [h('h2', labels.contents), h('ul.link-list', listed.map(([id, text]) => h('li', h('a', { href: `#${id}` }, text))))]);
}

function noticesSection(page: Page): Element {
  const texts: readonly Child[] = [...noticeTexts(page.assessment, page.view), page.isPublic ? page.labels.publicLeftOut : null];
  return section('avvertenze', page.labels.sections.notices, [h('ul', present(texts).map((text) => h('li', text)))]);
}
