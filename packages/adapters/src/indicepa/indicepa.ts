import { defineAdapter } from '../adapter.ts';
import type { Adapter, Claim, SourceRecord } from '../adapter.ts';
import { readEnti } from './read-enti.ts';
import type { EnteRow } from './read-enti.ts';

/**
 * The list of enti of IndicePA: the site and the digital domicile that a Comune gave to the
 * public register, and when its card was last updated. What a row does not say proves nothing: a
 * PEC may stand with an AOO or an office, which this list does not have.
 */
export const indicepa: Adapter = defineAdapter<EnteRow>({
  id: 'indicepa',
  info: {
    title: { it: 'IndicePA: elenco degli enti', en: 'IndicePA: list of public bodies' },
    publisher: 'AgID',
    licence: 'CC-BY-4.0',
    url: 'https://indicepa.gov.it/ipa-dati/dataset/enti',
    isPublic: true,
    assurance: 'osservato',
  },
  read: readEnti,
  patch: (records) => ({ claims: records.flatMap(claimsOf) }),
});

function claimsOf({ place, row: { site, hasPec, updated } }: SourceRecord<EnteRow>): Claim[] {
  const rif = `riga ${place.line}`;
  const facts: [fatto: string, valore: unknown][] = [
    ...(site === null ? [] : ([['siti[istituzionale].url', site], ['siti[istituzionale].tipo', 'sito'], ['siti[istituzionale].istituzionale', true]] as [string, unknown][])),
    ...(hasPec ? [['comunicazioni.domicilioDigitale.inIpa', true] as [string, unknown]] : []),
  ];
  const claims: Claim[] = facts.map(([fatto, valore]) => ({ fatto, valore, rif }));
  return updated === null ? claims : [...claims, updateOf(updated, rif)];
}

/**
 * That a card of the ente, or of one of its offices, was updated on a day. Known on that day: then
 * it was the latest update of all. Later another card of the same ente may have been updated, and
 * no one card tells, so that an old day proves no delay.
 */
export function updateOf(day: string, rif: string): Claim {
  return { fatto: 'governance.ipa.dataAggiornamento', valore: day, rilevatoIl: day, rif };
}
