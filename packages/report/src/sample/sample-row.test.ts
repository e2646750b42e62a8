import type { Evidence, Finding } from '@adempi/schema';
import { describe, expect, it } from 'vitest';

import { tellSampleRow } from './sample-row.ts';
import type { SampleRow } from './sample-row.ts';

const vocabulary = new Map([['siti.stato', { path: 'siti.stato', type: 'enum', label: { it: 'Stato' }, values: [{ value: 'b', label: { it: 'Non conforme' } }] } as const]]);
const adapters = new Map([['pdnd-2026-08-21', 'pdnd']]);
const sources = [{ id: 'pdnd-2026-08-21', title: 'Elenco degli aderenti', date: '2026-08-21', assurance: 'observed' }] as const;

function tell(evidence: readonly Partial<Evidence>[], more: Partial<Finding> = {}): SampleRow {
  const whole = evidence.map((one) => ({ fact: 'pdnd.aderente', label: 'Aderente', value: true, source: null, ref: null, knownOn: '2026-08-21', assurance: 'observed', ...one }));
  const finding = { ruleId: 'p/r', title: 'Titolo', instance: null, outcome: 'pass', knownOn: '2026-08-21', proof: ['atto'], evidence: whole, ...more } as Finding;
  return tellSampleRow({ id: 'p/r@1', stratum: 3, band: '1', ente: { denominazione: 'Comune di Prova', tipo: 'comune' }, assessment: { lang: 'it', sources }, finding }, vocabulary, adapters);
}

describe('tellSampleRow', () => {
  it('tells facts with their values, and the adapter that read them', () => {
    expect(tell([{ source: 'pdnd-2026-08-21', ref: 'riga 2' }])).toEqual({
      id: 'p/r@1', stratum: 3, comune: 'Comune di Prova', province: '?', region: '?', band: '1', ruleId: 'p/r', duty: 'Titolo', outcome: 'pass',
      facts: ['Aderente: sì'], adapters: ['pdnd'], sources: ['Elenco degli aderenti'], knownOn: '2026-08-21', places: ['riga 2'], proof: ['atto'],
    });
  });

  it('names a source of the state by its id, and the state itself where it names none', () => {
    expect(tell([{ source: 'pti' }, { source: null }, { source: 'pti' }]).adapters).toEqual(['pti', 'stato']);
  });

  it('names the registry where nothing but who the ente is decided', () => {
    expect(tell([]).adapters).toEqual(['registro']);
  });

  it('tells of which item facts and findings are', () => {
    const row = tell([{ fact: 'siti[albo].stato', label: 'Stato', value: 'b' }, { fact: 'siti', label: 'Siti', value: undefined }], { instance: { collection: 'siti', key: 'albo' } });
    expect(row.duty).toBe('Titolo (albo)');
    expect(row.facts[0]).toBe('Stato (albo): Non conforme');
  });
});
