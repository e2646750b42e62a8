import type { Assessment, Outcome, Rinvio } from '@adempi/schema';
import { describe, expect, it } from 'vitest';

import { bundleOf, rule, stateOf, waiver } from '../../test/helpers/bundle.ts';
import { createEvaluator, pruneBaseline, reviewWaivers, toBaseline } from '../index.ts';
import { tellKnown } from './review-waivers.ts';
import type { Reviewed } from './review-waivers.ts';

const sites = { id: 'prova/siti', forEach: 'siti', require: { fact: 'siti.ok', operator: 'equal', value: true }, force: 'grant' } as const;
const bundle = bundleOf([rule({ ...sites }), rule({ id: 'prova/linea', force: 'plan' }), rule({ id: 'prova/finita', force: 'plan', inForce: { from: '2010-01-01', to: '2023-12-31' } })]);
const ente = { denominazione: 'Comune', tipo: 'comune', codiceIpa: 'c_x000' };
const state = stateOf({ a: { si: false }, siti: [{ id: 'portale', ok: true }, { id: 'tributi', ok: false }] }, { ente, aggiornatoIl: '2024-01-10', completi: ['siti'] });
const evaluator = createEvaluator(bundle);

const base = waiver();

function assess(fatti: typeof state = state): Assessment {
  return evaluator.assess(fatti, { asOf: '2024-06-01' });
}

function codes(...rinvii: readonly Rinvio[]): readonly unknown[] {
  return reviewWaivers(rinvii, assess()).map(({ code, path }) => [code, path?.[1]]);
}

describe('reviewWaivers', () => {
  it('says nothing of what is needed, of rules that were not asked for, and of what was not approved yet', () => {
    expect(codes(base, { ...base, istanza: 'tributi' }, { ...base, regola: 'altro/regola' }, { ...base, approvatoIl: '2024-06-02' })).toEqual([]);
  });

  it('tells what is met, what has ended, what is over, and an item that is not there', () => {
    expect(codes({ ...base, istanza: 'portale' })).toEqual([['waiver.unused', 0]]);
    expect(codes({ ...base, scade: '2024-05-31' })).toEqual([['waiver.expired', 0]]);
    expect(codes({ ...base, regola: 'prova/finita' })).toEqual([['waiver.unused', 0]]);
    expect(reviewWaivers([{ ...base, istanza: 'tribut' }], assess())[0]?.message).toBe('Il rinvio della regola «prova/siti» indica «tribut», che non è tra gli elementi dello stato: forse intendevi «tributi»?');
  });

  it('tells one that was renewed as not needed, since nothing is to be decided', () => {
    expect(codes({ ...base, scade: '2024-05-31' }, { ...base, approvatoIl: '2024-06-01' })).toEqual([['waiver.unused', 0]]);
  });

  it('says nothing of what is not determined: it may need it', () => {
    const unknown = assess(stateOf({}, { ente, completi: ['siti'] }));
    expect(reviewWaivers([{ ...base, regola: 'prova/linea' }], unknown)).toEqual([]);
  });
});

