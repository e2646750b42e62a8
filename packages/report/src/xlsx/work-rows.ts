import type { Finding, WorkPlan, WorkTask } from '@adempi/schema';

import { dutyText } from '../findings/duty-text.ts';
import { workPlanLabelsOf } from '../labels/work-plan.ts';
import { isWork } from '../table/disposition-text.ts';
import { endsSoon } from '../table/sections.ts';
import { nameActor, titleTask } from '../work-plan/tell-task.ts';
import { allFindings } from './told.ts';
import type { Told } from './told.ts';

/** A piece of work as it is put into a row. */
export interface WorkRow extends Told, Pick<WorkTask, 'remedy' | 'severity' | 'legalBasis' | 'proof'> {
  readonly duty: string;
  readonly day: string | null;
  readonly kind: string;
  readonly who: string;
  readonly offices: readonly string[];
  readonly suppliers: readonly string[];
}

/** The work of an ente: its programme, in the order of that, where one is at hand; otherwise what its findings ask for, in theirs. */
export function workRows(told: Told): WorkRow[] {
  return told.plan === null ? rowsOfFindings(told) : rowsOfPlan(told, told.plan);
}

function rowsOfPlan(told: Told, { tasks }: WorkPlan): WorkRow[] {
  const labels = workPlanLabelsOf(told.view.lang);
  return tasks.map((task) => ({ ...told, ...task, duty: titleTask(task, { labels, view: told.view }), kind: labels.kind[task.kind], who: nameActor(task, { labels, view: told.view }) }));
}

function rowsOfFindings(told: Told): WorkRow[] {
  return allFindings([told]).filter(({ finding }) => isToDo(finding)).map(({ finding, ...rest }) => ({
    ...rest,
    ...finding,
    duty: dutyText(finding, told.view),
    day: dueDay(finding),
    kind: told.view.words.outcome[finding.outcome],
    who: told.view.words.actor[finding.actor],
    offices: [],
    suppliers: [],
  }));
}

/** Not met, not yet met, or soon to be met again; what the ente has put off is no work. */
function isToDo(finding: Finding): boolean {
  return isWork(finding) && (finding.outcome === 'fail' || finding.outcome === 'pending' || endsSoon(finding));
}

/** Of a duty that is met, the next time. */
function dueDay({ outcome, timing }: Finding): string | null {
  if (timing === null) return null;
  return outcome === 'pass' ? timing.nextDueDate : timing.dueDate;
}
