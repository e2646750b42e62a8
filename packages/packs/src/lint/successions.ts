import { createDiagnostic, dayAfter, dayBefore } from '@adempi/schema';
import type { Bundle, Diagnostic, Lang, Rule } from '@adempi/schema';

/** Warns where a rule and the one that takes its place leave days to neither, or days to both. @internal */
export function lintSuccessions({ rules }: Pick<Bundle, 'rules'>, lang: Lang): Diagnostic[] {
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  return rules.flatMap((rule, index) => {
    const successor = byId.get(rule.inForce.replacedBy ?? '');
    return successor === undefined ? [] : compare(rule, successor, index, lang);
  });
}

function compare({ inForce: { to } }: Rule, { id: name, inForce: { from } }: Rule, index: number, lang: Lang): Diagnostic[] {
  if (to === undefined || from === dayAfter(to)) return [];
  const path = ['rules', index, 'inForce', 'to'];
  return [
    from > to
      ? createDiagnostic({ code: 'rule.successor-gap', severity: 'warning', params: { name, first: dayAfter(to), last: dayBefore(from) }, path, lang })
      : createDiagnostic({ code: 'rule.successor-overlap', severity: 'warning', params: { name, from, to }, path, lang }),
  ];
}
