import { createDiagnostic, isInForce, isParamRef, kindOfDeadline, readsOf } from '@adempi/schema';
import type { Bundle, CivilDate, Diagnostic, Lang, Parameter, Rule } from '@adempi/schema';

/**
 * Warns of each parameter whose last value ended before `asOf`, while a rule in force still reads
 * it on that day: from then on the rule determines nothing. A rule that falls due once reads the
 * value of its due day, however long ago that is.
 * @internal
 */
export function lintPastValues({ rules, parameters }: Pick<Bundle, 'rules' | 'parameters'>, asOf: CivilDate, lang: Lang): Diagnostic[] {
  return parameters.flatMap((parameter, index) => {
    const to = parameter.versions.at(-1)?.to;
    if (to === undefined || to >= asOf) return [];
    const readers = rules.filter((rule) => isInForce(rule, asOf) && readsToday(rule, parameter)).map(({ id }) => id);
    if (readers.length === 0) return [];
    const params = { name: parameter.id, to, values: readers.join(', ') };
    const path = ['parameters', index, 'versions', parameter.versions.length - 1, 'to'];
    return [createDiagnostic({ code: 'parameter.past', severity: 'warning', params, path, lang })];
  });
}

function readsToday(rule: Rule, { id }: Parameter): boolean {
  if (!readsOf(rule).parameters.includes(id)) return false;
  return kindOfDeadline(rule.deadline) !== 'once' || readsAtAsOf([rule.appliesWhen, rule.where, rule.require, rule.deadline], id);
}

function readsAtAsOf(value: unknown, id: string): boolean {
  if (isParamRef(value)) return value.param === id && 'at' in value;
  return typeof value === 'object' && value !== null && Object.values(value).some((part) => readsAtAsOf(part, id));
}
