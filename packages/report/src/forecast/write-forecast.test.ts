import type { Forecast, ForecastChange, ForecastStand } from '@adempi/schema';
import { describe, expect, it } from 'vitest';

import { writeForecast, writeForecastJson } from './write-forecast.ts';

const pending: ForecastStand = { outcome: 'pending', disposition: 'none', assumed: false, timing: { state: 'due_soon', dueDate: '2027-03-31', nextDueDate: null, nextState: null, since: null } };
const failed: ForecastStand = { outcome: 'fail', disposition: 'none', assumed: true, timing: { state: 'overdue', dueDate: '2027-03-31', nextDueDate: null, nextState: null, since: null } };

const breach: ForecastChange = {
  day: '2027-04-01', findingId: 'siti/prova@c_x#uno', ruleId: 'siti/prova', packId: 'siti', title: 'Obbligo di prova', force: 'statutory', severity: 'high',
  instance: { collection: 'siti', key: 'uno' }, before: pending, after: failed, causes: [{ kind: 'term_passed', dueDate: '2027-03-31' }], assumed: true,
  knownOn: '2026-01-31', reason: 'Manca. Vale se nulla è cambiato dal 31/01/2026.', legalBasis: [], remedy: 'Fare la cosa.', actor: 'rtd',
};

function forecastOf(changes: readonly ForecastChange[], more: Partial<Forecast> = {}): Forecast {
  return {
    schemaVersion: 1, tool: { name: 'adempi', version: '0' }, from: '2027-01-01', until: '2027-12-31', knownAt: null, assumeUnchanged: true, lang: 'it',
    subject: { codiceIpa: 'c_x', codiceIstat: null, denominazione: 'Comune di Esempio', tipo: 'comune' }, profile: null,
    packs: [{ id: 'siti', version: '1.0.0', digest: 'sha256:0', horizon: '2027-06-30' }], stateDigest: 'sha256:0', diagnostics: [],
    boundaries: [], changes, openData: false, disclaimer: 'È un aiuto.', ...more,
  };
}

/** The cells of the second column, joined; lines of the frame aside. */
function told(text: string): string {
  return text.split('\n').filter((line) => line.startsWith('│')).map((line) => line.split('│')[2]?.trim() ?? '').join(' ');
}

describe('writeForecast', () => {
  it('puts each change under its month: the duty, what happens, why, what to do', () => {
    const soon = { ...breach, day: '2027-03-01', before: { ...pending, timing: { ...failed.timing, state: 'upcoming' } } as ForecastStand, after: pending, causes: [], assumed: false };
    const text = writeForecast(forecastOf([soon, breach]));
    expect(text.match(/^(?:MARZO|APRILE) 2027$/gmu)).toEqual(['MARZO 2027', 'APRILE 2027']);
    expect(told(text)).toContain('Obbligo di prova · uno Il termine scade il 31/03/2027, tra 30 giorni: resta da adempiere Cosa fare: Fare la cosa. siti/prova');
    // What to do is told once for each rule, and the reason says itself what it rests on.
    expect(told(text)).toContain('È scaduto il termine del 31/03/2027: diventa non conforme se nulla cambia Perché: Manca. Vale se nulla è cambiato dal 31/01/2026. siti/prova');
    expect(text).toContain('2 cambiamenti, in 2 giorni.');
    expect(text).toContain('• Le norme sono state lette fino al 30/06/2027');
    expect(text.trimEnd().endsWith('• È un aiuto.')).toBe(true);
  });

  it('says what a change without a reason rests on', () => {
    const cycle = { ...breach, before: failed, after: { ...failed, timing: { ...failed.timing, dueDate: '2028-03-31' } } as ForecastStand };
    expect(told(writeForecast(forecastOf([cycle])))).toContain('resta non conforme se nulla cambia Si suppone che nulla sia cambiato dal 31/01/2026. Cosa fare');
  });

  it('names together the items to which the same happens, some of many', () => {
    const items = Array.from({ length: 9 }, (_, index) => ({ ...breach, findingId: `f${index}`, instance: { collection: 'siti', key: index === 8 ? '*' : `s${index}` } }));
    expect(told(writeForecast(forecastOf(items.slice(7))))).toContain('Obbligo di prova · s7, voci non elencate');
    expect(told(writeForecast(forecastOf(items)))).toContain('Obbligo di prova · s0, s1, s2, s3, s4, s5 e altre 3 voci');
  });

  it('tells the lines of an edition together, with the oldest knowledge that they rest on', () => {
    const lines = Array.from({ length: 14 }, (_, index) => ({ ...breach, ruleId: `piano/CAP.${index}`, packId: 'piano', force: 'plan' as const, instance: null, knownOn: `2026-0${(index % 9) + 1}-01` }));
    const pack = { id: 'piano', version: '1.0.0', title: { it: 'Piano' }, description: { it: 'Piano' }, horizon: '2027-12-31', edition: { name: 'prova', from: '2026-01-01', confidence: 'verified' } } as never;
    const text = told(writeForecast(forecastOf(lines), { bundle: { packs: [pack] } }));
    expect(text).toContain('Piano triennale: 14 linee (CAP.0,');
    expect(text).toContain('CAP.11 e altre 2)');
    expect(text).toContain('linea o obiettivo non attuato nei termini se nulla cambia Si suppone che nulla sia cambiato dal 01/01/2026.');
  });

  it('says so where nothing changes, or nothing that concerns the ente', () => {
    const foreign: ForecastChange = { ...breach, before: null, after: { outcome: 'not_applicable', disposition: 'none', timing: null, assumed: false } };
    for (const changes of [[], [foreign]]) expect(writeForecast(forecastOf(changes))).toContain('Nulla cambia da solo entro il 31/12/2027.');
    expect(writeForecast(forecastOf([], { lang: 'en' }))).toContain('Nothing changes by itself up to 31/12/2027.');
  });

  it.each([60, 80, 160])('fits %i columns', (width) => {
    const long = { ...breach, title: 'Un titolo assai lungo '.repeat(9), remedy: 'parola'.repeat(40) };
    for (const line of writeForecast(forecastOf([long]), { width }).split('\n')) expect(line.length).toBeLessThanOrEqual(width);
  });
});

describe('writeForecastJson', () => {
  it('holds all of it', () => {
    const forecast = forecastOf([breach]);
    expect(JSON.parse(writeForecastJson(forecast))).toEqual(forecast);
  });
});
