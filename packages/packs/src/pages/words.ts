import { formatDay, isCivilDate, words } from '@adempi/schema';
import type { Actor, CivilDate, FactDefinition, Force, Outcome, Period, Severity, TimingState } from '@adempi/schema';

const WORDS = words('it');

/** The verdict, and what a breach of that force is called. @internal */
export function outcomeWord(outcome: Outcome, force: Force): string {
  return outcome === 'fail' ? `${WORDS.outcome.fail}: ${WORDS.fail[force]}` : WORDS.outcome[outcome];
}

/** @internal */
export function timingWord(timing: TimingState): string {
  return WORDS.timing[timing];
}

/** @internal */
export function severityWord(severity: Severity): string {
  return WORDS.severity[severity];
}

/** @internal */
export function forceWord(force: Force): string {
  return WORDS.force[force];
}

/** Who moves. @internal */
export function actorWord(actor: Actor): string {
  return WORDS.actor[actor];
}

const OTHER_EXPOSURES: Readonly<Record<string, string>> = {
  dirigenziale: 'responsabilità dirigenziale',
  disciplinare: 'responsabilità disciplinare',
  performance: 'valutazione della performance',
  revoca: 'revoca del finanziamento',
  erariale: 'responsabilità per danno erariale',
  altro: 'altra conseguenza',
};

/** A consequence outside art. 18-bis. @internal */
export function otherExposureWord(kind: string): string {
  return OTHER_EXPOSURES[kind] ?? kind;
}

const UNITS: Readonly<Record<string, readonly [one: string, many: string]>> = {
  D: ['giorno', 'giorni'],
  M: ['mese', 'mesi'],
  Y: ['anno', 'anni'],
};

/** @internal @example periodWords('P6M') // '6 mesi' */
export function periodWords(period: Period): string {
  const [, count = '', unit = ''] = /^P(\d+)([DMY])$/.exec(period) ?? [];
  const [one, many] = UNITS[unit] ?? ['', ''];
  return `${Number(count)} ${Number(count) === 1 ? one : many}`;
}

const MONTHS = [
  'gennaio',
  'febbraio',
  'marzo',
  'aprile',
  'maggio',
  'giugno',
  'luglio',
  'agosto',
  'settembre',
  'ottobre',
  'novembre',
  'dicembre',
];

/** @internal @example monthDayWords('09-01') // '1° settembre' */
export function monthDayWords(monthDay: string): string {
  const [month = 0, day = 0] = monthDay.split('-').map(Number);
  return `${day === 1 ? '1°' : day} ${MONTHS[month - 1]}`;
}

/** A number as Italians write it: `10.000`, `2,5`. @internal */
export function numberWords(value: number): string {
  const [whole = '', fraction] = String(value).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.');
  return fraction === undefined ? grouped : `${grouped},${fraction}`;
}

/** A day, or a dash. @internal */
export function dayWords(day: CivilDate | null | undefined): string {
  return day === null || day === undefined ? '–' : formatDay(day);
}

/** A literal as the fact it is compared with would print it. @internal */
export function literalWords(value: unknown, fact?: FactDefinition): string {
  if (Array.isArray(value)) return value.map((item) => literalWords(item, fact)).join(', ');
  if (typeof value === 'boolean') return value ? WORDS.yes : WORDS.no;
  if (typeof value === 'number') return `${numberWords(value)}${unitWords(fact)}`;
  if (isCivilDate(value)) return formatDay(value);
  const label = fact?.values?.find((admitted) => admitted.value === value)?.label.it;
  return `«${label ?? String(value)}»`;
}

/** The unit of a fact, after its number. @internal */
function unitWords(fact: FactDefinition | undefined): string {
  return fact?.unit === undefined ? '' : ` ${fact.unit}`;
}

/** A sentence with its first letter in capitals. @internal */
export function capitalize(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
