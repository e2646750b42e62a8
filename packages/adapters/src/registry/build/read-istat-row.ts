import type { CsvRow } from '../../tables/read-csv.ts';
import { istatKey } from '../keys.ts';
import type { EntryPlace, IstatEntry } from './entries.ts';
import type { Misfit } from './layouts.ts';
import { otherNamesIn } from './other-names.ts';
import { regionName } from './region-name.ts';

/** What ISTAT writes as kind of territorial unit for a metropolitan city. */
const METROPOLITAN = '3';

/** Reads a row of ISTAT's own list. Headings with years in them are found by what stays of them. */
export function readIstatRow(cells: CsvRow['cells'], place: EntryPlace): IstatEntry | null | Misfit {
  const cell = (start: string): string => Object.entries(cells).find(([name]) => name.startsWith(start))?.[1] ?? '';
  const code = cell('codice comune formato alfanumerico');
  // ISTAT leaves empty lines and notes under its table.
  if (Object.values(cells).filter((text) => text !== '').length <= 1) return null;
  if (istatKey(code) === '') return { column: 'Codice Comune formato alfanumerico', found: code };
  const nome = cell('denominazione in italiano');
  return {
    place,
    codiceIstat: istatKey(code),
    pastCodes: Object.entries(cells).filter(([name]) => name.startsWith('codice comune numerico')).map(([, text]) => istatKey(text)).filter((text) => text !== ''),
    codiceCatastale: cell('codice catastale del comune'),
    nome,
    otherNames: otherNamesIn(nome, [cell('denominazione (italiana e straniera)'), cell('denominazione altra lingua')]),
    sigla: cell('sigla automobilistica'),
    provinceName: cell("denominazione dell'unita territoriale sovracomunale") || null,
    regione: regionName(cell('denominazione regione')),
    capoluogo: capoluogoOf(cell('flag comune capoluogo'), cell('tipologia di unita territoriale sovracomunale')),
  };
}

/**
 * The flag says whether a Comune is a capital, the kind of its unit whether of a metropolitan city.
 * Of the others the table does not tell capitals of regions from those of provinces: not known.
 */
function capoluogoOf(flag: string, kind: string): string | null {
  if (flag === '0') return 'nessuno';
  return flag === '1' && kind === METROPOLITAN ? 'citta-metropolitana' : null;
}
