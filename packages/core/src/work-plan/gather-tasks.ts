import { groupBy } from '@adempi/schema';

import { compareFindings } from '../assessment/order.ts';
import { compareWork } from './weigh-work.ts';
import type { Work } from './work.ts';

/** The work on one duty, however many items it is about, before it is told. @internal */
export interface Task {
  readonly id: string;
  /** In the order of findings. */
  readonly works: readonly [Work, ...Work[]];
  /** The first of them in the order of the plan: it gives the task its place. */
  readonly lead: Work;
  /** Lines of the Piano triennale that close with it. */
  readonly lines: readonly ClosedLine[];
}

/** A line that takes the verdict of the duty. @internal */
export interface ClosedLine {
  readonly work: Work;
  /** Other rules that prove it and call for work too. */
  readonly alsoNeeds: readonly string[];
}

/** Tasks in the order of the plan: the work to do, and what was put off. @internal */
export interface Gathered {
  readonly active: readonly Task[];
  readonly setAside: readonly Task[];
}

/**
 * Gathers work into tasks: one for each duty that is breached or to be checked, one for each coming day of
 * one that falls due. A line that a duty proves is no work of its own where the duty has work.
 * @internal
 */
export function gatherTasks(works: readonly Work[]): Gathered {
  const proving = groupBy(works.filter((work) => !isAnswer(work) && !isProved(work)), ({ rule }) => rule.id);
  const closes = new Map<string, ClosedLine[]>();
  const own: Work[] = [];
  for (const work of works) {
    const provers = isAnswer(work) ? [] : (work.rule.provedBy ?? []).filter((id) => proving.has(id)).sort();
    if (provers.length === 0) own.push(work);
    for (const prover of provers) {
      const line = { work, alsoNeeds: provers.filter((other) => other !== prover) };
      for (const id of homesOf(work, proving.get(prover) ?? [])) closes.set(id, [...(closes.get(id) ?? []), line]);
    }
  }
  const tasks = [...groupBy(own, idOf)].map(([id, group]) => buildTask(id, group, closes.get(id) ?? []));
  return { active: tasks.filter(({ lead }) => !isSetAside(lead)), setAside: tasks.filter(({ lead }) => isSetAside(lead)) };
}

/** What AgID asks closes with no duty. */
function isAnswer({ kind }: Work): boolean {
  return kind === 'answer';
}

function isProved({ rule }: Work): boolean {
  return rule.provedBy !== undefined;
}

/** The tasks under which a line is told: those of its own kind, what is put off aside, where there are any. */
function homesOf(line: Work, works: readonly Work[]): readonly string[] {
  const first = (lists: readonly (readonly Work[])[]): readonly Work[] => lists.find((list) => list.length > 0) ?? works;
  const active = works.filter((work) => !isSetAside(work));
  const homes = first([active.filter(({ kind }) => kind === line.kind), active, works.filter(({ kind }) => kind === line.kind)]);
  return [...new Set(homes.map(idOf))];
}

function buildTask(id: string, group: readonly [Work, ...Work[]], lines: readonly ClosedLine[]): Task {
  const works = group.toSorted((one, other) => compareFindings(one.finding, other.finding)) as [Work, ...Work[]];
  const [lead] = group.toSorted(compareWork) as [Work, ...Work[]];
  return { id, works, lead, lines: lines.toSorted((one, other) => compareWork(one.work, other.work)) };
}

/** What is put off or exempted; what was known already is still to be done, and nobody can put off what AgID asks. */
function isSetAside({ finding, kind }: Work): boolean {
  return kind !== 'answer' && finding.disposition === 'waived';
}

function idOf(work: Work): string {
  const { kind, rule, day, proceeding } = work;
  if (proceeding !== null) return `${kind}:${proceeding.id}:${proceeding.stage}`;
  const name = kind === 'breach' || kind === 'check' || day === null ? `${kind}:${rule.id}` : `${kind}:${rule.id}:${day}`;
  return isSetAside(work) ? `waived:${name}` : name;
}
