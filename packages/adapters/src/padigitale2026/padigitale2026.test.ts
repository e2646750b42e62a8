import { describe, expect, it } from 'vitest';

import { comune, describeAdapter, fixturesOf } from '../../test/contract.ts';
import type { Claim, SourceFile } from '../index.ts';
import { padigitale2026 } from './padigitale2026.ts';

describeAdapter(padigitale2026);

const fixture = (prefix: string): SourceFile => fixturesOf('padigitale2026', prefix)[0]!;

/** The claims of one Comune, as short lines. */
function claimsOf(file: SourceFile, codiceIpa = 'c_x001'): string[] {
  const records = padigitale2026.read(file, { lang: 'it' }).records.filter(({ keys }) => keys.codiceIpa?.toLowerCase() === codiceIpa);
  return padigitale2026.patch(records, { comune, date: file.date }).claims.map(short);
}

const short = ({ fatto, valore, rilevatoIl }: Claim): string => `${fatto.replace('pnrr.progetti', '')} = ${String(valore)}${rilevatoIl === undefined ? '' : ` (${rilevatoIl})`}`;

describe('padigitale2026', () => {
  it('leaves schools and other enti out, whatever they hold, and counts them', () => {
    const { records, leftOut, diagnostics } = padigitale2026.read(fixture('ok-send'), { lang: 'it' });
    expect(records.map(({ place, keys }) => [place.line, keys])).toEqual([
      [2, { codiceIpa: 'c_x001', codiceIstat: '999001', denominazione: 'Comune di Prova Alta', provincia: 'XX' }],
      [3, { codiceIpa: 'C_X002', denominazione: 'Comune di Prova Bassa', provincia: 'XX' }],
    ]);
    expect([leftOut, diagnostics]).toEqual([1, []]);
  });

  it('tells what a paid project is, what it was, and what its payment proves', () => {
    const project = '[1.4.5-X11F22000000006]';
    const call = "1.4.5 'Piattaforma Notifiche Digitali' Comuni (Settembre 2022)";
    expect(claimsOf(fixture('ok-send'))).toEqual([
      `${project}.misura = 1.4.5 (2023-01-03)`,
      `${project}.titolo = ${call} (2023-01-03)`,
      `${project}.avviso = ${call} (2023-01-03)`,
      `${project}.cup = X11F22000000006 (2023-01-03)`,
      `${project}.stato = assegnato (2023-01-03)`,
      `${project}.stato = erogato (2024-06-26)`,
      `${project}.importo = 23147 (2023-01-03)`,
      `${project}.completato = true (2024-06-26)`,
      `${project}.esitoAsseverazione = positivo (2024-06-26)`,
      `${project}.dataErogazione = 2024-06-26 (2024-06-26)`,
      `${project}.stato = erogato`,
      `${project}.importo = 23147`,
      `${project}.completato = true`,
      `${project}.esitoAsseverazione = positivo`,
      `${project}.dataErogazione = 2024-06-26`,
      'send.integrato = true (2024-06-26)',
    ]);
  });

  it('proves no work of a project that is only funded', () => {
    const claims = claimsOf(fixture('ok-send'), 'c_x002');
    expect(claims.filter((claim) => claim.includes('stato'))).toEqual(['[1.4.5-X21F24000000006].stato = assegnato (2024-08-22)', '[1.4.5-X21F24000000006].stato = assegnato']);
    expect(claims.filter((claim) => /completato|dataErogazione|send/u.test(claim))).toEqual([]);
  });

  it('takes the application that was sent last, also where giving up was decreed later', () => {
    expect(claimsOf(fixture('ok-rinuncia')).filter((claim) => /stato|importo/u.test(claim))).toEqual([
      '[1.4.3-X11F22000030006].stato = assegnato (2022-12-07)',
      '[1.4.3-X11F22000030006].importo = 60093 (2022-12-07)',
      '[1.4.3-X11F22000030006].stato = assegnato',
      '[1.4.3-X11F22000030006].importo = 60093',
      '[1.4.3-X11F22000010006].stato = assegnato (2023-01-10)',
      '[1.4.3-X11F22000010006].importo = 30576 (2023-01-10)',
      '[1.4.3-X11F22000010006].stato = assegnato',
      '[1.4.3-X11F22000010006].importo = 30576',
    ]);
  });

  it('reads the older layout, which does not say since when', () => {
    expect(claimsOf(fixture('ok-vecchio')).filter((claim) => claim.includes('stato'))).toEqual([
      '[1.2-X91C22000180006].stato = assegnato (2022-08-08)',
      '[1.2-X91C22000180006].stato = rinunciato',
    ]);
    expect(padigitale2026.read(fixture('ok-vecchio'), { lang: 'it' }).leftOut).toBe(1);
  });

  it('reads JSON as it reads CSV', () => {
    const file = fixture('ok-elenco');
    expect(padigitale2026.read(file, { lang: 'it' }).records.map(({ place }) => place.line)).toEqual([2, 9]);
    const claims = claimsOf(file);
    expect(claims).toContain('[1.3.1-X51F22000010006].importo = 10172.5');
    expect(claims.filter((claim) => !claim.startsWith('['))).toEqual(['pdnd.aderente = true (2024-10-01)', 'anagrafe.ansc.aderente = true (2025-09-15)']);
  });

  it.each([
    ['1.2 Abilitazione al cloud - Comuni - Aprile 2022', []],
    ['1.3.1 Piattaforma Digitale Nazionale Dati - Comuni Ottobre 2022', ['pdnd.aderente']],
    ['1.3.1 Piattaforma Digitale Nazionale Dati - ANNCSU - Comuni - maggio 2025', ['anagrafe.anncsu.attivo']],
    ['1.4.1 Esperienza del Cittadino - Comuni - Settembre 2022', []],
    ['1.4.3 - pagoPA - Comuni - maggio 2023', []],
    ['1.4.3 - app IO - Comuni - maggio 2025', []],
    ['1.4.4 Adozione SPID CIE  - Comuni - Aprile 2022', []],
    ['1.4.4 Adozione ANPR ANSC - Comuni - luglio 2025', ['anagrafe.ansc.aderente']],
    ["1.4.5 'Piattaforma Notifiche Digitali' Comuni (maggio 2024)", ['send.integrato']],
  ])('the payment of «%s» proves %j', (avviso, facts) => {
    const text = new TextDecoder().decode(fixture('ok-send').bytes).replaceAll("1.4.5 'Piattaforma Notifiche Digitali' Comuni (Settembre 2022)", avviso).replaceAll('1.4.5 Digitalizzazione degli avvisi pubblici', '');
    const claims = claimsOf({ ...fixture('ok-send'), bytes: new TextEncoder().encode(text) });
    expect(claims.filter((claim) => !claim.startsWith('['))).toEqual(facts.map((fact) => `${fact} = true (2024-06-26)`));
  });

  describe('with one CUP on two projects', () => {
    const header = 'codice_ipa,ente,tipologia_ente,cod_comune,importo_finanziamento,avviso,data_finanziamento,codice_cup,stato_candidatura,data_invio_candidatura\n';
    const read = (...rows: string[]): string[] =>
      claimsOf({ name: 'a.2024-01-01.csv', date: '2024-01-01', bytes: new TextEncoder().encode(header + rows.map((row) => `c_x001,Comune di Prova Alta,Comuni,999001,${row}\n`).join('')) });

    it('keeps both apart, and says of neither that it is the one of that CUP', () => {
      const claims = read('10.0,1.4.3 - app IO - Comuni - Aprile 2022,2022-08-12,X11F22000010006,A,2022-07-04', '20.0,1.4.3 - pagoPA - Comuni - Aprile 2022,2022-08-12,X11F22000010006,R,2022-07-05');
      expect(claims.filter((claim) => /importo|cup/u.test(claim))).toEqual([
        '[1.4.3-X11F22000010006-1-4-3-app-io].importo = 10 (2022-08-12)',
        '[1.4.3-X11F22000010006-1-4-3-app-io].importo = 10',
        '[1.4.3-X11F22000010006-1-4-3-pagopa].importo = 20 (2022-08-12)',
        '[1.4.3-X11F22000010006-1-4-3-pagopa].importo = 20',
      ]);
    });

    it('of two paid projects of merged Comuni in one call neither yields', () => {
      const claims = read('10.0,1.4.4 Adozione SPID CIE  - Comuni - Aprile 2022,2022-08-12,X11F22000010006,E,2022-07-04', '20.0,1.4.4 Adozione SPID CIE  - Comuni - Aprile 2022,2022-08-12,X21F22000010006,E,2022-07-05');
      expect(claims.filter((claim) => claim.endsWith('stato = erogato'))).toEqual(['[1.4.4-X11F22000010006].stato = erogato', '[1.4.4-X21F22000010006].stato = erogato']);
    });

    it('knows a project without CUP by its call', () => {
      expect(read('10.0,1.4.1 Esperienza del Cittadino - Comuni - Aprile 2022,,,A,').filter((claim) => claim.includes('importo'))).toEqual([
        '[1.4.1-1-4-1-esperienza-del-cittadino-comuni-aprile-2022].importo = 10',
      ]);
    });
  });

  it('recognises the list of calls, which says nothing of any Comune', () => {
    expect(padigitale2026.read(fixture('avvisi'), { lang: 'it' })).toEqual({ records: [], diagnostics: [], leftOut: 0 });
  });

  it.each([
    ['ng-senza-cup', [['source.columns', 1]]],
    ['ng-forma', [['source.shape', 1]]],
    ['ng-tagliato', [['source.not-json', 11]]],
    ['ng-celle', [['source.value', 2], ['source.value', 2], ['source.value', 2], ['source.value', 2], ['source.value', 2], ['source.value', 2], ['source.value', 5]]],
  ])('%s: %j', (name, problems) => {
    expect(padigitale2026.read(fixture(name), { lang: 'it' }).diagnostics.map(({ code, line }) => [code, line])).toEqual(problems);
  });

  it('uses the rows that can be used beside those that cannot', () => {
    const { records, diagnostics } = padigitale2026.read(fixture('ng-celle'), { lang: 'it' });
    expect(records.map(({ place }) => place.line)).toEqual([3]);
    expect(diagnostics[0]?.message).toBe('Nella colonna «importo_finanziamento» c’è «23.147,00», ed era atteso un importo come 59966.0: la riga non è stata usata.');
  });

  it('says so where the day of the file comes before what it tells', () => {
    const { records, diagnostics } = padigitale2026.read({ ...fixture('ok-send'), date: '2024-06-25' }, { lang: 'it' });
    expect(records).toEqual([]);
    expect(diagnostics.map(({ line, message }) => [line, message.includes('2024-06-25')])).toEqual([[2, true], [3, true], [3, true]]);
  });
});
