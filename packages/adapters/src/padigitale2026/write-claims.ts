import type { CivilDate } from '@adempi/schema';

import type { Claim, RowPlace, SourceRecord } from '../adapter.ts';
import { citeRow } from '../tables/cite-row.ts';
import { provenBy } from './paid-work.ts';
import type { Application, ApplicationState } from './read-applications.ts';
import { selectProjects } from './select-projects.ts';
import type { Project } from './select-projects.ts';

/** Measures that the vocabulary lists. */
const MEASURES = ['1.2', '1.3.1', '1.4.1', '1.4.2', '1.4.3', '1.4.4', '1.4.5', '1.7.1', '1.7.2'];

const STATES: Readonly<Record<ApplicationState, string>> = { A: 'assegnato', R: 'rinunciato', E: 'erogato' };

/** A value, and the day on which it began to be so; null where the source does not say. */
type Since = readonly [fatto: string, valore: unknown, day: CivilDate | null];

/** What the applications of one Comune say, in a file that speaks of a day. */
export function writeClaims(applications: readonly SourceRecord<Application>[], day: CivilDate): Claim[] {
  return selectProjects(applications).flatMap((project) => [...writeProject(project, day), ...writeWork(project)]);
}

/**
 * What lasts is claimed twice: on the day on which it began, so that the past is seen as it was,
 * and on the day of the file, which says that it was still so. What cannot change, once.
 */
function writeProject({ application: { row, place }, key, isCupOwn }: Project, day: CivilDate): Claim[] {
  const claim = ([name, valore, known]: Since): Claim => toClaim([`pnrr.progetti[${key}].${name}`, valore, known], place);
  const lasting = [...statesOf(row), ['importo', row.importo, row.finanziata] as const, ...paymentOf(row)];
  return [
    ...fixedOf(row, isCupOwn).map(claim),
    ...lasting.filter(([, , began]) => began !== null && began < day).map(claim),
    ...lasting.filter(([name], position) => lasting.findLastIndex((other) => other[0] === name) === position).map(([name, valore]) => claim([name, valore, null])),
  ];
}

function fixedOf({ misura, avviso, cup, finanziata }: Application, isCupOwn: boolean): Since[] {
  return [
    ['misura', MEASURES.includes(misura) ? misura : 'altra', finanziata],
    ['titolo', avviso, finanziata],
    ['avviso', avviso, finanziata],
    ...(isCupOwn ? [['cup', cup, finanziata] as const] : []),
  ];
}

/** Whoever is paid, or gave up, had been granted the money before. */
function statesOf({ stato, finanziata, statoDal }: Application): Since[] {
  const isGrantedBefore = stato !== 'A' && finanziata !== null && (statoDal === null || finanziata < statoDal);
  return [
    ...(isGrantedBefore ? [['stato', STATES.A, finanziata] as const] : []),
    ['stato', STATES[stato], stato === 'A' ? (finanziata ?? statoDal) : statoDal],
  ];
}

/** Nothing is paid before the work is complete and its check is positive. */
function paymentOf({ stato, statoDal }: Application): Since[] {
  if (stato !== 'E') return [];
  return [
    ['completato', true, statoDal],
    ['esitoAsseverazione', 'positivo', statoDal],
    ...(statoDal === null ? [] : [['dataErogazione', statoDal, statoDal] as const]),
  ];
}

/** Once: what a payment proves need not have lasted until the day of the file. */
function writeWork({ application: { row, place } }: Project): Claim[] {
  return row.stato === 'E' ? provenBy(row).map((fatto) => toClaim([fatto, true, row.statoDal], place)) : [];
}

function toClaim([fatto, valore, day]: Since, place: RowPlace): Claim {
  return { fatto, valore, rif: citeRow(place), ...(day === null ? {} : { rilevatoIl: day }) };
}
