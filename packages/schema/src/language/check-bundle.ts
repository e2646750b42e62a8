import type { Bundle, Diagnostic, ExposureModel, Lang, Pack, Path } from '../types/index.ts';

import { checkParameter } from './check-parameter.ts';
import { checkRule } from './check-rule.ts';
import { checkVocabulary } from './check-vocabulary.ts';
import { packOf } from './refs.ts';
import { collect, within } from './report.ts';
import type { Report } from './report.ts';
import { checkDateFact, findFact, reportUnknown } from './scope.ts';
import type { RuleContext, Scope } from './scope.ts';
import { indexVocabulary } from './vocabulary-index.ts';

/** Gathers what rules may name from a bundle. It never fails: the checks tell what is wrong. */
export function createRuleContext(
  bundle: Pick<Bundle, 'vocabulary' | 'parameters' | 'acts' | 'sources' | 'rules'> & { readonly packs?: readonly Pack[] },
): RuleContext {
  return {
    vocabulary: indexVocabulary(bundle.vocabulary),
    parameters: new Map(bundle.parameters.map((parameter) => [parameter.id, parameter])),
    acts: new Set(bundle.acts.map(({ id }) => id)),
    sources: new Set(bundle.sources.map(({ id }) => id)),
    rules: new Set(bundle.rules.map(({ id }) => id)),
    proved: new Set(bundle.rules.filter(({ provedBy }) => provedBy !== undefined).map(({ id }) => id)),
    catalogues: new Set(bundle.packs?.filter(({ edition }) => edition !== undefined).map(({ id }) => id)),
  };
}

/** A bundle, or what there is of one while it is being compiled. */
export type CheckableBundle = Pick<Bundle, 'packs' | 'vocabulary' | 'parameters' | 'rules' | 'acts' | 'sources'> & {
  readonly exposure: ExposureModel | null;
};

/**
 * All that is wrong with a bundle of the right shape (`validate('bundle', …)` tells the shape),
 * with paths into the bundle. Warnings are among them.
 * @example checkBundle(bundle).filter(({ severity }) => severity === 'error').length === 0
 */
export function checkBundle(bundle: CheckableBundle, lang: Lang = 'it'): Diagnostic[] {
  const context = createRuleContext(bundle);
  return [
    ...collect(lang, (report) => checkIds(bundle, report)),
    ...under(checkVocabulary(bundle.vocabulary, lang), 'vocabulary'),
    ...bundle.parameters.flatMap((parameter, index) =>
      under(checkParameter(parameter, context, lang), 'parameters', index),
    ),
    ...bundle.rules.flatMap((rule, index) => under(checkRule(rule, context, lang), 'rules', index)),
    ...(bundle.exposure === null ? [] : under(checkExposureModel(bundle.exposure, context, lang), 'exposure')),
  ];
}

/** The procedure of art. 18-bis against the vocabulary. Paths start at the model. */
export function checkExposureModel(
  { procedure }: ExposureModel,
  context: RuleContext,
  lang: Lang = 'it',
): Diagnostic[] {
  return collect(lang, (report) => {
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
    stages.forEach(({ date }, index) => checkDateFact(date, ['stages', index, 'date'], scope));
  });
}

function checkIds(bundle: CheckableBundle, report: Report): void {
  for (const list of ['packs', 'parameters', 'rules', 'acts', 'sources'] as const) {
    const ids = bundle[list].map(({ id }) => id);
    ids.forEach((id, index) => {
      if (ids.indexOf(id) < index) report('id.duplicate', [list, index, 'id'], { name: id });
    });
  }
  const packs = new Set(bundle.packs.map(({ id }) => id));
  for (const list of ['parameters', 'rules'] as const) {
    bundle[list].forEach(({ id }, index) => {
      const name = packOf(id);
      if (packs.has(name)) return;
      reportUnknown({ code: 'pack.not-found', name, known: packs, path: [list, index, 'id'], report });
    });
  }
}

function under(diagnostics: readonly Diagnostic[], ...prefix: Path): Diagnostic[] {
  return diagnostics.map((diagnostic) => ({ ...diagnostic, path: [...prefix, ...(diagnostic.path ?? [])] }));
}
