import type { CivilDate, ParameterVersion } from '@adempi/schema';

import type { World } from './world.ts';

/** The value that a parameter had on a day; undefined where no version covers it, or the day is not known. */
export function parameterOn(world: World, id: string, day: CivilDate | null): unknown {
  return day === null ? undefined : versionOn(world, id, day)?.value;
}

function versionOn(world: World, id: string, day: CivilDate): ParameterVersion | undefined {
  const started = versionsOf(world, id).filter((version) => version.from <= day);
  const latest = [...started].sort((left, right) => (left.from < right.from ? 1 : -1))[0];
  return latest?.to !== undefined && latest.to < day ? undefined : latest;
}

function versionsOf(world: World, id: string): readonly ParameterVersion[] {
  return world.bundle.parameters.find((one) => one.id === id)?.versions ?? [];
}

/** Whether what is read of a parameter on a day was not verified; on a day that is not known, whether it may not have been. */
export function isDoubtfulOn(world: World, id: string, day: CivilDate | null): boolean {
  const read = day === null ? versionsOf(world, id) : [versionOn(world, id, day)];
  return read.some((version) => version?.confidence === 'unverified');
}
