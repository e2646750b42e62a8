import type { Condition, Diagnostic, Lang, Rule } from '../types/index.ts';

import { checkCondition } from './check-condition.ts';
import { checkDay, checkDeadline } from './check-deadline.ts';
import { checkExamples } from './check-example.ts';
import { isFine } from './check-exposure.ts';
import { kindOfDeadline, placeholdersIn } from './refs.ts';
import { collect, within } from './report.ts';
import type { Report } from './report.ts';
import { findFact, reportUnknown } from './scope.ts';
import type { RuleContext, Scope } from './scope.ts';

/**
 * One rule against what surrounds it: facts, operators and values, parameters, acts, sources,
 * deadline, exposure, messages, examples. Paths of the diagnostics start at the rule, whose
 * shape must already be valid.
 * @example checkRule(rule, createRuleContext(bundle))
 */
export function checkRule(rule: Rule, context: RuleContext, lang: Lang = 'it'): Diagnostic[] {
  return collect(lang, (report) => {
    checkForce(rule, context, report);
    checkLegalBasis(rule, context, report);
    checkConditions(rule, context, report);
    checkProofs(rule, context, report);
    checkExposure(rule, report);
    checkMessages(rule, context, report);
    checkExamples(rule, context, report);
  });
}

function checkForce({ id, inForce }: Rule, { rules }: RuleContext, report: Report): void {
  const here = within(report, 'inForce');
  checkDay(inForce.from, ['from'], { report: here });
  checkDay(inForce.to, ['to'], { report: here });
  if (inForce.to !== undefined && inForce.to < inForce.from) {
    here('date.inverted', ['to'], { from: inForce.from, to: inForce.to });
  }
  const { replacedBy } = inForce;
  if (replacedBy === undefined) return;
  if (replacedBy === id) here('rule.replaced-by-itself', ['replacedBy'], { name: id });
  if (inForce.to === undefined) here('rule.replaced-without-end', ['replacedBy'], { name: replacedBy });
  if (!rules.has(replacedBy)) {
    reportUnknown({ code: 'rule.not-found', name: replacedBy, known: rules, path: ['replacedBy'], report: here });
  }
}

function checkLegalBasis({ legalBasis }: Rule, { acts, sources }: RuleContext, report: Report): void {
  legalBasis.forEach((basis, index) => {
    const here = within(report, 'legalBasis', index);
    checkDay(basis.checkedOn, ['checkedOn'], { report: here });
    if (!acts.has(basis.act)) {
      reportUnknown({ code: 'act.not-found', name: basis.act, known: acts, path: ['act'], report: here });
    }
    if (!sources.has(basis.source)) {
      reportUnknown({ code: 'source.not-found', name: basis.source, known: sources, path: ['source'], report: here });
    }
  });
}

function checkConditions(rule: Rule, context: RuleContext, report: Report): void {
  const { vocabulary } = context;
  const deadline = kindOfDeadline(rule.deadline);
  const ente: Scope = { context, items: [], deadline, report };
  const item: Scope = { ...ente, items: itemsAtHand(rule) };
  if (rule.forEach !== undefined && !vocabulary.items.has(rule.forEach)) {
    const known = vocabulary.collections;
    reportUnknown({ code: 'collection.not-found', name: rule.forEach, known, path: ['forEach'], report });
  }
  if (rule.forItem !== undefined && !vocabulary.items.has(rule.forItem.collection)) {
    const known = vocabulary.collections;
    reportUnknown({ code: 'collection.not-found', name: rule.forItem.collection, known, path: ['forItem', 'collection'], report });
  }
  if (rule.forItem !== undefined && rule.forEach !== undefined) report('rule.for-item', ['forItem']);
  if (rule.where !== undefined && rule.forEach === undefined) report('rule.where', ['where']);
  if (rule.require === undefined && deadline !== 'recurring') report('rule.no-require', []);
  checkDeadline(rule.deadline, ['deadline'], item);
  const check = (name: string, condition: Condition | undefined, scope: Scope): void => {
    if (condition !== undefined) checkCondition(condition, [name], scope);
  };
  check('appliesWhen', rule.appliesWhen, { ...ente, deadline: 'none' });
  check('where', rule.where, item);
  check('require', rule.require, item);
}

/** The collections of whose items a rule may name facts outside a quantifier. */
function itemsAtHand({ forEach, forItem }: Rule): string[] {
  return [...(forEach === undefined ? [] : [forEach]), ...(forItem === undefined ? [] : [forItem.collection])];
}

// A rule that is proved may not prove another: whoever reads a verdict finds its reason one step away.
function checkProofs(rule: Rule, { rules, proved }: RuleContext, report: Report): void {
  if (rule.provedBy !== undefined && rule.forEach !== undefined) report('rule.proof-items', ['provedBy']);
  rule.provedBy?.forEach((name, index) => {
    const path = ['provedBy', index];
    if (!rules.has(name)) reportUnknown({ code: 'rule.not-found', name, known: rules, path, report });
    else if (proved.has(name)) report('rule.proof-chain', path, { name });
  });
}

// A fine is named only where a law sets it, and where the duty, its date and the fine itself
// were all read in a source; a plan or a grant has consequences of its own, outside art. 18-bis.
function checkExposure({ exposure, force, confidence }: Rule, report: Report): void {
  if (exposure === undefined) return;
  const here = within(report, 'exposure');
  checkDay(exposure.from, ['from'], { report: here });
  const { cad18bis } = exposure;
  if (isFine(cad18bis) && force !== 'statutory') here('exposure.force', ['cad18bis'], { found: cad18bis, force });
  if (cad18bis === 'fine_unclear' && (force === 'plan' || force === 'grant')) {
    here('exposure.force', ['cad18bis'], { found: cad18bis, force });
  }
  const unverified = Object.entries(confidence).filter(([, level]) => level !== 'verified');
  if (isFine(cad18bis) && unverified.length > 0) {
    here('exposure.unverified', ['cad18bis'], { found: cad18bis, values: unverified.map(([what]) => what).join(', ') });
  }
}

function checkMessages(rule: Rule, context: RuleContext, report: Report): void {
  const scope: Scope = { context, items: itemsAtHand(rule), deadline: kindOfDeadline(rule.deadline), report };
  for (const [outcome, sentence] of Object.entries(rule.messages)) {
    const path = ['messages', outcome];
    if (/[{}]/.test(sentence.replace(/\{[^{}]*\}/g, ''))) report('message.unclosed', path);
    for (const name of placeholdersIn(sentence)) {
      if (findFact(name, path, scope)?.type === 'collection') report('message.collection', path, { fact: name });
    }
  }
}
