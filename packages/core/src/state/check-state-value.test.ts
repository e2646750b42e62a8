import { describe, expect, it } from 'vitest';

import { FACTS } from '../../test/helpers/bundle.ts';
import { checkStateValue } from './check-state-value.ts';

const ente = { codiceIpa: 'c_x000', denominazione: 'Comune di Prova', tipo: 'comune' };
const state = (more: object): unknown => ({ adempi: 1, aggiornatoIl: '2024-01-01', ente, ...more });
const placesOf = (value: unknown): string[] => checkStateValue(value, FACTS).map(({ code, path = [] }) => `${code} /${path.join('/')}`).sort();

describe('checkStateValue', () => {
  it('finds nothing wrong in a sound state', () => {
    expect(checkStateValue(state({ fatti: { a: { si: true }, siti: [{ id: 'uno', ok: false }] }, completi: ['siti'] }), FACTS)).toEqual([]);
  });

  it('tells of facts together with a broken envelope, each problem once', () => {
    const found = placesOf({ adempi: 2, ente, fatti: { a: { si: 'forse', numero: 'tre' } } });
    expect(found.filter((one) => one.endsWith('/adempi'))).toHaveLength(1);
    expect(found.filter((one) => one.endsWith('/fatti/a/si') || one.endsWith('/fatti/a/numero'))).toHaveLength(2);
    expect(placesOf({ adempi: 1, ente: { ...ente, popolazione: 'molti' }, fatti: {} }).filter((one) => one.endsWith('/ente/popolazione'))).toHaveLength(1);
  });

  it('leaves out what has the wrong shape, and goes on with the rest', () => {
    const found = placesOf(state({ fatti: { a: { si: 'forse' } }, completi: 'siti', altri: [{ valore: 1 }], prove: [1], provenienza: [], gestioniAssociate: {} }));
    expect(found.some((one) => one.endsWith('/fatti/a/si'))).toBe(true);
    for (const place of ['/completi', '/altri/0', '/prove/0', '/provenienza', '/gestioniAssociate']) expect(found.some((one) => one.includes(` ${place}`)), place).toBe(true);
  });

  it('takes anything', () => {
    for (const value of [null, 'testo', [], { fatti: [] }, { ente: 1 }]) expect(checkStateValue(value, FACTS).some(({ severity }) => severity === 'error')).toBe(true);
  });

  it('knows the keys of lists, and its language', () => {
    const twice = state({ fatti: { siti: [{ id: 'uno' }, { id: 'uno' }] } });
    const [problem] = checkStateValue(twice, FACTS);
    expect(problem).toMatchObject({ severity: 'error', path: ['fatti', 'siti', 1, 'id'] });
    expect(checkStateValue(twice, FACTS, 'en')[0]?.message).not.toBe(problem?.message);
  });
});
