import { PLAN_COLUMNS } from '@adempi/schema';
import type { PlanColumns, TableKeys } from '@adempi/schema';

import { findHeading, normalizeHeading } from '../tables/headings.ts';

/** A column of a plan, or one that tells whose plan it is. */
export type PlanColumn = keyof PlanColumns | keyof TableKeys;

/** Headings by column, as other plans write them. Compared as `normalizeHeading` says. */
const OTHER_HEADINGS: Readonly<Record<PlanColumn, readonly string[]>> = {
  linea: ['linea', 'codice linea', 'codice linea d azione', 'codice la', 'codice'],
  edizione: ['edizione', 'edizione piano triennale'],
  testo: ['descrizione linea', 'descrizione la', 'descrizione'],
  stato: ['stato', 'stato di attuazione'],
  orizzonte: ['tempistiche di realizzazione', 'orizzonte temporale', 'orizzonte', 'tempistiche'],
  completataIl: ['completata il', 'data completamento'],
  uffici: ['strutture responsabili', 'uffici responsabili', 'uffici', 'strutture'],
  finanziamenti: ['fonte di finanziamento', 'finanziamenti'],
  importo: ['importo in euro', 'importo previsto'],
  cup: ['codice cup'],
  codiceIpa: ['cod ipa'],
  codiceIstat: ['cod istat', 'codice istat comune'],
  codiceFiscale: ['codice fiscale', 'codice fiscale ente'],
  denominazione: ['ente', 'denominazione', 'denominazione ente'],
  provincia: ['provincia', 'prov'],
};

/** Headings of a column: the one that Adempi writes first. */
const HEADINGS = Object.entries(OTHER_HEADINGS).map(([name, others]) => ({
  name: name as PlanColumn,
  headings: [...(name in PLAN_COLUMNS ? [normalizeHeading(PLAN_COLUMNS[name as keyof typeof PLAN_COLUMNS])] : []), ...others],
}));

/** The columns that only tell whose plan it is. */
export const KEY_COLUMNS: readonly (keyof TableKeys)[] = ['codiceIpa', 'codiceIstat', 'codiceFiscale', 'denominazione', 'provincia'];

/** Whether a row of cells can be the headings of a plan: it names the line and what the plan says of it. */
export function isPlanHead(cells: readonly string[]): boolean {
  const { linea, ...others } = findColumns(cells, {});
  return linea !== undefined && (others.stato ?? others.orizzonte ?? others.uffici ?? others.finanziamenti) !== undefined;
}

/** The heading of each column that a table has. `given` names those that are not the usual ones. */
export function findColumns(columns: readonly string[], given: Readonly<Partial<Record<PlanColumn, string>>>): Partial<Record<PlanColumn, string>> {
  const normalized = columns.map(normalizeHeading);
  const found = HEADINGS.map(({ name, headings }) => {
    const wanted = given[name];
    if (wanted !== undefined) return [name, findHeading(columns, wanted)] as const;
    const heading = headings.find((one) => normalized.includes(one));
    return [name, heading === undefined ? null : (columns[normalized.indexOf(heading)] ?? null)] as const;
  });
  return Object.fromEntries(found.filter(([, heading]) => heading !== null));
}
