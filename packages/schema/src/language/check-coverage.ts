import type { CoverageRow, Diagnostic, Lang, PackCoverage } from '../types/index.ts';

import { collect, within } from './report.ts';
import type { Report } from './report.ts';
import { reportUnknown } from './scope.ts';
import type { RuleContext } from './scope.ts';

/** The norms that a pack says it covers: known acts, known rules. Paths start at the coverage. */
export function checkCoverage({ rows }: PackCoverage, context: RuleContext, lang: Lang = 'it'): Diagnostic[] {
  return collect(lang, (report) => {
    rows.forEach((row, index) => checkRow(row, context, within(report, 'rows', index)));
  });
}

function checkRow({ act, rules = [] }: CoverageRow, context: RuleContext, report: Report): void {
  if (!context.acts.has(act)) reportUnknown({ code: 'act.not-found', name: act, known: context.acts, path: ['act'], report });
  rules.forEach((name, index) => {
    if (!context.rules.has(name)) reportUnknown({ code: 'rule.not-found', name, known: context.rules, path: ['rules', index], report });
  });
}
