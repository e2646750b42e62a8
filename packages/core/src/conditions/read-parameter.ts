import type { CivilDate, Parameter, ParameterVersion } from '@adempi/schema';

import type { FactValue } from '../facts/value.ts';

/** The value of a parameter on a day; undefined where no version covers it. */
export function readParameter(parameter: Parameter, day: CivilDate): FactValue | undefined {
  return findVersion(parameter, day)?.value as FactValue | undefined;
}

/** The version of a parameter that holds on a day, in whatever order they stand: a bundle of another make may hold one without a day. */
function findVersion({ versions }: Parameter, day: CivilDate): ParameterVersion | undefined {
  let current: ParameterVersion | undefined;
  for (const version of versions) {
    if (version.from <= day && (current === undefined || version.from >= current.from)) current = version;
  }
  return current === undefined || (current.to !== undefined && current.to < day) ? undefined : current;
}

/**
 * Whether what is read of a parameter on a day was not verified in a source. While the day is not
 * known (null), any of its versions may come to be read.
 */
export function isUnverifiedOn(parameter: Parameter, day: CivilDate | null): boolean {
  const versions = day === null ? parameter.versions : [findVersion(parameter, day)];
  return versions.some((version) => version?.confidence === 'unverified');
}
