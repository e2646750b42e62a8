import { describe, expect, it } from 'vitest';

import { quoteHeadings } from './headings.ts';

describe('quoteHeadings', () => {
  const wanted = ['comune', 'codice_ipa', 'Stato domanda'];

  it.each<[string, string[], string | undefined]>([
    ['the headings that are there', ['Comune', 'provincia'], 'Comune, provincia'],
    ['one cell with all of them, where another separator was meant', ['id;comune;codice_ipa'], 'id;comune;codice_ipa'],
    ['a heading of two words', ['STATO  domanda', 'x'], 'STATO  domanda, x'],
    ['no row of data', ['Mario Rossi', 'mario.rossi@prova.example', '0123 456789'], undefined],
    ['no row of data in one cell', ['Mario Rossi;mario.rossi@prova.example'], undefined],
    ['no word that only holds a heading', ['Comunello', 'Via dei Comuni'], undefined],
    ['no mail even among headings', ['comune', 'rossi@prova.example'], 'comune'],
    ['nothing', [], undefined],
  ])('quotes %s', (_, columns, expected) => {
    expect(quoteHeadings(columns, wanted, ';')).toEqual(expected === undefined ? {} : { delimiter: ';', found: expected });
  });

  it('quotes no more than a line', () => {
    const columns = ['comune', ...Array.from({ length: 500 }, () => 'x'.repeat(500))];
    expect(quoteHeadings(columns, wanted, ',').found?.length).toBeLessThan(1100);
  });
});
