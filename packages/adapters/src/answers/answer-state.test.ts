import type { FactDefinition, State } from '@adempi/schema';
import { describe, expect, it } from 'vitest';

import type { Answer } from './answer.ts';
import { answerState } from './answer-state.ts';
import { isNotOurs } from './not-ours.ts';

const fact = (path: string, type: FactDefinition['type'], more: Partial<FactDefinition> = {}): FactDefinition => ({ path, type, label: { it: path }, ...more });

const vocabulary = [
  fact('ente.popolazione', 'integer', { registry: true }),
  fact('pdnd.aderente', 'boolean'),
  fact('siti', 'collection', { key: 'id', identifiedBy: 'siti.url' }),
  fact('siti.id', 'string'),
  fact('siti.nome', 'string'),
  fact('siti.url', 'url'),
  fact('gestioniAssociate', 'collection', { key: 'funzione' }),
  fact('gestioniAssociate.funzione', 'string'),
  fact('gestioniAssociate.ente', 'string'),
];

const DAY = '2026-11-26';
const state = (more: Partial<State> = {}): State => ({ adempi: 1, ente: { denominazione: 'Comune di Prova', tipo: 'comune' }, fatti: {}, ...more });
const value = (valore: unknown, address = 'pdnd.aderente'): Answer => ({ kind: 'value', fact: address, value: valore });
const answer = (base: State, one: Answer, role: string | null = 'RTD', day = DAY): ReturnType<typeof answerState> => answerState(base, one, { day, role }, vocabulary);

