import { isCivilDate, isMonthDay, isPeriod } from '../civil-date.ts';
import type { Deadline, OnceDeadline, Path } from '../types/index.ts';

import { checkValue } from './check-value.ts';
import type { Expected } from './expected.ts';
import { checkDateFact } from './scope.ts';
import type { Scope } from './scope.ts';

const DATE: Expected = { type: 'date', words: null };

/** A deadline: real dates and periods, and facts that are dates. @internal */
export function checkDeadline(deadline: Deadline, path: Path, scope: Scope): void {
  if ('yearly' in deadline) {
    if (!isMonthDay(deadline.yearly)) scope.report('month-day.invalid', [...path, 'yearly'], { found: deadline.yearly });
  } else if ('every' in deadline) {
    checkPeriod(deadline.every, [...path, 'every'], scope);
    checkValue(deadline.from, DATE, [...path, 'from'], scope);
  } else if ('firstOf' in deadline) {
    if (deadline.firstOf.length === 0) scope.report('value.empty-list', [...path, 'firstOf']);
    deadline.firstOf.forEach((member, index) => checkOnce(member, [...path, 'firstOf', index], scope));
  } else if ('continuous' in deadline) {
    checkDay(deadline.from, [...path, 'from'], scope);
  } else {
    checkOnce(deadline, path, scope);
  }
  if ('metOn' in deadline && deadline.metOn !== undefined) checkDateFact(deadline.metOn, [...path, 'metOn'], scope);
  if ('since' in deadline && deadline.since !== undefined) checkDateFact(deadline.since, [...path, 'since'], scope);
}

function checkOnce(deadline: OnceDeadline, path: Path, scope: Scope): void {
  if ('on' in deadline) {
    checkValue(deadline.on, DATE, [...path, 'on'], scope);
  } else if ('after' in deadline) {
    checkDateFact(deadline.after.fact, [...path, 'after', 'fact'], scope);
    checkPeriod(deadline.after.offset, [...path, 'after', 'offset'], scope);
  } else {
    checkDateFact(deadline.fact, [...path, 'fact'], scope);
  }
}

// A period of nothing would repeat for ever on the same day.
function checkPeriod(period: string, path: Path, scope: Scope): void {
  if (!isPeriod(period) || /^P0+[DMY]$/.test(period)) scope.report('period.invalid', path, { found: period });
}

/** A date of the calendar. @internal */
export function checkDay(day: string | undefined, path: Path, scope: Pick<Scope, 'report'>): void {
  if (day !== undefined && !isCivilDate(day)) scope.report('date.invalid', path, { found: day });
}
