import { compareText, dayAfter, groupBy } from '@adempi/schema';
import type { CivilDate } from '@adempi/schema';

import type { PastCode } from '../registry.ts';
import type { AnprEntry } from './entries.ts';

/** Days before this one are not told apart: see `read-anpr.ts`. */
const FIRST_DAY = '1991-01-01';

/** A Comune from its first to its last day: periods that follow each other without a gap. */
export interface Life {
  readonly codiceCatastale: string;
  readonly periods: readonly [AnprEntry, ...AnprEntry[]];
  /** Null when older than the archive is read, or still lasting. */
  readonly from: CivilDate | null;
  readonly to: CivilDate | null;
}

/**
 * Puts the periods of the archive together. One codice catastale is one Comune; a Comune that got
 * another one with its name goes on where the ISTAT code is the same and no day lies between
 * (Lonato, then Lonato del Garda). Of a Comune that ended and came back, the last life counts.
 */
export function traceLives(entries: readonly AnprEntry[]): Life[] {
  const groups = [...groupBy(entries, ({ codiceCatastale }) => codiceCatastale).values()].map((group) => lastRun(group));
  const starts = new Map(groups.map((periods) => [joint(periods[0].codiceIstat, periods[0].from), periods]));
  const followed = new Set<readonly AnprEntry[]>();
  const joined = groups.map((periods): [AnprEntry, ...AnprEntry[]] => {
    const last = periods.at(-1) as AnprEntry;
    const next = last.to === null ? undefined : starts.get(joint(last.codiceIstat, dayAfter(last.to)));
    if (next === undefined || next === periods) return periods;
    followed.add(next);
    return [...periods, ...next];
  });
  return joined.filter((_, position) => !followed.has(groups[position] as readonly AnprEntry[])).map(toLife);
}

function joint(codiceIstat: string, day: CivilDate): string {
  return `${codiceIstat} ${day}`;
}

function lastRun(group: readonly [AnprEntry, ...AnprEntry[]]): [AnprEntry, ...AnprEntry[]] {
  const sorted = group.toSorted((left, right) => compareText(left.from, right.from) || compareText(left.to ?? '9999', right.to ?? '9999'));
  const gap = sorted.findLastIndex(({ from }, position) => {
    const before = sorted[position - 1]?.to;
    return before !== undefined && before !== null && from > dayAfter(before);
  });
  return sorted.slice(Math.max(gap, 0)) as [AnprEntry, ...AnprEntry[]];
}

function toLife(periods: [AnprEntry, ...AnprEntry[]]): Life {
  const last = periods.at(-1) as AnprEntry;
  return { codiceCatastale: last.codiceCatastale, periods, from: dated(periods[0].from), to: last.to };
}

function dated(day: CivilDate): CivilDate | null {
  return day < FIRST_DAY ? null : day;
}

/** The codes of a life, oldest first; one that lasts over several periods is told once. */
export function codesOf({ periods }: Life): PastCode[] {
  const codes: PastCode[] = [];
  for (const { codiceIstat: code, sigla: provincia, from, to } of periods) {
    const before = codes.at(-1);
    if (before?.code === code && before.provincia === provincia) codes[codes.length - 1] = { ...before, to };
    else codes.push({ code, provincia, from: dated(from), to });
  }
  return codes;
}
