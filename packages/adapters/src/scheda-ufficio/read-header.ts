import { OFFICE_HEADER, elide, formatDay } from '@adempi/schema';
import type { CivilDate, Diagnostic, Lang } from '@adempi/schema';

import type { RowPlace, SourceFile } from '../adapter.ts';
import type { EnteKeys } from '../registry/resolve.ts';
import { DAY_NAME, readAnswerDay } from '../replies/answer-cell.ts';
import { readAbove, reportAbove } from '../replies/read-above.ts';
import type { Sheet } from '../tables/read-xlsx.ts';
import { reporter } from '../tables/reporter.ts';

/** Who answers for which ente, and when, as it stands above the questions. */
export interface OfficeHeader {
  readonly keys: EnteKeys;
  readonly place: RowPlace;
  readonly office: string;
  /** Empty where nobody says. */
  readonly role: string;
  readonly day: CivilDate;
  /** Whether it says who answered, or when. */
  readonly isSigned: boolean;
  /** What is wrong with the ente and the office. */
  readonly diagnostics: readonly Diagnostic[];
  /** What is wrong with who answered and when: told only where someone did. */
  readonly unsigned: readonly Diagnostic[];
}

/** What the reading of a header needs. */
export interface HeaderReading {
  readonly lang: Lang;
  /** The day of the answers where the office writes none; null: it must. */
  readonly received: CivilDate | null;
}

const WANTED: Readonly<Record<Lang, Readonly<Record<'denominazione' | 'codiceIstat' | 'office' | 'role', string>>>> = {
  it: {
    denominazione: 'il nome dell’ente come nel file inviato',
    codiceIstat: 'un codice ISTAT di sei cifre scritto come testo, o niente',
    office: 'il nome dell’ufficio come nel file inviato',
    role: 'il ruolo di chi risponde, per esempio «responsabile dei servizi demografici» (non il nome)',
  },
  en: {
    denominazione: 'the name of the ente as it was sent',
    codiceIstat: 'an ISTAT code of six digits written as text, or nothing',
    office: 'the name of the office as it was sent',
    role: 'the role of who answers, such as “responsabile dei servizi demografici” (not the name)',
  },
};

const DAY_WANTED: Readonly<Record<Lang, (last: CivilDate) => string>> = {
  it: (last) => elide`il giorno in cui l’ufficio ha risposto (${DAY_NAME}), non dopo il ${formatDay(last)}`,
  en: (last) => `the day on which the office answered (${DAY_NAME}), no later than ${formatDay(last)}`,
};

/** Reads who answers. `file.date` is the last day on which it may have. */
export function readHeader(sheet: Sheet, file: SourceFile, { lang, received }: HeaderReading): OfficeHeader {
  const above = readAbove(sheet, OFFICE_HEADER);
  const { denominazione, codiceIstat, codiceIpa, office, role } = above;
  const report = reportAbove(sheet, reporter(file, lang));
  const day = readAnswerDay(above.day.cell, file.date) ?? (above.day.text === '' ? received : null);
  const isIstat = codiceIstat.text === '' || /^\d{6}$/u.test(codiceIstat.text);
  return {
    keys: { denominazione: denominazione.text, ...(codiceIstat.text === '' || !isIstat ? {} : { codiceIstat: codiceIstat.text }), ...(codiceIpa.text === '' ? {} : { codiceIpa: codiceIpa.text }) },
    place: { line: denominazione.line, sheet: sheet.name },
    office: office.text,
    role: role.text,
    day: day ?? file.date,
    isSigned: role.text !== '' || above.day.text !== '',
    diagnostics: [
      ...(denominazione.text === '' ? [report(denominazione, WANTED[lang].denominazione)] : []),
      ...(isIstat ? [] : [report(codiceIstat, WANTED[lang].codiceIstat)]),
      ...(office.text === '' ? [report(office, WANTED[lang].office)] : []),
    ],
    unsigned: [
      ...(role.text === '' ? [report(role, WANTED[lang].role)] : []),
      ...(day === null ? [report(above.day, DAY_WANTED[lang](file.date))] : []),
    ],
  };
}
