import { validate } from '@adempi/schema';
import type { Assessment, State } from '@adempi/schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { createEvaluator } from '../src/index.ts';
import type { AssessOptions } from '../src/index.ts';
import { createJsonRulesEngineEvaluator } from '../src/json-rules-engine/index.ts';
import { casesOf } from './generators/cases.ts';
import { damaged, hostileValue, inaccessible, shared } from './generators/hostile.ts';
import { optionsOf, world } from './generators/world.ts';
import { bundleOf, rule, stateOf } from './helpers/bundle.ts';

const { numRuns, timeout } = casesOf(300);
const ASOF: AssessOptions = { asOf: '2024-01-01' };
const evaluator = createEvaluator(bundleOf([rule(), rule({ id: 'prova/siti', forEach: 'siti', require: { fact: 'siti.ok', operator: 'equal', value: true } })]));
const assess = (value: unknown, options: AssessOptions = ASOF): Assessment => evaluator.assess(value as State, options);

/** The assessment of nothing known. */
const nothing = assess({ adempi: 1, ente: { denominazione: '-', tipo: '-' } });

describe('any value in place of a state', () => {
  it('is assessed: as it is where it is a state, else as one of which nothing is known', { timeout }, () => {
    fc.assert(
      fc.property(hostileValue, fc.boolean(), (hostile, trace) => {
        const value = hostile();
        const assessment = assess(value, { ...ASOF, trace });
        expect(validate('assessment', assessment)).toEqual([]);
        expect(assessment.findings.filter(({ outcome }) => outcome === 'error')).toEqual([]);
        if (assessment.diagnostics.some(({ code }) => code === 'state.unused')) {
          expect(assessment.findings.map(({ outcome }) => outcome)).toEqual(nothing.findings.map(({ outcome }) => outcome));
          expect(assessment.diagnostics.length).toBeGreaterThan(1);
        }
        expect(Array.isArray(evaluator.explain(value as State, 'prova/regola', ASOF))).toBe(true);
      }),
      { numRuns },
    );
  });

  it.each(inaccessible())('is assessed when it is %s', (_, value) => {
    expect(assess(value).diagnostics.map(({ code }) => code).slice(0, 1)).toEqual(['state.unused']);
    // An entry that is undefined counts as absent.
    if (value !== undefined) expect(assess(stateOf({ a: value })).diagnostics.length).toBeGreaterThan(0);
  });
});

describe('a state that unfolds without end', () => {
  it('is refused in bounded time, where it is small in memory only', { timeout: 10_000 }, () => {
    expect(assess(shared(60)).diagnostics.map(({ code }) => code)).toEqual(['state.unused', 'schema.depth']);
  });
});

describe('a state that was damaged', () => {
  it('never makes a rule break', { timeout }, () => {
    fc.assert(
      fc.property(world, fc.infiniteStream(fc.nat()), hostileValue, (one, picks, graft) => {
        const engine = createEvaluator(one.bundle);
        const assessment = engine.assess(damaged(one.state, picks, graft()) as State, optionsOf(one));
        expect(validate('assessment', assessment)).toEqual([]);
        expect(assessment.findings.filter(({ outcome }) => outcome === 'error')).toEqual([]);
      }),
      { numRuns },
    );
  });

  it('is read alike by the second engine', { timeout }, async () => {
    await fc.assert(
      fc.asyncProperty(world, fc.infiniteStream(fc.nat()), hostileValue, async (one, picks, graft) => {
        const state = damaged(one.state, picks, graft()) as State;
        const { engine: _, ...second } = await createJsonRulesEngineEvaluator(one.bundle).assess(state, optionsOf(one));
        const { engine: __, ...first } = createEvaluator(one.bundle).assess(state, optionsOf(one));
        expect(second).toEqual(first);
      }),
      { numRuns: Math.ceil(numRuns / 10) },
    );
  });

  it('keeps the ente that it names, and uses nothing else', () => {
    const state = { ...stateOf({ a: { si: true } }, { ente: { denominazione: 'Comune di Prova', tipo: 'comune', codiceIpa: 'c_x' } }), aggiornatoIl: '2023-02-29' };
    const { subject, findings, diagnostics } = assess(state);
    expect(subject).toMatchObject({ denominazione: 'Comune di Prova', codiceIpa: 'c_x' });
    expect(findings.map(({ outcome }) => outcome)).toEqual(['unknown', 'unknown']);
    expect(diagnostics.map(({ code, path }) => [code, path])).toEqual([['state.unused', []], ['schema.date.impossible', ['aggiornatoIl']]]);
  });
});

