import { describe, expect, it } from 'vitest';

import { indexEdition, matchCode } from './match-code.ts';

const lines = [
  { code: 'CAP1.PA.LA01', text: 'Statistiche dei siti. Pubblicare le statistiche di utilizzo.' },
  { code: 'CAP1.PA.LA05', text: 'Accessibilità. Pubblicare gli obiettivi di accessibilità.' },
  { code: 'CAP1.PA.LA08', text: 'Catalogo. Esporre le interfacce nel catalogo nazionale.' },
  { code: 'CAP1.PA.LA12', text: '' },
  { code: 'CAP6.PA.LA07', text: 'Sicurezza. Misurare la postura di sicurezza con gli strumenti nazionali.' },
  { code: 'CAP6.PA.LA12', text: 'Protocollo. Usare il protocollo HTTPS su tutti i portali.' },
];
const edition = indexEdition({ name: '2021-2023', lines });
const match = (found: string, text = ''): string => {
  const result = matchCode(found, text, edition);
  return 'line' in result ? `${result.kind} ${result.line.code}` : 'lines' in result ? `several ${result.lines.map(({ code }) => code).join()}` : result.kind;
};

describe('matchCode', () => {
  it.each([
    ['CAP1.PA.LA01', 'exact CAP1.PA.LA01'],
    ['CAP1.PA.LAO1', 'repaired CAP1.PA.LA01'],
    ['CAP1.PA.LAOT', 'repaired CAP1.PA.LA01'],
    ['CAP6.PA.LAl2', 'repaired CAP6.PA.LA12'],
    ['CAP6.PA.LA O7', 'repaired CAP6.PA.LA07'],
    ['CAP6.PA.LAQO7', 'repaired CAP6.PA.LA07'],
    ['CAPG6.PA.LAO7', 'repaired CAP6.PA.LA07'],
    ['CAPG.PA.LAQ7', 'repaired CAP6.PA.LA07'],
    ['cap6 pa la12', 'repaired CAP6.PA.LA12'],
    ['CAP6PALA12', 'repaired CAP6.PA.LA12'],
    ['CAP1.PA.LAOS', 'several CAP1.PA.LA05,CAP1.PA.LA08'],
    ['CAP1.PA.LA1', 'none'],
    ['CAP1.PA.LA011', 'none'],
    ['CAP2.PA.LA01', 'none'],
    ['', 'none'],
    [`CAP1.PA.LA01${'O'.repeat(10_000)}`, 'none'],
  ])('%s: %s', (found, expected) => {
    expect(match(found)).toBe(expected);
  });

  it('lets the text choose between lines that both fit, if it speaks of one alone', () => {
    expect(match('CAP1.PA.LAOS', 'Le PA pubblicano gli obiettivi di accessibilità sul sito')).toBe('chosen CAP1.PA.LA05');
    expect(match('CAP1.PA.LAOS', 'Obiettivi di accessibilità e interfacce nel catalogo')).toBe('several CAP1.PA.LA05,CAP1.PA.LA08');
    expect(match('CAP1.PA.LAOS', 'Le PA fanno la torta')).toBe('several CAP1.PA.LA05,CAP1.PA.LA08');
  });

  it('repairs no code into a line that the text does not speak of', () => {
    expect(match('CAP6.PA.LAl2', 'Le PA adottano il protocollo HTTPS')).toBe('repaired CAP6.PA.LA12');
    expect(match('CAP6.PA.LAl2', 'Le PA fanno la torta di mele')).toBe('other-text CAP6.PA.LA12');
    // Of a line that concerns no Comune there are no words to compare.
    expect(match('CAP1.PA.LAl2', 'Le PA fanno la torta di mele')).toBe('repaired CAP1.PA.LA12');
  });
});
