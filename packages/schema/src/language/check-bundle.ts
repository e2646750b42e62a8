import type { Bundle, Diagnostic, ExposureModel, Lang, Pack, Path } from '../types/index.ts';

import { checkCoverage } from './check-coverage.ts';
import { checkDraft } from './check-draft.ts';
import { checkExposureModel, checkFines } from './check-exposure.ts';
import { checkParameter } from './check-parameter.ts';
import { checkRule } from './check-rule.ts';
import { checkVocabulary } from './check-vocabulary.ts';
import { packOf } from './pack-of.ts';
import { checkProfile } from './profile.ts';
import { collect } from './report.ts';
import type { Report } from './report.ts';
import { reportUnknown } from './scope.ts';
import type { RuleContext } from './scope.ts';
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
  readonly profiles?: Bundle['profiles'];
  readonly drafts?: Bundle['drafts'];
  readonly coverage?: Bundle['coverage'];
  readonly workWeights?: Bundle['workWeights'];
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
    ...(bundle.profiles ?? []).flatMap((one, index) => under(checkProfile(one, bundle, context, lang), 'profiles', index)),
    ...(bundle.drafts ?? []).flatMap((one, index) => under(checkDraft(one, bundle.exposure, context, lang), 'drafts', index)),
    ...(bundle.coverage ?? []).flatMap((one, index) => under(checkCoverage(one, context, lang), 'coverage', index)),
    ...(bundle.exposure === null ? [] : under(checkExposureModel(bundle.exposure, context, lang), 'exposure')),
    ...(bundle.exposure === null ? [] : checkFines(bundle.rules, bundle.exposure, lang)),
  ];
}

function checkIds(bundle: CheckableBundle, report: Report): void {
  for (const list of ['packs', 'parameters', 'rules', 'acts', 'sources', 'profiles', 'drafts'] as const) {
    const ids = (bundle[list] ?? []).map(({ id }) => id);
    ids.forEach((id, index) => {
      if (ids.indexOf(id) < index) report('id.duplicate', [list, index, 'id'], { name: id });
    });
  }
  const packs = new Set(bundle.packs.map(({ id }) => id));
  bundle.coverage?.forEach(({ id }, index) => {
    if (!packs.has(id)) reportUnknown({ code: 'pack.not-found', name: id, known: packs, path: ['coverage', index, 'id'], report });
  });
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
