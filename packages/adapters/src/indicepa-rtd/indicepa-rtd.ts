import type { CivilDate } from '@adempi/schema';

import { defineAdapter } from '../adapter.ts';
import type { Adapter, Claim, ReadContext, ReadResult, SourceFile, SourceRecord } from '../adapter.ts';
import { updateOf } from '../indicepa/indicepa.ts';
import { reporter } from '../tables/reporter.ts';
import { readDatedCell } from '../tables/read-dated-cell.ts';
import { readRows } from '../tables/read-rows.ts';
import { isNamed } from './is-named.ts';

/** What IndicePA says of one office for the digital transition. Who leads it is read, not kept. */
interface Office {
  readonly hasPerson: boolean;
  readonly updated: CivilDate | null;
}

const COLUMNS = ['Codice_IPA', 'Denominazione_ente', 'Nome_responsabile', 'Cognome_responsabile', 'Data_aggiornamento'];

/**
 * The offices for the digital transition that IndicePA lists: only those with somebody in charge,
 * so that an ente that is not listed may still have appointed its RTD.
 */
export const indicepaRtd: Adapter = defineAdapter<Office>({
  id: 'indicepa-rtd',
  info: {
    title: { it: 'IndicePA: responsabili per la transizione al digitale', en: 'IndicePA: digital transition officers' },
    publisher: 'AgID',
    licence: 'CC-BY-4.0',
    url: 'https://indicepa.gov.it/ipa-dati/dataset/responsabili-della-transizione-al-digitale',
    // The register names somebody: the act itself is not seen.
    isPublic: true,
    assurance: 'documentato',
  },
  ofAllKinds: true,
  read: readOffices,
  patch: (records) => ({ claims: records.flatMap(claimsOf) }),
});

function readOffices(file: SourceFile, context: ReadContext): ReadResult<Office> {
  const { columns, rows, diagnostics } = readRows(file, context);
  if (diagnostics.length > 0 && rows.length === 0) return { records: [], diagnostics };
  const isWhole = COLUMNS.every((name) => columns.includes(name));
  // What was found is not said: without headings, it would be the names and mails of people.
  if (!isWhole) return { records: [], diagnostics: [...diagnostics, reporter(file, context.lang)('source.shape', 1, { wanted: COLUMNS.join(', ') })] };
  const read = rows.map(({ line, cells }) => {
    const dated = readDatedCell(withoutWords(cells['Data_aggiornamento'] ?? ''), { column: 'Data_aggiornamento', line }, file, context);
    const { Codice_IPA: codiceIpa = '', Denominazione_ente: denominazione = '', Codice_fiscale_ente: codiceFiscale = '' } = cells;
    const hasPerson = isNamed(cells['Nome_responsabile'] ?? '', cells['Cognome_responsabile'] ?? '');
    return { record: { place: { line }, keys: { codiceIpa, denominazione, codiceFiscale }, row: { hasPerson, updated: dated.day } }, dated };
  });
  return {
    records: read.map(({ record }) => record),
    diagnostics: [...diagnostics, ...read.flatMap(({ dated: { problem } }) => problem ?? [])],
  };
}

/** In a row that slipped, a name may stand in the place of a day: it would end up in a message. */
function withoutWords(text: string): string {
  return text === '' || /^\d/u.test(text) ? text : '…';
}

function claimsOf({ place, row: { hasPerson, updated } }: SourceRecord<Office>): Claim[] {
  const rif = `riga ${place.line}`;
  const nominated: Claim = { fatto: 'governance.rtd.nominato', valore: true, ...(updated === null ? {} : { rilevatoIl: updated }), rif };
  return [...(hasPerson ? [nominated] : []), ...(updated === null ? [] : [updateOf(updated, rif)])];
}
