import type { CivilDate, Lang } from '@adempi/schema';
import { formatDay, words } from '@adempi/schema';

import { labelsOf } from '../labels/labels.ts';
import type { Labels } from '../labels/labels.ts';
import { clampWidth } from '../table/view.ts';
import { drawTable, tableFrame } from '../text/draw-table.ts';
import { hang, widest, wrapText } from '../text/layout.ts';
import { createStyle } from '../text/style.ts';
import type { Style } from '../text/style.ts';
import type { OutcomeChange, RuleDiff } from './rule-diff.ts';
import type { RuleListOptions } from './write-rule-list.ts';

interface Shape {
  readonly labels: Labels['diff'];
  readonly outcomeOf: (outcome: OutcomeChange['before']) => string;
  readonly style: Style;
  readonly width: number;
}

/**
 * What changed between two folders of rules, for a terminal: the rules, then the outcomes over states.
 * @example writeRuleDiff(diff, { width: 100, lang: 'en' })
 */
export function writeRuleDiff(diff: RuleDiff, options: RuleListOptions = {}): string {
  const { lang = 'it' } = options;
  const shape = shapeOf(lang, options);
  const { labels } = shape;
  const rules = ruleLines(diff, shape);
  const parts = [
    rules.length === 0 ? labels.same : rules.join('\n'),
    ...(diff.states.length === 0 ? (rules.length === 0 ? [] : [labels.noStates]) : [outcomePart(diff, shape)]),
  ];
  return `${parts.join('\n\n')}\n`;
}

function shapeOf(lang: Lang, { width, color = false }: RuleListOptions): Shape {
  const { diff: labels } = labelsOf(lang);
  const outcomes = words(lang).outcome;
  return {
    labels,
    outcomeOf: (outcome) => (outcome === null ? labels.none : outcomes[outcome]),
    style: createStyle(color),
    width: clampWidth(width),
  };
}

function ruleLines({ rules: { added, removed, changed } }: RuleDiff, { labels, style, width }: Shape): string[] {
  const listed = (sign: string, title: string, ids: readonly string[]): string[] =>
    ids.length === 0 ? [] : [style.bold(title), ...ids.flatMap((id) => hang(`${sign} `, id, width))];
  const changes = changed.flatMap(({ id, fields, reads, decides }) =>
    hang('~ ', `${id}: ${[...fields, ...reads].join(', ')}${decides ? '' : ` (${labels.textOnly})`}`, width),
  );
  return [
    ...listed('+', labels.added(added.length), added),
    ...listed('-', labels.removed(removed.length), removed),
    ...(changes.length === 0 ? [] : [style.bold(labels.changed(changed.length)), ...changes]),
  ];
}

function outcomePart({ outcomes, states }: RuleDiff, shape: Shape): string {
  const { labels } = shape;
  if (outcomes.length === 0) return labels.noOutcomes(states.length);
  return `${outcomeTable(outcomes, shape)}\n${labels.outcomes(outcomes.length, states.length)}`;
}

function outcomeTable(outcomes: readonly OutcomeChange[], { labels, outcomeOf, style, width }: Shape): string {
  const columns = [
    [labels.before, ...outcomes.map(({ before }) => outcomeOf(before))],
    [labels.after, ...outcomes.map(({ after }) => outcomeOf(after))],
  ];
  const taken = columns.map(widest);
  const first = width - tableFrame(3) - taken.reduce((sum, one) => sum + one, 0);
  return drawTable({
    widths: [first, ...taken],
    head: [labels.finding, labels.before, labels.after].map(style.dim),
    rows: outcomes.map(({ ente, ruleId, item, from, to, before, after }) => [
      [
        ...wrapText(ente, first).map(style.bold),
        ...wrapText(item === null ? ruleId : `${ruleId}#${item}`, first),
        ...wrapText(periodOf(from, to, labels), first).map(style.dim),
      ],
      [outcomeOf(before)],
      [outcomeOf(after)],
    ]),
    paintBorder: style.dim,
  });
}

function periodOf(from: CivilDate, to: CivilDate | null, labels: Labels['diff']): string {
  if (from === to) return formatDay(from);
  return to === null ? labels.since(formatDay(from)) : labels.period(formatDay(from), formatDay(to));
}
