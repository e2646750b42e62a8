import type { Bundle, Deadline, Rule } from '@adempi/schema';
import { describe, expect, it } from 'vitest';

import { createFiles } from '../../test/sample-rules.ts';
import { compileBundle } from '../compile.ts';
import { describeDeadline, summarizeDeadline } from './deadline.ts';
import { createPageContext } from './render-rule-page.ts';

const bundle = compileBundle(createFiles()).bundle as Bundle;
const context = createPageContext(bundle);
const FACT = 'siti.dichiarazione';

function withDeadline(deadline: Deadline): Rule {
  return { ...(bundle.rules[0] as Rule), deadline };
}

describe('a deadline in words', () => {
  it.each<[Deadline, string, string[]]>([
    [{ on: '2021-09-30' }, 'entro il 30/09/2021', ['Entro il 30/09/2021.', 'Il giorno del termine è ancora in tempo: scaduto dal 01/10/2021.']],
    [{ on: { param: 'pdnd/termine' } }, 'entro la data del parametro «Termine di adesione»', ['Entro la data del parametro «Termine di adesione».']],
    [{ fact: FACT, metOn: FACT }, 'entro la data indicata da «Data della dichiarazione»', ['Il giorno dell’adempimento è «Data della dichiarazione».']],
    [{ after: { fact: FACT, offset: 'P180D' } }, 'entro 180 giorni da «Data della dichiarazione»', ['Entro 180 giorni da «Data della dichiarazione».']],
    [{ firstOf: [{ on: '2024-01-01' }, { fact: FACT }] }, 'la prima tra: entro il 01/01/2024; entro la data indicata da «Data della dichiarazione»', []],
    [{ yearly: '09-23', metOn: FACT, since: FACT }, 'ogni anno, entro il 23 settembre', ['Ogni anno, entro il 23 settembre.', 'Le scadenze prima di «Data della dichiarazione» non contano.', 'L’adempimento vale per un ciclo se «Data della dichiarazione» cade dopo la scadenza precedente.']],
    [{ every: 'P6M', from: '2024-01-31', metOn: FACT }, 'ogni 6 mesi', ['Ogni 6 mesi, contati dal 31/01/2024: il primo termine cade 6 mesi dopo.']],
    [{ every: 'P1Y', from: { fact: FACT }, metOn: FACT }, 'ogni anno', ['Ogni anno, contato da «Data della dichiarazione»: il primo termine cade 1 anno dopo.']],
    [{ continuous: true }, 'sempre dovuto dal 01/01/2021', ['Sempre dovuto, dal 01/01/2021, quel giorno compreso.']],
    [{ continuous: true, since: FACT }, 'sempre dovuto dal 01/01/2021', ['Sempre dovuto, dal giorno indicato da «Data della dichiarazione»; mai prima del 01/01/2021.']],
  ])('reads %j', (deadline, summary, lines) => {
    const rule = withDeadline(deadline);

    expect(summarizeDeadline(rule, context)).toBe(summary);
    expect(describeDeadline(rule, context).map(({ text }) => text)).toEqual(expect.arrayContaining(lines));
  });
});
