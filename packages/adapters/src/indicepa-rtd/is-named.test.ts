import { describe, expect, it } from 'vitest';

import { isNamed } from './is-named.ts';

describe('isNamed', () => {
  it.each([['Maria', "D'Invenzione"], ['Anna Maria', 'De Inventis'], ['Élise', 'Da Ros'], ['Ugo', 'Re'], ['Nonna', 'Nonis']])('%s %s is a person', (first, last) => {
    expect(isNamed(first, last)).toBe(true);
  });

  it.each(['', '-', '--', '.', 'n.d.', 'N.D.', 'n/d', 'N.A.', 'nc', 'da_indicare', 'DA INDICARE', 'da compilare', 'Da nominare', 'non individuato', 'Non ancora nominato', 'non', 'non_presente', 'xxx', 'aaaa', '***', 'Ufficio', 'RTD', 'Segretario Comunale', 'R. T. D.', '12345', 'a@b.example', 'X', 'in attesa di nomina', 'nessuno', 'null'])(
    '%j is no name, neither first nor last',
    (text) => {
      expect(isNamed(text, 'Persona')).toBe(false);
      expect(isNamed('Inventata', text)).toBe(false);
    },
  );
});
