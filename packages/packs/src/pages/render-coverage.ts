import { words } from '@adempi/schema';
import type { Bundle, CoverageRow, CoverageStatus, PackCoverage, Rule } from '@adempi/schema';
import type { RootContent } from 'mdast';

import { heading, paragraph, printPage, table } from './markdown.ts';
import type { Inline } from './markdown.ts';
import type { PageContext } from './operand.ts';
import { createPageContext } from './render-rule-page.ts';
import { linksTo } from './render-articles.ts';
import { citationOf } from './sections-law.ts';

const STATUS = words('it').coverage;

/**
 * Norm by norm, what the rules decide and what a person must look at, in Markdown and in Italian.
 * @example renderCoverage(bundle)
 */
export function renderCoverage(bundle: Bundle): string {
  const context = createPageContext(bundle);
  const { coverage = [] } = bundle;
  return printPage('Pagina generata da rules/ con «npm run docs»: non modificarla a mano.', [
    heading(1, 'Che cosa è coperto'),
    paragraph('Norma per norma: che cosa decidono le regole, che cosa deve guardare una persona, e perché. Ciò che non è in questa pagina non è stato esaminato.'),
    paragraph(countStatuses(coverage.flatMap(({ rows }) => rows))),
    ...coverage.flatMap((one) => renderPack(one, context)),
  ]);
}

function renderPack({ id, rows }: PackCoverage, context: PageContext): RootContent[] {
  const pack = context.bundle.packs.find((one) => one.id === id);
  return [
    heading(2, pack?.title.it ?? id),
    paragraph(countStatuses(rows)),
    table([['Norma', 'Stato', 'Regole', 'Perché', 'Che cosa guardare'], ...rows.map((row) => renderRow(row, context))]),
  ];
}

function renderRow(row: CoverageRow, context: PageContext): readonly Inline[] {
  const rules = (row.rules ?? []).flatMap((id): Rule[] => context.bundle.rules.filter((rule) => rule.id === id));
  return [citationOf(row, context), STATUS[row.status], rules.length === 0 ? '–' : linksTo(rules, context.bundle), row.reason ?? '–', row.check ?? '–'];
}

function countStatuses(rows: readonly CoverageRow[]): string {
  const counts = (Object.keys(STATUS) as CoverageStatus[]).flatMap((status) => {
    const count = rows.filter((row) => row.status === status).length;
    return count === 0 ? [] : [`${STATUS[status]}: ${count}`];
  });
  return `${rows.length} ${rows.length === 1 ? 'norma' : 'norme'} (${counts.join('; ')}).`;
}
