import { FORCES } from '@adempi/schema';
import type { Assessment, Finding, Outcome } from '@adempi/schema';

import type { View } from '../table/view.ts';

/** Findings under one heading. */
export interface FindingSection {
  readonly outcome: Outcome;
  readonly title: string;
  readonly findings: readonly Finding[];
}

/** What was not kept comes first, then what broke, what is to be done, what is not known. */
const ORDER: readonly Exclude<Outcome, 'fail'>[] = ['error', 'pending', 'unknown', 'pass', 'not_applicable'];

/** The findings that are shown, by heading, in the order in which they matter; of breaches one heading for each force. */
export function groupByOutcome({ findings }: Assessment, view: View): FindingSection[] {
  const { sections } = view.labels;
  const breaches = FORCES.map((force): FindingSection => ({
    outcome: 'fail',
    title: view.onlyClues && force === 'statutory' ? sections.clues : sections.breaches[force],
    findings: findings.filter((finding) => finding.outcome === 'fail' && finding.force === force),
  }));
  const titles = { error: sections.errors, pending: sections.pending, unknown: sections.unknown, pass: sections.pass, not_applicable: sections.notApplicable };
  const others = ORDER.map((outcome): FindingSection => ({ outcome, title: titles[outcome], findings: findings.filter((finding) => finding.outcome === outcome) }));
  return [...breaches, ...others].filter(({ outcome, findings: found }) => found.length > 0 && view.shows(outcome));
}
