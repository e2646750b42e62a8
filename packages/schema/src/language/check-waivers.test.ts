import { describe, expect, it } from 'vitest';

import type { Rinvio } from '../types/index.ts';
import { checkWaivers, isEnteNamed, sortWaivers } from './check-waivers.ts';
import type { WaiverContext } from './check-waivers.ts';

const law = { id: 'app-io/servizi', force: 'statutory', forEach: 'servizi', legalBasis: [{ act: 'cad', article: '64-bis', comma: '1' }, { act: 'dl-76-2020', article: '23-bis' }] };
const grant = { id: 'pnrr/termine', force: 'grant', legalBasis: [{ act: 'avviso', point: 'par. 3' }] };
const context = { rules: [law, grant], acts: [{ id: 'cad', label: 'CAD' }, { id: 'dl-76-2020', label: 'DL 76/2020' }, { id: 'avviso', label: 'Avviso 1.4.1' }] } as unknown as WaiverContext;

const good: Rinvio = { regola: 'pnrr/termine', ente: 'c_x000', motivo: 'fornitore in ritardo', chiestoDa: 'RTD', approvatoDa: 'giunta', approvatoIl: '2026-01-10', scade: '2026-06-30' };

function codesOf(...rinvii: readonly Rinvio[]): readonly (readonly unknown[])[] {
  return checkWaivers(rinvii, context).map(({ code, path }) => [code, ...(path ?? [])]);
}

describe('checkWaivers', () => {
  it('finds nothing in a postponement of a grant, nor in an exemption from a duty of law that cites a norm of its rule', () => {
    expect(codesOf(good)).toEqual([]);
    const exempt = { ...good, regola: 'app-io/servizi', istanza: 'tari' };
    expect(codesOf({ ...exempt, norma: { atto: 'cad', articolo: '64-bis', comma: '1-ter' } })).toEqual([]);
    expect(codesOf({ ...exempt, norma: { atto: 'dl-76-2020', articolo: '23-bis' } })).toEqual([]);
    expect(codesOf({ ...good, norma: { atto: 'avviso', punto: 'par. 7' } })).toEqual([]);
  });

  it('lets nobody put off a duty of law', () => {
    const [problem] = checkWaivers([{ ...good, regola: 'app-io/servizi' }], context);
    expect(problem).toMatchObject({ code: 'waiver.needs-norm', severity: 'error', path: ['rinvii', 0] });
    expect(problem?.message).toContain('art. 64-bis, c. 1, CAD; art. 23-bis, DL 76/2020');
  });

  it('takes no norm but those of the articles that the rule rests on, in full', () => {
    const exempt = { ...good, regola: 'app-io/servizi' };
    expect(codesOf({ ...exempt, norma: { atto: 'cad', articolo: '69', comma: '2' } })).toEqual([['waiver.norm-not-cited', 'rinvii', 0, 'norma']]);
    expect(codesOf({ ...exempt, norma: { atto: 'cad', articolo: '64-bis' } })).toEqual([['waiver.norm-incomplete', 'rinvii', 0, 'norma']]);
    expect(codesOf({ ...exempt, norma: { atto: 'cad' } })).toEqual([['waiver.norm-incomplete', 'rinvii', 0, 'norma']]);
    expect(codesOf({ ...exempt, norma: { atto: 'cat', articolo: '64-bis', comma: '1' } })).toEqual([['waiver.act', 'rinvii', 0, 'norma', 'atto']]);
    expect(checkWaivers([{ ...exempt, norma: { atto: 'cat' } }], context)[0]?.message).toContain('forse intendevi «cad»?');
  });

  it('tells who asks and who approves apart, however they are written', () => {
    expect(codesOf({ ...good, chiestoDa: 'Il Segretàrio ', approvatoDa: 'il segretario' })).toEqual([['waiver.same-role', 'rinvii', 0, 'approvatoDa']]);
  });

  it('wants the last day not before the approval; both may be one day', () => {
    expect(codesOf({ ...good, scade: good.approvatoIl })).toEqual([]);
    expect(codesOf({ ...good, scade: '2026-01-09' })).toEqual([['waiver.dates', 'rinvii', 0, 'scade']]);
  });

  it('names rules that do not exist, with the one meant, and items where there are none', () => {
    expect(checkWaivers([{ ...good, regola: 'pnrr/termin' }], context)[0]?.message).toBe('La regola «pnrr/termin» non esiste: forse intendevi «pnrr/termine»?');
    expect(codesOf({ ...good, istanza: 'sito' })).toEqual([['waiver.no-items', 'rinvii', 0, 'istanza']]);
  });

  it('admits a renewal, and no two entries for the same days', () => {
    const renewed = { ...good, approvatoIl: '2026-07-01', scade: '2026-12-31' };
    expect(codesOf(good, renewed)).toEqual([]);
    expect(codesOf(good, { ...renewed, ente: 'C_X000', approvatoIl: '2026-06-30' })).toEqual([['waiver.duplicate', 'rinvii', 1]]);
    expect(codesOf(good, { ...good, ente: 'c_y111' })).toEqual([]);
  });

  it('tells all problems at once', () => {
    expect(codesOf({ ...good, regola: 'app-io/servizi', approvatoDa: 'rtd', scade: '2025-01-01' }).map(([code]) => code)).toEqual(['waiver.same-role', 'waiver.dates', 'waiver.needs-norm']);
  });
});

describe('isEnteNamed', () => {
  it('knows an ente by either code, whole', () => {
    const ente = { codiceIpa: 'c_d150', codiceIstat: '019036' };
    expect([isEnteNamed('C_D150', ente), isEnteNamed('019036', ente), isEnteNamed('c_d15', ente), isEnteNamed('19036', ente)]).toEqual([true, true, false, false]);
    expect(isEnteNamed('undefined', {})).toBe(false);
    expect(isEnteNamed('null', { codiceIpa: null, codiceIstat: null })).toBe(false);
  });
});

describe('sortWaivers', () => {
  it('does not depend on the order in which they are given', () => {
    const all = [good, { ...good, regola: 'a/a' }, { ...good, istanza: 'x' }, { ...good, scade: '2026-07-01' }];
    expect(sortWaivers(all.toReversed())).toEqual(sortWaivers(all));
  });
});
