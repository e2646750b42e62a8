import type { Rinvio } from '@adempi/schema';
import { describe, expect, it } from 'vitest';

import { matchWaiver } from './match-waiver.ts';
import type { Disposable } from './match-waiver.ts';

const whole: Rinvio = { regola: 'pnrr/termine', ente: 'c_x000', motivo: 'tutti', chiestoDa: 'RTD', approvatoDa: 'giunta', approvatoIl: '2024-02-01', scade: '2024-02-29' };
const one: Rinvio = { ...whole, istanza: 'cloud', motivo: 'uno' };
const finding: Disposable = { ruleId: 'pnrr/termine', instance: { collection: 'pnrr.progetti', key: 'cloud' }, outcome: 'fail' };

function match(rinvii: readonly Rinvio[], day: string, more: Partial<Disposable> = {}): readonly unknown[] {
  const found = matchWaiver(rinvii, { ...finding, ...more }, day, (act) => act.toUpperCase());
  return found === null ? ['none'] : [found.disposition, found.waiver?.reason];
}

describe('matchWaiver', () => {
  it('holds on the day of the approval and on the last day, and neither before nor after', () => {
    expect(['2024-01-31', '2024-02-01', '2024-02-29', '2024-03-01'].map((day) => match([whole], day)[0])).toEqual(['none', 'waived', 'waived', 'waiver_expired']);
  });

  it('takes what is not met, and nothing else', () => {
    expect((['fail', 'pending', 'unknown', 'error', 'pass', 'not_applicable'] as const).map((outcome) => match([whole], '2024-02-10', { outcome })[0])).toEqual(['waived', 'waived', 'none', 'none', 'none', 'none']);
  });

  it('covers every item without one, the phantom too; with one that item alone', () => {
    const keys = ['cloud', 'portale', '*'].map((key) => ({ collection: 'pnrr.progetti', key }));
    expect(keys.map((instance) => match([whole], '2024-02-10', { instance })[0])).toEqual(['waived', 'waived', 'waived']);
    expect(keys.map((instance) => match([one], '2024-02-10', { instance })[0])).toEqual(['waived', 'none', 'none']);
    expect(match([one], '2024-02-10', { instance: null })).toEqual(['none']);
    expect(match([whole], '2024-02-10', { ruleId: 'pnrr/altro' })).toEqual(['none']);
  });

  it('prefers one that holds, then the one that names the item, then the one that ends last', () => {
    const ended = { ...one, scade: '2024-02-09' };
    expect(match([whole, one], '2024-02-10')).toEqual(['waived', 'uno']);
    expect(match([one, whole], '2024-02-10')).toEqual(['waived', 'uno']);
    expect(match([ended, whole], '2024-02-10')).toEqual(['waived', 'tutti']);
    expect(match([{ ...whole, scade: '2024-02-03', motivo: 'primo' }, { ...whole, scade: '2024-02-05', motivo: 'secondo' }], '2024-02-10')).toEqual(['waiver_expired', 'secondo']);
  });

  it('does not depend on the order of entries', () => {
    const [early, late] = [{ ...whole, scade: '2024-02-20', motivo: 'primo' }, { ...whole, scade: '2024-02-25', motivo: 'secondo' }];
    expect([match([early, late], '2024-02-10'), match([late, early], '2024-02-10')]).toEqual([['waived', 'secondo'], ['waived', 'secondo']]);
    expect(match([{ ...one, scade: '2024-02-20' }, late], '2024-02-10')).toEqual(['waived', 'uno']);
  });

  it('tells who put off what, until when and why; an exemption cites as much of its norm as it names', () => {
    const told = (rinvio: Rinvio): unknown => matchWaiver([rinvio], finding, '2024-02-10', (act) => act.toUpperCase())?.waiver;
    expect(told(whole)).toStrictEqual({ kind: 'postponement', until: '2024-02-29', reason: 'tutti', requestedBy: 'RTD', approvedBy: 'giunta', approvedOn: '2024-02-01', norm: null });
    expect((told({ ...whole, norma: { atto: 'cad' } }) as { norm: unknown }).norm).toStrictEqual({ act: 'cad', label: 'CAD' });
    expect((told({ ...whole, norma: { atto: 'cad', articolo: '1', comma: '2', punto: 'a' } }) as { norm: unknown }).norm).toMatchObject({ act: 'cad', article: '1', comma: '2', point: 'a' });
  });

  it('tells an exemption by its norm, cited', () => {
    const exempt = { ...whole, norma: { atto: 'cad', articolo: '64-bis', comma: '1-ter' } };
    expect(matchWaiver([exempt], finding, '2024-02-10', (act) => act.toUpperCase())?.waiver).toMatchObject({
      kind: 'exemption',
      norm: { act: 'cad', article: '64-bis', comma: '1-ter', label: 'art. 64-bis, c. 1-ter, CAD' },
    });
  });
});
