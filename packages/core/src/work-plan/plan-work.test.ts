import type { Finding, FactDefinition, ProcedureStage, Rule, State, WorkPlan } from '@adempi/schema';
import { describe, expect, it } from 'vitest';

import { bundleOf, rule, stateOf, waiver } from '../../test/helpers/bundle.ts';
import { WEIGHTS } from '../../test/helpers/weights.ts';
import { createEvaluator } from '../evaluator.ts';
import { planWork } from './plan-work.ts';
import type { WorkPlanOptions } from './plan-work.ts';

interface Given extends Partial<WorkPlanOptions> {
  readonly asOf?: string;
  readonly facts?: readonly FactDefinition[];
  /** Instead of those of the small bundle. */
  readonly stages?: readonly ProcedureStage[];
  readonly change?: (finding: Finding) => Finding;
}

function planOf(rules: readonly Rule[], state: State, { asOf = '2023-10-15', facts = [], stages, change = (finding) => finding, ...options }: Given = {}): WorkPlan {
  const base = bundleOf(rules);
  const { procedure } = base.exposure;
  const bundle = { ...base, vocabulary: [...base.vocabulary, ...facts], exposure: { ...base.exposure, procedure: { ...procedure, stages: stages ?? procedure.stages } } };
  const assessment = createEvaluator(bundle).assess(state, { asOf });
  return planWork({ ...assessment, findings: assessment.findings.map(change) }, { bundle, weights: WEIGHTS, state, ...options });
}

/** A duty over each site, and the facts of a state in which nothing else is known. */
const overSites = rule({ id: 'prova/siti', forEach: 'siti', require: { fact: 'siti.ok', operator: 'equal', value: true } });
const known = { aggiornatoIl: '2023-10-10', completi: ['siti'] };
const broken = stateOf({ a: { si: false } }, known);

