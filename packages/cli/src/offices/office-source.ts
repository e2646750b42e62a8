import { officeFile, officeName } from '@adempi/report';
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

/** The sources of a state that are answers of offices, or of one. */
export function officeSources({ fonti = {} }: Pick<State, 'fonti'>, office: string | null): NamedFonte[] {
  return Object.entries(fonti)
    .filter(([, { titolo }]) => (office === null ? titolo.startsWith(TITLE) : titolo.toUpperCase() === officeTitle(office).toUpperCase()))
    .map(([name, fonte]) => ({ name, fonte }));
}

/** A source with one more remark; one that is there already is not told twice. */
export function withNote(fonte: Fonte, note: string): Fonte {
  const { nota = '' } = fonte;
  return note === '' || nota.includes(note) ? fonte : { ...fonte, nota: [nota, note].filter((part) => part !== '').join(' ') };
}
