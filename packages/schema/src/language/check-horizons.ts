import { createDiagnostic } from '../messages/index.ts';
import type { CivilDate, Diagnostic, Lang, Pack } from '../types/index.ts';

/**
 * Warns of each pack whose law was read up to a day before `asOf`: what changed since is not in its
 * rules. Paths point into what holds the packs.
 * @example checkHorizons(bundle.packs, '2027-01-01').length > 0
 */
export function checkHorizons(packs: readonly Pick<Pack, 'id' | 'horizon'>[], asOf: CivilDate, lang: Lang = 'it'): Diagnostic[] {
  return packs.flatMap(({ id, horizon }, index) => {
    if (asOf <= horizon) return [];
    const params = { name: id, horizon, asOf };
    return [createDiagnostic({ code: 'pack.horizon', severity: 'warning', params, path: ['packs', index, 'horizon'], lang })];
  });
}
