import type { Evaluator } from '@adempi/core';
import type { CivilDate, Outcome, State } from '@adempi/schema';
import { describe, expect, it } from 'vitest';

import { compareOutcomes } from './compare-outcomes.ts';

type Story = Readonly<Record<CivilDate, readonly [id: string, outcome: Outcome][]>>;

/** An evaluator that finds, on each day, what it is told to. */
function tell(story: Story): Pick<Evaluator, 'assess'> {
  const assess = (_: State, { asOf }: { readonly asOf: CivilDate }): unknown => ({
    findings: (story[asOf] ?? []).map(([id, outcome]) => {
      const [ruleId = '', key] = id.split('#');
      return { id, ruleId, instance: key === undefined ? null : { collection: 'siti', key }, outcome };
    }),
  });
  return { assess } as unknown as Pick<Evaluator, 'assess'>;
}

const state: State = { adempi: 1, ente: { denominazione: 'Comune', tipo: 'comune' }, fatti: {} };
const days = ['2024-01-01', '2024-02-01', '2024-03-01', '2024-04-01'];
const before = tell({ '2024-01-01': [['a/b', 'fail']], '2024-02-01': [['a/b', 'fail']], '2024-03-01': [['a/b', 'fail']], '2024-04-01': [['a/b', 'fail']] });
const after = tell({
  '2024-01-01': [['a/b', 'fail'], ['a/n#uno', 'pass']],
  '2024-02-01': [['a/b', 'pending']],
  '2024-03-01': [['a/b', 'pending']],
  '2024-04-01': [['a/b', 'fail'], ['a/n#uno', 'pass']],
});

describe('compareOutcomes', () => {
  const compare = (isExhaustive: boolean): unknown =>
    compareOutcomes({ file: 'c.yml', state }, { before, after, days, isExhaustive }).map(({ ruleId, item, from, to, before: was, after: is }) => [ruleId, item, from, to, was, is]);

  it('joins days in a row, up to the day before the next, and leaves the last open', () => {
    expect(compare(true)).toEqual([
      ['a/b', null, '2024-02-01', '2024-03-31', 'fail', 'pending'],
      ['a/n', 'uno', '2024-01-01', '2024-01-31', null, 'pass'],
      ['a/n', 'uno', '2024-04-01', null, null, 'pass'],
    ]);
  });

  it('says nothing of what lies between days that were asked for', () => {
    expect(compare(false)).toEqual([
      ['a/b', null, '2024-02-01', '2024-02-01', 'fail', 'pending'],
      ['a/b', null, '2024-03-01', '2024-03-01', 'fail', 'pending'],
      ['a/n', 'uno', '2024-01-01', '2024-01-01', null, 'pass'],
      ['a/n', 'uno', '2024-04-01', '2024-04-01', null, 'pass'],
    ]);
  });
});
