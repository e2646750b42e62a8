import type { Element } from 'hast';
import { h } from 'hastscript';
import { COUNTED_OUTCOMES, formatDay } from '@adempi/schema';
import type { Outcome } from '@adempi/schema';

import { present } from '../elements.ts';
import { rateOf, totalOf } from './count-groups.ts';
import { countOf, share, shown } from './fleet-page.ts';
import type { FleetPage } from './fleet-page.ts';

/** Told as figures even where they are none: what is missing is told, too. */
const ALWAYS: readonly Outcome[] = ['pass', 'fail', 'pending', 'unknown'];

/** What the whole came to, and how it is to be read, before any other number. */
export function overviewSection(page: FleetPage): Element {
  const { fleet, labels, isOpen } = page;
  const { counts } = totalOf('', fleet.enti);
  const { coverage } = rateOf(counts);
  const decided = countOf(counts, 'pass') + countOf(counts, 'fail');
  const asked = decided + countOf(counts, 'unknown') + countOf(counts, 'error');
  const reading = [...labels.howToRead, ...(isOpen ? labels.howToReadClues : [])];
  return h('section#sintesi', { ariaLabelledBy: 'titolo' }, present([
    h('h1#titolo', labels.title(shown(fleet.judged, page))),
    h('p.sottotitolo', subtitle(page)),
    fleet.note === null ? null : h('p.avviso', h('strong', fleet.note)),
    h('p', decided === 0 ? labels.nothingDecided : labels.decided(shown(decided, page), shown(asked, page), share(coverage, page))),
    h('p.nota', labels.figures),
    figures(page),
    h('h2', labels.reading),
    h('ul', reading.map((text) => h('li', text))),
  ]));
}

function subtitle({ fleet, labels }: FleetPage): string {
  const { asOf, knownAt, profile, assumeUnchanged } = fleet;
  return [
    labels.asOf(formatDay(asOf)),
    ...(knownAt === null ? [] : [labels.knownAt(formatDay(knownAt))]),
    ...(profile === null ? [] : [labels.profile(profile)]),
    ...(assumeUnchanged ? [labels.assumed] : []),
  ].join(' · ');
}

function figures(page: FleetPage): Element {
  const { fleet, labels, isOpen } = page;
  const { breaching, counts } = totalOf('', fleet.enti);
  const told = COUNTED_OUTCOMES.filter((outcome) => ALWAYS.includes(outcome) || countOf(counts, outcome) > 0);
  const rows = [
    { look: 'enti', counts: 'enti', number: shown(fleet.judged, page) },
    { look: breaching > 0 ? 'fail' : 'enti', counts: isOpen ? 'suspected' : 'breaching', number: shown(breaching, page) },
    { look: 'coverage', counts: 'coverage', number: share(rateOf(counts).coverage, page) },
    ...told.map((outcome) => ({ look: countOf(counts, outcome) === 0 ? 'enti' : outcome, counts: outcome, number: shown(countOf(counts, outcome), page) })),
  ] as const;
  return h('ul.cifre', rows.map(({ look, counts: what, number }) => h(`li.cifra.cifra-${look}`, [h('span.numero', number), ' ', h('span', labels.figure[what][number === '1' ? 0 : 1])])));
}