describe('options that are none', () => {
  it.each([
    [undefined, 'options'],
    [null, 'options'],
    ['2024-01-01', 'options'],
    [{}, 'asOf'],
    [{ asOf: '2023-02-29' }, 'asOf'],
    [{ asOf: '2024-1-1' }, 'asOf'],
    [{ asOf: '10000-01-01' }, 'asOf'],
    [{ asOf: new Date(0) }, 'asOf'],
    [{ ...ASOF, knownAt: 'ieri' }, 'knownAt'],
    [{ ...ASOF, packs: 'prova' }, 'packs'],
    [{ ...ASOF, packs: [1] }, 'packs'],
    [{ ...ASOF, profile: 3 }, 'profile'],
    [{ ...ASOF, edition: ['uno'] }, 'edition'],
    [{ ...ASOF, lang: 'fr' }, 'lang'],
    [{ ...ASOF, assumeUnchanged: 'no' }, 'assumeUnchanged'],
    [{ ...ASOF, trace: 1 }, 'trace'],
    [{ ...ASOF, waivers: 'rinvii.yml' }, 'waivers'],
    [{ ...ASOF, waivers: [{ regola: 'prova/regola', ente: 'c_x000', scade: '2024-02-30' }] }, 'waivers'],
    [{ ...ASOF, baseline: [{ ente: 'c_x000' }] }, 'baseline'],
  ])('are a bug of the caller, named: %j', (options, name) => {
    const call = (run: () => unknown): void => expect(run).toThrow(expect.objectContaining({ name: 'TypeError', message: expect.stringContaining(name) as string }));
    call(() => evaluator.assess(stateOf({}), options as AssessOptions));
    call(() => evaluator.explain(stateOf({}), 'prova/regola', options as AssessOptions));
  });

  it('are told by a TypeError, whatever they are', { timeout }, () => {
    fc.assert(
      fc.property(fc.anything(), (options) => {
        try {
          evaluator.assess(stateOf({}), options as AssessOptions);
        } catch (error) {
          expect(error).toBeInstanceOf(TypeError);
          expect((error as TypeError).message).toMatch(/^options/);
        }
      }),
      { numRuns },
    );
  });
});

describe('names that objects have by themselves', () => {
  const NAMES = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', 'prototype'] as const;

  it.each(NAMES)('%s is an unknown fact, in a group and in an item', (name) => {
    const value = JSON.parse(`{"${name}": {"si": true}, "a": {"${name}": true, "si": true}, "siti": [{"id": "x", "${name}": 1}]}`) as Record<string, unknown>;
    const { diagnostics, findings } = assess(stateOf(value));
    expect(diagnostics.map(({ code, path }) => [code, path?.at(-1)])).toEqual([['fact.unknown', name], ['fact.unknown', name], ['fact.unknown', name]]);
    expect(findings.find(({ ruleId }) => ruleId === 'prova/regola')?.outcome).toBe('pass');
    expect(({} as { si?: unknown }).si).toBeUndefined();
  });

  it.each(NAMES)('%s is the key of an item like any other', (name) => {
    const state = stateOf({ siti: [{ id: name, ok: true }] }, { completi: ['siti'], provenienza: { [`siti[${name}]`]: { rilevatoIl: '2023-12-31' } } });
    const { findings, diagnostics } = assess(state);
    expect(diagnostics).toEqual([]);
    expect(findings.find(({ ruleId }) => ruleId === 'prova/siti')).toMatchObject({ outcome: 'pass', knownOn: '2023-12-31', instance: { key: name } });
  });

  it.each(NAMES)('%s is no source, unless the state lists it', (name) => {
    const told = stateOf({ a: { si: true } }, { provenienza: { a: { fonte: name } } });
    expect(assess(told).findings.find(({ ruleId }) => ruleId === 'prova/regola')).toMatchObject({ outcome: 'pass', assurance: 'declared', knownOn: '2023-01-01' });
  });

  it.each(NAMES)('%s is no value of an enumeration', (name) => {
    expect(assess(stateOf({ a: { scelta: name } })).diagnostics.map(({ code }) => code)).toEqual(['fact.enum']);
  });

  it.each(NAMES)('%s is no pack', (name) => {
    expect(assess(stateOf({}), { ...ASOF, packs: [name] })).toMatchObject({ packs: [], findings: [] });
  });
});
