import { createDiagnostic, formatDay } from '@adempi/schema';
import type { CivilDate, Diagnostic, Lang, State } from '@adempi/schema';

import type { FactModel } from '../facts/model.ts';

/**
 * Warns of sources of a day after that of the assessment, where facts rest on them: mostly a slip in the
 * year, for which they would count for nothing, and nobody would know why. Facts of the registry count whatever
 * the day of their source is, and a fact with a day of its own does not need that of its source.
 */
export function findLaterSources({ fonti = {}, provenienza = {} }: Pick<State, 'fonti' | 'provenienza'>, { factsUnder }: Pick<FactModel, 'factsUnder'>, asOf: CivilDate, lang: Lang): Diagnostic[] {
  const later = Object.entries(fonti).filter(([, { data }]) => data !== undefined && data > asOf);
  if (later.length === 0) return [];
  const isOfRegistry = (address: string): boolean => (factsUnder.get(address) ?? [{ definition: { registry: false } }]).every(({ definition }) => definition.registry === true);
  const used = new Set(Object.entries(provenienza).flatMap(([address, { fonte, rilevatoIl }]) => (isOfRegistry(address) || (rilevatoIl !== undefined && rilevatoIl <= asOf) ? [] : [fonte])));
  return later
    .filter(([name]) => used.has(name))
    .map(([name, { data = '' }]) => createDiagnostic({ code: 'state.source-later', severity: 'warning', params: { name, date: formatDay(data) }, path: ['fonti', name, 'data'], lang }));
}
