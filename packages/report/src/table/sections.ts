import { FORCES } from '@adempi/schema';
import type { Assessment, Finding } from '@adempi/schema';

import { wrapText } from '../text/layout.ts';
import { drawCards } from './cards.ts';
import { groupFindings } from './group-findings.ts';
import { drawFacts } from './facts-section.ts';
import { drawNotInForce, drawPlain } from './compact-sections.ts';
import { drawMet } from './pass-brief.ts';
import { drawUnknownRules } from './unknown-brief.ts';
import { foundProceedings } from './proceedings-section.ts';
import { drawConflicts } from './conflicts-section.ts';
import { isLine, lineSections } from './lines-section.ts';
import { heading } from './view.ts';
import type { View } from './view.ts';

/** The sections of findings, in the order in which they matter; empty ones are left out. */
export function findingSections(assessment: Assessment, view: View): string[] {
  const lines = assessment.findings.filter((finding) => isLine(finding, view));
  const findings = assessment.findings.filter((finding) => !isLine(finding, view));
  const { sections } = view.labels;
  const of = (outcome: Finding['outcome']): Finding[] =>
    view.shows(outcome) ? findings.filter((finding) => finding.outcome === outcome) : [];
  const pending = of('pending');
  const unknown = of('unknown');
  const passes = of('pass');
  const soon = [...pending.filter(isDueSoon), ...passes.filter(endsSoon)];
  return [
    view.shows('fail') && !findings.some(isBreach) ? wrapText(noBreach(assessment, view), view.width).join('\n') : '',
    ...breachSections(of('fail'), view),
    section(view, sections.errors, of('error'), (items) => drawPlain(groupFindings(items), view)),
    section(view, sections.dueSoon, soon, (items) => drawCards(groupFindings(items), view)),
    section(view, sections.pending, pending.filter((finding) => !isDueSoon(finding)), (items) => drawCards(groupFindings(items), view)),
    section(view, sections.unknown, unknown, (items) => drawUnknownRules(items, view)),
    section(view, sections.facts, unknown, (items) => drawFacts(items, view)),
    section(view, sections.pass, passes, (items) => drawMet(items, view)),
    ...lineSections(lines, view, findings.length === 0),
    // Next to law, the facts that decide lines would only hide those that decide duties.
    section(view, sections.facts, findings.length === 0 && view.shows('unknown') ? lines : [], (items) => drawFacts(items, view)),
    section(view, sections.notApplicable, of('not_applicable'), (items) => drawPlain(groupFindings(items), view)),
    section(view, sections.notInForce, view.all ? assessment.notInForce : [], (items) => drawNotInForce(items, view)),
    section(view, sections.conflicts, assessment.conflicts, (items) => drawConflicts(items, view)),
  ].filter((text) => text !== '');
}

/** Whether a finding is a breach of law: the only one that is called so. */
export function isBreach(finding: Finding): boolean {
  return finding.outcome === 'fail' && finding.force === 'statutory';
}

/** Whether a duty that is not yet met falls due within the last 30 days of its term. */
export function isDueSoon(finding: Finding): boolean {
  return finding.outcome === 'pending' && finding.timing?.state === 'due_soon';
}

/** Whether a duty that is met must soon be met again. */
export function endsSoon(finding: Finding): boolean {
  return finding.outcome === 'pass' && finding.timing?.nextState === 'due_soon';
}

/** Said where the facts show no breach of law: what AgID found nonetheless, and how much is not known. */
export function noBreach({ summary, findings }: Assessment, view: View): string {
  const { labels, onlyClues } = view;
  return onlyClues ? labels.noClue(summary.unknown) : labels.noBreach(summary.unknown, foundProceedings(findings, view));
}

// What open data suggest is a clue: only who owes the duty, or who watches over it, can establish a breach.
function breachSections(failed: readonly Finding[], view: View): string[] {
  const { breaches, clues } = view.labels.sections;
  return FORCES.map((force) =>
    section(view, view.onlyClues && force === 'statutory' ? clues : breaches[force], failed.filter((finding) => finding.force === force), (items) =>
      drawCards(groupFindings(items), view),
    ),
  );
}

function section<T>(view: View, title: string, items: readonly T[], draw: (items: readonly T[]) => string): string {
  return items.length === 0 ? '' : `${heading(view, title)}\n${draw(items)}`;
}
