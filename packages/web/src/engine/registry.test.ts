import { describe, expect, it } from 'vitest';
import { readDocument } from '@adempi/schema/yaml';

import { createRegistryDesk } from './registry.ts';

const comune = {
  codiceIstat: '990001', pastCodes: [], codiceCatastale: null, codiceIpa: 'c_x001', codiceFiscale: null, nome: 'Prova', otherNames: [], provincia: 'XX', regione: 'Veneto',
  capoluogo: 'nessuno', popolazione: 900, sito: null, from: null, to: null, successors: [],
};
const registry = {
  adempiRegistry: 1,
  sources: [
    { kind: 'istat', file: 'a', date: '2026-01-31', digest: 'sha256:0', publisher: 'ISTAT', licence: 'CC-BY-4.0' },
    { kind: 'ipa', file: 'b', date: '2026-02-10', digest: 'sha256:0', publisher: 'AgID', licence: 'CC-BY-4.0' },
  ],
  province: [{ sigla: 'XX', nome: 'Prova', codes: ['990'] }],
  comuni: [comune, { ...comune, codiceIstat: '990002', codiceIpa: null, nome: 'Prova Vecchia', to: '2015-12-31' }],
  others: [],
};
const bytes = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));

describe('createRegistryDesk', () => {
  it('finds by name and code, and begins a state with its source and day', () => {
    const desk = createRegistryDesk();
    expect(desk.load('registro.json', bytes(registry), 'it')).toEqual({ comuni: 2, sources: ['ISTAT (istat, 31/01/2026)', 'AgID (ipa, 10/02/2026)'] });
    expect(desk.find('c_x001', '2026-03-01').candidates.map(({ name, isOver }) => [name, isOver])).toEqual([['Prova', false]]);
    expect(desk.find('prova vecchia', '2026-03-01').candidates.map(({ name, isOver }) => [name, isOver])).toEqual([['Prova Vecchia', true]]);
    const begun = desk.begin('990001');
    expect(begun?.denominazione).toBe('Comune di Prova');
    expect(readDocument(begun?.text ?? '').value).toMatchObject({
      ente: { codiceIstat: '990001', popolazione: 900 },
      fonti: { registro: { data: '2026-02-10', datiAperti: true } },
      provenienza: { ente: { fonte: 'registro' } },
    });
  });

  it('finds nothing without a registry, and refuses what is none', () => {
    const desk = createRegistryDesk();
    expect(desk.find('Prova', '2026-03-01').candidates).toEqual([]);
    expect(desk.begin('990001')).toBeNull();
    expect(desk.load('altro.json', bytes({}), 'it')).toMatchObject({ problems: [{ code: 'registry.invalid' }] });
  });
});
