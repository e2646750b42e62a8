import { describe, expect, it } from 'vitest';

import { comune, describeAdapter, fixturesOf, readAll } from '../../test/contract.ts';
import type { Claim, SourceFile } from '../index.ts';
import { accessibilitaAgid } from './accessibilita-agid.ts';

describeAdapter(accessibilitaAgid);

const lang = 'it';
const date = '2026-03-01';
const idOf = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

function claimsIn(file: SourceFile, sito: string | null = null): readonly Claim[] {
  const { records } = accessibilitaAgid.read(file, { lang });
  return records.length === 0 ? [] : accessibilitaAgid.patch(records, { comune: { ...comune, sito }, date }).claims;
}

/** A file with one declaration: a site that is partly conforming, with what a case changes. */
function fileWith(published: object, outer: object = {}): SourceFile {
  const datiPubblicati = {
    'device-type': 'website', 'website-name': 'Sito', 'website-url': 'https://prova.example', 'compliance-status': 'partially-compliant', ...published,
  };
  const value = [{ ente: 'Comune di Prova Alta', idPubblicazione: 'a1', dataUltimaModifica: '2025-09-01', datiPubblicati, ...outer }];
  return { name: 'a.json', bytes: new TextEncoder().encode(JSON.stringify(value)), date };
}

const factsOf = (file: SourceFile): Record<string, unknown> =>
  Object.fromEntries(claimsIn(file).map(({ fatto, valore }) => [fatto.replace(/^siti\[[^\]]+\]\./u, '').replace('dichiarazioneAccessibilita.', ''), valore]));

describe('accessibilita-agid', () => {
  it('proves the last declaration of each site and app, by the day in Italy of its review', () => {
    const [file] = fixturesOf('accessibilita-agid', 'ok.');
    const byItem = new Map<string, Record<string, unknown>>();
    for (const { fatto, valore } of claimsIn(file!, 'www.comune.prova-alta.example')) {
      const [, item = '', name = ''] = /^siti\[(.+)\]\.(.+)$/u.exec(fatto) ?? [];
      byItem.set(item, { ...byItem.get(item), [name.replace('dichiarazioneAccessibilita.', '')]: valore });
    }
    expect(Object.fromEntries(byItem)).toEqual({
      istituzionale: {
        url: 'https://comune.prova-alta.example', tipo: 'sito', nome: 'Sito del Comune', pubblicatoDal: '2019-05-01',
        pubblicata: true, data: '2025-09-24', stato: 'parzialmente-conforme', inosservanza: false,
      },
      'play.google.com-store-apps-details-id-example.prova': {
        url: 'https://play.google.com/store/apps/details?id=example.prova', tipo: 'app', nome: 'Prova Alta in tasca', pubblicatoDal: '2022-01-10',
        pubblicata: true, data: '2022-02-01', stato: 'conforme', inosservanza: false,
      },
      // It gives the address of the site for its own: that would make one thing of both.
      'app-rifiuti-di-prova': { tipo: 'app', nome: 'Rifiuti di Prova', pubblicata: true, data: '2025-09-15', stato: 'non-conforme', inosservanza: true },
    });
  });

  it('knows a declaration as of its review, or else as of its first publication', () => {
    const days = (file: SourceFile): unknown => claimsIn(file).find(({ fatto }) => fatto.endsWith('.data'));
    expect(days(fileWith({}, { dataInserimento: '2021-03-12' }))).toEqual({ fatto: 'siti[prova.example].dichiarazioneAccessibilita.data', valore: '2025-09-01', rilevatoIl: '2025-09-01', rif: 'dichiarazione a1, riga 1' });
    expect(days(fileWith({}, { dataInserimento: '2021-03-12', dataUltimaModifica: '' }))).toMatchObject({ valore: '2021-03-12', rilevatoIl: '2021-03-12' });
    expect(days(fileWith({}, { dataUltimaModifica: null }))).toBeUndefined();
  });

  it.each([
    [true, true],
    ['true', true],
    ['True', true],
    ['reason-42004', true],
    [false, false],
    ['false', false],
    ['', false],
    [null, undefined],
    [undefined, undefined],
  ])('the box reason-42004 that holds %j is %j', (box, expected) => {
    expect(factsOf(fileWith({ 'reason-42004': box }))['inosservanza']).toBe(expected);
  });

  it.each([
    ['compliant', 'conforme'],
    ['partially-compliant', 'parzialmente-conforme'],
    ['non-compliant', 'non-conforme'],
  ])('%s is %s', (status, stato) => {
    expect(factsOf(fileWith({ 'compliance-status': status }))['stato']).toBe(stato);
  });

  it('takes neither the yearly objectives nor a draft for a declaration', () => {
    expect(claimsIn(fileWith({ 'compliance-status': '' }))).toEqual([]);
    expect(claimsIn(fileWith({}, { stato: 'bozza' }))).toEqual([]);
    expect(claimsIn(fileWith({}, { stato: 'pubblicata' }))).not.toEqual([]);
  });

  it('gives one word both as a code and as a name, and the site of a site alone', () => {
    const keysIn = (ente: string, published = {}): unknown => accessibilitaAgid.read(fileWith(published, { ente }), { lang }).records[0]?.keys;
    const app = { 'device-type': 'mobile-app', 'app-name': 'Prova in tasca', 'app-url': 'https://play.google.com/store/apps/details?id=x' };
    expect(keysIn('Comune di Prova Alta')).toEqual({ denominazione: 'Comune di Prova Alta', sito: 'https://prova.example' });
    expect(keysIn('c_x001', app)).toEqual({ codiceIpa: 'c_x001', denominazione: 'c_x001' });
  });

  it('says what is wrong with each declaration, at its line', () => {
    const [file] = fixturesOf('accessibilita-agid', 'ng-valori');
    const { records, diagnostics } = accessibilitaAgid.read(file!, { lang });
    expect(records).toMatchObject([{ place: { line: 5 }, row: { id: idOf(4), nonObservance: null, reviewed: null, inserted: '2021-03-12', online: null } }]);
    expect(diagnostics.map(({ code, line }) => [code, line])).toEqual([
      ['source.value', 2],
      ['source.value', 3],
      ['source.value', 4],
      ['source.value-left-out', 5],
      ['source.value-left-out', 5],
      ['source.value-left-out', 5],
      ['source.shape', 6],
    ]);
    expect(diagnostics.map(({ message }) => message).join(' ')).not.toContain('inventata.persona');
  });

  it('keeps no mail of the people in charge', () => {
    for (const file of fixturesOf('accessibilita-agid', 'ok')) {
      expect(JSON.stringify([accessibilitaAgid.read(file, { lang }).records, readAll(accessibilitaAgid, file).state])).not.toMatch(/@|inventata/u);
    }
  });
});