describe('what is wrong with one entry', () => {
  const finding = (outcome: Outcome, key: string | null = null): Reviewed['findings'][number] => ({ ruleId: 'prova/siti', instance: key === null ? null : { collection: 'siti', key }, outcome });
  const told = (rinvii: readonly Rinvio[], findings: Reviewed['findings'], notInForce: Reviewed['notInForce'] = []): unknown =>
    reviewWaivers(rinvii, { asOf: '2024-06-01', findings, notInForce }).map(({ code, severity, path, message }) => [code, severity, path, message]);

  it.each<[string, readonly Rinvio[], readonly unknown[]]>([
    ['holds on its last day', [{ ...base, scade: '2024-06-01' }], []],
    ['is approved on the day, of what is met', [{ ...base, istanza: 'tre', approvatoIl: '2024-06-01' }], ['waiver.unused']],
    ['is approved later, of what is met', [{ ...base, istanza: 'tre', approvatoIl: '2024-06-02' }], []],
    ['broke', [{ ...base, istanza: 'rotta' }], []],
    ['was renewed for all items', [{ ...base, istanza: 'uno', scade: '2024-05-31' }, base], ['waiver.unused']],
    ['was renewed for all items, which has ended too', [{ ...base, istanza: 'uno', scade: '2024-05-30' }, { ...base, scade: '2024-05-31' }], ['waiver.expired', 'waiver.expired']],
    ['was renewed for another item', [{ ...base, scade: '2024-05-31' }, { ...base, istanza: 'uno' }], ['waiver.expired']],
    ['was renewed for another rule', [{ ...base, scade: '2024-05-31' }, { ...base, regola: 'prova/altra' }], ['waiver.expired']],
    ['will be renewed', [{ ...base, scade: '2024-05-31' }, { ...base, approvatoIl: '2024-06-02' }], ['waiver.expired']],
    ['is of the item that may not exist, and of no other like it', [{ ...base, istanza: '**' }], ['waiver.item']],
  ])('is told of one that %s', (_, rinvii, codes) => {
    const findings = [finding('fail', 'uno'), finding('pass', 'tre'), finding('error', 'rotta'), finding('unknown', '*')];
    expect((told(rinvii, findings) as unknown[][]).map(([code]) => code)).toEqual(codes);
  });

  it('is a warning at its place in the file, by rule and item', () => {
    expect(told([{ ...base, scade: '2024-05-31' }], [finding('fail')])).toMatchObject([['waiver.expired', 'warning', ['rinvii', 0], 'Rinvio scaduto il 31/05/2024: regola «prova/siti». Dal giorno dopo non vale più: serve una nuova approvazione, oppure va tolto dal file.']]);
    expect(told([base, { ...base, istanza: 'tre' }], [finding('fail', 'uno'), finding('pass', 'tre')])).toMatchObject([['waiver.unused', 'warning', ['rinvii', 1], expect.stringMatching(/prova\/siti.*tre/)]]);
    expect(told([{ ...base, istanza: 'zzzz' }], [finding('fail', 'uno'), finding('unknown', '*')])).toMatchObject([['waiver.item', 'warning', ['rinvii', 0], expect.not.stringContaining('forse')]]);
  });

  it('is that nothing needs it, of an item where the rule has no items, and where the rule is over', () => {
    const of = (to: string | null): unknown => (told([base], [], [{ ruleId: 'prova/siti', to }]) as unknown[][]).map(([code]) => code);
    expect((told([{ ...base, istanza: 'uno' }], [finding('fail')]) as unknown[][]).map(([code]) => code)).toEqual(['waiver.unused']);
    expect([of('2024-05-31'), of('2024-06-01'), of(null)]).toEqual([['waiver.unused'], [], []]);
  });
});

describe('known findings that are told', () => {
  it('are named up to five, by item', () => {
    const all = Array.from({ length: 6 }, (_, index) => ({ regola: `p/${index}`, ...(index === 1 ? { istanza: 'x' } : {}) }));
    const messages = [all, all.slice(0, 5), []].map((known) => tellKnown('baseline.gone', known, 'it').map(({ severity, message }) => [severity, message]));
    expect(messages).toEqual([
      [['warning', expect.stringContaining('p/0, p/1#x, p/2, p/3, p/4, …')]],
      [['warning', expect.stringMatching(/p\/0, p\/1#x, p\/2, p\/3, p\/4(?!, …)/)]],
      [],
    ]);
  });
});

describe('a baseline', () => {
  const known = toBaseline(assess());

  it('holds what is not met, of its ente', () => {
    expect(known).toEqual({ ente: 'c_x000', data: '2024-06-01', rilievi: [{ regola: 'prova/linea', esito: 'fail', gravita: 'high', termine: '2023-09-30' }, { regola: 'prova/siti', istanza: 'tributi', esito: 'fail', gravita: 'high', termine: '2023-09-30' }] });
  });

  it('makes all of it known, and tells a new item', () => {
    const grown = stateOf({ a: { si: false }, siti: [{ id: 'nuovo', ok: false }, { id: 'tributi', ok: false }] }, { ente, aggiornatoIl: '2024-01-10', completi: ['siti'] });
    const { findings } = evaluator.assess(grown, { asOf: '2024-06-01', baseline: [known] });
    expect(findings.map(({ ruleId, instance, disposition }) => [ruleId, instance?.key, disposition])).toEqual([
      ['prova/linea', undefined, 'baselined'],
      ['prova/siti', 'nuovo', 'none'],
      ['prova/siti', 'tributi', 'baselined'],
    ]);
  });

  it('loses what is gone, and keeps what is not determined or was not asked for', () => {
    const isThere = (): boolean => true;
    const names = (one: typeof known): readonly string[] => one.rilievi.map(({ regola }) => regola);
    const mended = stateOf({ a: { si: true }, siti: [{ id: 'tributi', ok: true }] }, { ente, aggiornatoIl: '2023-01-01', completi: ['siti'] });
    expect(names(pruneBaseline(known, assess(mended), isThere))).toEqual([]);
    expect(names(pruneBaseline(known, assess(stateOf({}, { ente, aggiornatoIl: '2024-01-10' })), isThere))).toEqual(['prova/linea']);
    expect(names(pruneBaseline(known, evaluator.assess(mended, { asOf: '2024-06-01', packs: [] }), isThere))).toEqual(['prova/linea', 'prova/siti']);
    expect(names(pruneBaseline(known, evaluator.assess(mended, { asOf: '2024-06-01', packs: [] }), () => false))).toEqual([]);
    expect(pruneBaseline({ ...known, ente: 'c_y111' }, assess(mended), isThere).rilievi).toEqual(known.rilievi);
  });
});
