import type { Element } from 'hast';
import { h } from 'hastscript';
import { formatDay } from '@adempi/schema';

import { day, definitions, section, table } from './elements.ts';
import type { Child } from './elements.ts';
import type { Page } from './page.ts';

/** What must be the same for the same findings: versions, digests, the day. */
export function verificationSection(page: Page): Element {
  const { labels, assessment } = page;
  const { tool, engine, asOf, knownAt, assumeUnchanged, stateDigest, schemaVersion, notInForce } = assessment;
  const { verification: words } = labels;
  return section('impronte', labels.sections.verification, [
    h('p', words.note),
    definitions([
      [words.tool, `${tool.name} ${tool.version}, ${words.engine} ${engine}, schema ${schemaVersion}`],
      [words.asOf, day(asOf)],
      [words.knownAt, knownAt === null ? null : formatDay(knownAt)],
      [words.assumed, assumeUnchanged ? words.yes : words.no],
      [words.state, h('code', stateDigest)],
    ]),
    packTable(page),
    notInForce.length === 0 ? null : h('p', words.notInForce(notInForce.length)),
  ]);
}

function packTable({ assessment: { packs }, labels: { verification: words } }: Page): Child {
  return table({
    caption: words.packs,
    head: [words.pack, words.version, words.readTo, words.digest],
    rows: packs.map(({ id, version, digest, horizon }) => ({ cells: [h('code', id), version, day(horizon), h('code', digest)] })),
  });
}