describe('planWork', () => {
  it('makes one task of a duty that fails on twelve sites', () => {
    const siti = Array.from({ length: 12 }, (_, index) => ({ id: `s${index}`, ok: false }));
    const { tasks, counts } = planOf([overSites], stateOf({ siti }, known));
    expect(tasks).toMatchObject([{ id: 'breach:prova/siti', kind: 'breach', when: 'now', day: '2023-09-30', dayIs: 'term', daysLeft: -15 }]);
    expect(tasks[0]?.instances.map(({ item }) => item)).toEqual(siti.map(({ id }) => id).sort());
    expect(counts).toEqual({ breach: 1, due: 0, renewal: 0, check: 0, answer: 0, setAside: 0, questions: 0 });
  });

  it('names the office that knows what the duty asks for, where the actor is the head of some service or a supplier', () => {
    const facts: readonly FactDefinition[] = [{ path: 'b.si', type: 'boolean', label: { it: 'b' } }, { path: 'b.no', type: 'boolean', label: { it: 'b' }, office: 'ANAGRAFE' }];
    const asks = (fact: string): NonNullable<Rule['require']> => ({ fact, operator: 'equal', value: true });
    const told = (more: Partial<Rule>): unknown => {
      const { tasks: [one], groups } = planOf([rule(more)], stateOf({ a: { si: false }, b: { si: false, no: false } }, known), { facts });
      return [one?.actor, one?.office, groups.office.map(({ key }) => key)];
    };
    expect(told({ actor: 'segretario', require: asks('b.no') })).toEqual(['segretario', null, ['segretario']]);
    expect(told({ actor: 'responsabile-servizio', require: asks('b.no') })).toEqual(['responsabile-servizio', 'ANAGRAFE', ['ANAGRAFE']]);
    expect(told({ actor: 'fornitore', require: { all: [asks('b.si'), asks('b.no')] } })).toEqual(['fornitore', 'ANAGRAFE', ['ANAGRAFE']]);
    // Who coordinates, where no office is known.
    expect(told({ actor: 'responsabile-servizio', require: asks('b.si') })).toEqual(['responsabile-servizio', 'RTD', ['rtd']]);
  });

  it('names the services that a duty is about', () => {
    const facts: readonly FactDefinition[] = [{ path: 'servizi', type: 'collection', key: 'id', label: { it: 's' } }, ...(['id', 'nome'] as const).map((name): FactDefinition => ({ path: `servizi.${name}`, type: 'string', label: { it: name } })), { path: 'servizi.ok', type: 'boolean', label: { it: 'ok' } }];
    const over = rule({ forEach: 'servizi', require: { fact: 'servizi.ok', operator: 'equal', value: true } });
    const servizi = [{ id: 'nido', nome: 'Iscrizione asilo nido', ok: false }, { id: 'mensa', ok: false }, { id: 'bus', ok: true }];
    expect(planOf([over], stateOf({ servizi }, { ...known, completi: ['servizi'] }), { facts }).tasks[0]?.services).toEqual(['Iscrizione asilo nido', 'mensa']);
    expect(planOf([overSites], stateOf({ siti: [{ id: 'a', ok: false }] }, known)).tasks[0]?.services).toEqual([]);
  });

  it('tells apart what fails, what is not known, and what falls due on other days', () => {
    const dated = rule({ id: 'prova/date', forEach: 'siti', deadline: { fact: 'siti.dal' }, require: { fact: 'siti.ok', operator: 'equal', value: true } });
    const siti = [{ id: 'a', ok: false, dal: '2023-10-01' }, { id: 'b', ok: false, dal: '2023-12-31' }, { id: 'c', ok: false, dal: '2024-03-31' }, { id: 'd', dal: '2023-10-01' }, { id: 'e', ok: true }];
    const { tasks, checks, groups } = planOf([dated], stateOf({ siti }, known));
    expect(tasks.map(({ id }) => id)).toEqual(['breach:prova/date', 'due:prova/date:2023-12-31', 'due:prova/date:2024-03-31']);
    expect(checks).toMatchObject([{ id: 'check:prova/date', when: 'now', day: '2023-10-01', daysLeft: null, questions: ['siti.ok'] }]);
    // What is open on an item of the duty is told beside the work on the others, too.
    expect(tasks[0]?.questions).toEqual(['siti.ok']);
    expect(groups.month.map(({ key }) => key)).toEqual(['now', '2023-12', '2024-03']);
  });

  it('tells what is met and falls due again within the horizon, with what a failure would expose to', () => {
    const yearly = rule({ deadline: { yearly: '09-23', metOn: 'a.data' }, exposure: { cad18bis: 'no_fine', basis: 'c. 1' } });
    const met = stateOf({ a: { data: '2023-09-01' } }, known);
    expect(planOf([yearly], met).tasks).toMatchObject([{ id: 'renewal:prova/regola:2024-09-23', kind: 'renewal', when: 'coming', daysLeft: 344, exposure: { class: 'no_fine', stage: 'none' } }]);
    expect(planOf([yearly], met, { until: '2024-09-22' }).tasks).toEqual([]);
  });

  // Found by a review: a cycle that was met was told as to be renewed by its term.
  it('does not renew what is met for the next term already', () => {
    const yearly = rule({ deadline: { yearly: '09-23', metOn: 'a.data' } });
    const on = (data: string): unknown => planOf([yearly], stateOf({ a: { si: true, data } }, known)).tasks.map(({ id }) => id);
    expect([on('2023-09-23'), on('2023-09-24')]).toEqual([['renewal:prova/regola:2024-09-23'], []]);
  });

  it('puts a fine before none, a grave duty before a light one, a near day before a far one, light work before heavy', () => {
    const fine = { cad18bis: 'fine', basis: 'c. 5' } as const;
    const pairs: readonly (readonly [first: Partial<Rule>, second: Partial<Rule>])[] = [
      [{ exposure: fine }, { exposure: { cad18bis: 'no_fine', basis: 'c. 1' } }],
      [{ severity: 'critical' }, { severity: 'low' }],
      [{ deadline: { on: '2023-10-20' } }, { deadline: { on: '2024-09-30' } }],
    ];
    for (const [first, second] of pairs) {
      const { tasks } = planOf([rule({ id: 'prova/z', ...first }), rule({ id: 'prova/c', ...second })], broken);
      expect(tasks.map(({ ruleId }) => ruleId)).toEqual(['prova/z', 'prova/c']);
    }
    // In the weights of these tests, the work of `prova/a` is lighter than that of `prova/b`.
    expect(planOf([rule({ id: 'prova/b' }), rule({ id: 'prova/a' })], broken).tasks.map(({ ruleId, effort }) => [ruleId, effort])).toEqual([['prova/a', 'portale'], ['prova/b', 'fornitore']]);
  });

  it('gives the points of each table, and those of a procedure that AgID has begun', () => {
    const fined = rule({ id: 'prova/a', exposure: { cad18bis: 'fine', basis: 'c. 5' } });
    const contested = stateOf({ a: { si: false }, procedimenti: [{ id: 'p', regola: 'prova/a', contestazione: '2023-10-11' }] }, { ...known, aggiornatoIl: '2023-10-12' });
    expect(planOf([fined], broken).tasks[0]?.points).toEqual({ total: 97, exposure: 40, severity: 22, date: 25, effort: 10, procedure: 0 });
    expect(planOf([fined], contested).tasks[0]?.points).toEqual({ total: 127, exposure: 40, severity: 22, date: 25, effort: 10, procedure: 30 });
    expect(planOf([rule({ id: 'prova/c', force: 'grant', severity: 'low', deadline: { on: '2026-01-01' } })], broken).tasks[0]?.points).toEqual({ total: 36, exposure: 24, severity: 7, date: 0, effort: 5, procedure: 0 });
  });

  it('gives no points for a proceeding that was closed', () => {
    const fined = rule({ id: 'prova/a', exposure: { cad18bis: 'fine', basis: 'c. 5' } });
    const stages: readonly ProcedureStage[] = [
      { id: 'contestazione', date: 'procedimenti.contestazione', label: { it: 'contestazione' } },
      { id: 'archiviata', date: 'procedimenti.sanzione', label: { it: 'archiviata' }, closes: true },
    ];
    const planAt = (acts: object): number | undefined =>
      planOf([fined], stateOf({ a: { si: false }, procedimenti: [{ id: 'p', regola: 'prova/a', contestazione: '2023-10-01', ...acts }] }, known), { stages }).tasks[0]?.points.procedure;
    expect(planAt({})).toBe(30);
    expect(planAt({ sanzione: '2023-10-09' })).toBe(0);
  });

  it('puts what AgID asks before all the rest, each proceeding once, also where the duty is met, waived or supposed done', () => {
    const term: FactDefinition = { path: 'procedimenti.termine', type: 'date', label: { it: 'termine' } };
    const stages: readonly ProcedureStage[] = [
      {
        id: 'contestazione', date: 'procedimenti.contestazione', label: { it: 'contestazione' }, term: term.path, termLabel: { it: 'per le difese' },
        meaning: [{ text: { it: 'x' }, act: 'legge', article: '2', confidence: 'unverified' }], answer: [{ it: 'Scrivere ad AgID.' }], keep: [{ it: 'la PEC' }],
      },
      { id: 'archiviata', date: 'procedimenti.sanzione', label: { it: 'archiviata' }, closes: true },
    ];
    const critical = rule({ id: 'prova/a', severity: 'critical', exposure: { cad18bis: 'fine', basis: 'c. 5' } });
    const procedimenti = [
      { id: 'presto', regola: 'prova/siti', contestazione: '2023-10-01', termine: '2023-10-20' }, { id: 'tardi', regola: 'prova/siti', contestazione: '2023-10-01', termine: '2024-03-01' },
      { id: 'passato', regola: 'prova/siti', contestazione: '2023-10-01', termine: '2023-10-10' }, { id: 'senza', regola: 'prova/siti', contestazione: '2023-10-01' },
      { id: 'chiuso', regola: 'prova/siti', contestazione: '2023-10-01', termine: '2023-10-20', sanzione: '2023-10-05' },
    ];
    const state = stateOf({ a: { si: false }, siti: [{ id: 'x', ok: true }, { id: 'y', ok: false }], procedimenti }, known);
    const ids = ['answer:presto:contestazione', 'answer:tardi:contestazione', 'answer:passato:contestazione'];
    const { tasks, counts, groups } = planOf([critical, overSites], state, { stages, facts: [term] });
    expect(tasks.map(({ id }) => id)).toEqual([...ids, 'breach:prova/a', 'breach:prova/siti']);
    expect(tasks[0]).toMatchObject({
      title: 'Rispondere ad AgID, termine per le difese (procedimento «presto»)', day: '2023-10-20', daysLeft: 5, when: 'coming', remedy: 'Scrivere ad AgID.', proof: ['la PEC'],
      legalBasis: [{ act: 'legge', label: 'art. 2, L. 1/2000' }], instances: [{ item: null, reason: 'contestazione: 01/10/2023' }], questions: [],
    });
    expect(counts).toMatchObject({ answer: 3, breach: 2 });
    expect(groups.month.map(({ key, tasks: of }) => [key, of.length])).toEqual([['now', 3], ['2023-10', 1], ['2024-03', 1]]);
    const aside = planOf([critical, overSites], state, { stages, facts: [term], change: (finding) => ({ ...finding, disposition: 'waived' }) });
    expect(aside.tasks.map(({ id }) => id)).toEqual(ids);
    expect(planOf([critical, overSites], state, { stages, facts: [term], done: ['prova/a', 'prova/siti'] }).tasks.map(({ id }) => id)).toEqual(ids);
  });

  it('sets aside what was waived, whole or in part, and keeps what was known already', () => {
    const siti = [{ id: 'a', ok: false }, { id: 'b', ok: false }];
    const waive = (key: string): Given => ({ change: (finding) => (finding.instance?.key === key ? { ...finding, disposition: 'waived' } : { ...finding, disposition: 'baselined' }) });
    const { tasks, setAside, counts } = planOf([overSites], stateOf({ siti }, known), waive('a'));
    expect(tasks.map(({ id, instances }) => [id, instances.map(({ item }) => item)])).toEqual([['breach:prova/siti', ['b']]]);
    expect(setAside.map(({ id, instances }) => [id, instances.map(({ item }) => item)])).toEqual([['waived:breach:prova/siti', ['a']]]);
    expect(counts).toMatchObject({ breach: 1, setAside: 1 });
  });
});

