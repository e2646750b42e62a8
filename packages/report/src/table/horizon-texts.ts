import type { Assessment } from '@adempi/schema';
import { compareText, formatDay, groupBy } from '@adempi/schema';

import { packTitle } from './view.ts';
import type { View } from './view.ts';

/** Up to which day the law of each pack was read, where that is before the day of the assessment: what changed since is not in it. */
export function horizonTexts({ asOf, packs }: Pick<Assessment, 'asOf' | 'packs'>, view: View): string[] {
  const passed = groupBy(packs.filter(({ horizon }) => horizon < asOf), ({ horizon }) => horizon);
  const days = [...passed]
    .toSorted(([one], [other]) => compareText(one, other))
    .map(([horizon, read]) => `${formatDay(horizon)} (${read.map(({ id }) => packTitle(id, view)).join('; ')})`);
  return days.length === 0 ? [] : [view.labels.notices.horizon(days)];
}
