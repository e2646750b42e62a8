import { describe, expect, it } from 'vitest';
import type { ToldGroup, ToldTask, ToldWorkPlan } from '@adempi/report/work-plan';

import { mergePlans } from './merge-plans.ts';

const task = (id: string, ruleId: string): ToldTask => ({ id, ruleId }) as ToldTask;
const group = (key: string, tasks: readonly string[]): ToldGroup => ({ key, name: key, tasks, questions: [] });
const plan = (tasks: readonly ToldTask[], groups: readonly ToldGroup[]): ToldWorkPlan => ({ tasks, groups: { month: groups, office: [], supplier: [] } }) as unknown as ToldWorkPlan;

const base = plan([task('a', 'r/a'), task('b', 'r/b'), task('c', 'r/c')], [group('now', ['a', 'b', 'c'])]);
const told = (supposed: ToldWorkPlan | null, done: readonly string[]): unknown =>
  mergePlans({ base, supposed }, 'month', done).map((one) => [one.group.key, ...one.tasks.map(({ task: { id }, standing }) => `${id} ${standing}`)]);

describe('mergePlans', () => {
  it('leaves the programme as it is while nothing is supposed', () => {
    expect(told(null, [])).toEqual([['now', 'a open', 'b open', 'c open']]);
  });

  it('keeps what is supposed to be done, and what closes with it, in their place', () => {
    expect(told(plan([task('c', 'r/c')], [group('now', ['c'])]), ['r/a'])).toEqual([['now', 'a supposed', 'b closed', 'c open']]);
  });

  it('adds what only the supposition brings: in a group that is there, or in one of its own', () => {
    const supposed = plan([task('b', 'r/b'), task('c', 'r/c'), task('d', 'r/d'), task('e', 'r/e')], [group('now', ['b', 'c', 'd']), group('2024-09', ['e'])]);
    expect(told(supposed, ['r/a'])).toEqual([['now', 'a supposed', 'b open', 'c open', 'd open'], ['2024-09', 'e open']]);
  });
});
