import { checkHorizons } from '@adempi/schema';
import type { Bundle, CivilDate, Diagnostic, ExposureModel, Lang } from '@adempi/schema';

import { lintConstantConditions } from './constant-conditions.ts';
import { lintPastValues } from './past-values.ts';
import { lintSuccessions } from './successions.ts';
import { lintUnusedFacts, lintUnusedParameters } from './unused.ts';

/** What a linter looks at. */
export type LintableBundle = Pick<Bundle, 'packs' | 'vocabulary' | 'parameters' | 'rules'> & { readonly exposure: ExposureModel };

/**
 * Warns of what is sound, and most likely not meant. Paths point into the bundle.
 * @example lintRules(bundle, '2026-11-25').map(({ code }) => code) // ['parameter.unused']
 */
export function lintRules(bundle: LintableBundle, asOf: CivilDate, lang: Lang = 'it'): Diagnostic[] {
  return [
    ...checkHorizons(bundle.packs, asOf, lang),
    ...lintPastValues(bundle, asOf, lang),
    ...lintSuccessions(bundle, lang),
    ...lintConstantConditions(bundle, lang),
    ...lintUnusedParameters(bundle, lang),
    ...lintUnusedFacts(bundle, lang),
  ];
}
