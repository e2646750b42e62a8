import { officeFile, officeName } from '@adempi/schema';
import type { CivilDate, Fonte, State } from '@adempi/schema';

/** How the titles of all sources begin that are answers of offices. */
const TITLE = 'Risposte dell\'ufficio ';

/** The title of the answers of an office, as states name it. @example officeTitle('ANAGRAFE') // "Risposte dell'ufficio Anagrafe" */
export function officeTitle(office: string): string {
  return `${TITLE}${officeName(office)}`;
}

/** The name of the source that the answers of an office on one day are. @example officeSource('ANAGRAFE', '2026-12-01') // 'anagrafe-2026-12-01' */
export function officeSource(office: string, day: CivilDate): string {
  return `${officeFile(office).replace(/\.xlsx$/u, '')}-${day}`;
}

/** A source with its name. */
export interface NamedFonte {
  readonly name: string;
  readonly fonte: Fonte;
}

/** How the titles of answers begin: on worksheets, and to `adempi ask` itself. */
const ANSWERS = /^Risposte (?:dell'ufficio|al questionario)/u;

/** Whether nobody vouches for a source: it is only declared. */
export function isDeclared({ garanzia = 'dichiarato' }: Fonte): boolean {
  return garanzia === 'dichiarato';
}

/** The sources of a state that are answers of anybody, or of one office on its worksheets. */
export function answerSources({ fonti = {} }: Pick<State, 'fonti'>, office: string | null): NamedFonte[] {
  return Object.entries(fonti)
    .filter(([, { titolo }]) => (office === null ? ANSWERS.test(titolo) : titolo.toUpperCase() === officeTitle(office).toUpperCase()))
    .map(([name, fonte]) => ({ name, fonte }));
}
