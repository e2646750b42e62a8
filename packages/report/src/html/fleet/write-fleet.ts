import type { Element } from 'hast';
import { h } from 'hastscript';

import { contentsList, mainPart, printDocument, skipLink, topStrip } from '../document.ts';
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
  const { fleet: { judged, asOf, tool }, labels, lang } = page;
  return printDocument({ lang, title: `${labels.title(String(judged))}, ${asOf}`, tool, style, allowed: ALLOWED, body: body(page) });
}

/** Of scripts and styles only ours run. */
const ALLOWED = ['img-src data:', `style-src '${styleHash}'`, `script-src '${scriptHash}'`];

function body(page: FleetPage): Element {
  const { labels, fleet } = page;
  return h('body', [
    skipLink(labels.skip),
    topStrip(labels.brand, labels.kind),
    mainPart([
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
  return contentsList(title, links);
}
