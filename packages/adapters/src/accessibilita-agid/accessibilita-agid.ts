import { groupBy } from '@adempi/schema';

import { defineAdapter } from '../adapter.ts';
import type { Adapter, Claim, Patch, PatchContext, SourceRecord } from '../adapter.ts';
import { isSameSite, keyOfSite, readWebAddress } from '../tables/read-web-address.ts';
import { claimsOfDeclaration, placeOf } from './declaration.ts';
import { readDeclarations } from './read-declarations.ts';
import type { DeclaredSite } from './read-declarations.ts';

/**
 * Declarations of accessibility as form.agid.gov.it publishes them. Each is about one site or one
 * app; that there is none for another site proves nothing, because a file holds those that
 * somebody asked for.
 */
export const accessibilitaAgid: Adapter = defineAdapter<DeclaredSite>({
  id: 'accessibilita-agid',
  info: {
    title: { it: 'Dichiarazioni di accessibilità di form.agid.gov.it', en: 'Accessibility statements of form.agid.gov.it' },
    publisher: 'AgID',
    licence: 'non dichiarata',
    url: 'https://form.agid.gov.it',
    isPublic: true,
    assurance: 'documentato',
  },
  read: readDeclarations,
  patch: readPatch,
});

function readPatch(records: readonly SourceRecord<DeclaredSite>[], context: PatchContext): Patch {
  const bySite = groupBy(records, ({ row }) => keyOf(row, context));
  return { claims: [...bySite].flatMap(([key, ofSite]) => latestOf(ofSite).flatMap((record) => claimsOf(key, record))) };
}

/** A site may have several declarations, one after the other: only the last one still speaks. */
function latestOf(records: readonly SourceRecord<DeclaredSite>[]): SourceRecord<DeclaredSite>[] {
  const dayOf = ({ row }: SourceRecord<DeclaredSite>): string => row.reviewed ?? row.inserted ?? '';
  const last = records.map(dayOf).sort().at(-1);
  const latest = records.filter((record) => dayOf(record) === last);
  return latest.filter(({ row }, position) => row.id === null || !latest.slice(0, position).some((other) => other.row.id === row.id));
}

/** The site of the registry has the name that other sources give it; any other, that of its address. */
function keyOf({ address, name }: DeclaredSite, { comune }: PatchContext): string {
  if (address === null) return `app-${(name ?? '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-')}`;
  const main = comune.sito === null ? null : readWebAddress(comune.sito);
  return main !== null && isSameSite(main, address) ? 'istituzionale' : keyOfSite(address);
}

function claimsOf(key: string, { place, row }: SourceRecord<DeclaredSite>): Claim[] {
  const item = `siti[${key}]`;
  const rif = placeOf(row, place.line);
  return [
    ...(row.address === null ? [] : [{ fatto: `${item}.url`, valore: row.address.url, rif }]),
    { fatto: `${item}.tipo`, valore: row.kind, rif },
    ...(row.name === null ? [] : [{ fatto: `${item}.nome`, valore: row.name, rif }]),
    ...(row.online === null ? [] : [{ fatto: `${item}.pubblicatoDal`, valore: row.online, rif }]),
    ...claimsOfDeclaration(item, row, rif),
  ];
}
