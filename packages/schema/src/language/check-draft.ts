import type { Diagnostic, Draft, DraftBlock, ExposureModel, Lang } from '../types/index.ts';

import { placeholdersIn } from './refs.ts';
import { collect, within } from './report.ts';
import type { Report } from './report.ts';
import { findFact, reportUnknown } from './scope.ts';
import type { RuleContext, Scope } from './scope.ts';

/** A document against what it names: norms, rules, stages of the procedure, facts. Paths start at the draft. */
export function checkDraft(draft: Draft, exposure: ExposureModel | null, context: RuleContext, lang: Lang = 'it'): Diagnostic[] {
  return collect(lang, (report) => {
    checkNorms(draft, context, report);
    checkCall(draft, exposure, context, report);
    const { forEach } = draft;
    if (forEach !== undefined && !context.vocabulary.items.has(forEach)) {
      reportUnknown({ code: 'collection.not-found', name: forEach, known: context.vocabulary.collections, path: ['forEach'], report });
      return;
    }
    const scope: Scope = { context, items: forEach === undefined ? [] : [forEach], deadline: 'none', report };
    for (const key of ['addressee', 'subject', 'signature'] as const) checkText(draft[key] ?? '', [key], scope);
    draft.body.forEach((block, index) => {
      textsOf(block).forEach((text) => checkText(text, ['body', index], scope));
      checkDay(block.after ?? block.until, ['body', index], scope);
    });
    draft.checks.forEach((check, index) => {
      checkText(typeof check === 'string' ? check : check.text, ['checks', index], scope);
      if (typeof check !== 'string') checkDay(check.after, ['checks', index], scope);
    });
  });
}

function checkNorms({ legalBasis = [] }: Draft, { acts, sources }: RuleContext, report: Report): void {
  legalBasis.forEach(({ act, source }, index) => {
    const here = within(report, 'legalBasis', index);
    if (!acts.has(act)) reportUnknown({ code: 'act.not-found', name: act, known: acts, path: ['act'], report: here });
    if (!sources.has(source)) reportUnknown({ code: 'source.not-found', name: source, known: sources, path: ['source'], report: here });
  });
}

function checkCall({ calledBy: { rules = [], stages = [] } }: Draft, exposure: ExposureModel | null, context: RuleContext, report: Report): void {
  const here = within(report, 'calledBy');
  rules.forEach((name, index) => {
    if (!context.rules.has(name)) reportUnknown({ code: 'rule.not-found', name, known: context.rules, path: ['rules', index], report: here });
  });
  if (exposure === null) return;
  const known = exposure.procedure.stages.map(({ id }) => id);
  stages.forEach((name, index) => {
    if (!known.includes(name)) reportUnknown({ code: 'stage.not-found', name, known, path: ['stages', index], report: here });
  });
}

function checkText(text: string, path: readonly (string | number)[], scope: Scope): void {
  placeholdersIn(text).forEach((fact) => findFact(fact, path, scope));
}

function checkDay(fact: string | undefined, path: readonly (string | number)[], scope: Scope): void {
  if (fact !== undefined) findFact(fact, path, scope);
}

function textsOf({ heading, paragraph, list = [], numbered = [] }: DraftBlock): readonly string[] {
  return [heading, paragraph].flatMap((text) => text ?? []).concat(list, numbered);
}
