import { shortenName } from '@adempi/schema';

import { defineAdapter } from '../adapter.ts';
import type { Adapter, Claim, SourceRecord } from '../adapter.ts';
import { freeName } from '../import/free-name.ts';
import { readCatalogue } from './read-catalogue.ts';
import type { Software } from './read-catalogue.ts';

/**
 * The catalogue of Developers Italia: which software each administration publishes. What is in it
 * is released and in the catalogue; software that is not in it may not exist, or belong to nobody
 * who owes its release, so that absence proves nothing.
 */
export const publiccode: Adapter = defineAdapter<Software>({
  id: 'publiccode',
  info: {
    title: { it: 'Catalogo del software di Developers Italia', en: 'Software catalogue of Developers Italia' },
    publisher: 'Dipartimento per la trasformazione digitale e AgID (Developers Italia)',
    // None is stated for the data of the API: only its terms of use are.
    licence: 'non dichiarata (API aperta all’uso)',
    url: 'https://api.developers.italia.it/v1',
    isPublic: true,
    assurance: 'osservato',
  },
  ofAllKinds: true,
  read: readCatalogue,
  patch: (records) => ({ claims: nameItems(records).flatMap(([key, record]) => writeClaims(key, record)) }),
});

function nameItems(records: readonly SourceRecord<Software>[]): [string, SourceRecord<Software>][] {
  const taken = new Set<string>();
  return records.map((record) => {
    const key = freeName(shorten(record.row.url), (name) => taken.has(name));
    taken.add(key);
    return [key, record];
  });
}

/** The name of a repository as a key: the last part of its address. */
function shorten(url: string): string {
  const last = url.replace(/\/+$/u, '').replace(/\.git$/iu, '').split('/').at(-1) ?? '';
  return shortenName(last) || 'software';
}

function writeClaims(key: string, { place, row }: SourceRecord<Software>): Claim[] {
  const claim = (name: string, valore: unknown, more: Partial<Claim> = {}): Claim => ({ fatto: `software.propri[${key}].${name}`, valore, rif: `riga ${place.line}`, ...more });
  return [
    claim('url', row.url),
    claim('nome', row.name),
    claim('nelCatalogo', true),
    // The licence is what the administration writes in its publiccode.yml.
    ...(row.isLicensed ? [claim('rilasciato', true, { garanzia: 'documentato' })] : []),
    ...(row.isLicensed && row.listedOn !== null ? [claim('dataRilascio', row.listedOn, { garanzia: 'documentato', precisione: 'entro' })] : []),
  ];
}
