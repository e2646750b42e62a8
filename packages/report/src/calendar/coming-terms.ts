import { compareText, kindOfDeadline, listOpenTerms } from '@adempi/schema';
import type { Assessment, Bundle, CivilDate, Finding, Proceeding, Rule, Text } from '@adempi/schema';

import { dueAfter } from './recurrence.ts';

/** What of the rules' bundle coming terms are read from. */
export type TermBundle = Pick<Bundle, 'rules' | 'parameters' | 'exposure'>;

/** What is not known of a term: whether its duty is met already (`met`), or whether it concerns the ente at all (`scope`). */
export type TermDoubt = 'met' | 'scope';

/** A day by which a duty must be met, or from which it binds. */
export interface Term {
  readonly finding: Finding;
  readonly rule: Rule;
  readonly day: CivilDate;
  /**
   * `waiver_ends`: the last day on which it is put off, or exempt; until then it is no work.
   * `answer`: the day that AgID set in a proceeding about it, whatever came of the duty.
   */
  readonly kind: 'due' | 'begins' | 'waiver_ends' | 'answer';
  /** Of `answer`: the proceeding, its stage, and what its term is for. */
  readonly proceeding: (Pick<Proceeding, 'id' | 'stage'> & { readonly purpose: Text | null }) | null;
  /** Null where the term is firm. */
  readonly doubt: TermDoubt | null;
}

/**
 * The coming day of each duty that concerns the ente or may do, and of each term that AgID set: first those that are
 * known to concern it, each part in order of time. Of a duty that falls once none once it is met, or its day has passed;
 * of one that recurs and is met ahead the first day by which it must be met again.
 */
export function listTerms({ findings, asOf }: Pick<Assessment, 'findings' | 'asOf'>, { rules, parameters, exposure }: TermBundle): Term[] {
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  const terms = findings.flatMap((finding): Term[] => {
    const rule = byId.get(finding.ruleId);
    const coming = rule === undefined ? null : comingDay(finding, rule, { asOf, parameters });
    return rule === undefined || coming === null ? [] : [{ finding, rule, ...coming, proceeding: null, doubt: doubtOf(finding) }];
  });
  const answers = listOpenTerms(findings).flatMap(({ day, finding, proceeding: { id, stage } }): Term[] => {
    const rule = byId.get(finding.ruleId);
    const purpose = exposure.procedure.stages.find((one) => one.id === stage)?.termLabel ?? null;
    return rule === undefined || day < asOf ? [] : [{ finding, rule, day, kind: 'answer', proceeding: { id, stage, purpose }, doubt: null }];
  });
  return [...terms, ...answers].sort((left, right) => Number(isConcerned(right)) - Number(isConcerned(left)) || compareText(left.day, right.day) || compareText(left.finding.id, right.finding.id));
}

interface Today extends Pick<Bundle, 'parameters'> {
  readonly asOf: CivilDate;
}

function comingDay(finding: Finding, rule: Rule, today: Today): Pick<Term, 'day' | 'kind'> | null {
  const { outcome, timing, disposition, waiver } = finding;
  const { asOf } = today;
  if (disposition === 'waived' && waiver !== undefined) return { day: waiver.until, kind: 'waiver_ends' };
  if (timing === null) return null;
  const { dueDate, since } = timing;
  const kind = kindOfDeadline(rule.deadline);
  if (outcome === 'pass' && kind !== 'recurring') return null;
  if (kind === 'continuous') return since !== null && since > asOf ? { day: since, kind: 'begins' } : null;
  const day = kind === 'recurring' ? recurringDay(finding, rule, today) : ownDay(dueDate, rule.deadline);
  return day !== null && day >= asOf ? { day, kind: 'due' } : null;
}

/** When a duty that recurs must next be met: a cycle that is met already asks for nothing. */
function recurringDay({ timing }: Finding, rule: Rule, { asOf, parameters }: Today): CivilDate | null {
  const due = timing?.nextDueDate ?? timing?.dueDate ?? null;
  return due !== null && timing?.nextState === 'met' ? dueAfter(rule, { parameters }, { asOf, due }) : due;
}

/** Where other rules prove a duty, its timing is theirs: their term has an event of its own. */
function ownDay(dueDate: CivilDate | null, deadline: Rule['deadline']): CivilDate | null {
  return 'on' in deadline && typeof deadline.on === 'string' && deadline.on !== dueDate ? null : dueDate;
}

/** Whether it is known that the duty of a term concerns the ente. */
export function isConcerned({ doubt }: Pick<Term, 'doubt'>): boolean {
  return doubt === null || doubt === 'met';
}

/** A verdict says that the duty concerns the ente; without one a report of old does not say what is not known. */
function doubtOf({ outcome, undecided }: Finding): TermDoubt | null {
  if (outcome !== 'unknown') return null;
  return undecided === 'duty' ? 'met' : 'scope';
}
