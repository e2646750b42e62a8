import type { Bundle, Deadline, Parameter, Rule, State } from '@adempi/schema';

import { bundleOf, parameter, rule, stateOf } from './bundle.ts';

const yes = { fact: 'a.testo', operator: 'equal', value: 'fatto' } as const;
const fresh = { fact: 'a.fresco', operator: 'equal', value: true } as const;
const chosen = { fact: 'a.scelta', operator: 'equal', value: 'x' } as const;
const absent = { fact: 'a.altraData', operator: 'before', value: '2024-01-01' } as const;
const many = { fact: 'a.numero', operator: 'greaterThan', value: 100 } as const;
const siteOk = { fact: 'siti.ok', operator: 'equal', value: true } as const;
const byCitizens = { fact: 'a.insieme', operator: 'contains', value: 'cittadini' } as const;

/** Of numbers: over a value that nobody verified. */
const overUnsure = { operator: 'greaterThan', value: { param: 'prova/incerto', at: 'asOf' } } as const;

/** A recurring duty, met by a day. */
const yearly: Deadline = { yearly: '03-31', metOn: 'a.data' };

const FINE = { cad18bis: 'fine', basis: 'art. 18-bis, c. 5', other: [{ kind: 'dirigenziale', basis: 'art. 2', confidence: 'unverified' }] } as const;
const UNCLEAR = { cad18bis: 'fine_unclear', basis: 'art. 3-bis, c. 4' } as const;

