import type { ToldVerdictChange } from '@adempi/report';

/** What a change means to whoever reports on it: a new breach, one that is over, or neither. */
export type ChangeKind = 'worse' | 'better' | 'other';

/** The kinds in the order in which they are told. */
export const CHANGE_KINDS: readonly ChangeKind[] = ['worse', 'better', 'other'];

/** What a change means. @example kindOfChange({ before: { outcome: 'pass' }, after: { outcome: 'fail' } }) // 'worse' */
export function kindOfChange({ before, after }: Readonly<Record<'before' | 'after', Pick<ToldVerdictChange['before'], 'outcome'>>>): ChangeKind {
  if (after.outcome === 'fail') return before.outcome === 'fail' ? 'other' : 'worse';
  return before.outcome === 'fail' ? 'better' : 'other';
}
