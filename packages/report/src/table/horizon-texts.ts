import type { Assessment } from '@adempi/schema';
import { formatDay } from '@adempi/schema';

import type { View } from './view.ts';

/** Up to which day the law of each pack was read, where that is before the day of the assessment: what changed since is not in it. */
export function horizonTexts({ asOf, packs }: Pick<Assessment, 'asOf' | 'packs'>, view: View): string[] {
  const passed = new Map<string, string[]>();
  for (const { id, horizon } of packs) {
    if (horizon < asOf) passed.set(horizon, [...(passed.get(horizon) ?? []), id]);
  }
  const days = [...passed].toSorted().map(([horizon, ids]) => `${formatDay(horizon)} (${ids.join(', ')})`);
  return days.length === 0 ? [] : [view.labels.notices.horizon(days)];
}
