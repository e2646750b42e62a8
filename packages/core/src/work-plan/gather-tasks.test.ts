import { describe, expect, it } from 'vitest';

import { gatherTasks } from './gather-tasks.ts';
import type { Work } from './work.ts';

interface Given {
  readonly kind?: Work['kind'];
  readonly provedBy?: readonly string[];
  readonly waived?: boolean;
  readonly day?: string | null;
  readonly points?: number;
  readonly item?: string;
  /** What AgID asks: a proceeding and its stage. */
  readonly stage?: string;
  readonly outcome?: string;
}

/** Work as far as its gathering looks at it. */
function work(ruleId: string, { kind = 'breach', provedBy, waived = false, day = null, points = 10, item = '', stage, outcome = 'fail' }: Given = {}): Work {
  return {
    kind,
    day,
    when: 'now',
    rule: { id: ruleId, ...(provedBy === undefined ? {} : { provedBy }) },
    finding: { id: `${ruleId}@x${item}`, ruleId, outcome, severity: 'high', timing: null, disposition: waived ? 'waived' : 'none' },
    exposure: null,
    points: { total: points },
    proceeding: stage === undefined ? null : { id: 'p1', stage },
  } as unknown as Work;
}

function gather(...works: readonly Work[]): { readonly active: unknown; readonly setAside: unknown } {
  const { active, setAside } = gatherTasks(works);
  const told = (tasks: typeof active): unknown => tasks.map(({ id, works: [...of], lead, lines }) => [id, of.map(({ finding }) => finding.id), lead.finding.id, lines.map((line) => [line.work.rule.id, line.alsoNeeds])]);
  return { active: told(active), setAside: told(setAside) };
}

const lineOf = (...provedBy: readonly string[]): Given => ({ provedBy, points: 1 });

describe('gatherTasks', () => {
  it('makes one task of all items of a duty, in the order of findings, led by the gravest', () => {
    expect(gather(work('a', { item: '2', outcome: 'unknown' }), work('a', { item: '1', points: 9 }), work('a', { item: '3', points: 30 })).active).toEqual([
      ['breach:a', ['a@x1', 'a@x3', 'a@x2'], 'a@x3', []],
    ]);
  });

  it('makes a task of each coming day of a duty, and one of what is late or unknown whatever its day', () => {
    const { active } = gather(work('a', { kind: 'due', day: '2024-01-01' }), work('a', { kind: 'renewal', day: '2025-01-01' }), work('a', { day: '2023-01-01' }), work('a', { kind: 'check', day: '2023-01-01' }), work('a', { kind: 'due' }));
    expect((active as [string][]).map(([id]) => id)).toEqual(['due:a:2024-01-01', 'renewal:a:2025-01-01', 'breach:a', 'check:a', 'due:a']);
  });

  it('closes a line with the duty that proves it, and says what else it needs', () => {
    expect(gather(work('b'), work('a'), work('linea', lineOf('b', 'a', 'c'))).active).toEqual([
      ['breach:b', ['b@x'], 'b@x', [['linea', ['a']]]],
      ['breach:a', ['a@x'], 'a@x', [['linea', ['b']]]],
    ]);
  });

  it('keeps a line as work of its own where no duty that proves it has work', () => {
    expect(gather(work('b'), work('linea', lineOf('a'))).active).toEqual([['breach:b', ['b@x'], 'b@x', []], ['breach:linea', ['linea@x'], 'linea@x', []]]);
    // Neither a line, nor what AgID asks, proves another.
    expect(gather(work('altra', lineOf('a')), work('b', { kind: 'answer', stage: 's' }), work('linea', lineOf('altra', 'b'))).active).toHaveLength(3);
  });

  it('tells a line under the work of its own kind, else under any to be done, else under what was put off', () => {
    const due = work('a', { kind: 'due', day: '2024-01-01' });
    const line = (kind: Work['kind']): Work => work('linea', { ...lineOf('a'), kind });
    const homes = (...works: readonly Work[]): unknown => [...(gather(...works).active as unknown[][]), ...(gather(...works).setAside as unknown[][])].filter(([, , , lines]) => (lines as unknown[]).length > 0).map(([id]) => id);
    expect(homes(work('a'), due, line('breach'))).toEqual(['breach:a']);
    expect(homes(work('a'), due, line('due'))).toEqual(['due:a:2024-01-01']);
    expect(homes(work('a'), due, line('check'))).toEqual(['breach:a', 'due:a:2024-01-01']);
    expect(homes(work('a', { waived: true }), due, line('breach'))).toEqual(['due:a:2024-01-01']);
    expect(homes(work('a', { waived: true }), work('a', { waived: true, kind: 'check' }), line('check'))).toEqual(['waived:check:a']);
    expect(homes(work('a', { waived: true }), work('a', { waived: true, kind: 'check' }), line('due'))).toEqual(['waived:breach:a', 'waived:check:a']);
  });

  it('orders the lines of a task as the plan does', () => {
    const [[, , , lines]] = gather(work('a'), work('l1', { ...lineOf('a'), points: 1 }), work('l2', { ...lineOf('a'), points: 5 }), work('l3', { ...lineOf('a'), points: 3 })).active as [[string, string, string, unknown]];
    expect(lines).toEqual([['l2', []], ['l3', []], ['l1', []]]);
  });

  it('puts aside what was put off, apart from what was not, but never what AgID asks', () => {
    const { active, setAside } = gather(work('a', { item: '1', waived: true }), work('a', { item: '2' }), work('b', { kind: 'answer', waived: true, stage: 'diffida' }), work('b', { kind: 'answer', stage: 'contestazione' }));
    expect((active as [string][]).map(([id]) => id)).toEqual(['breach:a', 'answer:p1:diffida', 'answer:p1:contestazione']);
    expect((setAside as [string][]).map(([id]) => id)).toEqual(['waived:breach:a']);
  });

  it('closes what AgID asks with no duty', () => {
    expect(gather(work('a'), work('b', { kind: 'answer', stage: 's', provedBy: ['a'] })).active).toEqual([['breach:a', ['a@x'], 'a@x', []], ['answer:p1:s', ['b@x'], 'b@x', []]]);
  });
});
