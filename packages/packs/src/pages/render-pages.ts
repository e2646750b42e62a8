import type { Bundle } from '@adempi/schema';

import { renderArticles } from './render-articles.ts';
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
 * All pages of a bundle: the rules by pack and by article, what is covered, the profiles, and one
 * page per rule.
 * @example renderPages(bundle).map(({ path }) => path) // ['README.md', 'articoli.md', …, 'pdnd/adesione.md', …]
 */
export function renderPages(bundle: Bundle): Page[] {
  const { profiles = [], coverage = [] } = bundle;
  return [
    { path: 'README.md', text: renderRuleIndex(bundle) },
    { path: 'articoli.md', text: renderArticles(bundle) },
    ...(coverage.length === 0 ? [] : [{ path: 'copertura.md', text: renderCoverage(bundle) }]),
    ...(profiles.length === 0 ? [] : [{ path: 'profili.md', text: renderProfiles(bundle) }]),
    ...bundle.rules.map((rule) => ({ path: `${rule.id}.md`, text: renderRulePage(bundle, rule) })),
  ];
}