describe('what is left once some duties are done', () => {
  // Found by a review: what was put off before its term was no longer counted.
  it('counts what was put off as before, also ahead of its term', () => {
    const bundle = bundleOf([rule({ id: 'prova/poi', force: 'plan', deadline: { on: '2023-12-31' } }), rule({ id: 'prova/altra' })]);
    const state = stateOf({ a: { si: false } }, { ...known, ente: { denominazione: 'Comune', tipo: 'comune', codiceIpa: 'c_x000' } });
    const assessment = createEvaluator(bundle).assess(state, { asOf: '2023-10-15', waivers: [waiver({ regola: 'prova/poi', approvatoIl: '2023-01-01' })] });
    const waivedAfter = (id: string): number => planWork(assessment, { bundle, weights: WEIGHTS, state, done: [id] }).after.waived;
    expect([assessment.summary.waived, waivedAfter('prova/altra'), waivedAfter('prova/poi')]).toEqual([1, 1, 0]);
  });
});

describe('lines of the Piano triennale', () => {
  const line = rule({ id: 'prova/linea', force: 'plan', severity: 'medium', provedBy: ['prova/a', 'prova/b'], deadline: { on: '2023-06-30' }, require: { fact: 'a.numero', operator: 'equal', value: 1 } });
  const rules = [line, rule({ id: 'prova/a' }), rule({ id: 'prova/b', require: { fact: 'a.scelta', operator: 'equal', value: 'x' } })];
  const state = stateOf({ a: { si: false, scelta: 'y' } }, known);

  it('close with the duties that prove them, and are no work of their own', () => {
    const { tasks, counts } = planOf(rules, state);
    expect(tasks.map(({ id, lines }) => [id, lines.map(({ ruleId, alsoNeeds }) => [ruleId, alsoNeeds])])).toEqual([
      ['breach:prova/a', [['prova/linea', ['prova/b']]]],
      ['breach:prova/b', [['prova/linea', ['prova/a']]]],
    ]);
    expect(counts.breach).toBe(2);
  });

  it('stay while one of these duties is not met, and count as met once all are', () => {
    const half = planOf(rules, state, { done: ['prova/a'] });
    expect(half.tasks.map(({ id, lines }) => [id, lines.map(({ ruleId, alsoNeeds }) => [ruleId, alsoNeeds])])).toEqual([['breach:prova/b', [['prova/linea', []]]]]);
    expect(half.after).toMatchObject({ pass: 1, fail: 1, score: 0.5, byForce: { plan: { fail: 1, pass: 0 } } });
    const whole = planOf(rules, state, { done: ['prova/a', 'prova/b'] });
    expect(whole.after).toMatchObject({ pass: 2, fail: 0, score: 1, byForce: { plan: { fail: 0, pass: 1 } } });
    expect(whole.done).toEqual([{ ruleId: 'prova/a', title: 'Regola di prova', findings: 1 }, { ruleId: 'prova/b', title: 'Regola di prova', findings: 1 }]);
    expect(whole.before).toMatchObject({ pass: 0, fail: 2, score: 0 });
  });

  it('are work of their own where no duty proves them', () => {
    const { provedBy: _, ...alone } = line;
    const { tasks } = planOf([alone], stateOf({ a: { numero: 0 } }, known));
    expect(tasks.map(({ id }) => id)).toEqual(['breach:prova/linea']);
  });

  // Found by a review: supposing a duty done made its line a task of its own, to be renewed in a year.
  it('are not renewed apart from a duty that is supposed to be done', () => {
    const yearly = { yearly: '09-23', metOn: 'a.data' } as const;
    const proved = [{ ...line, provedBy: ['prova/a'], deadline: yearly }, rule({ id: 'prova/a', deadline: yearly })];
    const late = stateOf({ a: { si: false, data: '2020-09-01' } }, known);
    expect(planOf(proved, late).tasks.map(({ id }) => id)).toEqual(['breach:prova/a']);
    expect(planOf(proved, late, { done: ['prova/a'] }).tasks).toEqual([]);
  });

  it('are set aside with the duty that proves them', () => {
    const { tasks, setAside } = planOf([{ ...line, provedBy: ['prova/a'] }, rule({ id: 'prova/a' })], state, { change: (finding) => (finding.ruleId === 'prova/a' ? { ...finding, disposition: 'waived' } : finding) });
    expect(tasks).toEqual([]);
    expect(setAside.map(({ id, lines }) => [id, lines.map(({ ruleId }) => ruleId)])).toEqual([['waived:breach:prova/a', ['prova/linea']]]);
  });
});

