import { createDiagnostic, isAll, isAny, isNot, isQuantifierLeaf } from '@adempi/schema';
import type { Bundle, Condition, Diagnostic, FactDefinition, Lang, Path, Rule } from '@adempi/schema';

import { findConstancy } from './constancy.ts';

interface Search {
  readonly facts: ReadonlyMap<string, FactDefinition>;
  readonly lang: Lang;
}

/** A condition that holds where another is asked. */
interface Given {
  readonly name: string;
  readonly condition: Condition;
}

/**
 * Warns of conditions that are true, or false, whatever the facts: by themselves, or given that the
 * rule applies and the item is one of those meant.
 * @internal
 */
export function lintConstantConditions({ rules, vocabulary }: Pick<Bundle, 'rules' | 'vocabulary'>, lang: Lang): Diagnostic[] {
  const search: Search = { facts: new Map(vocabulary.map((fact) => [fact.path, fact])), lang };
  return rules.flatMap((rule, index) => lintRule(rule, ['rules', index], search));
}

function lintRule(rule: Rule, path: Path, search: Search): Diagnostic[] {
  const given: Given[] = [];
  return (['appliesWhen', 'where', 'require'] as const).flatMap((name) => {
    const condition = rule[name];
    if (condition === undefined) return [];
    const at = [...path, name];
    const alone = lintCondition(condition, at, search);
    const found = alone.length > 0 ? alone : judge(condition, at, search, given);
    given.push({ name, condition });
    return found;
  });
}

// What is found of a group need not be said of its members again.
function lintCondition(condition: Condition, path: Path, search: Search): Diagnostic[] {
  const whole = judge(condition, path, search);
  return whole.length > 0 ? whole : partsOf(condition, path).flatMap(([part, at]) => lintCondition(part, at, search));
}

function partsOf(condition: Condition, path: Path): [Condition, Path][] {
  if (isAll(condition)) return condition.all.map((member, index) => [member, [...path, 'all', index]]);
  if (isAny(condition)) return condition.any.map((member, index) => [member, [...path, 'any', index]]);
  if (isNot(condition)) return [[condition.not, [...path, 'not']]];
  return isQuantifierLeaf(condition) ? [[condition.value, [...path, 'value']]] : [];
}

function judge(condition: Condition, path: Path, { facts, lang }: Search, given: readonly Given[] = []): Diagnostic[] {
  const constancy = findConstancy(condition, given.map((one) => one.condition), facts);
  if (constancy === 'varies') return [];
  const code = constancy === 'always' ? 'condition.always' : 'condition.never';
  const params = given.length === 0 ? {} : { name: given.map(({ name }) => name).join(', ') };
  return [createDiagnostic({ code, severity: 'warning', params, path, lang })];
}
