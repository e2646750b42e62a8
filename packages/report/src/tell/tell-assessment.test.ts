import { describe, expect, it } from 'vitest';
import type { Assessment, Finding } from '@adempi/schema';

import { sampleAssessment, sampleFinding, sampleTiming } from '../../test/sample-assessment.ts';
import { tellAssessment, tellExplanation } from './tell-assessment.ts';
import type { TellOptions } from './tell-assessment.ts';

const fine: Finding['exposure'] = { class: 'fine', minEur: 10_000, maxEur: 100_000, basis: 'art. 18-bis c. 5', other: [], stage: 'none' };
const rule = (id: string): object => ({ id, deadline: { on: '2023-09-30' }, inForce: { from: '2020-01-01' } });
const bundle = {
  packs: [
    { id: 'governance', title: { it: 'Governo', en: 'Governance' } },
    { id: 'piano', title: { it: 'Piano' }, edition: { name: '2024', from: '2024-01-01', confidence: 'verified' } },
  ],
  vocabulary: [{ path: 'siti', type: 'collection', key: 'id', label: { it: 'Siti' }, question: { it: 'Quali siti?' }, office: 'RTD' }],
  exposure: null,
  profiles: [],
  rules: ['governance/a', 'governance/b', 'governance/c', 'governance/d', 'governance/e'].map(rule),
} as unknown as TellOptions['bundle'];

const unknownWithTerm = (name: string, dueDate: string): Finding =>
  sampleFinding({ ruleId: `governance/${name}`, title: name, outcome: 'unknown', timing: sampleTiming({ state: 'upcoming', dueDate, daysLeft: 9 }), missing: [{ fact: 'siti', why: 'absent', label: 'Siti' }] });
