import type { BoundaryCause, ForecastChange, ForecastStand, Outcome, Timing } from '@adempi/schema';
import { describe, expect, it } from 'vitest';

import { forecastLabelsOf } from '../labels/forecast.ts';
import { isTold, tellCauses, tellChange } from './tell-change.ts';

const labels = forecastLabelsOf('it');

function stand(outcome: Outcome, timing: Partial<Timing> = {}, assumed = false): ForecastStand {
  return { outcome, disposition: 'none', assumed, timing: { state: 'upcoming', dueDate: null, nextDueDate: null, nextState: null, since: null, ...timing } };
}

function change(before: ForecastStand | null, after: ForecastStand | null, causes: readonly BoundaryCause[] = [], more: Partial<ForecastChange> = {}): ForecastChange {
  return {
    day: '2027-03-01', findingId: 'a/b@c', ruleId: 'a/b', packId: 'a', title: 'Obbligo', force: 'statutory', severity: 'high', instance: null,
    before, after, causes, assumed: false, knownOn: null, reason: 'Perché sì.', legalBasis: [], remedy: 'Fare.', actor: 'rtd', ...more,
  };
}

const passed: BoundaryCause = { kind: 'term_passed', dueDate: '2027-02-28' };
const soon = { dueDate: '2027-03-31', state: 'due_soon' } as const;
const nextSoon = { state: 'met', nextDueDate: '2027-03-31', nextState: 'due_soon' } as const;

const waiverEnds: BoundaryCause = { kind: 'waiver_ends', ruleId: 'a/b', item: null, until: '2027-02-28' };
const waiverStarts: BoundaryCause = { kind: 'waiver_starts', ruleId: 'a/b', item: null, until: '2027-06-30' };
const waived = (outcome: Outcome): ForecastStand => ({ ...stand(outcome), disposition: 'waived' });
const ended = (outcome: Outcome): ForecastStand => ({ ...stand(outcome), disposition: 'waiver_expired' });

describe('tellChange', () => {
  it.each<[string, ForecastChange]>([
    ['è scaduto il termine del 28/02/2027: diventa non conforme se nulla cambia', change(stand('pending'), stand('fail'), [passed])],
    ['è scaduto il termine del 28/02/2027: linea o obiettivo non attuato nei termini se nulla cambia', change(stand('pending'), stand('fail'), [passed], { force: 'plan' })],
    ['è scaduto il termine del 28/02/2027: non si sa se è adempiuto', change(stand('unknown'), stand('unknown', { state: 'overdue' }), [passed])],
    ['è scaduto il termine del 28/02/2027: torna da rifare entro il 28/02/2028', change(stand('pass'), stand('pending', { dueDate: '2028-02-28' }), [passed])],
    ['il termine scade il 31/03/2027, tra 30 giorni: resta da adempiere', change(stand('pending'), stand('pending', soon))],
    ['è da rifare entro il 31/03/2027, tra 30 giorni', change(stand('pass', { state: 'met' }), stand('pass', nextSoon))],
    ['il prossimo termine scade il 31/03/2027, tra 30 giorni: resta non conforme se nulla cambia', change(stand('fail'), stand('fail', { ...nextSoon, state: 'overdue' }))],
    ['l\'obbligo decorre dal 02/03/2027, tra 1 giorno: resta da adempiere', change(stand('pending'), stand('pending', { state: 'due_soon', since: '2027-03-02' }))],
    ['da oggi l\'obbligo decorre: diventa non conforme se nulla cambia', change(stand('pending'), stand('fail', { state: 'continuous', since: '2027-03-01' }))],
    ['nuovo obbligo: da adempiere entro il 31/12/2027', change(null, stand('pending', { dueDate: '2027-12-31' }))],
    ['nuovo obbligo: già conforme', change(null, stand('pass'))],
    ['l\'obbligo non è più in vigore', change(stand('fail'), null)],
    ['diventa non determinabile', change(stand('pass'), stand('unknown'))],
    ['non riguarda più il Comune', change(stand('pending'), { outcome: 'not_applicable', disposition: 'none', timing: null, assumed: false })],
    ['l\'informazione su cui si regge è troppo vecchia: va aggiornata', change(stand('pass'), stand('pass', {}, true))],
    ['il termine diventa il 31/12/2027: resta da adempiere', change(stand('pending', { dueDate: '2027-06-30' }), stand('pending', { dueDate: '2027-12-31' }))],
    ['il rinvio o l\'esenzione è scaduto il 28/02/2027: resta non conforme se nulla cambia', change(waived('fail'), ended('fail'), [waiverEnds])],
    ['il rinvio o l\'esenzione è scaduto il 28/02/2027: diventa non conforme se nulla cambia', change(waived('pending'), ended('fail'), [passed, waiverEnds])],
    ['da oggi è rinviato o esentato, fino al 30/06/2027: resta non conforme se nulla cambia', change(stand('fail'), waived('fail'), [waiverStarts])],
    ['è scaduto il termine del 28/02/2027: diventa non conforme se nulla cambia (rinviato o esentato)', change(waived('pending'), waived('fail'), [passed])],
  ])('says «%s»', (sentence, given) => {
    expect(tellChange(given, labels)).toBe(sentence);
  });

  it('passes over a duty that comes or goes and does not concern the ente', () => {
    expect(isTold(change(null, stand('not_applicable')))).toBe(false);
    expect(isTold(change(stand('not_applicable'), null))).toBe(false);
    expect(isTold(change(stand('not_applicable'), stand('unknown')))).toBe(true);
  });
});

describe('tellCauses', () => {
  it('says why, but not again what the sentence has said', () => {
    const parameter: BoundaryCause = { kind: 'parameter_changes', parameter: 'a/soglia' };
    const stale: BoundaryCause = { kind: 'fact_stale', fact: 'a.dato', knownOn: '2026-02-28' };
    expect(tellCauses(change(stand('pass'), stand('fail'), [parameter, parameter, stale]), labels)).toEqual([
      'cambia un valore della norma (a/soglia)',
      'a.dato: informazione del 28/02/2026, troppo vecchia',
    ]);
    expect(tellCauses(change(stand('pending'), stand('fail'), [passed, parameter]), labels)).toEqual([]);
    expect(tellCauses(change(null, stand('pass'), [{ kind: 'rule_starts', ruleId: 'a/b' }]), labels)).toEqual([]);
    expect(tellCauses(change(stand('pass'), stand('unknown'), [{ kind: 'rule_ends', ruleId: 'a/altra' }]), labels)).toEqual(['non è più in vigore a/altra']);
  });
});