describe('answerState', () => {
  it('declares a value, with its day and the role of who answers', () => {
    expect(answer(state(), value(true)).state).toEqual(
      state({
        fonti: { 'risposte-2026-11-26': { titolo: 'Risposte al questionario: RTD', data: DAY, garanzia: 'dichiarato' } },
        fatti: { pdnd: { aderente: true } },
        provenienza: { 'pdnd.aderente': { fonte: 'risposte-2026-11-26' } },
      }),
    );
  });

  it('keeps what was known before among the others', () => {
    const { state: answered, conflicts } = answer(state({ aggiornatoIl: '2025-01-01', fatti: { pdnd: { aderente: false } } }), value(true));
    expect(answered.fatti).toEqual({ pdnd: { aderente: true } });
    expect(answered.altri).toEqual([{ fatto: 'pdnd.aderente', valore: false, rilevatoIl: '2025-01-01' }]);
    expect(conflicts).toEqual([]);
  });

  it('corrects what the same respondent said on that day, and what the state itself did', () => {
    const once = answer(state(), value(false)).state;
    expect(answer(once, value(true)).state).toEqual(answer(state(), value(true)).state);
    const own = state({ aggiornatoIl: DAY, fatti: { pdnd: { aderente: false } } });
    expect(answer(own, value(true)).state.altri).toBeUndefined();
    expect(answer({ ...own, altri: [], completi: [] }, value(true)).state).toMatchObject({ altri: [], completi: [] });
  });

  it('tells of a contradiction with another respondent of the same day, and keeps both', () => {
    const first = answer(state(), value(false), 'SEGRETERIA').state;
    const { state: second, conflicts } = answer(first, value(true));
    expect(conflicts.map(({ fatto, values }) => [fatto, values.map(({ valore }) => valore).sort()])).toEqual([['pdnd.aderente', [false, true]]]);
    expect(Object.keys(second.fonti ?? {})).toEqual(['risposte-2026-11-26', 'risposte-2026-11-26~2']);
    expect(second.altri).toHaveLength(1);
  });

  it('brings back what was known before where an answer is corrected', () => {
    const before = state({ aggiornatoIl: '2025-01-01', fatti: { pdnd: { aderente: false } } });
    expect(answer(answer(before, value(true)).state, value(false)).state.fatti).toEqual({ pdnd: { aderente: false } });
  });

  it('sets facts of the registry, which have no source', () => {
    expect(answer(state(), value(4600, 'ente.popolazione')).state).toEqual(state({ ente: { denominazione: 'Comune di Prova', tipo: 'comune', popolazione: 4600 } }));
  });

  it('adds items, and closes a list that has them all', () => {
    const before = state({ aggiornatoIl: '2025-01-01', fatti: { siti: [{ id: 'app' }] } });
    const items = [{ key: 'istituzionale', facts: { 'siti.nome': 'Sito del Comune' } }];
    const open = answer(before, { kind: 'list', fact: 'siti', items, isWhole: false }).state;
    expect(open.fatti).toEqual({ siti: [{ id: 'app' }, { id: 'istituzionale', nome: 'Sito del Comune' }] });
    expect(open.completi).toBeUndefined();
    expect(open.provenienza).toEqual({ 'siti[istituzionale]': { fonte: 'risposte-2026-11-26' } });
    const whole = answer(open, { kind: 'list', fact: 'siti', items: [], isWhole: true }).state;
    expect(whole.fatti).toEqual(open.fatti);
    expect(whole.completi).toEqual(['siti']);
  });

  it('closes an empty list that does not concern the ente, and says why', () => {
    const { state: answered } = answer(state(), { kind: 'not_ours', fact: 'siti', reason: 'li gestisce l’Unione' });
    expect(answered.completi).toEqual(['siti']);
    expect(answered.provenienza).toEqual({ siti: { fonte: 'risposte-2026-11-26', nota: 'Non ci riguarda: li gestisce l’Unione' } });
    expect(isNotOurs(answered, 'siti')).toBe(true);
  });

  it('only remarks that a fact does not concern the ente, and leaves what is known of it as it is', () => {
    const notOurs: Answer = { kind: 'not_ours', fact: 'pdnd.aderente', reason: 'non serve' };
    const unknown = answer(state(), notOurs).state;
    expect([unknown.fatti, unknown.completi]).toEqual([{}, undefined]);
    expect(isNotOurs(unknown, 'pdnd.aderente')).toBe(true);
    const known = state({ fonti: { pti: { titolo: 'Piano', data: '2022-01-01' } }, fatti: { pdnd: { aderente: false } }, provenienza: { pdnd: { fonte: 'pti' } } });
    expect(answer(known, notOurs).state.provenienza?.['pdnd.aderente']).toEqual({ fonte: 'pti', nota: 'Non ci riguarda: non serve' });
  });

  it('keeps what was remarked of a fact before it was known, and where the answer is corrected', () => {
    const note = 'chiesto al fornitore il 3/11';
    const remarked = state({ provenienza: { 'pdnd.aderente': { nota: note } } });
    const once = answer(remarked, value(false)).state;
    expect(once.provenienza).toEqual({ 'pdnd.aderente': { fonte: 'risposte-2026-11-26', nota: note } });
    expect(answer(once, value(false)).state).toEqual(once);
    expect(answer(once, value(true)).state).toEqual({ ...once, fatti: { pdnd: { aderente: true } } });
  });

  it('adds that a fact does not concern the ente to what was remarked, and takes it back once it has a value', () => {
    const note = 'chiesto al fornitore il 3/11';
    const notOurs = (reason: string): Answer => ({ kind: 'not_ours', fact: 'pdnd.aderente', reason });
    const once = answer(state({ provenienza: { 'pdnd.aderente': { nota: note } } }), notOurs('non\nserve')).state;
    expect(once.provenienza?.['pdnd.aderente']).toEqual({ fonte: 'risposte-2026-11-26', nota: `${note}\nNon ci riguarda: non serve` });
    expect(isNotOurs(once, 'pdnd.aderente')).toBe(true);
    expect(answer(once, notOurs('altro')).state.provenienza?.['pdnd.aderente']?.nota).toBe(`${note}\nNon ci riguarda: altro`);
    const known = answer(once, value(true)).state;
    expect(known.provenienza?.['pdnd.aderente']?.nota).toBe(note);
    expect(isNotOurs(known, 'pdnd.aderente')).toBe(false);
  });

  it('keeps who does it for us where it stands', () => {
    const { state: answered } = answer(state(), { kind: 'list', fact: 'gestioniAssociate', items: [{ key: 'suap', facts: { 'gestioniAssociate.ente': 'Unione' } }], isWhole: true });
    expect(answered.gestioniAssociate).toEqual([{ funzione: 'suap', ente: 'Unione' }]);
    expect(answered.fatti).toEqual({});
  });
});
