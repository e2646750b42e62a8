import { createDiagnostic } from '@adempi/schema';
import type { Bundle, CivilDate, Diagnostic, Lang } from '@adempi/schema';

/**
 * Warns of each pack whose law was read up to a day before `asOf`: what changed since is not in it.
 * Paths point into the bundle.
 * @example lintHorizon(bundle, '2027-01-01').length > 0
 */
export function lintHorizon(bundle: Pick<Bundle, 'packs'>, asOf: CivilDate, lang: Lang = 'it'): Diagnostic[] {
  return bundle.packs.flatMap(({ id, horizon }, index) => {
    if (asOf <= horizon) return [];
    const params = { name: id, horizon, asOf };
    return [createDiagnostic({ code: 'pack.horizon', severity: 'warning', params, path: ['packs', index, 'horizon'], lang })];
  });
}
