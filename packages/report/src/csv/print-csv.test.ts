import { describe, expect, it } from 'vitest';

import { printCsv } from './print-csv.ts';

describe('printCsv', () => {
  it('quotes what RFC 4180 wants quoted, and makes formulas plain', () => {
    expect(printCsv([['a,b', 'c"d', '=1+1', 'è', 7, '']])).toBe('"a,b","c""d",\'=1+1,è,7,\r\n');
  });

  it('leaves a negative number a number', () => {
    expect(printCsv([[-448, '-448']])).toBe("-448,'-448\r\n");
  });

  it('starts with the mark that Excel needs, if asked', () => {
    expect(printCsv([['è']], { bom: true })).toBe('\uFEFFè\r\n');
  });
});
