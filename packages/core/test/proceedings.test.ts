/** The proceedings of AgID on a state: which finding each is about, how far it is, and what nobody could tell. */
import type { Assessment, Bundle, ProcedureStage, Rule } from '@adempi/schema';
import { describe, expect, it } from 'vitest';

import { createEvaluator } from '../src/index.ts';
import { bundleOf, rule, stateOf } from './helpers/bundle.ts';

const STAGES: readonly ProcedureStage[] = [
  { id: 'richiesta', date: 'procedimenti.richiesta', label: { it: 'richiesta di dati' }, term: 'procedimenti.entro', met: 'procedimenti.risposta', next: [{ text: { it: 'contestazione' }, confidence: 'unverified', stage: 'contestazione' }] },
  {
    id: 'contestazione',
    date: 'procedimenti.contestazione',
    label: { it: 'contestazione' },
    next: [
      { text: { it: 'sanzione' }, confidence: 'unverified', stage: 'sanzione', classes: ['fine'] },
      { text: { it: 'archiviazione' }, confidence: 'unverified', stage: 'chiusura', classes: ['other'] },
      { text: { it: 'ancora la sanzione' }, confidence: 'unverified', stage: 'sanzione' },
      { text: { it: 'parole sole' }, confidence: 'unverified' },
    ],
  },
  { id: 'sanzione', date: 'procedimenti.sanzione', label: { it: 'sanzione' }, found: true },
  { id: 'chiusura', date: 'procedimenti.chiusura', label: { it: 'chiusura' }, closes: true },
];

function bundleWith(rules: readonly Rule[]): Bundle {
  const bundle = bundleOf(rules);
  const dates = ['richiesta', 'entro', 'risposta', 'chiusura'].map((name) => ({ path: `procedimenti.${name}`, type: 'date' as const, label: { it: name } }));
  return {
    ...bundle,
    vocabulary: [...bundle.vocabulary, ...dates],
    exposure: { ...bundle.exposure, explanationFound: { it: 'La violazione è accertata: valgono gli atti.' }, procedure: { ...bundle.exposure.procedure, stages: STAGES } },
  };
}

const fined = rule({ exposure: { cad18bis: 'fine', basis: 'art. 1' } });

function assess(procedimenti: readonly object[], { rules = [fined], asOf = '2024-03-10' }: { readonly rules?: readonly Rule[]; readonly asOf?: string } = {}): Assessment {
  return createEvaluator(bundleWith(rules)).assess(stateOf({ a: { si: false }, procedimenti }, { aggiornatoIl: '2024-03-10' }), { asOf });
}

const about = 'prova/regola';

