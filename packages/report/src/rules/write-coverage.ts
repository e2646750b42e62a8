import type { Bundle, CoverageRow, CoverageStatus } from '@adempi/schema';
import { citeNorm, words } from '@adempi/schema';

import { labelsOf } from '../labels/labels.ts';
import { clampWidth } from '../table/view.ts';
import { drawTable, tableFrame } from '../text/draw-table.ts';
import { wrapText } from '../text/layout.ts';
import { createStyle } from '../text/style.ts';
import type { RuleListOptions } from './write-rule-list.ts';

/** One norm of a pack, and how it is covered. */
export interface CoveredNorm extends CoverageRow {
  readonly pack: string;
}

/**
 * The norms of packs, as rows with the id of their pack, in the order of the bundle.
 * @example listCoverage(bundle).filter(({ status }) => status === 'manual')
 */
export function listCoverage({ coverage = [] }: Pick<Bundle, 'coverage'>): CoveredNorm[] {
  return coverage.flatMap(({ id, rows }) => rows.map((row) => ({ pack: id, ...row })));
}

/**
 * Norm by norm, for a terminal: what decides it, or what a person must look at.
 * @example writeCoverage(listCoverage(bundle), bundle, { width: 100 })
 */
export function writeCoverage(norms: readonly CoveredNorm[], { packs, acts }: Pick<Bundle, 'packs' | 'acts'>, options: RuleListOptions = {}): string {
  const { lang = 'it' } = options;
  const { coverage: labels } = labelsOf(lang);
  const { coverage: statuses } = words(lang);
  const style = createStyle(options.color ?? false);
  const width = clampWidth(options.width);
  const labelOf = new Map(acts.map(({ id, label }) => [id, label]));
  const [norm, what] = [Math.floor((width - tableFrame(2)) * 0.4), Math.ceil((width - tableFrame(2)) * 0.6)];
  const parts = packs.flatMap((pack) => {
    const found = norms.filter((one) => one.pack === pack.id);
    if (found.length === 0) return [];
    const table = drawTable({
      widths: [norm, what],
      head: [labels.norm, labels.what].map(style.dim),
      rows: found.map(({ rules = [], ...row }) => [
        [...wrapText(citeNorm(row, labelOf.get(row.act) ?? row.act), norm).map(style.bold), ...wrapText(statuses[row.status], norm)],
        [...rules.flatMap((id) => wrapText(id, what)), ...[row.check ?? row.reason ?? []].flat().flatMap((sentence) => wrapText(sentence, what))],
      ]),
      paintBorder: style.dim,
    });
    return [`${style.bold(pack.title.it)}\n${table}`];
  });
  return `${[...parts, labels.count(norms.length, countsOf(norms, statuses))].join('\n\n')}\n`;
}

function countsOf(norms: readonly CoveredNorm[], statuses: Readonly<Record<CoverageStatus, string>>): string {
  const counts = (Object.keys(statuses) as CoverageStatus[]).map((status) => [statuses[status], norms.filter((one) => one.status === status).length] as const);
  return counts.filter(([, count]) => count > 0).map(([word, count]) => `${word}: ${count}`).join('; ');
}
