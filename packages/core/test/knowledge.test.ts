import { describe, expect, it } from 'vitest';

import { findingOf, rule, stateOf } from './helpers/bundle.ts';

const isDone = rule();
const known = (si: boolean, knownOn: string): ReturnType<typeof stateOf> => stateOf({ a: { si } }, { aggiornatoIl: knownOn });

describe('a breach', () => {
  it.each([
    ['2023-09-29', 'unknown'],
    ['2023-09-30', 'unknown'],
    ['2023-10-01', 'fail'],
  ])('is proven by knowledge younger than the due date: known on %s it is %s', (knownOn, outcome) => {
    expect(findingOf(isDone, known(false, knownOn), { asOf: '2023-10-01' }).outcome).toBe(outcome);
  });

  it('that is not proven says that the term has passed, and never by how many days', () => {
    const finding = findingOf(isDone, known(false, '2023-06-30'), { asOf: '2023-10-01' });
    expect(finding).toMatchObject({
      outcome: 'unknown',
      reason: "Non determinabile: il termine del 30/09/2023 è trascorso, l'ultima informazione (30/06/2023) è precedente.",
      timing: { state: 'overdue', dueDate: '2023-09-30', daysLeft: null },
      missing: [{ fact: 'a.si', why: 'before_deadline' }],
      assumed: false,
    });
  });

  it('follows from carrying the last knowledge forward, and says so', () => {
    const finding = findingOf(isDone, known(false, '2023-06-30'), { asOf: '2023-10-01', assumeUnchanged: true });
    expect(finding).toMatchObject({ outcome: 'fail', assumed: true, timing: { daysLeft: -1 } });
    expect(finding.reason).toBe('Manca. Vale se nulla è cambiato dal 30/06/2023.');
  });

  it('does not rest on an assumption where knowledge is young enough', () => {
    expect(findingOf(isDone, known(false, '2023-10-01'), { asOf: '2023-10-01', assumeUnchanged: true }).assumed).toBe(false);
  });

  it('needs only one young false leaf among several', () => {
    const one = rule({
      require: { all: [{ fact: 'a.si', operator: 'equal', value: true }, { fact: 'a.numero', operator: 'greaterThan', value: 3 }] },
    });
    const state = stateOf(
      { a: { si: false, numero: 1 } },
      { aggiornatoIl: '2023-06-30', provenienza: { 'a.numero': { rilevatoIl: '2023-10-02' } } },
    );
    expect(findingOf(one, state, { asOf: '2023-10-02' }).outcome).toBe('fail');
  });

  it('looks at the newest fact of a leaf that compares two', () => {
    const one = rule({ require: { fact: 'a.data', operator: 'onOrAfter', value: { fact: 'a.altraData' } } });
    const state = (altra: string): ReturnType<typeof stateOf> =>
      stateOf({ a: { data: '2020-01-01', altraData: '2021-01-01' } }, { aggiornatoIl: '2023-06-30', provenienza: { 'a.altraData': { rilevatoIl: altra } } });
    expect(findingOf(one, state('2023-09-30'), { asOf: '2024-01-01' }).outcome).toBe('unknown');
    expect(findingOf(one, state('2023-10-01'), { asOf: '2024-01-01' }).outcome).toBe('fail');
  });

  it('under a negation is a false leaf like any other', () => {
    const one = rule({ require: { not: { fact: 'a.si', operator: 'equal', value: true } } });
    expect(findingOf(one, known(true, '2023-09-30'), { asOf: '2023-10-01' }).outcome).toBe('unknown');
    expect(findingOf(one, known(true, '2023-10-01'), { asOf: '2023-10-01' }).outcome).toBe('fail');
  });

  it('on what an item is needs no young knowledge', () => {
    const one = rule({ forEach: 'siti', require: { fact: 'siti.genere', operator: 'equal', value: 'x' } });
    const state = stateOf({ siti: [{ id: 's', genere: 'y' }] }, { aggiornatoIl: '2023-01-01', completi: ['siti'] });
    expect(findingOf(one, state, { asOf: '2023-10-01' })).toMatchObject({ outcome: 'fail', knownOn: '2023-01-01' });
  });

  it('on registry facts alone needs no date of knowledge', () => {
    const one = rule({ require: { fact: 'ente.popolazione', operator: 'lessThan', value: 5000 } });
    const state = stateOf({}, { ente: { denominazione: 'C', tipo: 'comune', popolazione: 6000 } });
    expect(findingOf(one, state, { asOf: '2023-10-01' }).outcome).toBe('fail');
  });
});

