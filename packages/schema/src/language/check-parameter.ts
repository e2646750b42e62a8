import { dayAfter, dayBefore, isCivilDate } from '../civil-date.ts';
import type { CivilDate, Diagnostic, Lang, Parameter, ParameterVersion } from '../types/index.ts';

import { show } from './check-value.ts';
import { checkDay } from './check-deadline.ts';
import { hasType } from './expected.ts';
import { collect, within } from './report.ts';
import type { Report } from './report.ts';
import { reportUnknown } from './scope.ts';
import type { RuleContext } from './scope.ts';

/**
 * The versions of a parameter: real dates, in order, no gap, no overlap, values of its type,
 * known sources. A last version that ends with no successor and no reason is a warning.
 * Paths of the diagnostics start at the parameter.
 */
export function checkParameter(
  parameter: Parameter,
  context: Pick<RuleContext, 'sources'>,
  lang: Lang = 'it',
): Diagnostic[] {
  return collect(lang, (report) => {
    const { versions } = parameter;
    if (versions.length === 0) report('value.empty-list', ['versions']);
    versions.forEach((version, index) => {
      const here = within(report, 'versions', index);
      checkVersion(version, parameter, context, here);
      const previous = versions[index - 1];
      if (previous !== undefined) checkSuccession(previous, version, here);
    });
    const last = versions.at(-1);
    if (last?.to !== undefined && parameter.ends === undefined) {
      report('parameter.ends', ['versions', versions.length - 1, 'to'], { to: last.to });
    }
  });
}

function checkVersion(
  version: ParameterVersion,
  { type }: Parameter,
  { sources }: Pick<RuleContext, 'sources'>,
  report: Report,
): void {
  checkDay(version.from, ['from'], { report });
  checkDay(version.to, ['to'], { report });
  checkDay(version.checkedOn, ['checkedOn'], { report });
  if (version.to !== undefined && version.to < version.from) {
    report('date.inverted', ['to'], { from: version.from, to: version.to });
  }
  if (!hasParameterType(version.value, type)) {
    report('parameter.value-type', ['value'], { found: show(version.value), type });
  }
  if (!sources.has(version.source)) {
    reportUnknown({ code: 'source.not-found', name: version.source, known: sources, path: ['source'], report });
  }
}

function checkSuccession(previous: ParameterVersion, next: ParameterVersion, report: Report): void {
  if (!isCivilDate(previous.from) || !isCivilDate(next.from)) return;
  if (next.from <= previous.from) {
    report('parameter.unsorted', ['from'], { from: next.from, previous: previous.from });
    return;
  }
  if (!isCivilDate(previous.to)) return;
  const expected: CivilDate = dayAfter(previous.to);
  if (next.from < expected) report('parameter.overlap', ['from'], { from: next.from, to: previous.to });
  if (next.from > expected) report('parameter.gap', ['from'], { first: expected, last: dayBefore(next.from) });
}

function hasParameterType(value: unknown, type: Parameter['type']): boolean {
  if (type === 'list') {
    return Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === typeof value[0]);
  }
  return hasType(value, type);
}
