import type { CivilDate } from '@adempi/schema';

import type { Use } from '../conditions/detail.ts';
import type { DutyTiming } from './judge.ts';

/** A date, or that it is not known, and the facts it comes from. */
export interface KnownDate {
  readonly date: CivilDate | null;
  readonly uses: readonly Use[];
}

/**
 * Judges a duty that falls once, on the earliest of some dates. While one of them is not known,
 * a known one that has passed is enough to be overdue; otherwise nothing can be said.
 */
export function judgeOnce(members: readonly KnownDate[], asOf: CivilDate): DutyTiming {
  const known = members.flatMap(({ date }) => (date === null ? [] : [date]));
  const earliest = known.length === 0 ? null : known.reduce((first, date) => (date < first ? date : first));
  const isExact = known.length === members.length;
  const isPassed = earliest !== null && earliest < asOf;
  const due = isExact || isPassed ? earliest : null;
  return {
    kind: 'once',
    isDue: due === null ? null : isPassed,
    due,
    nextDue: null,
    since: null,
    // An earlier date may yet turn up: what depends on the very day waits for it.
    dates: { last: isExact ? due : null, previous: null, next: null, cycleStart: null },
    parameterDay: isExact ? due : null,
    breachDue: due,
    uses: members.flatMap((member) => member.uses),
    told: null,
  };
}
