import { groupBy } from '@adempi/schema';
import type { Assessment, Finding, Outcome, RuleResult, WorkPlan } from '@adempi/schema';

import { htmlLabelsOf } from '../labels/html.ts';
import type { HtmlLabels } from '../labels/html.ts';
import { groupFindings } from '../table/group-findings.ts';
import type { FindingGroup } from '../table/group-findings.ts';
import { isLine } from '../table/lines-section.ts';
import { groupByRule } from '../table/unknown-section.ts';
import { createView, packTitle } from '../table/view.ts';
import type { View } from '../table/view.ts';
import { cleanData } from './clean-data.ts';
import { countRules } from './count-rules.ts';
import type { HtmlBundle, HtmlOptions } from './html-options.ts';
import { publishAssessment } from './publish-assessment.ts';
import type { Withheld } from './publish-assessment.ts';

/** The duties of one pack: what they came to, told together. */
export interface Area {
  readonly packId: string;
  readonly title: string;
  /** An edition of the Piano triennale: many lines, told in few words. */
  readonly isPlan: boolean;
  readonly rules: readonly RuleResult[];
  readonly entries: readonly Entry[];
}

/** Findings told as one, and where the document tells them. */
export interface Entry extends FindingGroup {
  /** Id of its element, unique in the document. */
  readonly anchor: string;
}

/** What every part of the document is written from. */
export interface Page {
  readonly assessment: Assessment;
  readonly bundle: HtmlBundle;
  readonly view: View;
  readonly labels: HtmlLabels;
  readonly isPublic: boolean;
  /** Null where there is none, and in the version for publication. */
  readonly plan: WorkPlan | null;
  /** Rules that are not published; null where all are. */
  readonly withheld: Withheld | null;
  /** Duties first, then plans; the areas with most breaches first. */
  readonly areas: readonly Area[];
}

/** In the order in which they matter to who has to act. */
export const OUTCOME_ORDER: readonly Outcome[] = ['fail', 'error', 'pending', 'unknown', 'pass', 'not_applicable'];

/** Prepares what a document tells: first what may be told is chosen, then its texts are made safe. */
export function createPage(given: Assessment, { bundle, version = 'riservata', lang = given.lang, exposure = !given.openData, plan }: HtmlOptions): Page {
  const isPublic = version === 'da-pubblicare';
  const published = isPublic ? publishAssessment(given, bundle) : { assessment: given, withheld: null };
  const assessment = cleanData(published.assessment);
  const view = createView(assessment, { bundle, lang, all: true, exposure });
  const told = isPublic || plan === undefined ? null : cleanData(plan);
  return { assessment, bundle, view, labels: htmlLabelsOf(lang), isPublic, plan: told, withheld: published.withheld, areas: listAreas(assessment, view) };
}

/** The entry that tells the finding with an id. */
export function findEntryById({ areas }: Page, findingId: string): Entry | undefined {
  return areas.flatMap(({ entries }) => entries).find(({ findings }) => findings.some(({ id }) => id === findingId));
}

/** The entry that tells a finding: its place in the document. */
export function findEntry(page: Page, finding: Finding): Entry | undefined {
  return page.areas.find(({ packId }) => packId === finding.packId)?.entries.find(({ findings }) => findings.includes(finding));
}

function listAreas({ rules, findings }: Assessment, view: View): Area[] {
  const anchors = createAnchors();
  const byPack = groupBy(findings, ({ packId }) => packId);
  const areas = [...groupBy(rules, ({ packId }) => packId)].map(([packId, own]) => {
    const found = byPack.get(packId) ?? [];
    return {
      packId,
      title: packTitle(packId, view),
      isPlan: found.some((finding) => isLine(finding, view)),
      rules: own,
      entries: OUTCOME_ORDER.flatMap((outcome) => entriesOf(found, outcome)).map((group) => ({ ...group, anchor: anchors(group.first.ruleId) })),
    };
  });
  return areas.toSorted((one, other) => Number(one.isPlan) - Number(other.isPlan) || compareWorst(one, other));
}

function entriesOf(findings: readonly Finding[], outcome: Outcome): FindingGroup[] {
  const found = findings.filter((finding) => finding.outcome === outcome);
  // Of what nobody knows the term says little: one entry for a rule.
  return outcome === 'unknown' ? groupByRule(found) : groupFindings(found);
}

function compareWorst(one: Area, other: Area): number {
  const [left, right] = [countRules(one.rules), countRules(other.rules)];
  return right.fail - left.fail || right.error - left.error || right.pending - left.pending || right.unknown - left.unknown;
}

/** Ids for elements from ids of rules, each once. */
function createAnchors(): (ruleId: string) => string {
  const used = new Map<string, number>();
  return (ruleId) => {
    const name = `r-${ruleId.replace(/[^a-zA-Z0-9]+/g, '-')}`;
    const times = (used.get(name) ?? 0) + 1;
    used.set(name, times);
    return times === 1 ? name : `${name}.${times}`;
  };
}
