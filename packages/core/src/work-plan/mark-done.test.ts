import type { Assessment, Finding, Outcome, Rule } from '@adempi/schema';
import { describe, expect, it } from 'vitest';

import { markDone } from './mark-done.ts';

/** A finding as far as this looks at it: a breach exposes, and waits for something. */
const finding = (ruleId: string, outcome: Outcome, key: string | null = null): Finding =>
  ({ id: `${ruleId}@x${key ?? ''}`, ruleId, outcome, instance: key === null ? null : { collection: 'siti', key }, exposure: { class: 'fine' }, missing: [{ fact: 'a' }], assumed: true }) as unknown as Finding;

const rules = [{ id: 'uno' }, { id: 'due' }, { id: 'linea', provedBy: ['uno', 'due'] }] as unknown as readonly Rule[];

function suppose(findings: readonly Finding[], done: readonly string[], past: readonly string[] = []): { readonly outcomes: unknown; readonly changed: readonly string[]; readonly findings: readonly Finding[] } {
  const notInForce = past.map((ruleId) => ({ ruleId })) as unknown as Assessment['notInForce'];
  const supposed = markDone({ findings, notInForce }, new Set(done), rules);
  return { outcomes: Object.fromEntries(supposed.findings.map(({ id, outcome }) => [id, outcome])), changed: [...supposed.changed], findings: supposed.findings };
}

describe('markDone', () => {
  it('meets the duties that are done, and no other: they expose to nothing and wait for nothing', () => {
    const given = [finding('uno', 'fail'), finding('due', 'fail')];
    const { findings, changed } = suppose(given, ['uno']);
    expect(findings).toEqual([{ ...given[0], outcome: 'pass', exposure: null, missing: [], assumed: false }, given[1]]);
    expect(changed).toEqual(['uno@x']);
  });

  it.each(['pass', 'not_applicable'] as const)('leaves what is %s as it is', (outcome) => {
    const given = [finding('uno', outcome), finding('linea', outcome)];
    const { findings, changed } = suppose(given, ['uno', 'due']);
    expect(findings).toEqual(given);
    expect(changed).toEqual([]);
  });

  it.each<[Outcome, Outcome, readonly string[]]>([
    ['pass', 'pass', ['uno@x', 'linea@x']],
    ['not_applicable', 'pass', ['uno@x', 'linea@x']],
    ['unknown', 'unknown', ['uno@x', 'linea@x']],
    ['pending', 'pending', ['uno@x', 'linea@x']],
    ['fail', 'fail', ['uno@x']],
  ])('gives a line the worst of what proves it: the other duty is %s, the line %s', (other, line, changed) => {
    const supposed = suppose([finding('uno', 'fail'), finding('due', other), finding('linea', 'fail')], ['uno']);
    expect(supposed.outcomes).toEqual({ 'uno@x': 'pass', 'due@x': other, 'linea@x': line });
    expect(supposed.changed).toEqual(changed);
    // What is not met keeps what it exposes to.
    const { exposure } = supposed.findings[2] as Finding;
    expect(exposure === null).toBe(line === 'pass');
  });

  it('meets a line that waits for nothing else once it is not applicable, too', () => {
    expect(suppose([finding('uno', 'fail'), finding('due', 'pass'), finding('linea', 'unknown')], ['uno', 'due']).outcomes).toMatchObject({ 'linea@x': 'pass' });
  });

  it('proves nothing by a duty that was not asked, unless its time is over', () => {
    const given = [finding('uno', 'fail'), finding('linea', 'fail')];
    expect(suppose(given, ['uno']).outcomes).toMatchObject({ 'linea@x': 'fail' });
    expect(suppose(given, ['uno'], ['due']).outcomes).toMatchObject({ 'linea@x': 'pass' });
  });

  it('proves nothing by an item that may not exist', () => {
    const given = (key: string, outcome: Outcome): readonly Finding[] => [finding('uno', 'fail'), finding('due', outcome, key), finding('linea', 'fail')];
    expect(suppose(given('*', 'pass'), ['uno']).outcomes).toMatchObject({ 'linea@x': 'unknown' });
    expect(suppose(given('*', 'not_applicable'), ['uno']).outcomes).toMatchObject({ 'linea@x': 'pass' });
    expect(suppose(given('a', 'pass'), ['uno']).outcomes).toMatchObject({ 'linea@x': 'pass' });
  });

  it('leaves a line alone that no duty done proves, and a finding of no rule', () => {
    const given = [finding('due', 'pass'), finding('linea', 'fail'), finding('ignota', 'fail')];
    expect(suppose(given, ['altro']).findings).toEqual(given);
  });
});
