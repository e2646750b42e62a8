import { describe, expect, it } from 'vitest';

import { createItemNames } from './item-names.ts';

const facts = new Map([['servizi', { label: { it: 'Servizi del Comune', en: 'Services' } }]]);
const imu = { collection: 'servizi', key: 'imu', name: 'Pagamento IMU' };

describe('names of items', () => {
  it('are those that the state gives, with the list they stand in', () => {
    const names = createItemNames({ items: [imu], lang: 'it' }, facts);
    expect(names.tell({ collection: 'servizi', key: 'imu' })).toBe('Servizi del Comune: «Pagamento IMU»');
    expect(names.factOf({ fact: 'servizi[imu].inRete', label: 'In rete' })).toBe('In rete (Pagamento IMU)');
    expect([names.factOf({ fact: 'servizi[*].inRete', label: 'In rete' }), names.factOf({ fact: 'pdnd.aderente', label: 'PDND' })]).toEqual(['In rete (voci non elencate)', 'PDND']);
    expect(names.tell({ collection: 'servizi', key: '*' })).toBe('Servizi del Comune: voci non elencate');
  });

  it('are keys where the state gives none, as in a report of old', () => {
    const names = createItemNames({ items: [imu], lang: 'en' }, facts);
    expect([names.nameOf({ collection: 'servizi', key: 'tari' }), names.nameOf({ collection: 'altro', key: 'imu' }), createItemNames({ lang: 'it' }).nameOf(imu)]).toEqual(['tari', 'imu', 'imu']);
    expect([names.listOf('servizi'), createItemNames({ lang: 'it' }).listOf('servizi')]).toEqual(['Services', 'servizi']);
  });

  it('are those of today where an earlier state gave another', () => {
    expect(createItemNames({ items: [imu, { ...imu, name: 'IMU' }], lang: 'it' }).nameOf(imu)).toBe('Pagamento IMU');
  });

  it('come with their keys where two items of a list have the same one', () => {
    const { nameOf } = createItemNames({ items: [imu, { ...imu, key: 'imu-2' }, { ...imu, collection: 'siti' }], lang: 'it' });
    expect(nameOf(imu)).toBe('Pagamento IMU (imu)');
    expect(nameOf({ ...imu, key: 'imu-2' })).toBe('Pagamento IMU (imu-2)');
    expect(nameOf({ ...imu, collection: 'siti' })).toBe('Pagamento IMU');
  });
});
