import type { CsvRow } from '../../tables/read-csv.ts';
import { fiscalCodeKey, istatKey } from '../keys.ts';
import { UNIONI } from '../registry.ts';
import type { EntryPlace, IpaEntry } from './entries.ts';

/** Category of IndicePA: Comuni e loro consorzi e associazioni. */
export const COMUNI = 'L6';

/** The names of categories in the legacy file, which has no codes. */
const CATEGORIES = new Map([
  ['comuni e loro consorzi e associazioni', COMUNI],
  ['unioni di comuni e loro consorzi e associazioni', UNIONI],
]);

/** Reads a row of today's `enti`. */
export function readEntiRow(cells: CsvRow['cells'], place: EntryPlace): IpaEntry | null {
  return toEntry(place, {
    codiceIpa: cells['codice_ipa'],
    denominazione: cells['denominazione_ente'],
    category: cells['codice_categoria'],
    codiceIstat: cells['codice_comune_istat'],
    codiceFiscale: cells['codice_fiscale_ente'],
    sito: cells['sito_istituzionale'],
  });
}

/** Reads a row of the legacy `amministrazioni.txt`: the seat by its name, no ISTAT code, and the kind of ente in words. */
export function readLegacyRow(cells: CsvRow['cells'], place: EntryPlace): IpaEntry | null {
  return toEntry(place, {
    codiceIpa: cells['cod_amm'],
    denominazione: cells['des_amm'],
    category: CATEGORIES.get((cells['tipologia_istat'] ?? '').toLowerCase()),
    seat: cells['comune'],
    provincia: cells['provincia'],
    codiceFiscale: cells['cf'],
    sito: cells['sito_istituzionale'],
  });
}

/** Reads a row of the list that mxmap.it makes of IndicePA. */
export function readMxmapRow(cells: CsvRow['cells'], place: EntryPlace): IpaEntry | null {
  return toEntry(place, {
    codiceIpa: cells['codice_ipa'],
    denominazione: cells['denominazione'],
    category: cells['codice_categoria'],
    codiceIstat: cells['codice_comune_istat'],
    provincia: cells['provincia'],
    sito: cells['sito_istituzionale'],
  });
}

type Raw = Readonly<Partial<Record<Exclude<keyof IpaEntry, 'place'>, string | undefined>>>;

function toEntry(place: EntryPlace, { codiceIpa = '', denominazione = '', category = '', codiceIstat = '', seat = '', provincia = '', codiceFiscale = '', sito = '' }: Raw): IpaEntry | null {
  if (codiceIpa === '' || (category !== COMUNI && category !== UNIONI)) return null;
  return { place, codiceIpa, denominazione, category, codiceIstat: istatKey(codiceIstat), seat, provincia, codiceFiscale: fiscalCodeKey(codiceFiscale), sito };
}