/** A rule for each way in which a finding comes to its outcome, its timing, its exposure and its words. */
const RULES: readonly (Partial<Rule> & Pick<Rule, 'id'> & { readonly isByDate?: boolean })[] = [
  { id: 'prova/pass', require: chosen, exposure: FINE },
  { id: 'prova/pass-detto', require: many, messages: { fail: 'Manca.', pass: 'Sono {a.numero}, e {a.altraData}.' }, deadline: { on: '2023-09-30', metOn: 'a.data' } },
  { id: 'prova/pass-in-ritardo', require: chosen, deadline: { on: '2023-01-31', metOn: 'a.data' } },
  { id: 'prova/fail', require: yes, exposure: FINE, messages: { fail: 'Non è così: {a.testo}, {a.altraData}.' } },
  { id: 'prova/fail-dimezzata', require: yes, exposure: { cad18bis: 'fine_halved', basis: 'art. 18-bis, c. 1' } },
  { id: 'prova/fail-non-verificata', require: yes, exposure: UNCLEAR, confidence: { duty: 'verified', date: 'unverified', exposure: 'verified' } },
  { id: 'prova/fail-senza-sanzione', require: yes, exposure: { cad18bis: 'no_fine', basis: 'c. 1-4', from: '2024-03-01' }, severity: 'low' },
  { id: 'prova/fail-prima-della-sanzione', require: yes, exposure: { ...FINE, from: '2024-03-02' }, severity: 'critical' },
  { id: 'prova/fail-di-linea-guida', require: yes, exposure: UNCLEAR, force: 'guideline' },
  { id: 'prova/fail-di-piano', require: yes, exposure: { cad18bis: 'other', basis: 'x' }, force: 'plan' },
  { id: 'prova/fail-di-finanziamento', require: yes, exposure: { cad18bis: 'other', basis: 'x' }, force: 'grant' },
  { id: 'prova/fail-di-parametro-incerto', require: { fact: 'a.numero', operator: 'lessThan', value: { param: 'prova/incerto', at: 'asOf' } }, exposure: FINE },
  { id: 'prova/fail-di-termine-incerto', require: yes, exposure: FINE, deadline: { on: { param: 'prova/termine' } } },
  { id: 'prova/pending', require: yes, deadline: { on: '2024-06-30' } },
  { id: 'prova/pending-in-scadenza', require: yes, deadline: { on: '2024-03-31' }, exposure: FINE },
  { id: 'prova/pending-lontano', require: yes, deadline: { on: '2024-04-01' }, messages: { fail: 'Manca.', pending: 'Non ancora: {a.testo}.' } },
  { id: 'prova/pending-continuo', require: yes, deadline: { continuous: true, from: '2024-05-01' } },
  { id: 'prova/unknown-assente', require: absent, exposure: FINE },
  { id: 'prova/unknown-detto', require: absent, messages: { fail: 'Manca.', unknown: 'Non si sa se {a.altraData}.' } },
  { id: 'prova/unknown-vecchio', require: fresh },
  { id: 'prova/unknown-prima-del-termine', require: yes, deadline: { on: '2024-02-01' }, exposure: FINE },
  { id: 'prova/unknown-prima-dell-inizio', require: yes, deadline: { continuous: true, from: '2024-02-02' } },
  { id: 'prova/unknown-in-contrasto', require: { fact: 'a.base', operator: 'equal', value: 1 } },
  { id: 'prova/unknown-smentito-da-una-data', require: { fact: 'a.si', operator: 'equal', value: true } },
  { id: 'prova/unknown-saputo-dopo', require: byCitizens },
  { id: 'prova/unknown-aperto', require: { fact: 'siti', operator: 'countAtLeast', value: 9 } },
  { id: 'prova/unknown-senza-termine', require: yes, deadline: { fact: 'a.altraData' } },
  { id: 'prova/unknown-senza-valore', require: { fact: 'a.numero', operator: 'greaterThan', value: { param: 'prova/poi', at: 'asOf' } } },
  { id: 'prova/unknown-di-piu', require: { any: [absent, yes, { all: [fresh, { not: { fact: 'siti', operator: 'every', value: siteOk } }] }] } },
  { id: 'prova/non-applicabile', appliesWhen: { not: chosen }, require: yes },
  { id: 'prova/non-applicabile-detto', appliesWhen: { not: chosen }, require: yes, messages: { fail: 'Manca.', not_applicable: 'È {a.scelta}.' } },
  { id: 'prova/forse-applicabile', appliesWhen: absent, require: yes },
  { id: 'prova/senza-voci', forEach: 'gruppo.voci', require: yes },
  { id: 'prova/per-sito', forEach: 'siti', where: { fact: 'siti.genere', operator: 'equal', value: 'sito' }, require: siteOk, exposure: FINE, messages: { fail: 'Il sito «{siti.nome}» no.' } },
  { id: 'prova/per-sito-da', forEach: 'siti', require: siteOk, deadline: { continuous: true, since: 'siti.dal' } },
  { id: 'prova/ogni-anno', isByDate: true, deadline: yearly },
  { id: 'prova/ogni-anno-e-altro', require: chosen, deadline: yearly },
  { id: 'prova/ogni-sei-mesi', isByDate: true, deadline: { every: 'P6M', from: '2020-02-29', metOn: 'a.data' } },
  { id: 'prova/ogni-sito', forEach: 'siti', isByDate: true, deadline: { yearly: '02-15', metOn: 'siti.fattoIl' } },
  { id: 'prova/il-primo', require: yes, deadline: { firstOf: [{ on: '2023-12-31' }, { fact: 'a.altraData' }] } },
  { id: 'prova/dopo', require: yes, deadline: { after: { fact: 'a.data', offset: 'P30D' } } },
  { id: 'prova/sempre', require: yes, deadline: { continuous: true } },
  { id: 'prova/finita', require: yes, inForce: { from: '2010-01-01', to: '2023-12-31', replacedBy: 'prova/pass' } },
  { id: 'prova/non-ancora', require: yes, inForce: { from: '2024-03-02' } },
  { id: 'prova/linea-conforme', require: absent, provedBy: ['prova/pass', 'prova/pass-detto'], force: 'plan' },
  { id: 'prova/linea-non-attuata', require: absent, provedBy: ['prova/pass', 'prova/fail', 'prova/unknown-assente'], force: 'plan' },
  { id: 'prova/linea-non-nota', require: absent, provedBy: ['prova/pass', 'prova/unknown-assente', 'prova/unknown-vecchio'], force: 'plan' },
  { id: 'prova/per-procedimento', forEach: 'procedimenti', require: { fact: 'procedimenti.contestazione', operator: 'before', value: '2024-02-02' } },
  { id: 'prova/linea-di-liste', require: absent, provedBy: ['prova/per-procedimento', 'prova/senza-voci', 'prova/pass'], force: 'plan' },
  { id: 'prova/linea-di-liste-non-attuata', require: absent, provedBy: ['prova/per-procedimento', 'prova/fail'], force: 'plan' },
  { id: 'prova/linea-di-liste-non-nota', require: absent, provedBy: ['prova/per-procedimento', 'prova/unknown-assente'], force: 'plan' },
  { id: 'prova/di-registro', require: { all: [chosen, { fact: 'ente.popolazione', operator: 'greaterThan', value: 1000 }] } },
  { id: 'prova/con-lettera', require: chosen, legalBasis: [{ act: 'legge', article: '1', comma: '2', point: 'a', checkedOn: '2026-01-01', source: 'S1' }, { act: 'legge', checkedOn: '2026-01-01', source: 'S1' }] },
  { id: 'prova/forse-vecchia', appliesWhen: { not: fresh }, require: yes },
  { id: 'prova/fuori-per-due-motivi', appliesWhen: { any: [{ not: fresh }, { not: chosen }] }, require: yes },
  { id: 'prova/pass-continuo', require: chosen, deadline: { continuous: true, from: '2024-05-01' } },
  { id: 'prova/fail-di-ambito-incerto', appliesWhen: { fact: 'a.numero', ...overUnsure }, require: yes, exposure: FINE },
  { id: 'prova/fuori-per-ambito-incerto', appliesWhen: { not: { fact: 'a.numero', ...overUnsure } }, require: yes },
  { id: 'prova/fuori-comunque', appliesWhen: { all: [{ not: chosen }, { fact: 'a.numero', ...overUnsure }] }, require: yes },
  { id: 'prova/fail-portato', require: { all: [{ fact: 'a.numero', ...overUnsure }, yes] }, deadline: { on: '2024-02-15' }, exposure: FINE },
  { id: 'prova/linea-dei-siti', require: absent, provedBy: ['prova/per-sito'], force: 'plan' },
];

