import { isCivilDate } from '@adempi/schema';
import type { CivilDate } from '@adempi/schema';

import type { CsvRow } from '../../tables/read-csv.ts';
import { istatKey } from '../keys.ts';
import type { AnprEntry, EntryPlace } from './entries.ts';
import type { Misfit } from './layouts.ts';
import { regionName } from './region-name.ts';
import { titleCase } from './title-case.ts';

/** What stands for "it lasts". */
const NEVER = '9999-12-31';

/**
 * The first day that counts. ISTAT lists the changes of Comuni from 1991; no duty that Adempi knows
 * is older, and before that day some hundreds of ISTAT codes belonged to two Comuni.
 */
const FIRST_DAY = '1991-01-01';

/** Reads a row of the archive of Comuni; null for a period that ended too long ago. */
export function readAnprRow(cells: CsvRow['cells'], place: EntryPlace): AnprEntry | null | Misfit {
  const cell = (name: string): string => cells[name] ?? '';
  const [from, until, code] = [cell('dataistituzione'), cell('datacessazione'), cell('codistat')];
  if (!isCivilDate(from)) return { column: 'DATAISTITUZIONE', found: from };
  if (!isCivilDate(until)) return { column: 'DATACESSAZIONE', found: until };
  if (until < FIRST_DAY) return null;
  if (istatKey(code) === '') return { column: 'CODISTAT', found: code };
  if (!/^[A-Z]\d{3}$/u.test(cell('codcatastale'))) return { column: 'CODCATASTALE', found: cell('codcatastale') };
  return {
    place,
    from,
    to: until === NEVER ? null : until,
    codiceIstat: istatKey(code),
    codiceCatastale: cell('codcatastale'),
    nome: titleCase(cell('denominazione_it')),
    otherName: titleCase(cell('altradenominazione')),
    sigla: cell('siglaprovincia'),
    regione: regionName(cell('idregione')),
    updatedOn: readDay(cell('dataultimoagg')),
  };
}

/** The archive writes this day as ISO; its legend promises `gg/mm/aaaa`. */
function readDay(text: string): CivilDate | null {
  const day = text.replace(/^(\d{2})\/(\d{2})\/(\d{4})$/u, '$3-$2-$1');
  return isCivilDate(day) ? day : null;
}
