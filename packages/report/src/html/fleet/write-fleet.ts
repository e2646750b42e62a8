import type { Element, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';

import { entiSection } from './enti-section.ts';
import { script, scriptHash, style, styleHash } from './assets.generated.ts';
import { fleetData } from './fleet-data.ts';
import type { Fleet } from './fleet.ts';
import { createFleetPage } from './fleet-page.ts';
import type { FleetOptions, FleetPage } from './fleet-page.ts';
import { groupsSection } from './groups-section.ts';
import { noticesSection, verificationSection } from './notes-sections.ts';
import { overviewSection } from './overview-section.ts';
import { rulesSection } from './rules-section.ts';
import { scoresSection } from './scores-section.ts';
import { sourcesSection } from './sources-section.ts';

export type { FindingKind, Fleet, FleetEnte, FleetFinding, FleetRule, FleetSource } from './fleet.ts';
export type { FleetOptions } from './fleet-page.ts';

/**
 * What a batch came to, as one page that stands alone: it loads nothing, so that it works from a
 * folder as from a site. Totals, charts and the first enti are read without scripts; with them, all
 * enti are searched, and each opens its card. No fine stands beside a name unless it is asked for.
 * @example writeFleet(fleet, { lang: 'it' })
 */
export function writeFleet(fleet: Fleet, options: FleetOptions = {}): string {
  const page = createFleetPage(fleet, options);
  const document: Root = { type: 'root', children: [{ type: 'doctype' }, h('html', { lang: page.lang }, [head(page), body(page)])] };
  return `${toHtml(document)}\n`;
}

/** Nothing is loaded, and of scripts and styles only ours run, whatever the data hold. */
const POLICY = `default-src 'none'; img-src data:; style-src '${styleHash}'; script-src '${scriptHash}'; base-uri 'none'; form-action 'none'`;

function head({ fleet, labels }: FleetPage): Element {
  return h('head', [
    h('meta', { charSet: 'utf-8' }),
    h('meta', { httpEquiv: 'Content-Security-Policy', content: POLICY }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('meta', { name: 'referrer', content: 'no-referrer' }),
    h('meta', { name: 'robots', content: 'noindex' }),
    h('meta', { name: 'generator', content: `${fleet.tool.name} ${fleet.tool.version}` }),
    h('title', `${labels.title(String(fleet.judged))}, ${fleet.asOf}`),
    h('style', style),
  ]);
}

function body(page: FleetPage): Element {
  const { labels, fleet } = page;
  return h('body', [
    h('div.skiplinks', h('a.visually-hidden-focusable', { href: '#contenuto' }, labels.skip)),
    h('header.it-header-slim-wrapper', h('div.it-header-slim-wrapper-content.container', [h('span', labels.brand), h('strong', labels.kind)])),
    h('main.container#contenuto', [
      overviewSection(page),
      contents(page),
      groupsSection(page, 'region'),
      groupsSection(page, 'band'),
      scoresSection(page),
      entiSection(page),
      rulesSection(page),
      sourcesSection(page),
      verificationSection(page),
      noticesSection(page),
    ]),
    h('footer.container', h('p', fleet.disclaimer)),
    h('script#dati', { type: 'application/json' }, fleetData(page)),
    h('script', script),
  ]);
}

function contents({ labels: { sections, contents: title } }: FleetPage): Element {
  const links = [
    ['regioni', sections.regions], ['fasce', sections.bands], ['punteggi', sections.scores], ['enti', sections.enti], ['obblighi', sections.rules],
    ['fonti', sections.sources], ['impronte', sections.verification], ['avvertenze', sections.notices],
  ] as const;
  return h('nav.link-list-wrapper', { ariaLabel: title }, [h('h2', title), h('ul.link-list', links.map(([id, text]) => h('li', h('a', { href: `#${id}` }, text))))]);
}
