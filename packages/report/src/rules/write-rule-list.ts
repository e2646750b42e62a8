import type { Lang, Rule } from '@adempi/schema';
import { formatDay, textIn, words } from '@adempi/schema';

import { labelsOf } from '../labels/labels.ts';
import { clampWidth } from '../table/view.ts';
import { drawTable, tableFrame } from '../text/draw-table.ts';
import { widest, wrapText } from '../text/layout.ts';
import { createStyle } from '../text/style.ts';

/** How a list of rules is written. */
export interface RuleListOptions {
  /** Columns of the terminal, 60 to 160. */
  readonly width?: number;
  readonly color?: boolean;
  readonly lang?: Lang;
}

/** The rules as a table: title and id, what binds, how grave, since when. */
export function writeRuleList(rules: readonly Rule[], options: RuleListOptions = {}): string {
  const { lang = 'it' } = options;
  const { columns, rules: labels } = labelsOf(lang);
  const { force: forces, severity: severities } = words(lang);
  const style = createStyle(options.color ?? false);
  const taken = [
    widest([columns.force, ...Object.values(forces)]),
    widest([columns.severity, ...Object.values(severities)]),
    widest([columns.since, '00/00/0000']),
  ];
  const width = clampWidth(options.width) - tableFrame(4) - taken.reduce((sum, one) => sum + one, 0);
  const table = drawTable({
    widths: [width, ...taken],
    head: [columns.rule, columns.force, columns.severity, columns.since].map(style.dim),
    rows: rules.map((rule) => [
      [
        ...wrapText(textIn(rule.title, lang), width).map(style.bold),
        ...wrapText(rule.id, width).map(style.dim),
      ],
      [forces[rule.force]],
      [style.severity[rule.severity](severities[rule.severity])],
      [formatDay(rule.inForce.from)],
    ]),
    paintBorder: style.dim,
  });
  return `${table}\n${labels.count(rules.length)}\n`;
}
