import type { CivilDate, Finding, WorkKind } from '@adempi/schema';

/** When something is to be done. @internal */
export interface Place {
  readonly kind: WorkKind;
  readonly when: 'now' | 'coming' | 'undated';
  readonly day: CivilDate | null;
  /** What that day is. */
  readonly dayIs: 'term' | 'start';
}

/**
 * What a finding calls for and when; null where it calls for nothing: a duty that is met and need not be
 * met again by `until`, or that does not concern the ente.
 * @internal
 */
export function placeInTime({ outcome, timing }: Finding, asOf: CivilDate, until: CivilDate): Place | null {
  const due = timing?.dueDate ?? null;
  const day = due ?? timing?.since ?? null;
  const next = nextTerm(timing);
  const dayIs = due === null && day !== null ? 'start' : 'term';
  switch (outcome) {
    case 'fail':
      return { kind: 'breach', when: 'now', day, dayIs };
    case 'pending':
      return { kind: 'due', ...comingOn(day), dayIs };
    case 'pass':
      return next === null || next < asOf || next > until ? null : { kind: 'renewal', ...comingOn(next), dayIs: 'term' };
    case 'unknown':
    case 'error':
      return { kind: 'check', ...(day !== null && day < asOf ? ({ when: 'now', day } as const) : comingOn(day ?? next)), dayIs };
    case 'not_applicable':
      return null;
  }
}

/** A term that is met already asks for nothing. */
function nextTerm(timing: Finding['timing']): CivilDate | null {
  return timing === null || timing.nextState === 'met' ? null : timing.nextDueDate;
}

function comingOn(day: CivilDate | null): Pick<Place, 'when' | 'day'> {
  return { when: day === null ? 'undated' : 'coming', day };
}
