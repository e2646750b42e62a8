import { isLaw, listOpenTerms } from '@adempi/schema';
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
  | { readonly kind: 'lines'; readonly lines: number; readonly areMore: boolean }
  | { readonly kind: 'fact'; readonly fact: MissingFact };

/** Breaches that are not among the steps, counted as the totals count them. */
export interface MoreBreaches {
  /** Duties of law or guideline. */
  readonly duties: number;
  /** Terms of grants. */
  readonly grants: number;
}

/** What to start with, in order, and which breaches there are beyond those: null where there are none. */
export interface FirstSteps {
  readonly steps: readonly Step[];
  readonly more: MoreBreaches | null;
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
  const shown = breaches.slice(0, limits.breaches);
  const acts: Step[] = [
    // Nobody can put off what AgID asks.
    ...listOpenTerms(findings).map((term): Step => ({ kind: 'answer', term })),
    ...shown.map((finding): Step => ({ kind: 'breach', finding })),
    ...nearestTerm(told),
    ...lateLines(rankBreaches(work), shown),
  ];
  const facts = rankMissing(told).map((fact): Step => ({ kind: 'fact', fact }));
  return {
    steps: [...acts, ...facts.slice(0, Math.max(limits.leastFacts, limits.steps - acts.length))],
    more: countMore(breaches.slice(limits.breaches)),
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

/** What the plan asks and was not carried out, beyond what is told one by one. */
function lateLines(breaches: readonly Finding[], shown: readonly Finding[]): Step[] {
  const [all, told] = [breaches.filter(isOfPlan).length, shown.filter(isOfPlan).length];
  return all > told ? [{ kind: 'lines', lines: all - told, areMore: told > 0 }] : [];
}

function isOfPlan({ force }: Finding): boolean {
  return force === 'plan';
}

/** What is of the plan is told by a step of its own. */
function countMore(breaches: readonly Finding[]): MoreBreaches | null {
  const duties = breaches.filter(({ force }) => isLaw(force)).length;
  const grants = breaches.filter(({ force }) => force === 'grant').length;
  return duties + grants === 0 ? null : { duties, grants };
}
