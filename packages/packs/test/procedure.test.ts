/**
 * The procedure of art. 18-bis CAD, on the real rules: what the acts that a state declares make of each
 * finding, whatever their order and whatever came of the duty meanwhile.
 */
import { createEvaluator } from '@adempi/core';
import { FIRST_DAY, daysBetween } from '@adempi/schema';
import type { Assessment, Finding, Proceeding, State } from '@adempi/schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { realBundle } from './real-rules.ts';

const bundle = realBundle();
const { procedure } = bundle.exposure;
const evaluator = createEvaluator(bundle, { isChecked: true });
const AS_OF = '2026-11-20';
const SPID = 'identita-digitale/spid-cie-esclusivi';
const PDND = 'pdnd/adesione';
const ids = procedure.stages.map(({ id }) => id);

type Acts = Readonly<Record<string, unknown>>;

function stateOf(items: readonly Acts[], facts: Acts = {}): State {
  return {
    adempi: 1,
    aggiornatoIl: '2026-11-01',
    ente: { codiceIpa: 'c_x', denominazione: 'Comune di Prova', tipo: 'comune', popolazione: 70_000 },
    fatti: { procedimenti: items, ...facts },
  };
}

function assess(state: State): Assessment {
  return evaluator.assess(state, { asOf: AS_OF });
}

function findingsOf(ruleId: string, state: State, asOf = AS_OF): Finding[] {
  return evaluator.explain(state, ruleId, { asOf });
}

function proceedingOf(acts: Acts, asOf = AS_OF): Proceeding | undefined {
  return findingsOf(PDND, stateOf([{ id: 'p', regola: PDND, ...acts }]), asOf)[0]?.proceedings?.[0];
}

/** The name of a stage's fact inside an item. */
function nameOf(path: string): string {
  return path.slice(procedure.collection.length + 1);
}

describe('a proceeding', () => {
  it('stands at its last act, with the term that this act sets', () => {
    expect(proceedingOf({ dataContestazione: '2026-10-01', termineDifese: '2026-11-30', dataAccertamento: '2026-11-10', termineConformazione: '2027-01-09' })).toEqual({
      id: 'p',
      stage: 'accertamento',
      acts: [{ stage: 'contestazione', date: '2026-10-01' }, { stage: 'accertamento', date: '2026-11-10' }],
      term: { date: '2027-01-09', daysLeft: 50, metOn: null },
      class: 'no_fine',
      next: ['archiviata'],
      closed: false,
    });
  });

  it('has no term that nobody declared: the law gives no number of days', () => {
    expect(proceedingOf({ dataContestazione: '2026-10-01' })?.term).toEqual({ date: null, daysLeft: null, metOn: null });
  });

  it('tells the day on which AgID was answered', () => {
    const acts = { dataRichiestaDati: '2026-10-01', termineRisposta: '2026-10-31', dataRisposta: '2026-10-20' };
    expect(proceedingOf(acts)?.term).toEqual({ date: '2026-10-31', daysLeft: -20, metOn: '2026-10-20' });
  });

  it('is told although the duty is met today: what was opened does not vanish', () => {
    const state = stateOf([{ id: 'p', regola: PDND, dataContestazione: '2026-10-01' }], { pdnd: { aderente: true } });
    const [finding] = findingsOf(PDND, state);
    expect([finding?.outcome, finding?.exposure, finding?.proceedings?.[0]?.stage]).toEqual(['pass', null, 'contestazione']);
  });

  it.each([
    [SPID, 'fine', ['sanzione', 'archiviata']],
    [PDND, 'no_fine', ['archiviata']],
    ['governance/integrazione-piattaforme', 'no_fine', ['diffida', 'archiviata']],
    ['cloud/migrazione', 'fine_unclear', ['sanzione', 'archiviata']],
  ])('about %s leads where its class of exposure (%s) and its norms lead', (regola, breach, next) => {
    const [found] = findingsOf(regola, stateOf([{ id: 'p', regola, dataAccertamento: '2026-11-01' }]));
    expect(found?.proceedings?.[0]).toMatchObject({ class: breach, next });
  });

  it('that is closed does not hide one that is open', () => {
    const items = [
      { id: 'vecchio', regola: SPID, dataContestazione: '2024-01-01', dataArchiviazione: '2024-06-01' },
      { id: 'nuovo', regola: SPID, dataContestazione: '2026-10-01' },
    ];
    const [finding] = findingsOf(SPID, stateOf(items));
    expect(finding?.exposure?.stage).toBe('contestazione');
    expect(finding?.proceedings?.map(({ id, closed }) => [id, closed])).toEqual([['vecchio', true], ['nuovo', false]]);
    expect(findingsOf(SPID, stateOf(items.slice(0, 1)))[0]?.exposure?.stage).toBe('archiviata');
  });

  it('that only asks for data is told by the finding about it, whatever other rule it names elsewhere', () => {
    const items = [
      { id: 'dati', chiedeDati: true, dataRichiestaDati: '2026-10-01' },
      { id: 'spid', regola: SPID, chiedeDati: true, dataRichiestaDati: '2026-09-01' },
    ];
    const told = findingsOf('governance/agid-risposta', stateOf(items)).map(({ instance, proceedings = [] }) => [instance?.key, proceedings.map(({ id }) => id)]);
    expect(told).toEqual(expect.arrayContaining([['dati', ['dati']], ['spid', []]]));
    expect(findingsOf(SPID, stateOf(items))[0]?.proceedings?.map(({ id }) => id)).toEqual(['spid']);
  });

  it('once found is not said to cost nothing today', () => {
    const note = (acts: Acts): string | null => assess(stateOf([{ id: 'p', regola: 'governance/agid-risposta', ...acts }, { id: 'dati', chiedeDati: true, dataRichiestaDati: '2026-01-01', termineRisposta: '2026-02-01', rispostaInviata: false }])).exposureNote;
    expect(note({ dataContestazione: '2026-10-01' })).toMatch(/^Oggi nessuna sanzione è dovuta\./u);
    expect(note({ dataAccertamento: '2026-10-01' })).toMatch(/^Dove AgID ha già accertato/u);
  });
});