describe('what a state tells around its duties', () => {
  const fact = (path: string, type: FactDefinition['type'], more: Partial<FactDefinition> = {}): FactDefinition => ({ path, type, label: { it: path }, ...more });
  const facts = [
    fact('fornitori', 'collection', { key: 'id' }), fact('fornitori.id', 'string'), fact('fornitori.ragioneSociale', 'string'), fact('fornitori.ok', 'boolean'),
    fact('pnrr.progetti', 'collection', { key: 'id' }), fact('pnrr.progetti.id', 'string'), fact('pnrr.progetti.misura', 'string'), fact('pnrr.progetti.titolo', 'string'),
    fact('pnrr.progetti.cup', 'string'), fact('pnrr.progetti.stato', 'string'), fact('pnrr.progetti.fatto', 'boolean'),
    fact('piano.linee', 'collection', { key: 'linea' }), fact('piano.linee.linea', 'string'), fact('piano.linee.uffici', 'set'), fact('piano.linee.cup', 'string'), fact('piano.linee.ok', 'boolean'),
  ];

  it('names the supplier of an item, or that nobody names one', () => {
    const sold = rule({ id: 'prova/c', forEach: 'fornitori', require: { fact: 'fornitori.ok', operator: 'equal', value: true } });
    const state = stateOf({ a: { si: false }, fornitori: [{ id: 'protocollo', ragioneSociale: 'Alfa srl', ok: false }, { id: 'sito', ok: false }] }, { ...known, completi: ['fornitori'] });
    const { tasks, groups } = planOf([sold, rule({ id: 'prova/a' }), rule({ id: 'prova/b' })], state, { facts });
    expect(tasks.find(({ ruleId }) => ruleId === 'prova/c')?.suppliers).toEqual(['Alfa srl', 'sito']);
    expect(Object.fromEntries(groups.supplier.map(({ key, tasks: ids }) => [key, ids]))).toEqual({
      'Alfa srl': ['breach:prova/c'], sito: ['breach:prova/c'], none: ['breach:prova/a'], unnamed: ['breach:prova/b'],
    });
  });

  it('names the projects that pay: its own, those of its line, those of its matter; never one that was renounced', () => {
    const progetti = [
      { id: 'pdnd', misura: '1.3.1', titolo: 'PDND', cup: 'X1', fatto: false }, { id: 'altro', misura: '1.4.1', cup: 'X2', fatto: false },
      { id: 'rinunciato', misura: '1.3.1', stato: 'rinunciato', fatto: false },
    ];
    const own = rule({ id: 'prova/c', forEach: 'pnrr.progetti', require: { fact: 'pnrr.progetti.fatto', operator: 'equal', value: true } });
    const lined = rule({ id: 'prova/l', forItem: { collection: 'piano.linee', key: '2026/L1', whenAbsent: 'unmet' }, require: { fact: 'piano.linee.ok', operator: 'equal', value: true } });
    const base = bundleOf([own, lined, { ...rule(), id: 'altro/x' }]);
    const bundle = { ...base, vocabulary: [...base.vocabulary, ...facts], packs: [...base.packs, ...base.packs.map((pack) => ({ ...pack, id: 'altro' }))] };
    const state = stateOf({ a: { si: false }, pnrr: { progetti }, piano: { linee: [{ linea: '2026/L1', uffici: ['Ragioneria', 'RTD'], cup: 'X2', ok: false }] } }, { ...known, completi: ['pnrr.progetti', 'piano.linee'] });
    const plan = planWork(createEvaluator(bundle).assess(state, { asOf: '2023-10-15' }), { bundle, weights: WEIGHTS, state });
    const of = (id: string): unknown => plan.tasks.find(({ ruleId }) => ruleId === id)?.projects.map((project) => [project.id, project.because]);
    expect(of('prova/c')).toEqual([['altro', 'own'], ['pdnd', 'own']]);
    expect(of('prova/l')).toEqual([['altro', 'line']]);
    expect(of('altro/x')).toEqual([['pdnd', 'matter']]);
    expect(plan.tasks.find(({ ruleId }) => ruleId === 'prova/l')?.offices).toEqual(['RTD', 'Ragioneria']);
  });

  it('lists what the Comune has programmed itself by time, and takes no duty to be met by it', () => {
    const works = [fact('piano.interventi', 'collection', { key: 'id' }), fact('piano.interventi.id', 'string'), fact('piano.interventi.titolo', 'string'), fact('piano.interventi.termine', 'date'), fact('piano.interventi.annoFine', 'integer'), fact('piano.interventi.uffici', 'set')];
    const interventi = [{ id: 'poi' }, { id: 'anno', annoFine: 2024, titolo: 'Sito' }, { id: 'giorno', termine: '2023-12-12', uffici: ['RTD'] }];
    const { ownWorks, tasks } = planOf([rule()], stateOf({ a: { si: false }, piano: { interventi } }, known), { facts: works });
    expect(ownWorks).toEqual([
      { id: 'giorno', title: null, day: '2023-12-12', offices: ['RTD'] },
      { id: 'anno', title: 'Sito', day: '2024-12-31', offices: [] },
      { id: 'poi', title: null, day: null, offices: [] },
    ]);
    expect(tasks).toHaveLength(1);
  });

  it('tells nothing of what the state does not say, and needs no state', () => {
    expect(planOf([rule()], broken).tasks[0]).toMatchObject({ offices: [], suppliers: [], projects: [] });
    const bundle = bundleOf([rule()]);
    expect(planWork(createEvaluator(bundle).assess(broken, { asOf: '2023-10-15' }), { bundle, weights: WEIGHTS }).tasks).toHaveLength(1);
  });
});

