import type { Diagnostic, ExposureClass, ExposureModel, FinedProvision, Lang, ProcedureNote, ProcedureStage, Referral, Rule } from '../types/index.ts';

import { checkDay } from './check-deadline.ts';
import { collect, within } from './report.ts';
import type { Report } from './report.ts';
import { checkDateFact, findFact, reportUnknown } from './scope.ts';
import type { RuleContext, Scope } from './scope.ts';

/** The procedure of art. 18-bis against the vocabulary, and its provisions against the acts. Paths start at the model. */
export function checkExposureModel(
  { procedure, provisions, referrals }: ExposureModel,
  context: RuleContext,
  lang: Lang = 'it',
): Diagnostic[] {
  return collect(lang, (report) => {
    provisions.forEach((one, index) => {
      checkCitation(one, context, within(report, 'provisions', index));
      checkDay(one.from, ['from'], { report: within(report, 'provisions', index) });
    });
    referrals.forEach((one, index) => checkCitation(one, context, within(report, 'referrals', index)));
    const here = within(report, 'procedure');
    const { items, collections } = context.vocabulary;
    const { collection, rule, stages } = procedure;
    if (!items.has(collection)) {
      reportUnknown({ code: 'collection.not-found', name: collection, known: collections, path: ['collection'], report: here });
      return;
    }
    const scope: Scope = { context, items: [collection], deadline: 'continuous', report: here };
    const fact = findFact(rule, ['rule'], scope);
    if (fact !== null && fact.type !== 'string') here('fact.not-text', ['rule'], { fact: rule, type: fact.type });
    stages.forEach(({ id }, index) => {
      if (stages.slice(0, index).some((other) => other.id === id)) here('id.duplicate', ['stages', index, 'id'], { name: id });
    });
    stages.forEach((stage, index) => checkStage(stage, stages.slice(index + 1), { ...scope, report: within(here, 'stages', index) }));
  });
}

/** A stage reads dates, leads to later ones, and says where what is verified was read. */
function checkStage({ date, term, met, meaning = [], next = [], stops = [] }: ProcedureStage, later: readonly ProcedureStage[], scope: Scope): void {
  for (const [name, fact] of Object.entries({ date, term, met })) if (fact !== undefined) checkDateFact(fact, [name], scope);
  const known = later.map(({ id }) => id);
  next.forEach(({ stage }, index) => {
    if (stage === undefined || known.includes(stage)) return;
    reportUnknown({ code: 'stage.not-later', name: stage, known, path: ['stage'], report: within(scope.report, 'next', index) });
  });
  for (const [name, notes] of Object.entries({ meaning, next, stops })) {
    notes.forEach((note, index) => checkNote(note, scope.context, within(scope.report, name, index)));
  }
}

function checkNote({ act, article, source, confidence, cites }: ProcedureNote, context: RuleContext, report: Report): void {
  if (cites !== undefined) checkAct(cites.act, context, within(report, 'cites'));
  if (act !== undefined) checkAct(act, context, report);
  if (source !== undefined) checkSource(source, context, report);
  if (confidence === 'verified' && [act, article, source].includes(undefined)) report('procedure.unsourced', ['confidence'], {});
}

function checkCitation({ act, source }: FinedProvision | Referral, context: RuleContext, report: Report): void {
  checkAct(act, context, report);
  checkSource(source, context, report);
}

function checkAct(act: string, { acts }: RuleContext, report: Report): void {
  if (!acts.has(act)) reportUnknown({ code: 'act.not-found', name: act, known: acts, path: ['act'], report });
}

function checkSource(source: string, { sources }: RuleContext, report: Report): void {
  if (!sources.has(source)) reportUnknown({ code: 'source.not-found', name: source, known: sources, path: ['source'], report });
}

/**
 * Each rule that claims a fine cites a provision of the closed list, of that class, and not from an
 * earlier day: no one is told of a fine that the law does not set. Paths start at the bundle.
 */
export function checkFines(rules: readonly Rule[], { provisions }: Pick<ExposureModel, 'provisions'>, lang: Lang = 'it'): Diagnostic[] {
  return collect(lang, (report) => {
    rules.forEach((rule, index) => {
      const { exposure } = rule;
      if (exposure === undefined || !isFine(exposure.cad18bis)) return;
      const here = within(report, 'rules', index, 'exposure');
      const cited = provisions.filter((provision) => provision.class === exposure.cad18bis && isCited(rule, provision));
      const [first] = cited.map(({ from }) => from).sort();
      if (first === undefined) here('exposure.not-listed', ['cad18bis'], { found: exposure.cad18bis });
      else if ((exposure.from ?? rule.inForce.from) < first) here('exposure.too-early', exposure.from === undefined ? [] : ['from'], { from: first });
    });
  });
}

/**
 * Whether a class of exposure is a fine whose sum the law sets.
 * @example isFine('fine_unclear') // false
 */
export function isFine(name: ExposureClass): name is FinedProvision['class'] {
  return name === 'fine' || name === 'fine_halved';
}

/** The norms that a rule, or one of its findings, rests on. */
interface Citing {
  readonly legalBasis: readonly Partial<Pick<FinedProvision, 'act' | 'article' | 'comma'>>[];
}

/** Whether a rule rests on a provision; a provision without a comma is its whole article. */
export function isCited({ legalBasis }: Citing, { act, article, comma }: Pick<FinedProvision, 'act' | 'article' | 'comma'>): boolean {
  return legalBasis.some((basis) => basis.act === act && basis.article === article && (comma === undefined || basis.comma === comma));
}

/** Whether something that is said of a stage holds for a rule with this class of exposure and these norms. */
export function isNoteFor({ classes, cites }: ProcedureNote, breach: ExposureClass | null, citing: Citing): boolean {
  const isOfClass = classes === undefined || (breach !== null && classes.includes(breach));
  return isOfClass && (cites === undefined || isCited(citing, cites));
}
