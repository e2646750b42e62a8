import type { Element } from 'hast';
import { h } from 'hastscript';
import { formatDay } from '@adempi/schema';
import type { Assessment } from '@adempi/schema';

import { procedureLabelsOf } from '../labels/procedure.ts';
import { noticeTexts } from '../table/closing.ts';
import { areaTable } from './area-table.ts';
import { script, scriptHash, style, styleHash } from './assets.generated.ts';
import { coverageSection } from './coverage-section.ts';
import { contentsList, mainPart, printDocument, skipLink, topStrip } from './document.ts';
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
  const { assessment: { subject, asOf, tool }, labels, view: { lang } } = page;
  return printDocument({ lang, title: `${labels.title(subject.denominazione)}, ${formatDay(asOf)}`, tool, style, allowed: ALLOWED, body: body(page) });
}

/** Of scripts and styles only ours run. */
const ALLOWED = ['img-src data:', `style-src '${styleHash}'`, `script-src '${scriptHash}'`];

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
    skipLink(labels.skip),
    topStrip(labels.brand, isPublic ? labels.versions.public : labels.versions.reserved),
    mainPart([mayorSection(page), contents(page), ...sections]),
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
  return contentsList(labels.contents, listed);
}

function noticesSection(page: Page): Element {
  const texts: readonly Child[] = [...noticeTexts(page.assessment, page.view), page.isPublic ? page.labels.publicLeftOut : null];
  return section('avvertenze', page.labels.sections.notices, [h('ul', present(texts).map((text) => h('li', text)))]);
}
