import type { CivilDate, Parameter, ParameterVersion } from '@adempi/schema';

import type { FactValue } from '../facts/value.ts';

/** The value of a parameter on a day; undefined where no version covers it. */
export function readParameter(parameter: Parameter, day: CivilDate): FactValue | undefined {
  let current: ParameterVersion | undefined;
  for (const version of parameter.versions) {
    if (version.from <= day && (current === undefined || version.from >= current.from)) current = version;
  }
  return current === undefined || (current.to !== undefined && current.to < day) ? undefined : (current.value as FactValue);
}