describe('tellAssessment', () => {
  it('tells a finding in the words of the table', () => {
    const [item] = tellAssessment(sampleAssessment([sampleFinding({ outcome: 'fail', exposure: fine, instance: { collection: 'siti', key: 'uno' }, timing: sampleTiming({ dueDate: '2021-09-30', daysLeft: -448 }) })]), { bundle }).items;
    expect(item).toMatchObject({
      outcomeText: 'non conforme (inadempimento)',
      severityText: 'alta',
      areaTitle: 'Governo',
      actorText: 'sindaco',
      item: 'Siti: «uno»',
      dueText: '30/09/2021, scaduto da 448 giorni',
      isLine: false,
    });
    expect(item?.riskText).toContain('oggi nessuna sanzione');
  });

  it('tells a proceeding of AgID on a duty that is met, the open ones first; nothing where none was opened', () => {
    const act = (date: string): { readonly stage: string; readonly date: string } => ({ stage: 'contestazione', date });
    const open = { id: 'uno', stage: 'contestazione', acts: [act('2022-12-01')], term: { date: '2023-01-10', daysLeft: 19, metOn: null }, class: 'fine', next: [], closed: false } as const;
    const closed = { ...open, id: 'due', acts: [act('2021-12-01')], term: null, closed: true } as const;
    const withStages = { ...bundle, exposure: { procedure: { stages: [] } } } as unknown as TellOptions['bundle'];
    expect(tellAssessment(sampleAssessment([sampleFinding({ title: 'Nomina', proceedings: [closed, open] })]), { bundle: withStages })).toMatchObject({
      proceedingsTitle: 'Procedimenti di AgID',
      proceedings: [
        { text: '«uno»: contestazione: 01/12/2022', dutyText: 'Nomina – oggi: conforme', termText: 'Termine: 10/01/2023, tra 19 giorni', findingId: sampleFinding().id, isClosed: false },
        { text: '«due»: contestazione: 01/12/2021', dutyText: 'Nomina', termText: '', isClosed: true },
      ],
    });
    expect(tellAssessment(sampleAssessment([sampleFinding()]), { bundle }).proceedings).toEqual([]);
  });

  it('starts with the breaches that nobody put off', () => {
    const failing = (name: string, disposition: Finding['disposition']): Finding => sampleFinding({ ruleId: `governance/${name}`, outcome: 'fail', disposition });
    const findings = [failing('a', 'waived'), failing('b', 'none'), failing('c', 'waiver_expired')];
    expect(tellAssessment(sampleAssessment(findings), { bundle }).breaches).toEqual([findings[1]?.id, findings[2]?.id]);
  });

  it('shows no risk beside what only open data say, unless it is asked for', () => {
    const open = sampleAssessment([sampleFinding({ outcome: 'fail', exposure: fine })], { openData: true });
    const told = tellAssessment(open, { bundle });
    expect(told.clues).toContain('Indizi');
    expect([told.exposure, told.exposureNotes, told.items[0]?.riskText]).toEqual([[], [], '']);
    expect(told.items[0]?.outcomeText).toBe('non conforme (indizio di inadempimento)');
    expect(tellAssessment(open, { bundle, exposure: true }).exposure).toHaveLength(1);
    expect(tellExplanation(sampleFinding({ outcome: 'fail', exposure: fine }), open, { bundle }).rows.map(({ name }) => name)).not.toContain('risk');
    expect(tellExplanation(sampleFinding({ outcome: 'fail', exposure: fine }), open, { bundle, exposure: true }).rows.map(({ name }) => name)).toContain('risk');
  });

  it('tells what breaches may lead to, class by class, with the sums of the law and the duties', () => {
    const second = sampleFinding({ ruleId: 'governance/b', title: 'Altro', outcome: 'fail', exposure: { ...fine, class: 'no_fine', minEur: null, maxEur: null } });
    const told = tellAssessment(sampleAssessment([sampleFinding({ ruleId: 'governance/a', title: 'Uno', outcome: 'fail', exposure: fine }), second]), { bundle });
    expect(told.exposure.map(({ count, text, duties }) => [count, text.split('.')[0], duties.map(({ title }) => title)])).toEqual([
      ['1 obbligo', 'rischio di una sanzione al Comune da 10', ['Uno']],
      ['1 obbligo', 'nessuna sanzione in denaro', ['Altro']],
    ]);
    expect(told.exposure[0]?.text).toBe('rischio di una sanzione al Comune da 10.000 a 100.000 euro.');
  });

  it('says beside no breach of law which guidelines are not followed', () => {
    const assessment = sampleAssessment([sampleFinding({ force: 'guideline', outcome: 'fail' })]);
    expect(tellAssessment(assessment, { bundle }).noBreach).toMatch(/^Nessun inadempimento risulta.* 1 linea guida non è rispettata\.$/u);
  });

  it('calls items by the names that the state gives them', () => {
    const finding = sampleFinding({ outcome: 'fail', instance: { collection: 'siti', key: 'uno' } });
    const itemOf = (given: Partial<Assessment>): string | null | undefined => tellAssessment({ ...sampleAssessment([finding]), ...given }, { bundle }).items[0]?.item;
    expect(itemOf({})).toMatch(/: «uno»$/u);
    expect(itemOf({ items: [{ collection: 'siti', key: 'uno', name: 'Sito istituzionale' }] })).toMatch(/: «Sito istituzionale»$/u);
  });

  it('starts with duties: lines of the plan repeat what proves them', () => {
    const line = sampleFinding({ ruleId: 'piano/a', force: 'plan', outcome: 'fail', severity: 'critical' });
    const duty = sampleFinding({ ruleId: 'governance/a', outcome: 'fail' });
    expect(tellAssessment(sampleAssessment([line, duty]), { bundle }).breaches).toEqual([duty.id]);
    expect(tellAssessment(sampleAssessment([line]), { bundle }).breaches).toEqual([line.id]);
  });

  it('asks for what would decide most, with the office that knows it', () => {
    const told = tellAssessment(sampleAssessment([unknownWithTerm('a', '2023-01-01'), unknownWithTerm('b', '2023-02-01')]), { bundle });
    expect(told.missing).toEqual([{ path: 'siti', fact: 'siti', question: 'Quali siti?', office: 'RTD', rules: 2 }]);
  });

  it('leads to the first item of which a fact is missing', () => {
    const missing = ['due', 'uno'].map((key) => ({ fact: `siti[${key}].url`, why: 'absent', label: 'Indirizzo' }) as const);
    const told = tellAssessment(sampleAssessment([sampleFinding({ outcome: 'pass', missing: [{ fact: 'siti[zero].url', why: 'absent', label: 'Indirizzo' }] }), sampleFinding({ outcome: 'unknown', missing })]), { bundle });
    expect(told.missing.map(({ path, fact, rules }) => [path, fact, rules])).toEqual([['siti.url', 'siti[due].url', 1]]);
  });

  it('counts lines of the plan and terms of grants apart from duties of law, and leaves out what concerns nobody', () => {
    const counts = { rules: 4, pass: 1, fail: 3, pending: 0, unknown: 0, not_applicable: 0, error: 0 };
    const told = (plan: object, grant: object, lang: 'it' | 'en'): readonly string[] => {
      const assessment = sampleAssessment([]);
      const { summary } = assessment;
      const byForce = { ...summary.byForce, plan: { ...summary.byForce.plan, ...plan }, grant: { ...summary.byForce.grant, ...grant } };
      return tellAssessment({ ...assessment, summary: { ...summary, byForce } }, { bundle, lang }).plans.map(({ force, text }) => `${force} ${text}`);
    };
    expect(told({ ...counts, fail: 1 }, counts, 'it')).toEqual(['plan Piano triennale: 1 linea non attuata nei termini, 1 attuata o avviata.', 'grant Termini dei finanziamenti: 3 non rispettati, 1 rispettato.']);
    expect(told({ rules: 1, not_applicable: 1 }, counts, 'en')).toEqual(['grant Terms of grants: 3 not kept, 1 kept.']);
  });

  it('chooses terms that are firm before those to make sure of, and these before what may not concern the ente, and names them by day', () => {
    const findings = ['a', 'b', 'c', 'd', 'e'].map((name, index): Finding => ({ ...unknownWithTerm(name, `2023-0${index + 1}-15`), undecided: name === 'a' ? 'scope' : 'duty' }));
    const withRules = { ...bundle, rules: findings.map(({ ruleId, timing }) => ({ id: ruleId, deadline: { on: timing?.dueDate }, inForce: { from: '2020-01-01' } })) } as unknown as TellOptions['bundle'];
    const termsOf = (more: Partial<Finding>): unknown => tellAssessment(sampleAssessment(findings.toReversed().map((finding) => (finding.title === 'e' ? { ...finding, ...more } : finding))), { bundle: withRules }).nextTerms.map(({ title, dayText, doubt, doubtText }) => [title, dayText, doubt, doubtText]);
    const met = 'da verificare se è già fatto';
    expect(termsOf({})).toEqual([['b', '15/02/2023', 'met', met], ['c', '15/03/2023', 'met', met], ['d', '15/04/2023', 'met', met]]);
    expect(termsOf({ outcome: 'pending' })).toEqual([['b', '15/02/2023', 'met', met], ['c', '15/03/2023', 'met', met], ['e', '15/05/2023', null, '']]);
  });

  it('names a duty once, however many of its items fall due on a day', () => {
    const finding = sampleFinding({ ruleId: 'governance/a', title: 'Obbligo', outcome: 'pending', timing: unknownWithTerm('a', '2023-01-15').timing });
    const items = ['uno', 'due'].map((key): Finding => ({ ...finding, id: `${finding.id}#${key}`, instance: { collection: 'siti', key } }));
    const withRules = { ...bundle, rules: [{ id: finding.ruleId, deadline: { on: '2023-01-15' }, inForce: { from: '2020-01-01' } }] } as unknown as TellOptions['bundle'];
    expect(tellAssessment(sampleAssessment(items), { bundle: withRules }).nextTerms).toMatchObject([{ title: 'Obbligo (2 casi)', doubt: null, doubtText: '' }]);
  });

  it('speaks English where it is asked to', () => {
    const told = tellAssessment(sampleAssessment([sampleFinding({ outcome: 'fail' })]), { bundle, lang: 'en' });
    expect([told.items[0]?.areaTitle, told.items[0]?.outcomeText]).toEqual(['Governance', 'not compliant (breach of law)']);
  });
});
