import { groupBy } from '@adempi/schema';
import type { Evidence, RegisteredDocument } from '@adempi/schema';

import { evidenceLabelsOf } from '../labels/evidence.ts';
import type { View } from './view.ts';

/**
 * What the register of evidence holds about facts, one text per document with the facts that it
 * proves: `Decreto del sindaco, prot. 12 del 09/04/2021 (atti/decreto.pdf): RTD nominato`.
 */
export function documentTexts(evidence: readonly Evidence[], view: View): string[] {
  const pairs = evidence.flatMap(({ label, documents = [] }) => documents.map((document) => ({ document, label })));
  return [...groupBy(pairs, ({ document }) => JSON.stringify(document)).values()].map((group) => {
    const labels = [...new Set(group.map(({ label }) => label))];
    return `${documentText(group[0].document, view)}: ${labels.join('; ')}`;
  });
}

function documentText({ title, protocol, protocolDate, url, file, expires }: RegisteredDocument, view: View): string {
  const words = evidenceLabelsOf(view.lang);
  const name = [title, ...(protocol === null && protocolDate === null ? [] : [words.protocol(protocol, protocolDate)])].join(', ');
  const details = [
    ...[file, url].filter((place) => place !== null),
    ...(expires === null ? [] : [expires < view.asOf ? words.expired(expires) : words.expires(expires)]),
  ];
  return details.length === 0 ? name : `${name} (${details.join(', ')})`;
}
