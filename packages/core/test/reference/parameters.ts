import type { CivilDate } from '@adempi/schema';

import type { World } from './world.ts';

/** The value that a parameter had on a day; undefined where no version covers it, or the day is not known. */
export function parameterOn(world: World, id: string, day: CivilDate | null): unknown {
  if (day === null) return undefined;
  const started = world.bundle.parameters.find((one) => one.id === id)?.versions.filter((version) => version.from <= day) ?? [];
  const latest = [...started].sort((left, right) => (left.from < right.from ? 1 : -1))[0];
  return latest?.to !== undefined && latest.to < day ? undefined : latest?.value;
}
