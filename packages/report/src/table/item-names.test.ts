import { indexVocabulary } from '@adempi/schema';
import type { FactDefinition, State } from '@adempi/schema';
import { describe, expect, it } from 'vitest';

import { createItemNames } from './item-names.ts';

const vocabulary = indexVocabulary([
  { path: 'servizi', type: 'collection', key: 'id', label: { it: 'Servizi del Comune', en: 'Services' } },
  { path: 'servizi.id', type: 'string', label: { it: 'Sigla' } },
  { path: 'servizi.nome', type: 'string', label: { it: 'Nome' } },
] as unknown as readonly FactDefinition[]);
const stateOf = (...servizi: object[]): State => ({ adempi: 1, ente: { denominazione: 'Comune' }, fatti: { servizi } }) as unknown as State;

describe('names of items', () => {
  it('are those that the state gives, with the list they stand in', () => {
    const names = createItemNames([stateOf({ id: 'imu', nome: 'Pagamento IMU' })], vocabulary, 'it');
    expect(names.tell({ collection: 'servizi', key: 'imu' })).toBe('Servizi del Comune: «Pagamento IMU»');
    expect(names.tell({ collection: 'servizi', key: '*' })).toBe('Servizi del Comune: voci non elencate');
  });

  it('come from the next state where the first lacks them, and are keys where none has them', () => {
    const names = createItemNames([stateOf(), stateOf({ id: 'imu', nome: 'Pagamento IMU' }, { id: 'tari' })], vocabulary, 'en');
    expect([names.nameOf({ collection: 'servizi', key: 'imu' }), names.nameOf({ collection: 'servizi', key: 'tari' }), names.nameOf({ collection: 'altro', key: 'x' })]).toEqual(['Pagamento IMU', 'tari', 'x']);
    expect(names.listOf('servizi')).toBe('Services');
  });
});
