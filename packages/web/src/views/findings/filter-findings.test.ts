import { describe, expect, it } from 'vitest';
import type { ToldItem } from '@adempi/report';

import { filterFindings, readFilter } from './filter-findings.ts';

const item = (given: Partial<ToldItem>): ToldItem => ({
  id: 'a', ruleId: 'pagamenti/pagopa', title: 'Ogni entrata si paga con pagoPA', item: null, outcome: 'fail', ruleOutcome: 'fail', outcomeText: '', severity: 'high', severityText: '',
  force: 'statutory', area: 'pagamenti', areaTitle: 'Pagamenti', actor: 'rtd', actorText: 'RTD', reason: 'Perché sì.', remedy: 'Fare.', dueText: '', riskText: '', isLine: false,
  ...given,
});
const items = [
  item({}),
  item({ id: 'b', outcome: 'unknown', ruleOutcome: 'unknown', actor: 'sindaco', area: 'governance', title: 'L\'RTD è nominato' }),
  item({ id: 'c', outcome: 'unknown', force: 'plan', title: 'Linea 2' }),
  item({ id: 'd', force: 'guideline', title: 'Linea guida' }),
];
const found = (query: string): string => filterFindings(items, readFilter(new URLSearchParams(query))).map(({ id }) => id).join('');

describe('filterFindings', () => {
  it.each([
    ['', 'abcd'],
    ['esito=unknown', 'bc'],
    ['esito=unknown&tipo=piano', 'c'],
    ['esito=unknown&insieme=si', 'b'],
    ['insieme=si', 'abcd'],
    ['tipo=norme', 'abd'],
    ['area=governance', 'b'],
    ['chi=sindaco', 'b'],
    ['testo=NOMINATO+e', 'b'],
    ['testo=perche+pagopa+entrata', 'a'],
    ['testo=linea', 'cd'],
    ['testo=niente', ''],
    ['esito=inventato', ''],
  ])('of %j finds %j', (query, expected) => {
    expect(found(query)).toBe(expected);
  });
});
