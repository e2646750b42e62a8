import type { Diagnostic, Lang, Profile, Rule } from '../types/index.ts';

import { packOf } from './pack-of.ts';
import { collect } from './report.ts';
import { reportUnknown } from './scope.ts';
import type { RuleContext } from './scope.ts';

/**
 * Whether a profile holds a rule: the rule meets every entry of its selection.
 * @example isInProfile({ force: ['plan'] }, rule)
 */
export function isInProfile({ rules, packs, force, exposure }: Profile['select'], rule: Rule): boolean {
  return (
    (rules?.includes(rule.id) ?? true) &&
    (packs?.includes(packOf(rule.id)) ?? true) &&
    (force?.includes(rule.force) ?? true) &&
    (exposure === undefined || (rule.exposure !== undefined && exposure.includes(rule.exposure.cad18bis)))
  );
}

/** A profile against the rules: it names those that are there, and holds at least one. Paths start at the profile. */
export function checkProfile({ id, select }: Profile, bundle: Named, context: RuleContext, lang: Lang = 'it'): Diagnostic[] {
  return collect(lang, (report) => {
    const packs = new Set(bundle.packs.map((pack) => pack.id));
    select.rules?.forEach((name, index) => {
      const path = ['select', 'rules', index];
      if (!context.rules.has(name)) reportUnknown({ code: 'rule.not-found', name, known: context.rules, path, report });
    });
    select.packs?.forEach((name, index) => {
      const path = ['select', 'packs', index];
      if (!packs.has(name)) reportUnknown({ code: 'pack.not-found', name, known: packs, path, report });
    });
    if (!bundle.rules.some((rule) => isInProfile(select, rule))) report('profile.empty', ['select'], { name: id });
  });
}

interface Named {
  readonly packs: readonly { readonly id: string }[];
  readonly rules: readonly Rule[];
}
