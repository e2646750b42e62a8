import { describe, expect, it } from 'vitest';

import { describeAdapter, fixturesOf, readAll } from '../../test/contract.ts';
import type { Claim, SourceFile } from '../index.ts';
import { indicepa } from './indicepa.ts';

describeAdapter(indicepa);

const date = '2026-03-01';
const site = (url: string, rif: string): Claim[] => [
  { fatto: 'siti[istituzionale].url', valore: url, rif },
  { fatto: 'siti[istituzionale].tipo', valore: 'sito', rif },
  { fatto: 'siti[istituzionale].istituzionale', valore: true, rif },
];

/** What the file proves of each of its Comuni, by codice IPA. */
function claimsIn(name: string): [string | undefined, readonly Claim[]][] {
  const [file] = fixturesOf('indicepa', name);
  return indicepa.read(file!, { lang: 'it' }).records.map((record) => [record.keys.codiceIpa, indicepa.patch([record], { date } as never).claims]);
}

function table(...lines: string[]): SourceFile {
  return { name: 'enti.csv', bytes: new TextEncoder().encode(lines.join('\n')), date };
}

describe('indicepa', () => {
  it.each([
    ['ok-enti.', ['riga 2', 'riga 3']],
    ['ok-enti-tab', ['riga 2', 'riga 3']],
    ['ok-risorsa', ['riga 141', 'riga 177']],
    ['ok-ricerca', ['riga 147', 'riga 184']],
  ])('%s: proves the site, the PEC and the update of Comuni alone', (name, [first, second]) => {
    expect(claimsIn(name)).toEqual([
      [
        'c_x001',
        [
          ...site('https://www.comune.prova-alta.example', first!),
          { fatto: 'comunicazioni.domicilioDigitale.inIpa', valore: true, rif: first },
          { fatto: 'governance.ipa.dataAggiornamento', valore: '2026-02-10', rilevatoIl: '2026-02-10', rif: first },
        ],
      ],
      ['PB1_x', site('https://www.prova-bassa.example', second!)],
    ]);
  });

  it('hands over the ISTAT code of the Comune, not the number that IndicePA calls Codice_ISTAT', () => {
    const [file] = fixturesOf('indicepa', 'ok-enti.');
    expect(indicepa.read(file!, { lang: 'it' }).records[0]?.keys).toEqual({
      codiceIpa: 'c_x001',
      denominazione: 'Comune di Prova Alta',
      codiceFiscale: '00000000001',
      codiceIstat: '999001',
    });
  });

  it('reads the layout of before 2020, where no row is dated', () => {
    expect(claimsIn('ok-amministrazioni')).toEqual([
      ['c_x001', [...site('https://www.halley.example/c999001', 'riga 2'), { fatto: 'comunicazioni.domicilioDigitale.inIpa', valore: true, rif: 'riga 2' }]],
    ]);
  });

  it('takes from mxmap only the sites that IndicePA gives, and no host that serves several enti', () => {
    expect(claimsIn('ok-mxmap')).toEqual([
      ['c_x001', site('https://comune.prova-alta.example', 'riga 2')],
      ['c_x002', []],
      ['c_x004', []],
      ['c_x005', []],
    ]);
  });

  it('says which values it left out, and keeps the rest of their rows', () => {
    const [file] = fixturesOf('indicepa', 'ng-valori');
    const { records, diagnostics } = indicepa.read(file!, { lang: 'it' });
    expect(records.map(({ row }) => row)).toEqual([
      { site: null, hasPec: true, updated: '2026-02-10' },
      { site: null, hasPec: false, updated: null },
      { site: 'https://www.comune.prova-alta.example', hasPec: true, updated: null },
      { site: 'https://www.comune.prova-alta.example', hasPec: true, updated: null },
    ]);
    expect(diagnostics.map(({ code, line }) => [code, line])).toEqual([2, 3, 4, 5].map((line) => ['source.value-left-out', line]));
    expect(diagnostics.map(({ message }) => message).join(' ')).not.toContain('inventata.persona');
    expect(diagnostics[3]?.message).toContain('≤ 2026-03-01');
  });

  it('does not repeat what a file without headings says of people', () => {
    const [file] = fixturesOf('indicepa', 'ng-intestazioni');
    const [problem] = indicepa.read(file!, { lang: 'it' }).diagnostics;
    expect(problem).toMatchObject({ code: 'source.columns', line: 1 });
    expect(problem?.message).not.toMatch(/Persona|@/u);
    expect(problem?.message).toContain('Codice_IPA');
  });

  it('names the columns that are missing from the layout that is nearest', () => {
    const { diagnostics } = indicepa.read(table('cod_amm,des_amm,Cf,Provincia,sito_istituzionale,mail1,tipo_mail1'), { lang: 'it' });
    expect(diagnostics.map(({ message }) => message)).toEqual([expect.stringContaining('mancano: tipologia_istat. Sono') as string]);
  });

  it('keeps no mail, and takes no mailbox of another kind for a PEC', () => {
    for (const file of fixturesOf('indicepa', 'ok')) {
      const { records } = indicepa.read(file, { lang: 'it' });
      expect(JSON.stringify(records)).not.toContain('@');
      expect(JSON.stringify(readAll(indicepa, file).state)).not.toMatch(/@|Persona/u);
    }
  });

  it('never says that a Comune has no digital domicile', () => {
    const values = fixturesOf('indicepa', 'ok').flatMap((file) => readAll(indicepa, file).patch.claims.filter(({ fatto }) => fatto.startsWith('comunicazioni')));
    expect(new Set(values.map(({ valore }) => valore))).toEqual(new Set([true]));
    expect(indicepa.absent).toBeUndefined();
  });
});