const PARAMETERS: readonly Parameter[] = [
  parameter('prova/incerto', 'integer', [{ value: 5, confidence: 'unverified' }]),
  parameter('prova/termine', 'date', [{ value: '2023-09-30', confidence: 'unverified' }]),
  parameter('prova/poi', 'integer', [{ from: '2030-01-01', value: 1 }]),
];

/** The bundle of those rules. */
export function everyReason(): Bundle {
  return bundleOf(RULES.map((one) => ruleOf(one)), PARAMETERS);
}

/** A recurring duty may require no more than its date. */
function ruleOf({ isByDate = false, ...more }: (typeof RULES)[number]): Rule {
  const { require, ...dated } = rule(more);
  return isByDate || require === undefined ? dated : { ...dated, require };
}

/** The day after nearly all that is known of the state. */
export const DAY = '2024-03-01';

/** A state in which every kind of provenance has its part. */
export const STATE: State = stateOf(
  {
    a: { si: false, testo: 'no', data: '2023-05-31', fresco: true, numero: 120, base: 1, scelta: 'x', insieme: ['cittadini', 'imprese'] },
    gruppo: { voci: [] },
    siti: [
      { id: 'uno', nome: 'Il sito', genere: 'sito', ok: true, dal: '2022-01-01', fattoIl: '2024-02-15' },
      { id: 'due', nome: 'Altro', genere: 'sito', ok: false, dal: '2024-02-01', fattoIl: '2023-02-15' },
      { id: 'tre', genere: 'app', dal: '2024-04-15' },
      { id: 'quattro', ok: false },
    ],
    procedimenti: [
      { id: 'p1', regola: 'prova/fail', contestazione: '2024-02-01', sanzione: '2024-03-02' },
      { id: 'p2', regola: 'prova/altra', contestazione: '2024-02-01' },
    ],
  },
  {
    aggiornatoIl: '2024-02-01',
    ente: { denominazione: 'Comune di Prova', tipo: 'comune', codiceIpa: 'C_X000', codiceIstat: '999001', popolazione: 4600 },
    completi: ['gruppo.voci', 'procedimenti'],
    fonti: {
      atto: { titolo: 'Delibera 1', data: '2023-12-15', garanzia: 'documentato' },
      visita: { titolo: 'Visita', data: '2024-02-20', garanzia: 'osservato' },
      parola: { titolo: 'Parola' },
    },
    provenienza: {
      'a.scelta': { fonte: 'atto', rif: 'p. 3' },
      'a.fresco': { fonte: 'parola', rilevatoIl: '2023-06-01' },
      'a.insieme': { rilevatoIl: '2024-03-02' },
      'siti[due]': { fonte: 'visita', rif: 'riga 2' },
      'siti[due].ok': { fonte: 'visita', garanzia: 'attestato' },
    },
    altri: [
      { fatto: 'a.base', valore: 2, rilevatoIl: '2024-02-01' },
      { fatto: 'a.scelta', valore: 'y', fonte: 'parola', rilevatoIl: '2023-01-01' },
    ],
  },
);