describe('a proceeding', () => {
  it('is told by its acts so far, on the day of each and not before', () => {
    const one = { id: 'uno', regola: about, contestazione: '2024-03-10', sanzione: '2024-03-11' };
    const told = (asOf: string): unknown => assess([one], { asOf }).findings[0]?.proceedings;
    expect(told('2024-03-09')).toBeUndefined();
    expect(told('2024-03-10')).toMatchObject([{ id: 'uno', stage: 'contestazione', acts: [{ stage: 'contestazione', date: '2024-03-10' }], term: null, closed: false }]);
    const ahead = assess([{ id: 'due', regola: about, contestazione: '2024-03-11' }]).findings[0];
    expect([ahead?.proceedings, ahead?.exposure?.stage]).toEqual([undefined, 'none']);
    expect(told('2024-03-11')).toMatchObject([{ stage: 'sanzione', acts: [{ stage: 'contestazione' }, { stage: 'sanzione' }], next: [], closed: false }]);
  });

  it('has the term that its act sets, the days left, and the day on which it was met, once that has come', () => {
    const term = (more: object): unknown => assess([{ id: 'uno', regola: about, richiesta: '2024-03-01', ...more }]).findings[0]?.proceedings?.[0]?.term;
    expect(term({})).toEqual({ date: null, daysLeft: null, metOn: null });
    expect(term({ entro: '2024-03-15' })).toEqual({ date: '2024-03-15', daysLeft: 5, metOn: null });
    expect(term({ entro: '2024-03-08' })).toEqual({ date: '2024-03-08', daysLeft: -2, metOn: null });
    expect(term({ entro: '2024-03-15', risposta: '2024-03-09' })).toMatchObject({ metOn: '2024-03-09' });
    expect(term({ entro: '2024-03-15', risposta: '2024-03-10' })).toMatchObject({ metOn: '2024-03-10' });
    expect(term({ entro: '2024-03-15', risposta: '2024-03-11' })).toMatchObject({ metOn: null });
  });

  it('can go on to the stages that are for a breach of its class, each once', () => {
    expect(assess([{ id: 'uno', regola: about, contestazione: '2024-03-01' }]).findings[0]?.proceedings?.[0]?.next).toEqual(['sanzione']);
    expect(assess([{ id: 'uno', regola: about, richiesta: '2024-03-01' }]).findings[0]?.proceedings?.[0]?.next).toEqual(['contestazione']);
  });

  it('ends with the act that closes it; the stage of a finding is the furthest of those that are open', () => {
    const closed = { id: 'uno', regola: about, contestazione: '2024-01-01', sanzione: '2024-02-01', chiusura: '2024-03-01' };
    const open = { id: 'due', regola: about, contestazione: '2024-01-01' };
    const asked = { id: 'tre', regola: about, richiesta: '2024-01-01' };
    const stage = (...all: readonly object[]): unknown => assess(all).findings[0]?.exposure?.stage;
    expect(assess([closed]).findings[0]?.proceedings).toMatchObject([{ stage: 'chiusura', closed: true }]);
    expect([stage(), stage(closed), stage(closed, open), stage(asked, open), stage(asked)]).toEqual(['none', 'chiusura', 'contestazione', 'contestazione', 'richiesta']);
  });

  it('is about the rule that it names, and about no other', () => {
    const other = rule({ id: 'prova/altra' });
    const { findings } = assess([{ id: 'uno', regola: 'prova/altra', contestazione: '2024-01-01' }], { rules: [fined, other] });
    expect(findings.map(({ ruleId, proceedings }) => [ruleId, proceedings?.length ?? 0])).toEqual([['prova/altra', 1], ['prova/regola', 0]]);
  });

  it('without a rule is about the finding of its own item alone', () => {
    const own = rule({ id: 'prova/richiesta', forEach: 'procedimenti', require: { fact: 'procedimenti.regola', operator: 'equal', value: 'x' } });
    const { findings, diagnostics } = assess([{ id: 'uno', richiesta: '2024-01-01' }, { id: 'due', richiesta: '2024-02-01' }, { id: 'tre', regola: about, richiesta: '2024-02-01' }], { rules: [own, fined] });
    const told = findings.map(({ instance, proceedings = [] }) => [instance?.key ?? 'ente', proceedings.map(({ id }) => id)] as const);
    expect(Object.fromEntries(told)).toEqual({ uno: ['uno'], due: ['due'], tre: [], '*': [], ente: ['tre'] });
    expect(diagnostics).toEqual([]);
  });

  it('that has found a breach changes what a breach means today', () => {
    const meaning = (...all: readonly object[]): string => assess(all).exposureNote ?? '';
    const accused = { id: 'uno', regola: about, contestazione: '2024-01-01' };
    expect(meaning(accused)).toBe('Oggi nessuna sanzione è dovuta.');
    expect(meaning({ ...accused, sanzione: '2024-02-01' })).toBe('La violazione è accertata: valgono gli atti.');
    const other = rule({ id: 'prova/altra', exposure: { cad18bis: 'fine', basis: 'art. 1' } });
    expect(assess([{ ...accused, sanzione: '2024-02-01' }], { rules: [fined, other] }).exposureNote).toBe('La violazione è accertata: valgono gli atti.');
  });
});

describe('a proceeding that no finding can tell is warned of', () => {
  const warnings = (one: object, rules: readonly Rule[] = [fined]): unknown => assess([{ id: 'zero', regola: about, contestazione: '2024-01-01' }, { id: 'uno', ...one }], { rules }).diagnostics;
  const ofItems = rule({ id: 'prova/richiesta', forEach: 'procedimenti', require: { fact: 'procedimenti.regola', operator: 'equal', value: 'x' } });

  it('where it has no act', () => {
    expect(warnings({ regola: about })).toMatchObject([{ code: 'proceeding.no-act', severity: 'warning', path: ['fatti', 'procedimenti', 1] }]);
  });

  it('where it names no rule, unless it is a first request and such requests have a rule of their own', () => {
    const noRule = [{ code: 'proceeding.no-rule', severity: 'warning', path: ['fatti', 'procedimenti', 1] }];
    expect(warnings({ contestazione: '2024-01-01' })).toMatchObject(noRule);
    expect(warnings({ richiesta: '2024-01-01' })).toMatchObject(noRule);
    expect(warnings({ contestazione: '2024-01-01' }, [fined, ofItems])).toMatchObject(noRule);
    expect(warnings({ richiesta: '2024-01-01' }, [fined, ofItems])).toEqual([]);
  });

  it('where its rule does not exist, with the one that was likely meant', () => {
    const [near] = warnings({ regola: 'prova/regole', contestazione: '2024-01-01' }) as Assessment['diagnostics'];
    expect(near).toMatchObject({ code: 'proceeding.unknown-rule', path: ['fatti', 'procedimenti', 1, 'regola'] });
    expect(near?.message).toContain('prova/regola');
    const [far] = warnings({ regola: 'zzzzz/qqqqqqqq', contestazione: '2024-01-01' }) as Assessment['diagnostics'];
    expect(far?.message).not.toContain('prova/regola');
  });
});
