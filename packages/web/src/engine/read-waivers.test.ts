import { describe, expect, it } from 'vitest';
import type { Assessment, Bundle, State } from '@adempi/schema';

import { readWaivers, tellWaivers } from './read-waivers.ts';

const rule = (id: string): object => ({ id, force: 'plan', inForce: { from: '2020-01-01' }, legalBasis: [] });
const bundle = { rules: [rule('piano/a')], packs: [{ id: 'piano' }], acts: [] } as unknown as Bundle;
const entry = '{ regola: piano/a, ente: c_d150, motivo: in gara, chiestoDa: RTD, approvatoDa: Giunta, approvatoIl: 2026-01-10, scade: 2026-06-30 }';

describe('readWaivers', () => {
  it('reads sound waivers, and tells how many are about the Comune', () => {
    const read = readWaivers({ name: 'rinvii.yml', text: `adempi: 1\nrinvii:\n  - ${entry}\n  - ${entry.replace('c_d150', 'c_x999')}\n` }, bundle, 'it');
    expect(read).toMatchObject({ rinvii: [{ ente: 'c_d150' }, { ente: 'c_x999' }] });
    const about = { state: { ente: { codiceIpa: 'c_d150' } } as State, assessment: { lang: 'it', asOf: '2026-07-10', findings: [], notInForce: [] } as unknown as Assessment };
    const told = 'rinvii' in read ? tellWaivers('rinvii.yml', read, about) : null;
    expect(told).toMatchObject({ name: 'rinvii.yml', count: 1, isApplied: true, problems: [{ code: 'waiver.expired', line: 3 }] });
  });

  it('lists every problem, of shape and of meaning, at its line', () => {
    const text = `adempi: 1\nrinvii:\n  - { regola: piano/a }\n  - ${entry.replace('piano/a', 'piano/b')}\n`;
    const read = readWaivers({ name: 'rinvii.yml', text }, bundle, 'it');
    const lines = 'problems' in read ? read.problems.map(({ line }) => line) : [];
    expect(lines).toContain(3);
    expect(lines).toContain(4);
    expect('problems' in readWaivers({ name: 'x.yml', text: '' }, bundle, 'it')).toBe(true);
  });
});
