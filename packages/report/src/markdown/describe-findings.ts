import type { RootContent } from 'mdast';
import type { Finding, Outcome } from '@adempi/schema';

import { dutyText, findingName, lawText } from '../findings/duty-text.ts';
import type { FindingSection } from '../findings/finding-groups.ts';
import { formatLabelsOf } from '../labels/formats.ts';
import { cautionTexts } from '../table/cards.ts';
import { evidenceTexts } from '../table/evidence-text.ts';
import { exposureTexts } from '../table/exposure-text.ts';
import type { FindingGroup } from '../table/group-findings.ts';
import { outcomeText } from '../table/outcome-text.ts';
import { timingText } from '../table/timing-text.ts';
import { areaHead, countAreas, isToldInBrief } from '../table/unknown-brief.ts';
import { groupByRule } from '../table/unknown-section.ts';
import type { View } from '../table/view.ts';
import { heading, list, paragraph, table } from './markdown.ts';
import type { Entry } from './markdown.ts';

/** What calls for action is told at length, the rest line by line. */
const AT_LENGTH: readonly Outcome[] = ['fail', 'pending', 'error'];

/** The findings of a section under its heading, with their number. */
export function describeFindings({ outcome, title, findings }: FindingSection, view: View): RootContent[] {
  return [heading(2, `${title} (${findings.length})`), ...describeAll(outcome, findings, view)];
}

function describeAll(outcome: Outcome, findings: readonly Finding[], view: View): RootContent[] {
  if (AT_LENGTH.includes(outcome)) return [list(findings.map((finding) => describeAtLength(finding, view)))];
  const rules = groupByRule(findings);
  return outcome === 'unknown' && isToldInBrief(rules, view) ? describeAreas(rules, view) : [describeInRows(findings, view)];
}

function describeAreas(rules: readonly FindingGroup[], view: View): RootContent[] {
  const { intro, rows, whole } = countAreas(rules, view);
  return [paragraph(intro), table([areaHead(view), ...rows.map(({ area, counts }) => [area, ...counts.map(String)])]), paragraph(whole)];
}

function describeAtLength(finding: Finding, view: View): Entry {
  const { rows, finding: words } = view.labels;
  const { severity, actor, remedy, reason } = finding;
  const details: readonly (readonly [string, string])[] = [
    [rows.why, reason],
    [rows.due, timingText(finding, view)],
    [rows.law, lawText(finding)],
    [rows.source, evidenceTexts(finding.evidence, view).join('; ')],
    [rows.risk, exposureTexts(finding, view).join('; ')],
    [rows.todo, `${remedy} ${words.actor(view.words.actor[actor])}`],
    [rows.caution, cautionTexts(finding, view).join('; ')],
  ];
  return {
    line: [{ strong: dutyText(finding, view) }, `: ${[outcomeText(finding, view), words.severity(view.words.severity[severity])].join(', ')}`],
    below: [...details.flatMap(([label, text]) => (text === '' ? [] : [{ line: [`${label}: ${text}`] }])), { line: [`${rows.rule}: `, { code: findingName(finding) }] }],
  };
}

function describeInRows(findings: readonly Finding[], view: View): RootContent {
  const { columns } = formatLabelsOf(view.lang);
  return table([
    [columns.duty, columns.severity, columns.due, columns.why, columns.rule],
    ...findings.map((finding) => [dutyText(finding, view), view.words.severity[finding.severity], timingText(finding, view), finding.reason, { code: findingName(finding) }]),
  ]);
}
