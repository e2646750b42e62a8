import { listOpenTerms } from '@adempi/schema';
import type { CivilDate, Finding, OpenTerm } from '@adempi/schema';

import { isWork } from './disposition-text.ts';
import { isLine } from './lines-section.ts';
import { rankBreaches } from './rank-breaches.ts';
import { rankMissing } from './rank-missing.ts';
import type { MissingFact } from './rank-missing.ts';
import { endsSoon } from './sections.ts';
import type { View } from './view.ts';

/** Something to do first: an act of AgID to answer, a breach to mend, the nearest term, lines that are late, a fact to find out. */
export type Step =
  | { readonly kind: 'answer'; readonly term: OpenTerm }
  | { readonly kind: 'breach'; readonly finding: Finding }
  | { readonly kind: 'due'; readonly day: CivilDate; readonly finding: Finding }
  | { readonly kind: 'lines'; readonly lines: number }
  | { readonly kind: 'fact'; readonly fact: MissingFact };

/** What to start with, in order, and how many breaches there are beyond those. */
export interface FirstSteps {
  readonly steps: readonly Step[];
  readonly moreBreaches: number;
}

/** How many steps are told. */
export interface StepLimits {
  readonly breaches: number;
  readonly steps: number;
  /** At least so many facts among them. */
  readonly leastFacts: number;
}

/** What to do on Monday: the terms that AgID set, then, of what was not put off, the gravest breaches, the nearest term, the facts that decide most. */
export function listFirstSteps(findings: readonly Finding[], view: View, limits: StepLimits): FirstSteps {
  const work = findings.filter(isWork);
  const told = dutiesFirst(work, view);
  const breaches = rankBreaches(told);
  const acts: Step[] = [
    // Nobody can put off what AgID asks.
    ...listOpenTerms(findings).map((term): Step => ({ kind: 'answer', term })),
    ...breaches.slice(0, limits.breaches).map((finding): Step => ({ kind: 'breach', finding })),
    ...nearestTerm(told),
    ...lateLines(rankBreaches(work).length - breaches.length),
  ];
  const facts = rankMissing(told).map((fact): Step => ({ kind: 'fact', fact }));
  return {
    steps: [...acts, ...facts.slice(0, Math.max(limits.leastFacts, limits.steps - acts.length))],
    moreBreaches: Math.max(0, breaches.length - limits.breaches),
  };
}

/** The findings that a reader starts with. Lines repeat the duties that prove them, and one fact on the plan decides many: they would come before any duty. */
export function dutiesFirst(findings: readonly Finding[], view: View): readonly Finding[] {
  const duties = findings.filter((finding) => !isLine(finding, view));
  return duties.length === 0 ? findings : duties;
}

function nearestTerm(findings: readonly Finding[]): Step[] {
  const due = findings.flatMap((finding): Extract<Step, { kind: 'due' }>[] => {
    const day = nextDay(finding);
    return day === null ? [] : [{ kind: 'due', finding, day }];
  });
  return due.toSorted((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0)).slice(0, 1);
}

function nextDay(finding: Finding): CivilDate | null {
  if (finding.outcome === 'pending') return finding.timing?.dueDate ?? null;
  return endsSoon(finding) ? (finding.timing?.nextDueDate ?? null) : null;
}

/** The lines that were not carried out, where they are not told one by one. */
function lateLines(lines: number): Step[] {
  return lines > 0 ? [{ kind: 'lines', lines }] : [];
}
