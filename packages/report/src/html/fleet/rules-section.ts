import type { Element } from 'hast';
import { h } from 'hastscript';
import { COUNTED_OUTCOMES, compareText, isLaw } from '@adempi/schema';

import { capitalised } from '../../labels/phrases.ts';
import { present, section, table } from '../elements.ts';
import type { Child } from '../elements.ts';
import { barChart } from './bars.ts';
import type { BarRow } from './bars.ts';
import { applicableOf } from './count-groups.ts';
import type { FleetRule } from './fleet.ts';
import { countOf, share, shown } from './fleet-page.ts';
import type { FleetPage } from './fleet-page.ts';
import { outcomeBar, outcomeLegend } from './groups-section.ts';

/** Rules that are drawn; all are in the table. */
const DRAWN = 15;

/** How each duty came out: those of which most was decided are drawn, all are listed. */
export function rulesSection(page: FleetPage): Element {
  const { labels, fleet } = page;
  const [law, plans] = [sortRules(fleet.rules.filter(({ force }) => isLaw(force))), sortRules(fleet.rules.filter(({ force }) => !isLaw(force)))];
  const drawn = law.filter((rule) => decidedOf(rule) > 0).slice(0, DRAWN);
  return section('obblighi', labels.sections.rules, [
    drawn.length === 0 ? h('p', labels.nothingDecided) : barChart({ title: labels.ruleChart(drawn.length), note: labels.legend, legend: outcomeLegend(page), rows: drawn.map((rule) => rowOf(rule, page)) }),
    law.length === 0 ? null : ruleTable(law, labels.lawCaption, page),
    plans.length === 0 ? null : ruleTable(plans, labels.planCaption, page),
  ]);
}

/** Of how many enti a duty was decided, or is not due yet. */
function decidedOf({ counts }: FleetRule): number {
  return countOf(counts, 'pass') + countOf(counts, 'fail') + countOf(counts, 'pending');
}

function sortRules(rules: readonly FleetRule[]): FleetRule[] {
  return rules.toSorted((one, other) => decidedOf(other) - decidedOf(one) || compareText(one.id, other.id));
}

function rowOf(rule: FleetRule, page: FleetPage): BarRow {
  const applicable = applicableOf(rule.counts);
  const unknown = applicable === 0 ? null : countOf(rule.counts, 'unknown') / applicable;
  return { label: rule.title, text: page.labels.ruleRow(shown(decidedOf(rule), page), shown(applicable, page), share(unknown, page)), bars: [outcomeBar(rule.counts)] };
}

function ruleTable(rules: readonly FleetRule[], caption: string, page: FleetPage): Element {
  return table({
    caption,
    head: [page.labels.columns.rule, ...COUNTED_OUTCOMES.map((outcome) => capitalised(page.words.outcome[outcome]))],
    rows: rules.map((rule) => ({ cells: [nameOf(rule), ...COUNTED_OUTCOMES.map((_, column) => cellOf(rule, column, page))], properties: { dataRule: rule.id } })),
    numeric: COUNTED_OUTCOMES.map((_, column) => column + 1),
  });
}

function nameOf({ id, title, norms }: FleetRule): Child {
  return h('span', present([title, h('br'), h('code', id), norms.length === 0 ? null : h('span.norma', norms.join('; '))]));
}

/** How many, and which share of those to whom it applies; of those to whom it does not, no share. */
function cellOf({ counts }: FleetRule, column: number, page: FleetPage): Child {
  const number = counts[column] ?? 0;
  const applicable = applicableOf(counts);
  if (number === 0 || applicable === 0 || COUNTED_OUTCOMES[column] === 'not_applicable') return shown(number, page);
  return h('span', [shown(number, page), h('span.quota', share(number / applicable, page))]);
}
