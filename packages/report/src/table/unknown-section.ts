import type { Finding, Missing } from '@adempi/schema';
import { formatDay, groupBy } from '@adempi/schema';

import { BULLET, wrapItem, wrapText } from '../text/layout.ts';
import { cautionTexts, reasonTexts } from './cards.ts';
import { drawBeside } from './draw-beside.ts';
import { groupFindings } from './group-findings.ts';
import type { FindingGroup } from './group-findings.ts';
import { pathOf } from './view.ts';
import type { View } from './view.ts';

/** Missing facts named for one rule; the others are counted. */
const SHOWN_FACTS = 5;

/** Reasons told for one rule; the others are counted. */
const SHOWN_REASONS = 4;

/** What could not be determined: one row per rule, with why, what is missing, and a term that has passed. */
export function drawUnknown(groups: readonly FindingGroup[], view: View): string {
  const { duty, due } = view.labels.columns;
  return drawBeside({ head: [duty, due], items: groups, mainOf: (group, width) => dutyLines(group, width, view), besideOf: (group) => dueLines(group, view) }, view);
}

/** The findings of each rule together, whatever their terms. */
export function groupByRule(findings: readonly Finding[]): FindingGroup[] {
  return [...groupBy(findings, ({ ruleId }) => ruleId).values()].flatMap((group) => groupFindings(group).slice(0, 1).map(({ first }) => ({ first, findings: group })));
}

function dutyLines(group: FindingGroup, width: number, view: View): string[] {
  const { first } = group;
  const reasons = reasonTexts(group, view, SHOWN_REASONS).map((text) => withoutOutcome(text, view));
  return [
    ...wrapText(`${first.title} (${view.labels.finding.severity(view.words.severity[first.severity])})`, width).map(view.style.bold),
    ...reasons.flatMap((text) => wrapItem(text, width)),
    ...missingTexts(group, reasons.join(' '), view).flatMap((text) => wrapText(text, width)),
    ...cautionTexts(first, view).flatMap((text) => wrapText(`${view.labels.rows.caution}: ${text}`, width)),
    ...wrapText(first.ruleId, width).map(view.style.dim),
  ];
}

/** A reason, where the reader knows already that nothing could be determined. */
export function withoutOutcome(text: string, view: View): string {
  const bullet = text.startsWith(BULLET) ? BULLET : '';
  const reason = text.slice(bullet.length);
  const outcome = `${view.words.outcome.unknown}: `;
  if (!reason.toLocaleLowerCase(view.lang).startsWith(outcome)) return text;
  const rest = reason.slice(outcome.length);
  return bullet + rest.charAt(0).toLocaleUpperCase(view.lang) + rest.slice(1);
}

// What the reasons do not name; what is known, but too old, is to be looked at again.
function missingTexts(group: FindingGroup, reasons: string, view: View): string[] {
  const { rows, finding } = view.labels;
  const missing = group.findings.flatMap((one) => one.missing).filter(({ label, why }) => why !== 'open' && !reasons.includes(label));
  const isOld = ({ why }: Missing): boolean => why === 'before_deadline' || why === 'stale';
  const list = (label: string, facts: readonly Missing[]): string[] => {
    const labels = [...new Map(facts.map((fact) => [pathOf(fact.fact), fact.label])).values()];
    const shown = labels.slice(0, SHOWN_FACTS);
    const rest = labels.length > shown.length ? [finding.andMore(labels.length - shown.length)] : [];
    return labels.length === 0 ? [] : [`${label}: ${[...shown, ...rest].join('; ')}`];
  };
  return [...list(rows.missing, missing.filter((one) => !isOld(one))), ...list(rows.outdated, missing.filter(isOld))];
}

function dueLines(group: FindingGroup, view: View): string[] {
  return passedDays(group).flatMap((day) => [formatDay(day), view.labels.timing.passedWord]);
}

/** The terms of a group that have passed, from the oldest. */
export function passedDays({ findings }: FindingGroup): string[] {
  const days = findings.flatMap(({ timing }) => (timing?.state === 'overdue' && timing.dueDate !== null ? [timing.dueDate] : []));
  return [...new Set(days)].toSorted();
}
