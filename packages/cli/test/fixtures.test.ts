/**
 * What the documents of the four Comuni say on the days that matter: written by hand from the
 * documents and the law, not from what the program printed.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { createEvaluator } from '@adempi/core';
import type { AssessOptions } from '@adempi/core';
import { loadBundle } from '@adempi/packs/node';
import type { Assessment, Bundle, Finding, State } from '@adempi/schema';
import { readDocument } from '@adempi/schema/yaml';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const evaluator = createEvaluator(loadBundle(`${root}rules`).bundle as Bundle);

function assess(name: string, asOf: string, options: Partial<AssessOptions> = {}): Assessment {
  const state = readDocument(readFileSync(`${root}fixtures/comuni/${name}.yml`, 'utf8')).value as State;
  return evaluator.assess(state, { asOf, ...options });
}

function find({ findings }: Assessment, ruleId: string, key?: string): Finding {
  const found = findings.filter((one) => one.ruleId === ruleId && (key === undefined || one.instance?.key === key));
  if (found[0] === undefined || found.length > 1) throw new Error(`${found.length} findings of ${ruleId}`);
  return found[0];
}

describe('Cortemaggiore, plan of June 2023', () => {
  const declaration = ['accessibilita/dichiarazione-annuale', 'istituzionale'] as const;

  it('on 1 July 2023: the site is declared, credentials are gone, the PDND is still to come', () => {
    const assessment = assess('cortemaggiore', '2023-07-01');
    expect(find(assessment, ...declaration)).toMatchObject({ outcome: 'pass', timing: { state: 'met', dueDate: '2022-09-23', nextDueDate: '2023-09-23' } });
    for (const service of ['certificazioni-anagrafiche', 'istruzione', 'suaper']) {
      expect(find(assessment, 'identita-digitale/spid-cie-esclusivi-piccoli-comuni', service)).toMatchObject({ outcome: 'pass', assurance: 'documented' });
    }
    expect(find(assessment, 'pdnd/adesione')).toMatchObject({ outcome: 'pending', timing: { dueDate: '2023-09-30', daysLeft: 91 } });
    expect(find(assessment, 'pagamenti/niente-iban').outcome).toBe('unknown');
  });

  it('on 1 October 2023 the plan is older than both terms: nothing can be said', () => {
    const assessment = assess('cortemaggiore', '2023-10-01');
    expect(find(assessment, ...declaration)).toMatchObject({ outcome: 'unknown', timing: { state: 'overdue', dueDate: '2023-09-23', daysLeft: null } });
    expect(find(assessment, 'pdnd/adesione')).toMatchObject({ outcome: 'unknown', timing: { state: 'overdue', dueDate: '2023-09-30' } });
  });

  it('if nothing has changed since the plan, both are breached', () => {
    const assessment = assess('cortemaggiore', '2023-10-01', { assumeUnchanged: true });
    expect(find(assessment, ...declaration)).toMatchObject({ outcome: 'fail', assumed: true, timing: { daysLeft: -8 } });
    expect(find(assessment, 'pdnd/adesione')).toMatchObject({ outcome: 'fail', assumed: true, timing: { daysLeft: -1 }, exposure: { class: 'no_fine' } });
  });
});

describe('Cernusco sul Naviglio, letter of 17 April 2024', () => {
  const RULE = 'pnrr/completamento';

  it('on that day: SEND is completed, cloud and pagoPA await their own dates', () => {
    const assessment = assess('cernusco-sul-naviglio', '2024-04-17');
    expect(find(assessment, RULE, 'send')).toMatchObject({ outcome: 'pass', assurance: 'documented' });
    expect(find(assessment, RULE, 'cloud')).toMatchObject({ outcome: 'pending', timing: { dueDate: '2024-05-28' } });
    expect(find(assessment, RULE, 'pagopa')).toMatchObject({ outcome: 'pending', timing: { dueDate: '2024-06-17' } });
    expect(find(assessment, 'pagamenti/pagopa').outcome).toBe('unknown');
  });

  it('on 1 July 2024 both dates have passed, and the letter is older', () => {
    const assessment = assess('cernusco-sul-naviglio', '2024-07-01');
    for (const project of ['cloud', 'pagopa']) {
      expect(find(assessment, RULE, project)).toMatchObject({ outcome: 'unknown', timing: { state: 'overdue' } });
    }
    const assumed = assess('cernusco-sul-naviglio', '2024-07-01', { assumeUnchanged: true });
    for (const project of ['cloud', 'pagopa']) expect(find(assumed, RULE, project)).toMatchObject({ outcome: 'fail', assumed: true, exposure: null });
    expect(find(assumed, 'pagamenti/pagopa').outcome).toBe('unknown');
  });
});

describe('Cremona, plan approved on 21 December 2022', () => {
  it('contradicts itself on CIE: both values stay, and nothing is decided on them', () => {
    const assessment = assess('cremona', '2022-12-31');
    const finding = find(assessment, 'identita-digitale/spid-cie-esclusivi', 'certificati');
    expect(finding).toMatchObject({ outcome: 'unknown', missing: [{ fact: 'servizi[certificati].accessoCie', why: 'conflict' }] });
    expect(assessment.conflicts.map((conflict) => conflict.fact)).toContain('servizi[certificati].accessoCie');
  });

  it('has its objectives published, its RTD appointed, and joins the PDND later', () => {
    const assessment = assess('cremona', '2022-12-31');
    expect(find(assessment, 'accessibilita/obiettivi-annuali').outcome).toBe('pass');
    expect(find(assessment, 'governance/rtd-nominato').outcome).toBe('pass');
    expect(find(assessment, 'pdnd/adesione')).toMatchObject({ outcome: 'pending', timing: { dueDate: '2023-09-30' } });
  });
});

describe('the lines of the Piano triennale in the plan of Cremona', () => {
  const EDITION = 'piano-triennale-2021-2023';
  const assessment = assess('cremona', '2024-01-01', { assumeUnchanged: true, packs: [EDITION] });
  const line = (code: string): Finding => find(assessment, `${EDITION}/CAP${code}`);
  const OFFICES = 'A cura di: RTD, Servizio ICT e Agenda Digitale.';

  it('that AgID dated and are still open on 1 January 2024 are shown with the office in charge', () => {
    const open = ['1.PA.LA22', '1.PA.LA24', '1.PA.LA25', '3.PA.LA21', '3.PA.LA22', '3.PA.LA23', '6.PA.LA06', '7.PA.LA10'];
    for (const code of open) {
      expect(line(code)).toMatchObject({ outcome: 'fail', timing: { state: 'overdue' } });
      expect(line(code).reason).toContain(OFFICES);
    }
    expect(line('1.PA.LA22').reason).toContain('Orizzonte del Comune: 31/12/2023.');
  });

  it('that should have started and have not are shown too', () => {
    const idle = ['1.PA.LA14', '2.PA.LA05', '2.PA.LA15', '2.PA.LA16', '3.PA.LA20', '5.PA.LA01', '5.PA.LA03', '5.PA.LA04', '5.PA.LA05', '5.PA.LA08', '8.PA.LA10'];
    for (const code of idle) expect(line(code)).toMatchObject({ outcome: 'fail', timing: { state: 'continuous' } });
    // Under way is enough for a line that has a first day and no last one.
    expect(line('3.PA.LA18').outcome).toBe('pass');
  });

  it('that have no card: one concerns the Comune and is missing, one is left to its choice', () => {
    expect(line('6.PA.LA12')).toMatchObject({ outcome: 'fail', reason: expect.stringMatching(/^La linea riguarda il Comune e manca dal suo piano/) as unknown, assumed: false });
    expect(line('8.PA.LA11').outcome).toBe('not_applicable');
    expect(line('1.PA.LA23').outcome).toBe('not_applicable');
    for (const code of ['1.PA.LA18', '4.PA.LA12', '4.PA.LA15', '7.PA.LA11', '8.PA.LA28', '8.PA.LA31']) expect(line(code).outcome).toBe('unknown');
    const missing = assessment.findings.filter(({ reason }) => reason.includes('manca dal suo piano'));
    expect(missing.map(({ ruleId }) => ruleId)).toEqual([`${EDITION}/CAP6.PA.LA12`]);
  });

  it('that are completed, continuing or of others are not blamed', () => {
    for (const code of ['1.PA.LA16', '1.PA.LA20', '3.PA.LA14', '4.PA.LA13', '1.PA.LA02', '6.PA.LA01']) expect(line(code).outcome).toBe('pass');
    for (const code of ['6.PA.LA03', '7.PA.LA03', '7.PA.LA05', '7.PA.LA06', '3.PA.LA01', '7.PA.LA08']) expect(line(code).outcome).toBe('not_applicable');
    // "Continuing" does not tell whether what was asked by October 2022 is done.
    expect(line('1.PA.LA04')).toMatchObject({ outcome: 'unknown', missing: [{ fact: 'piano.linee[2021-2023/CAP1.PA.LA04].completataIl' }] });
  });

  it('are held to the dates that the Comune gave itself', () => {
    const own = (code: string): Finding => find(assessment, `${EDITION}/orizzonte-proprio`, `2021-2023/CAP${code}`);
    expect(own('1.PA.LA01')).toMatchObject({ outcome: 'fail', timing: { dueDate: '2023-12-31' } });
    expect(own('2.PA.LA15')).toMatchObject({ outcome: 'fail', timing: { dueDate: '2023-09-30' } });
    expect(own('1.PA.LA14')).toMatchObject({ outcome: 'pending', timing: { dueDate: '2024-04-30' } });
    expect(own('1.PA.LA22').reason).toContain(OFFICES);
  });

  it('are never in the score, and show no fine', () => {
    expect(assessment.summary).toMatchObject({ rules: 0, score: null, exposure: { fine: 0, fine_halved: 0, fine_unclear: 0 } });
    expect(assessment.findings.filter(({ exposure }) => exposure !== null)).toEqual([]);
  });

  it('without the assumption, a term of 2023 is not said to be missed by a plan of 2022', () => {
    const sober = assess('cremona', '2024-01-01', { packs: [EDITION] });
    expect(find(sober, `${EDITION}/CAP3.PA.LA22`)).toMatchObject({ outcome: 'unknown', timing: { state: 'overdue', dueDate: '2023-12-31' } });
    expect(find(sober, `${EDITION}/CAP6.PA.LA12`).outcome).toBe('fail');
  });

  it('are of one edition at a time: that in force, unless another is named', () => {
    const editionsOf = (asOf: string, options: Partial<AssessOptions> = {}): readonly string[] =>
      assess('cremona', asOf, options).packs.map(({ id }) => id).filter((id) => id.startsWith('piano-triennale-'));
    expect(['2022-02-23', '2022-02-24', '2022-12-22', '2024-01-12', '2024-12-31', '2026-11-22'].map((asOf) => editionsOf(asOf))).toEqual([
      [],
      [EDITION],
      ['piano-triennale-2022-2024'],
      ['piano-triennale-2024-2026'],
      ['piano-triennale-2024-2026-agg-2025'],
      ['piano-triennale-2024-2026-agg-2026'],
    ]);
    expect(editionsOf('2026-11-22', { edition: '2021-2023' })).toEqual([EDITION]);
  });
});

describe('Prato, an undated card', () => {
  it('decides nothing: what it states is not what the rules ask', () => {
    expect(assess('prato', '2026-11-22').summary).toMatchObject({ pass: 0, fail: 0, score: null });
  });
});

describe('an empty state', () => {
  it('passes nothing and fails nothing, on any day', () => {
    for (const asOf of ['2021-10-01', '2023-07-01', '2026-11-22']) {
      const { summary, findings } = assess('stato-vuoto', asOf, { assumeUnchanged: true });
      expect(summary).toMatchObject({ pass: 0, fail: 0, pending: 0, error: 0, score: null });
      expect(findings.filter((one) => one.outcome === 'unknown').every((one) => one.missing.length > 0)).toBe(true);
    }
  });
});

describe('growth against 2021', () => {
  const target = (indicatore: string, values: object): State => ({
    adempi: 1,
    aggiornatoIl: '2024-01-15',
    ente: { denominazione: 'Comune di prova', tipo: 'comune' },
    completi: ['piano.obiettivi'],
    fatti: { piano: { obiettivi: [{ id: 'x', edizione: '2022-2024', indicatore, anno: 2023, termine: '2023-12-31', ...values }] } },
  });
  const outcome = (indicatore: string, values: object, asOf = '2024-01-15'): string =>
    find(evaluator.assess(target(indicatore, values), { asOf }), `obiettivi-nazionali/crescita-${indicatore}`).outcome;

  it.each([
    ['spid', 1000, 3500, 'pass'],
    ['spid', 1000, 3499, 'fail'],
    ['cie', 400, 1120, 'pass'],
    ['cie', 400, 1119, 'fail'],
    ['spid', 0, 3500, 'unknown'],
    ['cie', 0, 1120, 'unknown'],
  ])('of %s from %d to %d in 2023 is %s', (indicatore, valoreBase, valore, expected) => {
    expect(outcome(indicatore, { valoreBase, valore })).toBe(expected);
  });

  it('without a base is unknown', () => {
    expect([outcome('spid', { valore: 3500 }), outcome('cie', { valore: 1120 })]).toEqual(['unknown', 'unknown']);
  });

  it('is due on 31 December, not before', () => {
    const on = (asOf: string): string => {
      const state = { ...target('spid', { valoreBase: 1000, valore: 10 }), aggiornatoIl: asOf };
      return find(evaluator.assess(state, { asOf }), 'obiettivi-nazionali/crescita-spid').outcome;
    };
    expect(['2023-12-30', '2023-12-31', '2024-01-01'].map(on)).toEqual(['pending', 'pending', 'fail']);
  });
});
