import type { Bundle, Catalogue } from '@adempi/schema';

import { editionPage, isLine, pageOf } from './page-of.ts';
import { renderArticles } from './render-articles.ts';
import { renderCataloguePage } from './render-catalogue-page.ts';
import { renderCoverage } from './render-coverage.ts';
import { renderProfiles } from './render-profiles.ts';
import { renderRuleIndex } from './render-rule-index.ts';
import { renderRulePage } from './render-rule-page.ts';

/** A page in Markdown, and where it goes below the folder of the pages. */
export interface Page {
  readonly path: string;
  readonly text: string;
}

/**
 * All pages of a bundle: the rules by pack and by article, what is covered, the profiles, one page
 * per edition of the Piano triennale that it was compiled from, and one per other rule.
 * @example renderPages(bundle).map(({ path }) => path) // ['README.md', 'articoli.md', …, 'pdnd/adesione.md', …]
 */
export function renderPages(bundle: Bundle, catalogues: readonly Catalogue[] = []): Page[] {
  const { profiles = [], coverage = [] } = bundle;
  return [
    { path: 'README.md', text: renderRuleIndex(bundle) },
    { path: 'articoli.md', text: renderArticles(bundle) },
    ...(coverage.length === 0 ? [] : [{ path: 'copertura.md', text: renderCoverage(bundle) }]),
    ...(profiles.length === 0 ? [] : [{ path: 'profili.md', text: renderProfiles(bundle) }]),
    ...catalogues.map((catalogue) => ({ path: editionPage(catalogue.edition.name), text: renderCataloguePage(bundle, catalogue) })),
    ...bundle.rules.filter((rule) => !isLine(rule, bundle)).map((rule) => ({ path: pageOf(rule, bundle), text: renderRulePage(bundle, rule) })),
  ];
}
