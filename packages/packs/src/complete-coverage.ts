import { isLaw, packOf } from '@adempi/schema';
import type { CoverageRow, PackCoverage, Rule } from '@adempi/schema';

import { sortBy } from './lists.ts';

/**
 * The norms that packs say they cover. A rule of law that no row names covers those that it cites:
 * a new rule needs no row, unless it covers a norm in part.
 * @internal
 */
export function completeCoverage(written: readonly PackCoverage[], rules: readonly Rule[]): PackCoverage[] {
  const named = new Set(written.flatMap(({ rows }) => rows.flatMap((row) => row.rules ?? [])));
  const unnamed = rules.filter((rule) => isLaw(rule.force) && !named.has(rule.id));
  const packs = new Set([...written.map(({ id }) => id), ...unnamed.map(({ id }) => packOf(id))]);
  return sortBy([...packs], (id) => id).map((id) => ({
    id,
    rows: [
      ...written.filter((one) => one.id === id).flatMap(({ rows }) => rows),
      ...unnamed.filter((rule) => packOf(rule.id) === id).flatMap(rowsOf),
    ],
  }));
}

function rowsOf({ id, obligation, legalBasis }: Rule): CoverageRow[] {
  return legalBasis.map(({ checkedOn: _, source: __, ...norm }) => ({ obligation, ...norm, status: 'automated', rules: [id] }));
}
