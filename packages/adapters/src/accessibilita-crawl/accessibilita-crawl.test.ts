import { describe, expect, it } from 'vitest';

import { comune, describeAdapter, fixturesOf, readAll } from '../../test/contract.ts';
import type { SourceFile } from '../index.ts';
import { accessibilitaCrawl } from './accessibilita-crawl.ts';

describeAdapter(accessibilitaCrawl);

const lang = 'it';
const HEAD = 'codice_comune_istat,idPubblicazione,dataUltimaModifica,specs_version,compliance_status,reason_42004,website_cms,website_cms_other,people_disabled,people_desk_disabled,comune';

function table(...rows: string[]): SourceFile {
  return { name: 'declarations.csv', bytes: new TextEncoder().encode([HEAD, ...rows].join('\n')), date: '2026-03-01' };
}

describe('accessibilita-crawl', () => {
  it('proves the declaration that the main site links to, and nothing of cells that were not read', () => {
    const [file] = fixturesOf('accessibilita-crawl', 'ok');
    const { records } = accessibilitaCrawl.read(file!, { lang });
    expect(records.map(({ place, keys }) => [place.line, keys])).toEqual([[2, { codiceIstat: '999001', denominazione: 'Prova Alta' }]]);
    const rif = 'dichiarazione 00000000-0000-4000-8000-000000000002, riga 2';
    const rilevatoIl = '2025-09-15';
    expect(readAll(accessibilitaCrawl, file!).patch.claims).toEqual([
      { fatto: 'siti[istituzionale].tipo', valore: 'sito', rif },
      { fatto: 'siti[istituzionale].istituzionale', valore: true, rif },
      { fatto: 'siti[istituzionale].dichiarazioneAccessibilita.pubblicata', valore: true, rilevatoIl, rif },
      { fatto: 'siti[istituzionale].dichiarazioneAccessibilita.data', valore: '2025-09-15', rilevatoIl, rif },
      { fatto: 'siti[istituzionale].dichiarazioneAccessibilita.stato', valore: 'parzialmente-conforme', rilevatoIl, rif },
      { fatto: 'siti[istituzionale].dichiarazioneAccessibilita.inosservanza', valore: true, rilevatoIl, rif },
    ]);
  });

  it.each([
    ['reason-42004', true],
    ['true', true],
    ['false', false],
    ['', false],
    ['null', null],
  ])('a cell reason_42004 that holds %j is %j', (cell, expected) => {
    const { records } = accessibilitaCrawl.read(table(`999001,a1,2025-09-15,null,non-compliant,${cell},null,null,null,null,Prova Alta`), { lang });
    expect(records[0]?.row).toMatchObject({ nonObservance: expected });
  });

  it('knows the day of a review in Italy, where instants are written', () => {
    const { records } = accessibilitaCrawl.read(table('999001,a1,2025-09-23T22:15:38.004Z,wcag-21,compliant,false,other,X,0,0,Prova Alta'), { lang });
    expect(records[0]?.row).toMatchObject({ reviewed: '2025-09-24' });
  });

  it('leaves out a box that holds another word', () => {
    const { records, diagnostics } = accessibilitaCrawl.read(table('999001,a1,2025-09-15,wcag-21,compliant,forse,other,X,0,0,Prova Alta'), { lang });
    expect(records[0]?.row).toMatchObject({ nonObservance: null, state: 'conforme' });
    expect(diagnostics).toMatchObject([{ code: 'source.value-left-out', line: 2, message: expect.stringContaining('reason_42004') as string }]);
  });

  it.each(['missing_accessibility_refs', 'unreachable_sites'])('%s: is read, and proves nothing', (name) => {
    const [file] = fixturesOf('accessibilita-crawl', name);
    expect(accessibilitaCrawl.read(file!, { lang })).toEqual({ records: [], diagnostics: [] });
    expect(accessibilitaCrawl.absent).toBeUndefined();
  });

  it('proves nothing where two declarations stand at one ISTAT code', () => {
    const row = (id: string): string => `999001,${id},2025-09-15,wcag-21,compliant,null,null,null,null,null,Prova Alta`;
    const claimsOf = (...ids: string[]): number => {
      const { records } = accessibilitaCrawl.read(table(...ids.map(row)), { lang });
      return accessibilitaCrawl.patch(records, { comune, date: '2026-03-01' }).claims.length;
    };
    expect([claimsOf('a1'), claimsOf('a1', 'a1'), claimsOf('a1', 'b2'), claimsOf('!', '?')]).toEqual([5, 5, 0, 0]);
  });

  it('says what is wrong, and leaves out no more than it must', () => {
    const [file] = fixturesOf('accessibilita-crawl', 'ng-valori');
    const { records, diagnostics } = accessibilitaCrawl.read(file!, { lang });
    expect(records.map(({ row }) => row)).toMatchObject([{ state: 'parzialmente-conforme', reviewed: null }]);
    expect(diagnostics.map(({ code, line }) => [code, line])).toEqual([
      ['source.value-left-out', 2],
      ['source.value', 3],
    ]);
  });

  it('names the columns that are missing', () => {
    const [file] = fixturesOf('accessibilita-crawl', 'ng-colonne');
    expect(accessibilitaCrawl.read(file!, { lang }).diagnostics.map(({ code, line }) => [code, line])).toEqual([['source.columns', 1]]);
  });
});
