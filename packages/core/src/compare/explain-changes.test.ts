import type { Assessment, AssessmentDiff, Finding, FindingChange, InputName } from '@adempi/schema';
import { describe, expect, it } from 'vitest';

import { explainChanges } from './explain-changes.ts';
import type { Corner } from './explain-changes.ts';

type Verdict = (corner: Corner) => boolean;

const BEFORE: Corner = { facts: 'before', law: 'before', time: 'before', waiver: 'before', options: 'before' };
const AFTER: Corner = { facts: 'after', law: 'after', time: 'after', waiver: 'after', options: 'after' };

/** An assessment of one finding, met or not. */
function assessment(isMet: boolean, item: string | null = null): Assessment {
  const finding = { ruleId: 'pack/regola', packId: 'pack', instance: item === null ? null : { collection: 'siti', key: item }, outcome: isMet ? 'pass' : 'fail', timing: null, exposure: null };
  return { findings: [finding as unknown as Finding] } as unknown as Assessment;
}

interface Given {
  readonly inputs?: readonly InputName[];
  readonly packs?: AssessmentDiff['packs'];
  readonly item?: string | null;
  /** Corners that cannot be made again. */
  readonly isLost?: Verdict;
  /** What the first assessments told, where they do not come out so again. */
  readonly told?: { readonly before: boolean; readonly after: boolean };
}

/** The causes of a change, the certainty, and at which corners it was tried. */
function explain(verdict: Verdict, { inputs = [], packs = [], item = null, isLost = () => false, told = { before: verdict(BEFORE), after: verdict(AFTER) } }: Given): { readonly causes: readonly string[]; readonly isCertain: boolean; readonly tried: readonly string[] } {
  const tried: string[] = [];
  const change = { ruleId: 'pack/regola', packId: 'pack', item, decides: true } as unknown as FindingChange;
  const diff = { inputs: inputs.map((name) => ({ name })), packs, findings: [change, { ...change, decides: false }] } as unknown as AssessmentDiff;
  const [explained, ...others] = explainChanges(diff, { before: assessment(told.before, item), after: assessment(told.after, item) }, (corner) => {
    tried.push(JSON.stringify(corner));
    return isLost(corner) ? null : assessment(verdict(corner), item);
  });
  // What decides nothing needs no cause.
  expect(others).toEqual([]);
  return { causes: explained?.causes ?? [], isCertain: explained?.isCertain ?? false, tried };
}

const newFacts: Verdict = ({ facts }) => facts === 'after';
const THREE = ['state', 'asOf', 'profile'] as const;
const pack = (id: string, before: string | null, after: string | null): AssessmentDiff['packs'][number] => ({ id, before: before === null ? null : { version: before }, after: after === null ? null : { version: after } }) as unknown as AssessmentDiff['packs'][number];

describe('explainChanges', () => {
  it('takes what alone differs for the cause, and tries nothing', () => {
    expect(explain(newFacts, { inputs: ['state'] })).toEqual({ causes: ['facts'], isCertain: true, tried: [] });
    expect(explain(newFacts, { inputs: ['lang'] })).toEqual({ causes: [], isCertain: false, tried: [] });
  });

  it('acquits what changes nothing when it alone is exchanged', () => {
    expect(explain(newFacts, { inputs: ['state', 'asOf'] })).toMatchObject({ causes: ['facts'], isCertain: true });
    expect(explain(newFacts, { inputs: ['state', 'asOf'], item: 'uno' })).toMatchObject({ causes: ['facts'], isCertain: true });
  });

  it('tries from the later end too: each of two that only change it together is a cause', () => {
    expect(explain(({ facts, time }) => facts === 'after' && time === 'after', { inputs: THREE })).toMatchObject({ causes: ['facts', 'time'], isCertain: true });
  });

  it('blames all where no single one is enough, from either end', () => {
    const most: Verdict = ({ facts, time, options }) => [facts, time, options].filter((side) => side === 'after').length > 1;
    expect(explain(most, { inputs: THREE })).toMatchObject({ causes: ['facts', 'time', 'options'], isCertain: true });
  });

  it('makes each assessment once', () => {
    const { tried } = explain(newFacts, { inputs: [...THREE, 'engine'] });
    expect(new Set(tried).size).toBe(tried.length);
  });

  it('leaves open what cannot be tried, beside what was found', () => {
    const isLost: Verdict = ({ facts, time }) => facts !== time;
    expect(explain(newFacts, { inputs: ['state', 'asOf', 'profile'], isLost })).toMatchObject({ causes: ['facts', 'time'], isCertain: false });
    const isTimeLost: Verdict = ({ facts, time, options }) => time !== options && facts === options;
    expect(explain(newFacts, { inputs: ['state', 'asOf', 'profile'], isLost: isTimeLost })).toMatchObject({ causes: ['facts', 'time'], isCertain: false });
  });

  it.each(['engine', 'tool'] as const)('acquits the %s where it gives both again, blames it where it does not, and leaves it open where one is lost', (maker) => {
    const inputs = ['state', maker] as const;
    expect(explain(newFacts, { inputs })).toMatchObject({ causes: ['facts'], isCertain: true });
    expect(explain(() => true, { inputs, told: { before: false, after: true } })).toMatchObject({ causes: [maker], isCertain: true });
    for (const lost of ['before', 'after'] as const) {
      expect(explain(newFacts, { inputs, isLost: (corner) => Object.values(corner).every((side) => side === lost) })).toMatchObject({ causes: ['facts', maker], isCertain: false });
    }
  });

  it('blames a pack that one side alone applied, and for its own findings alone', () => {
    const both = { inputs: ['state', 'asOf'] as const };
    expect(explain(newFacts, { ...both, packs: [pack('pack', null, '1')] })).toMatchObject({ causes: ['packs'], isCertain: true });
    expect(explain(newFacts, { ...both, packs: [pack('pack', '1', null)] })).toMatchObject({ causes: ['packs'], isCertain: true });
    expect(explain(newFacts, { ...both, packs: [pack('altro', null, '1')] })).toMatchObject({ causes: ['facts'], isCertain: true });
    expect(explain(newFacts, { inputs: ['state'], packs: [pack('altro', '1', null)] })).toMatchObject({ causes: ['facts'], isCertain: true });
  });

  it('tries the rules of a pack that changed, for its own findings alone', () => {
    const newLaw: Verdict = ({ law }) => law === 'after';
    expect(explain(newLaw, { inputs: ['state'], packs: [pack('pack', '1', '2')] })).toMatchObject({ causes: ['law'], isCertain: true });
    expect(explain(newFacts, { inputs: ['state'], packs: [pack('altro', '1', '2')] })).toMatchObject({ causes: ['facts'], isCertain: true });
  });
});
