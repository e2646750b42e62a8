import { addPeriod, dayBefore, isCivilDate } from '../civil-date.ts';
import { foldText } from '../fold-text.ts';
import type { CivilDate } from '../types/index.ts';
import { readVerbatim, splitEntries } from './verbatim.ts';

/** What the plan says of a line's progress. */
export interface LineStatus {
  /** A value of `piano.linee.stato`; absent where only a qualifier is written, between quotes. */
  readonly stato?: string;
  /** What the plan adds to the word: `per il 2022`. */
  readonly precisazione?: string;
}

/** The words of plans, by the value of the vocabulary that they mean. Longer ones first: what follows them is a qualifier. */
const STATUS: readonly (readonly [stato: string, words: RegExp])[] = [
  ['da-avviare', /^(da avviare|da-avviare|non avviat[oa])\b/u],
  ['in-valutazione', /^(in corso di valutazione|in valutazione|in-valutazione)\b/u],
  ['in-attuazione', /^(in corso di attuazione|in attuazione|in-attuazione|in corso|avviat[oa])\b/u],
  ['continuativa', /^continuativ[oa]\b/u],
  ['completata', /^(completat[oa]|conclus[oa])\b/u],
  ['non-applicabile', /^(non applicabile|non-applicabile|non pertinente|n\. ?a\.?|n\/a|na)(?![a-z])/u],
];

/**
 * The state that a cell tells; null when it is none of the words that plans use.
 * @example readStatus('Completata per il 2022') // { stato: 'completata', precisazione: 'per il 2022' }
 */
export function readStatus(text: string): LineStatus | null {
  const folded = foldText(text);
  for (const [stato, words] of STATUS) {
    const match = words.exec(folded);
    if (match === null) continue;
    const rest = text.trim().slice(match[0].length);
    const verbatim = readVerbatim(rest.trim());
    if (verbatim !== null) return { stato, precisazione: verbatim };
    const precisazione = rest.replace(/^[\s,;:.()–-]+|[\s()]+$/gu, '');
    return precisazione === '' ? { stato } : { stato, precisazione };
  }
  const alone = readVerbatim(text.trim());
  return alone === null ? null : { precisazione: alone };
}

const MONTHS = ['gennaio', 'febbraio', 'marzo', 'aprile', 'maggio', 'giugno', 'luglio', 'agosto', 'settembre', 'ottobre', 'novembre', 'dicembre'];
const DAY = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/u;
const MONTH = new RegExp(`^(?:fine )?(${MONTHS.join('|')}) (\\d{4})$`, 'u');
const YEAR = /^(?:fine )?(\d{4})$/u;

/** What a plan says of when: a day, nothing that is a day, or a day in words that are not understood. */
export type Horizon = CivilDate | 'none' | 'unclear';

/**
 * The day by which the plan sets a line. A start (`Da maggio 2023`) and words alone
 * (`Continuativa`) are none; a month or a year ends with its last day.
 * @example readHorizon('Entro ottobre 2022 (da PTI AgID)') // '2022-10-31'
 */
export function readHorizon(text: string): Horizon {
  const folded = foldText(text.replace(/\([^)]*\)/gu, ' ')).replace(/\s+/gu, ' ');
  if (/^(da|dal|a partire da)\b/u.test(folded) || !/\d{4}/u.test(folded)) return 'none';
  return readDay(folded.replace(/^entro (il |la |l')?/u, '')) ?? 'unclear';
}

/** A day as plans write it; null when it is none. @example readDay('31/12/2023') // '2023-12-31' */
export function readDay(text: string): CivilDate | null {
  const iso = /^\d{4}-\d{2}-\d{2}(?=T|$)/u.exec(text.toUpperCase())?.[0];
  if (iso !== undefined) return isCivilDate(iso) ? iso : null;
  const [, day, month, year] = DAY.exec(text) ?? [];
  if (year !== undefined) return checked(year, Number(month), String(day));
  const [, name, ofYear] = MONTH.exec(text) ?? [];
  if (ofYear !== undefined) return lastOfMonth(ofYear, MONTHS.indexOf(name ?? '') + 1);
  const [, whole] = YEAR.exec(text) ?? [];
  return whole === undefined ? null : checked(whole, 12, '31');
}

function checked(year: string, month: number, day: string): CivilDate | null {
  const date = `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCivilDate(date) ? date : null;
}

function lastOfMonth(year: string, month: number): CivilDate | null {
  const first = checked(year, month, '1');
  return first === null ? null : dayBefore(addPeriod(first, 'P1M'));
}

/** An entry of a list, in one line; between quotes it stands as it is. */
interface Entry {
  readonly text: string;
  readonly isVerbatim: boolean;
}

/** One entry per line, or between semicolons; hyphens and dots at the start are those of a list. */
function listOf(text: string): Entry[] {
  const entries = splitEntries(text).map(({ written, verbatim }) => ({
    text: verbatim ?? written.replace(/^[\s•·*–-]+/u, '').replace(/\s+/gu, ' ').trim(),
    isVerbatim: verbatim !== null,
  }));
  return entries.filter(({ text: entry, isVerbatim }) => isVerbatim || entry !== '');
}

const unique = (list: readonly string[]): string[] => [...new Set(list)];

/** A title before a name, and what follows it; an address of mail; a telephone number. */
const PERSON = /[\s,(–-]*\b(?:dott(?:\.?ssa|oressa|ore)?|ing|arch|avv|rag|geom|sig(?:\.?ra)?)\b\.?\s.*$|\S+@\S+|\btel\b.*$|\+?\d[\d\s/.-]{6,}/giu;

/**
 * The offices in charge; an empty list where the plan says that there is none, null where a cell
 * names none. Persons are not kept: only their office is.
 * @example readOffices('- RTD Responsabile per la Transizione Digitale\n- Servizio ICT') // ['RTD', 'Servizio ICT']
 */
export function readOffices(text: string): string[] | null {
  if (/^nessun[oa]?( ufficio| struttura)?$/u.test(foldText(text))) return [];
  const offices = listOf(text).flatMap((entry) => (entry.isVerbatim ? entry.text : officeOf(entry.text)) ?? []);
  return offices.length === 0 ? null : unique(offices);
}

function officeOf(entry: string): string | null {
  const office = entry.replace(PERSON, '').replace(/[\s,:(–-]+$/u, '').trim();
  if (office === '') return null;
  return isRtd(office) ? 'RTD' : office;
}

function isRtd(office: string): boolean {
  return /^rtd\b|^responsabile (per la|della|alla) transizione (al )?digitale/u.test(foldText(office));
}

/**
 * The sources of funding; an empty list where the plan says that none is needed.
 * @example readFunding("- Fondi propri dell'Ente\n- Fondi PNRR: M1C1 1.4.1") // ['fondi propri', 'PNRR M1C1 1.4.1']
 */
export function readFunding(text: string): string[] {
  return unique(listOf(text).flatMap((entry) => (entry.isVerbatim ? entry.text : sourceOf(entry.text)) ?? []));
}

function sourceOf(entry: string): string | null {
  if (/^(nessun|non (sono )?(richiest|necessari|previst))/u.test(foldText(entry))) return null;
  return /^fondi propri/iu.test(entry) ? 'fondi propri' : entry.replace(/^fondi pnrr\s*:?\s*/iu, 'PNRR ');
}

/** A text as it stands in its cell, without quotes around it. @example readText('"=1"') // '=1' */
export function readText(text: string): string {
  return readVerbatim(text) ?? text;
}