describe('what was achieved', () => {
  it('stays achieved, however old the knowledge', () => {
    expect(findingOf(isDone, known(true, '2015-01-01'), { asOf: '2025-01-01' }).outcome).toBe('pass');
  });

  const fresh = rule({ require: { fact: 'a.fresco', operator: 'equal', value: true } });
  const state = stateOf({ a: { fresco: true } }, { aggiornatoIl: '2023-08-31' });

  it('ends when its fact is older than it may be, on the day after', () => {
    expect(findingOf(fresh, state, { asOf: '2024-02-29' }).outcome).toBe('pass');
    expect(findingOf(fresh, state, { asOf: '2024-03-01' })).toMatchObject({ outcome: 'unknown', missing: [{ fact: 'a.fresco', why: 'stale' }] });
  });

  it('is carried forward on assumption, and says so', () => {
    expect(findingOf(fresh, state, { asOf: '2024-03-01', assumeUnchanged: true })).toMatchObject({ outcome: 'pass', assumed: true });
  });
});

describe('a fact learnt after the day of the assessment', () => {
  it('is unknown on that day', () => {
    expect(findingOf(isDone, known(true, '2023-06-02'), { asOf: '2023-06-01' })).toMatchObject({
      outcome: 'unknown',
      missing: [{ fact: 'a.si', why: 'after_as_of' }],
    });
  });

  it.each([
    ['2023-06-01', 'pass'],
    ['2023-06-02', 'unknown'],
  ])('counts if it came true on %s: %s', (data, outcome) => {
    const state = stateOf({ a: { si: true, data } }, { aggiornatoIl: '2024-01-01' });
    expect(findingOf(isDone, state, { asOf: '2023-06-01' }).outcome).toBe(outcome);
  });

  it('counts if it is itself a day that has come', () => {
    const one = rule({ require: { fact: 'a.data', operator: 'onOrBefore', value: '2023-05-01' } });
    const state = (data: string): ReturnType<typeof stateOf> => stateOf({ a: { data } }, { aggiornatoIl: '2024-01-01' });
    expect(findingOf(one, state('2023-05-01'), { asOf: '2023-06-01' }).outcome).toBe('pass');
    expect(findingOf(one, state('2023-06-01'), { asOf: '2023-06-01' }).outcome).toBe('pending');
    expect(findingOf(one, state('2023-06-02'), { asOf: '2023-06-01' }).outcome).toBe('unknown');
  });

  it('of the registry is always known', () => {
    const one = rule({ require: { fact: 'ente.popolazione', operator: 'greaterThan', value: 5000 } });
    const state = stateOf({}, { aggiornatoIl: '2024-01-01', ente: { denominazione: 'C', tipo: 'comune', popolazione: 6000 } });
    expect(findingOf(one, state, { asOf: '2020-01-01' })).toMatchObject({ outcome: 'pass', knownOn: null, assurance: null });
  });
});

describe('the day on which a fact came true', () => {
  it('says that it did', () => {
    const state = stateOf({ a: { data: '2023-05-01' } }, { aggiornatoIl: '2023-05-20' });
    expect(findingOf(isDone, state, { asOf: '2023-06-01' })).toMatchObject({ outcome: 'pass', knownOn: '2023-05-20' });
  });

  it('still to come says nothing', () => {
    const state = stateOf({ a: { data: '2023-07-01' } }, { aggiornatoIl: '2023-05-20' });
    expect(findingOf(isDone, state, { asOf: '2023-06-01' }).outcome).toBe('unknown');
  });

  it('gives way to a later denial', () => {
    const state = stateOf(
      { a: { data: '2023-05-01', si: false } },
      { aggiornatoIl: '2023-05-20', provenienza: { 'a.si': { rilevatoIl: '2023-10-02' } } },
    );
    expect(findingOf(isDone, state, { asOf: '2023-10-02' }).outcome).toBe('fail');
  });
});

describe('--known-at', () => {
  const state = stateOf(
    { a: { si: true } },
    { aggiornatoIl: '2023-08-01', altri: [{ fatto: 'a.si', valore: false, rilevatoIl: '2023-02-01' }] },
  );

  it('drops what was known later, and brings back what it had replaced', () => {
    expect(findingOf(isDone, state, { asOf: '2023-09-01' }).outcome).toBe('pass');
    expect(findingOf(isDone, state, { asOf: '2023-09-01', knownAt: '2023-08-01' }).outcome).toBe('pass');
    expect(findingOf(isDone, state, { asOf: '2023-09-01', knownAt: '2023-07-31' }).outcome).toBe('pending');
    expect(findingOf(isDone, state, { asOf: '2023-09-01', knownAt: '2023-01-31' })).toMatchObject({
      outcome: 'unknown',
      missing: [{ fact: 'a.si', why: 'absent' }],
    });
  });
});
