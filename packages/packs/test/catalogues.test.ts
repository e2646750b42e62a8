/**
 * The editions of the Piano triennale: how many lines each has, counted by hand in the documents,
 * and what every line says of a Comune, whatever it asks.
 */
import { createEvaluator } from '@adempi/core';
import { dayAfter, isAll, packOf } from '@adempi/schema';
import type { CivilDate, ComparisonLeaf, Condition, Finding, Rule, State } from '@adempi/schema';
import { describe, expect, it } from 'vitest';

import { compiled, realBundle } from './real-rules.ts';

const bundle = realBundle();
const { catalogues } = compiled;
const editions = new Set(bundle.packs.filter(({ edition }) => edition !== undefined).map(({ id }) => id));

describe('the editions', () => {
  it.each([
    ['2021-2023', 97, 61, 25],
    ['2022-2024', 10, 7, 3],
    ['2024-2026', 122, 74, 33],
    ['2024-2026-agg-2025', 121, 72, 35],
    ['2024-2026-agg-2026', 124, 73, 37],
  ])('%s has %d lines: %d for all Comuni, %d for some', (name, total, all, some) => {
    const lines = catalogues.find(({ edition }) => edition.name === name)?.lines ?? [];
    const count = (which: string): number => lines.filter(({ comuni }) => comuni === which).length;
    expect([lines.length, count('all'), count('some')]).toEqual([total, all, some]);
    // One rule per line that concerns Comuni, and one on the dates that they gave themselves.
    expect(bundle.rules.filter(({ id }) => packOf(id) === `piano-triennale-${name}`)).toHaveLength(all + some + 1);
  });

  it('have no line twice, and tell whom a line concerns where it is not every Comune', () => {
    for (const { lines } of catalogues) {
      expect(new Set(lines.map(({ code }) => code)).size).toBe(lines.length);
      expect(lines.filter(({ comuni, addressees }) => comuni !== 'all' && addressees === undefined)).toEqual([]);
    }
  });

  it.each([
    ['2021-2023', 'CAP6', 12],
    ['2022-2024', 'CAP6', 2],
    ['2024-2026', 'CAP7', 22],
    ['2024-2026-agg-2025', 'CAP7', 22],
    ['2024-2026-agg-2026', 'CAP7', 22],
  ])('keep out of what is published the chapter of %s on security, %s, and no other', (name, chapter, count) => {
    const lines = catalogues.find(({ edition }) => edition.name === name)?.lines ?? [];
    expect(lines.filter(({ confidential }) => confidential === 'security').map(({ code }) => code)).toEqual(lines.filter(({ code }) => code.startsWith(`${chapter}.`)).map(({ code }) => code));
    expect(lines.filter(({ confidential }) => confidential !== undefined)).toHaveLength(count);
  });

  it('show no fine, verified or not', () => {
    expect(bundle.rules.filter(({ id, exposure }) => editions.has(packOf(id)) && exposure !== undefined)).toEqual([]);
  });
});

describe('aliases of rules and proofs of lines', () => {
  const lines = bundle.rules.filter(({ id }) => editions.has(packOf(id)));
  const aliasOf = ({ id }: Rule): string => id.replace('piano-triennale-', '');

  it('say the same in both directions', () => {
    const byAlias = bundle.rules.flatMap(({ id, aliases = [] }) => aliases.map((alias) => `${alias} ← ${id}`));
    const byProof = lines.flatMap((line) => (line.provedBy ?? []).map((id) => `${aliasOf(line)} ← ${id}`));
    const withRule = new Set(lines.map(aliasOf));
    expect(byProof.length).toBeGreaterThan(0);
    expect(byProof.sort()).toEqual(byAlias.filter((pair) => withRule.has(pair.split(' ')[0] ?? '')).sort());
  });
});

// A rule that proves a line may decide in its place: here each line speaks for itself.
const own = bundle.rules.filter(({ id }) => editions.has(packOf(id)) && !id.endsWith('/orizzonte-proprio')).map(({ provedBy: _, ...rule }): Rule => rule);
const { profiles: _, drafts: __, coverage: ___, ...rest } = bundle;
const evaluator = createEvaluator({ ...rest, rules: own });
const FAR = '2030-01-01';