describe('a proceeding that no finding can tell is warned of', () => {
  const codes = (item: Acts): (readonly [string, string])[] => assess(stateOf([{ id: 'p', ...item }])).diagnostics.filter(({ code }) => code.startsWith('proceeding.')).map(({ code, message }) => [code, message] as const);

  it.each([
    [{ regola: 'pdnd/adesioni', dataContestazione: '2026-10-01' }, 'proceeding.unknown-rule', 'forse intendevi «pdnd/adesione»?'],
    [{ dataContestazione: '2026-10-01' }, 'proceeding.no-rule', 'scrivere in «regola»'],
    [{ regola: PDND }, 'proceeding.no-act', 'non si sa a che punto è'],
  ])('%o', (item, code, text) => {
    expect(codes(item)).toEqual([[code, expect.stringContaining(text)]]);
  });

  it('but not a request for data, which has a rule of its own', () => {
    expect(codes({ chiedeDati: true, dataRichiestaDati: '2026-10-01' })).toEqual([]);
  });
});

const day = fc.integer({ min: daysBetween(FIRST_DAY, '2021-06-01'), max: daysBetween(FIRST_DAY, '2028-12-31') }).map((days) => new Date(Date.parse(`${FIRST_DAY}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10));
const dates = fc.dictionary(fc.constantFrom(...procedure.stages.flatMap(({ date, term }) => [date, term].filter((path) => path !== undefined).map(nameOf))), day);

describe('laws', () => {
  const rankOf = (proceeding: Proceeding | undefined): number => ids.indexOf(proceeding?.stage ?? '');

  it('a stage only moves forward as acts are added', () => {
    fc.assert(fc.property(dates, dates, day, (some, more, asOf) => {
      expect(rankOf(proceedingOf({ ...more, ...some }, asOf))).toBeGreaterThanOrEqual(rankOf(proceedingOf(some, asOf)));
    }), { numRuns: 60 });
  });

  it('a stage does not depend on acts after the day', () => {
    fc.assert(fc.property(dates, day, (acts, asOf) => {
      const known = Object.fromEntries(Object.entries(acts).filter(([name, date]) => name.startsWith('termine') || date <= asOf));
      expect(proceedingOf(acts, asOf)).toEqual(proceedingOf(known, asOf));
    }), { numRuns: 60 });
  });

  it('what comes next is later, and nothing comes after the end', () => {
    fc.assert(fc.property(dates, day, (acts, asOf) => {
      const found = proceedingOf(acts, asOf);
      for (const next of found?.next ?? []) expect(ids.indexOf(next)).toBeGreaterThan(rankOf(found));
      if (found?.closed === true) expect(found.next).toEqual([]);
    }), { numRuns: 60 });
  });

  it('acts change no outcome, and add no sum', () => {
    fc.assert(fc.property(dates, day, (acts, asOf) => {
      const facts = { pdnd: { aderente: false } };
      const faces = (items: readonly Acts[]): unknown => findingsOf(PDND, stateOf(items, facts), asOf).map(({ outcome, exposure }) => [outcome, exposure?.minEur, exposure?.maxEur]);
      expect(faces([{ id: 'p', regola: PDND, ...acts }])).toEqual(faces([]));
      expect(JSON.stringify(proceedingOf(acts, asOf) ?? {})).not.toMatch(/eur/iu);
    }), { numRuns: 30 });
  });
});

describe('the texts of the stages', () => {
  const notes = procedure.stages.flatMap(({ meaning = [], next = [], stops = [] }) => [...meaning, ...next, ...stops]);
  const texts = [...notes.map(({ text }) => text), ...procedure.stages.flatMap(({ answer = [], keep = [], unknown = [] }) => [...answer, ...keep, ...unknown])];

  it('are in both languages', () => {
    expect(texts.filter(({ en }) => en === undefined)).toEqual([]);
  });

  it('name no sum, and no number of days', () => {
    expect(texts.filter(({ it, en = '' }) => /\beuro\b|€|\d+ (giorni|days)/iu.test(`${it} ${en}`))).toEqual([]);
  });

  it('cite the paragraph of what was read, and nothing for what was not', () => {
    expect(notes.filter(({ confidence, article, comma }) => (confidence === 'verified') !== (article === '18-bis' && comma !== undefined))).toEqual([]);
  });

  it('of every stage but the last say what is not known or what comes next', () => {
    expect(procedure.stages.filter(({ closes, next = [], keep = [] }) => keep.length === 0 || (closes !== true && next.length === 0)).map(({ id }) => id)).toEqual([]);
  });
});
