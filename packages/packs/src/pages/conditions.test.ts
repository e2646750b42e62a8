import type { Bundle, Condition } from '@adempi/schema';
import { describe, expect, it } from 'vitest';

import { createFiles } from '../../test/sample-rules.ts';
import { compileBundle } from '../compile.ts';
import { describeAll } from './conditions.ts';
import type { Entry } from './markdown.ts';
import { createPageContext } from './render-rule-page.ts';

const context = createPageContext(compileBundle(createFiles()).bundle as Bundle);

function linesOf(condition: Condition): string[] {
  const print = (entries: readonly Entry[], depth: number): string[] =>
    entries.flatMap(({ text, below = [] }) => [`${'  '.repeat(depth)}${String(text)}`, ...print(below, depth + 1)]);
  return print(describeAll(condition, context), 0);
}

const DATE = 'pdnd.dataAdesione';

describe('describeAll', () => {
  it.each<[Condition, string]>([
    [{ fact: 'pdnd.aderente', operator: 'equal', value: true }, '«Adesione alla PDND» è sì'],
    [{ fact: 'siti.tipo', operator: 'notEqual', value: 'app' }, '«Tipo di sito» non è «App»'],
    [{ fact: 'siti.tipo', operator: 'in', value: ['sito', 'app'] }, '«Tipo di sito» è uno tra: «Sito web», «App»'],
    [{ fact: DATE, operator: 'before', value: '2023-09-30' }, '«Data di adesione» è prima del 30/09/2023'],
    [{ fact: DATE, operator: 'onOrBefore', value: { deadline: 'last' } }, '«Data di adesione» non è dopo la scadenza'],
    [{ fact: DATE, operator: 'after', value: { deadline: 'previous' } }, '«Data di adesione» è dopo la scadenza precedente'],
    [{ fact: DATE, operator: 'onOrAfter', value: { fact: 'siti.dichiarazione' } }, '«Data di adesione» non è prima di «Data della dichiarazione»'],
    [{ fact: DATE, operator: 'before', value: { asOf: true } }, '«Data di adesione» è prima del giorno della verifica'],
    [{ fact: DATE, operator: 'equal', value: { param: 'pdnd/termine' } }, '«Data di adesione» è il parametro «Termine di adesione»'],
    [{ fact: DATE, operator: 'withinLast', value: 'P1Y' }, '«Data di adesione» cade nell’ultimo periodo di 1 anno'],
    [{ fact: 'ente.popolazione', operator: 'lessThan', value: 5000 }, '«ente.popolazione» è meno di 5.000'],
    [{ fact: 'siti', operator: 'nonEmpty' }, '«Siti del Comune» ha almeno un elemento'],
    [{ fact: 'siti', operator: 'countAtLeast', value: 2 }, '«Siti del Comune» ha un numero di elementi pari almeno a 2'],
    [
      { fact: 'a', operator: 'growthAtLeast', value: { base: { fact: 'b' }, percent: 250 } },
      '«a» è cresciuto almeno del 250 % rispetto a «b»',
    ],
    [
      { fact: 'a', operator: 'growthAtLeast', value: { base: { fact: 'b' }, percent: { param: 'x/soglia' } } },
      '«a» è cresciuto almeno della percentuale «x/soglia» rispetto a «b»',
    ],
  ])('puts %j into words', (condition, words) => {
    expect(linesOf(condition)).toEqual([words]);
  });

  it('nests groups, denials and quantifiers', () => {
    const app: Condition = { fact: 'siti.tipo', operator: 'equal', value: 'app' };
    const condition: Condition = {
      all: [
        { fact: 'pdnd.aderente', operator: 'equal', value: true },
        { any: [{ not: app }, { fact: 'siti', operator: 'every', value: { all: [app, { not: app }] } }, { all: [app] }] },
      ],
    };

    expect(linesOf(condition)).toEqual([
      '«Adesione alla PDND» è sì',
      'almeno una di queste condizioni:',
      '  non è vero che:',
      '    «Tipo di sito» è «App»',
      '  per ogni elemento di «Siti del Comune»:',
      '    «Tipo di sito» è «App»',
      '    non è vero che:',
      '      «Tipo di sito» è «App»',
      '  tutte queste condizioni:',
      '    «Tipo di sito» è «App»',
    ]);
  });
});
