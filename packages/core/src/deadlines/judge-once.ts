import type { CivilDate } from '@adempi/schema';

import type { ModelFact } from '../facts/model.ts';
import type { DutyTiming } from './judge.ts';

/**
 * Judges a duty that falls once, on the earliest of some dates; null stands for one that is not
 * known. While one is not, a known one that has passed is enough to be overdue; otherwise nothing
 * can be said.
 */
export function judgeOnce(members: readonly (CivilDate | null)[], facts: readonly ModelFact[], asOf: CivilDate): DutyTiming {
  const known = members.filter((date) => date !== null).sort();
  const isExact = known.length === members.length;
  const isPassed = known.some((date) => date < asOf);
  const due = isExact || isPassed ? (known[0] ?? null) : null;
  return {
    kind: 'once',
    isDue: due === null ? null : isPassed,
    due,
    nextDue: null,
    ahead: null,
    since: null,
    // An earlier date may yet turn up: what depends on the very day waits for it.
    dates: { last: isExact ? due : null, previous: null, next: null, cycleStart: null },
    parameterDay: isExact ? due : null,
    breachDue: due,
    facts,
    told: null,
  };
}
