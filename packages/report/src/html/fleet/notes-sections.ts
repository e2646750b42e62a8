import type { Element } from 'hast';
import { h } from 'hastscript';

import { day, definitions, section, table } from '../elements.ts';
import { shown } from './fleet-page.ts';
import type { FleetPage } from './fleet-page.ts';

/** What must be the same for the same numbers. */
export function verificationSection({ fleet, labels }: FleetPage): Element {
  const { verification, columns, sections } = labels;
  return section('impronte', sections.verification, [
    h('p', verification.note),
    definitions([[verification.tool, `${fleet.tool.name} ${fleet.tool.version}`], [verification.asOf, day(fleet.asOf)]]),
    table({
      caption: verification.packs,
      head: [columns.pack, columns.version, columns.readTo, columns.digest],
      rows: fleet.packs.map(({ id, version, horizon, digest }) => ({ cells: [h('code', id), version, day(horizon), h('code', digest)] })),
    }),
  ]);
}

/** What the numbers do not say. */
export function noticesSection(page: FleetPage): Element {
  const { fleet, labels, exposure } = page;
  const texts = [
    ...(fleet.note === null ? [] : [fleet.note]),
    exposure ? labels.fines : labels.noFines,
    ...(fleet.errors === 0 ? [] : [labels.errors(shown(fleet.errors, page))]),
    ...(fleet.conflicts === 0 ? [] : [labels.conflicts(shown(fleet.conflicts, page))]),
  ];
  return section('avvertenze', labels.sections.notices, [h('ul', texts.map((text) => h('li', text)))]);
}