describe('questions', () => {
  it('come once for each fact, the one on which most points wait first, and a list is asked whole', () => {
    const rules = [
      rule({ id: 'prova/x', severity: 'critical' }),
      rule({ id: 'prova/y', severity: 'low', require: { fact: 'a.scelta', operator: 'equal', value: 'x' } }),
      overSites,
    ];
    const { questions, checks } = planOf(rules, stateOf({ siti: [{ id: 'uno' }, { id: 'due' }] }));
    expect(questions.map(({ id, asks, items, ruleIds, points }) => [id, asks, items, ruleIds, points.duties])).toEqual([
      ['a.si', 'value', [], ['prova/x'], 74],
      ['siti.ok', 'value', ['due', 'uno'], ['prova/siti'], 66],
      ['siti[]', 'complete', [], ['prova/siti'], 66],
      ['a.scelta', 'value', [], ['prova/y'], 51],
    ]);
    expect(checks.map(({ ruleId, questions: asked }) => [ruleId, asked])).toEqual([['prova/x', ['a.si']], ['prova/siti', ['siti.ok', 'siti[]']], ['prova/y', ['a.scelta']]]);
  });
});

describe('the options of a plan', () => {
  it('are refused where the horizon is no day, or has passed', () => {
    for (const until of ['2023-10-14', '2023-02-30']) expect(() => planOf([rule()], broken, { until })).toThrow(TypeError);
  });
});