describe.each(own.map((rule) => ({ id: rule.id, rule })))('$id', ({ rule }) => {
  const key = rule.forItem?.key ?? '';
  const due = dueDayOf(rule);
  const ente = rule.appliesWhen === undefined ? {} : satisfy(rule.appliesWhen);

  it('is met by a line that is completed, and missed by one that is not on the day after its date', () => {
    expect(find(rule, { linea: key, stato: 'completata' }, FAR, ente)?.outcome).toBe('pass');
    const open = { linea: key, stato: 'da-avviare', orizzonte: '2029-01-31', uffici: ['Ufficio di prova'] };
    const late = find(rule, open, due.firstLate, ente);
    expect([late?.outcome, late?.reason.includes('Ufficio di prova'), late?.exposure]).toEqual(['fail', true, null]);
    if (due.last > rule.inForce.from) expect(find(rule, open, due.last, ente)?.outcome).toBe('pending');
  });

  it('is unknown where nothing is known', () => {
    const [finding] = evaluator.explain(stateOf({}, {}, [], FAR), rule.id, { asOf: FAR });
    expect(finding).toMatchObject({ outcome: 'unknown', missing: expect.arrayContaining([expect.anything()]) as unknown });
  });

  it('concerns nobody else, and a plan without it only where it must be there', () => {
    if (rule.appliesWhen !== undefined) {
      expect(find(rule, { linea: key, stato: 'da-avviare' }, FAR, contradict(rule.appliesWhen))?.outcome).toBe('not_applicable');
    }
    const isOptional = rule.forItem?.whenAbsent === 'not_applicable';
    const isUndated = 'fact' in rule.deadline;
    expect(find(rule, null, FAR, ente)?.outcome).toBe(isOptional ? 'not_applicable' : isUndated ? 'unknown' : 'fail');
  });
});

interface DueDays {
  /** The last day that is in time, and the first that is late. */
  readonly last: CivilDate;
  readonly firstLate: CivilDate;
}

/** A term leaves its own day; what stands or starts binds from its first day. */
function dueDayOf({ deadline, inForce }: Rule): DueDays {
  if ('on' in deadline && typeof deadline.on === 'string') {
    const late = dayAfter(deadline.on);
    return { last: deadline.on, firstLate: late > inForce.from ? late : inForce.from };
  }
  if ('fact' in deadline) return { last: '2029-01-31', firstLate: '2029-02-01' };
  const start = 'continuous' in deadline ? (deadline.from ?? inForce.from) : inForce.from;
  return { last: '0001-01-01', firstLate: start > inForce.from ? start : inForce.from };
}

/** The finding of a line on a plan that lists it alone, or (null) not at all. */
function find(rule: Rule, item: object | null, asOf: CivilDate, ente: Facts): Finding | undefined {
  const state = stateOf({ linee: item === null ? [] : [item] }, ente, ['piano.linee'], asOf);
  return evaluator.explain(state, rule.id, { asOf })[0];
}

type Facts = Readonly<Record<string, unknown>>;

function stateOf(piano: Facts, facts: Facts, completi: readonly string[], aggiornatoIl: CivilDate): State {
  const named = Object.entries(facts).map(([path, value]) => [path.split('.').at(-1), value, path.startsWith('ente.')] as const);
  const condizioni = Object.fromEntries(named.filter(([, , isOfEnte]) => !isOfEnte));
  const registry = Object.fromEntries(named.filter(([, , isOfEnte]) => isOfEnte));
  return {
    adempi: 1,
    aggiornatoIl,
    ente: { denominazione: 'Comune di prova', tipo: 'comune', ...registry },
    completi: [...completi],
    fatti: { piano: { ...piano, condizioni } },
  };
}

/** Facts under which a condition of a catalogue holds; `population` bands meet at their lower bound. */
function satisfy(condition: Condition): Facts {
  return Object.fromEntries(leavesOf(condition).reverse().map(({ fact, value }) => [fact, value]));
}

/** Facts under which it does not. */
function contradict(condition: Condition): Facts {
  const [first] = leavesOf(condition) as [ComparisonLeaf];
  const other = typeof first.value === 'boolean' ? !first.value : typeof first.value === 'number' ? first.value - 1 : 'nessuno';
  return { ...satisfy(condition), [first.fact]: other };
}

function leavesOf(condition: Condition): ComparisonLeaf[] {
  return isAll(condition) ? condition.all.flatMap(leavesOf) : [condition as ComparisonLeaf];
}
