/** What IndicePA and the declarations of accessibility prove together, as the rules read it. */
import { fileURLToPath } from 'node:url';

import { createEvaluator } from '@adempi/core';
import { loadBundle } from '@adempi/packs/node';
import type { Bundle, Finding, State } from '@adempi/schema';
import { describe, expect, it } from 'vitest';

import { accessibilitaAgid } from '../src/accessibilita-agid/accessibilita-agid.ts';
import { accessibilitaCrawl } from '../src/accessibilita-crawl/accessibilita-crawl.ts';
import type { Adapter, SourceFile } from '../src/index.ts';
import { mergePatches } from '../src/index.ts';
import { indicepaRtd } from '../src/indicepa-rtd/indicepa-rtd.ts';
import { indicepa } from '../src/indicepa/indicepa.ts';
import { comune } from './contract.ts';

const bundle = loadBundle(fileURLToPath(new URL('../../../rules', import.meta.url))).bundle as Bundle;
const evaluator = createEvaluator(bundle);
const here = { ...comune, sito: 'www.prova.example' };

type Given = readonly [adapter: Adapter, date: string, text: string];

function merge(...given: readonly Given[]): State {
  const base: State = { adempi: 1, ente: { denominazione: 'Comune di Prova Alta', tipo: 'comune', codiceIpa: 'c_x001' } };
  const patches = given.map(([adapter, date, text]) => {
    const file: SourceFile = { name: adapter.id, date, bytes: new TextEncoder().encode(text) };
    const { records, diagnostics } = adapter.read(file, { lang: 'it' });
    expect(diagnostics).toEqual([]);
    return { source: `${adapter.id}-${date}`, fonte: { titolo: adapter.id, data: date, garanzia: adapter.info.assurance }, patch: adapter.patch(records, { comune: here, date }) };
  });
  return mergePatches(base, patches, bundle.vocabulary).state;
}

function outcomes(state: State, ruleId: string, asOf: string, assumeUnchanged = false): Record<string, string> {
  const found = evaluator.assess(state, { asOf, assumeUnchanged }).findings.filter((finding: Finding) => finding.ruleId === ruleId);
  return Object.fromEntries(found.map((finding) => [finding.instance?.key ?? '', finding.outcome]));
}

const enti = (updated: string): string =>
  [
    'Codice_IPA,Denominazione_ente,Codice_fiscale_ente,Codice_comune_ISTAT,Codice_Categoria,Sito_istituzionale,Mail1,Tipo_Mail1,Data_aggiornamento',
    `c_x001,Comune di Prova Alta,00000000001,999001,L6,www.prova.example,a@pec.example,Pec,${updated}`,
  ].join('\n');
const rtd = (updated: string): string =>
  ['Codice_IPA,Denominazione_ente,Nome_responsabile,Cognome_responsabile,Data_aggiornamento', `c_x001,Comune di Prova Alta,Inventata,Persona,${updated}`].join('\n');
const declared = (reviewed: string): string =>
  JSON.stringify({
    ente: 'Comune di Prova Alta', idPubblicazione: 'a1', dataUltimaModifica: reviewed,
    datiPubblicati: {
      'device-type': 'website', 'website-name': 'Sito', 'website-url': 'https://www.prova.example/', 'application-published-date': '2019-01-01',
      'compliance-status': 'partially-compliant', 'reason-42004': '',
    },
  });
const crawled = (reviewed: string): string =>
  [
    'codice_comune_istat,idPubblicazione,dataUltimaModifica,specs_version,compliance_status,reason_42004,website_cms,website_cms_other,people_disabled,people_desk_disabled,comune',
    `999001,a1,${reviewed},wcag-21,partially-compliant,,other,null,0,0,Prova Alta`,
  ].join('\n');

describe('IndicePA', () => {
  it('proves that its data are up to date, and never that they are not', () => {
    const state = merge([indicepa, '2026-11-20', enti('2026-03-10')]);
    expect(outcomes(state, 'governance/ipa-aggiornato', '2026-09-10')).toEqual({ '': 'pass' });
    // The card of an office may have been updated since: the list of enti does not say.
    expect(outcomes(state, 'governance/ipa-aggiornato', '2026-11-22')).toEqual({ '': 'unknown' });
  });

  it('counts the card that was updated last', () => {
    const state = merge([indicepa, '2026-11-20', enti('2026-03-10')], [indicepaRtd, '2026-11-20', rtd('2026-08-01')]);
    expect(outcomes(state, 'governance/ipa-aggiornato', '2026-11-22')).toEqual({ '': 'pass' });
    expect(outcomes(state, 'governance/rtd-nominato', '2026-11-22')).toEqual({ '': 'pass' });
  });

  it('proves the site and the digital domicile', () => {
    const state = merge([indicepa, '2026-11-20', enti('2026-03-10')]);
    expect(outcomes(state, 'siti/sito-istituzionale', '2026-11-22')).toEqual({ '': 'pass' });
    expect(outcomes(state, 'comunicazioni/domicilio-digitale-ente', '2026-11-22')).toEqual({ '': 'pass' });
  });
});

describe('declarations of accessibility', () => {
  it('are those of the one site that IndicePA gives', () => {
    const state = merge([accessibilitaAgid, '2026-11-20', declared('2026-09-10')], [accessibilitaCrawl, '2026-11-20', crawled('2026-09-10')], [indicepa, '2026-11-20', enti('2026-03-10')]);
    expect(state.fatti?.['siti']).toMatchObject([{ id: 'istituzionale', istituzionale: true, tipo: 'sito', nome: 'Sito', dichiarazioneAccessibilita: { data: '2026-09-10' } }]);
  });

  it.each([
    ['2026-09-23T21:59:00Z', '2026-09-23', 'pass'],
    ['2026-09-23T21:59:00Z', '2026-11-22', 'pass'],
    ['2025-09-23T22:01:00Z', '2026-11-22', 'pass'],
    // In Italy still the day of the deadline: it belongs to the cycle that ends.
    ['2025-09-23T21:59:00Z', '2026-11-22', 'unknown'],
  ])('reviewed at %s, on %s the yearly review is %s', (reviewed, asOf, expected) => {
    const state = merge([accessibilitaAgid, asOf, declared(reviewed)]);
    expect(outcomes(state, 'accessibilita/dichiarazione-annuale', asOf)).toMatchObject({ istituzionale: expected });
    expect(outcomes(state, 'accessibilita/requisiti', asOf)).toMatchObject({ istituzionale: 'pass' });
  });

  it('prove no delay, because another one may have followed; supposing that none did, there is one', () => {
    const state = merge([accessibilitaAgid, '2026-11-20', declared('2025-09-01')]);
    const verdict = (assumeUnchanged: boolean): string | undefined => outcomes(state, 'accessibilita/dichiarazione-annuale', '2026-11-22', assumeUnchanged)['istituzionale'];
    expect([verdict(false), verdict(true)]).toEqual(['unknown', 'fail']);
  });
});
