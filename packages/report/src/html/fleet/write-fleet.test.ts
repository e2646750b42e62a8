import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { select, selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { describe, expect, it } from 'vitest';

import { sampleEnte, sampleFleet } from '../../../test/sample-fleet.ts';
import type { Fleet } from './fleet.ts';
import type { FleetOptions } from './fleet-page.ts';
import { classifyScores } from './scores-section.ts';
import { writeFleet } from './write-fleet.ts';

const write = (fleet: Fleet, options: FleetOptions = {}): Root => fromHtml(writeFleet(fleet, options));
const rowsOf = (selector: string, tree: Root): string[][] => selectAll(`${selector} tbody tr`, tree).map((row) => selectAll('th, td', row).map((cell) => toString(cell)));
const textOf = (selector: string, tree: Root): string => toString(select(selector, tree) as Element).replace(/\s+/gu, ' ');

describe('the page on many enti', () => {
  const page = write(sampleFleet({}));

  it('says first that these are clues, of how many, and how much was decided', () => {
    const first = textOf('#sintesi', page);
    expect(first).toContain('Obblighi digitali: quadro di 2 enti');
    expect(first).toContain('Indizi da dati aperti, non accertamenti.');
    expect(first).toContain('Verifiche decise: 2 su 4 (50 %)');
    expect(selectAll('.cifra', page).map((figure) => toString(figure))).toEqual([
      '2 enti verificati', '1 ente con almeno un indizio di inadempimento', '50 % verifiche decise (copertura)', '1 esito conforme', '1 esito non conforme', '0 esiti da adempiere', '2 esiti non determinabili',
    ]);
  });

  it('counts regions and bands, each with its coverage; what is not known has a row of its own', () => {
    expect(rowsOf('#regioni', page)).toEqual([
      ['Molise', '1', '0', '1', '0', '0', '1', '0', '0', '50 %', '100 %'],
      ['Veneto', '1', '1', '0', '1', '0', '1', '0', '0', '50 %', '0 %'],
      ['Tutte', '2', '1', '1', '1', '0', '2', '0', '0', '50 %', '50 %'],
    ]);
    expect(rowsOf('#fasce', page).map(([name]) => name)).toEqual(['Fino a 1000 abitanti', 'Non nota', 'Tutte']);
  });

  it('gives no score to a group of which too little is known', () => {
    const poor = write(sampleFleet({ enti: [sampleEnte({ counts: [3, 0, 0, 4, 0, 0] })], judged: 1 }));
    expect(rowsOf('#regioni', poor)[0]?.slice(-2)).toEqual(['42,9 %', '–']);
  });

  it('shows rates of each duty, what is unknown as unknown, and plans apart', () => {
    const [law, plans] = selectAll('#obblighi table', page).map((one) => selectAll('tbody tr', one).map((row) => selectAll('th, td', row).map((cell) => toString(cell))));
    expect(law).toEqual([
      ['Adesione alla PDNDpdnd/adesioneart. 50-ter, c. 2, CAD', '150 %', '150 %', '0', '0', '0', '0'],
      ['Siti accessibilisiti/accessibili', '0', '0', '0', '2100 %', '0', '0'],
    ]);
    expect(plans?.map(([name]) => name)).toEqual(['Linea del Pianopiano/linea']);
    expect(selectAll('#obblighi .voce-barra', page).map((label) => toString(label))).toEqual(['Adesione alla PDND']);
  });

  it('draws shares to scale', () => {
    const bars = selectAll('#regioni .barre svg', page).map((bar) => selectAll('rect', bar).map(({ properties }) => [properties['className'], properties['x'], properties['width']]));
    expect(bars).toEqual([
      [[['barra-pass'], '0', '500'], [['barra-unknown'], '500', '500']],
      [[['barra-fail'], '0', '500'], [['barra-unknown'], '500', '500']],
    ]);
  });

  it('names sources with publisher, licence, day and digest, and how to cite them', () => {
    expect(rowsOf('#fonti', page)).toEqual([
      ['pdnd-2026-08-21aderenti.csv', 'PagoPA S.p.A.', 'CC0-1.0', '21/08/2026', '10', '1', '0', 'sha256:02'],
      ['istatistat.csv', 'ISTAT', 'CC-BY-4.0', '29/05/2026', 'sha256:01'],
    ]);
    expect(textOf('#fonti ul', page)).toBe('PagoPA S.p.A. (aderenti.csv, 21/08/2026, CC0-1.0)ISTAT (istat.csv, 29/05/2026, CC-BY-4.0)');
    expect(toString(page)).not.toContain('condividi allo stesso modo');
    const sources = sampleFleet({}).sources.map((source) => ({ ...source, licence: 'CC-BY-SA-4.0' }));
    expect(toString(write(sampleFleet({ sources })))).toContain('condividi allo stesso modo');
  });

  it('makes no link of what is no address of the web', () => {
    const sources = sampleFleet({}).sources.map((source) => ({ ...source, url: 'javascript:alert(1)' }));
    expect(selectAll('#fonti a', write(sampleFleet({ sources })))).toEqual([]);
  });

  it('speaks of breaches, not of clues, where the enti spoke themselves', () => {
    const own = toString(write(sampleFleet({ note: null, openData: 0, sources: [], registry: [] })));
    expect(own).toContain('ente con almeno un inadempimento');
    expect(own).not.toContain('Indizi da dati aperti');
    expect(own).toContain('non usa fonti di dati aperti');
  });

  it('shows fines only where they were asked for, and never as due', () => {
    const enti = sampleFleet({}).enti.map((ente) => ({ ...ente, fined: ente.breaches }));
    const [without, told] = [writeFleet(sampleFleet({ enti })), writeFleet(sampleFleet({ enti }), { exposure: true })];
    expect(without).not.toContain("sanzione all'ente");
    expect(told).toContain("oggi nessuna sanzione; se AgID accerta la violazione e il Comune non si adegua nel termine, sanzione all'ente");
    expect([without, told].map((html) => selectAll('#elenco thead th', fromHtml(html)).map((cell) => toString(cell)).includes('Collegati a sanzione'))).toEqual([false, true]);
  });

  it('is in English from its title to its bands', () => {
    const english = write(sampleFleet({}), { lang: 'en' });
    expect(textOf('h1', english)).toBe('Digital duties: overview of 2 bodies');
    expect(rowsOf('#fasce', english).map(([name]) => name)).toEqual(['Up to 1000 inhabitants', 'Not known', 'All']);
    expect(toString(english)).not.toMatch(/Copertura|Enti\b/u);
  });

  it('of all Comuni of Italy stays small: what recurs is written once', () => {
    const enti = Array.from({ length: 7896 }, (_, index) => sampleEnte({ codiceIstat: String(100_000 + index), denominazione: `Comune di Prova ${index}`, findings: Array.from({ length: 7 }, (__, kind) => ({ kind: kind % 2, instance: kind < 4 ? null : `1.4.${kind}-C91F2200312${index}` })) }));
    expect(writeFleet(sampleFleet({ enti, judged: enti.length })).length).toBeLessThan(2_000_000);
  });

  it('of no ente says so without dividing by nothing', () => {
    const empty = write(sampleFleet({ enti: [], judged: 0, rules: [], kinds: [] }));
    expect(textOf('#sintesi', empty)).toContain('nessun obbligo di legge o di linee guida si può determinare');
    expect(toString(empty)).not.toMatch(/NaN|Infinity|undefined/u);
  });
});

describe('classifyScores', () => {
  it.each([
    [[0, 0, 0, 9, 0, 0], 0],
    [[0, 3, 0, 0, 0, 0], 1],
    [[1, 9999, 0, 0, 0, 0], 2],
    [[1, 3, 0, 0, 0, 0], 3],
    [[1, 1, 0, 9, 0, 0], 4],
    [[9999, 1, 0, 0, 0, 0], 5],
    [[1, 0, 0, 99, 0, 0], 6],
  ])('puts %j in class %i', (counts, expected) => {
    expect(classifyScores([sampleEnte({ counts })]).findIndex(({ enti }) => enti === 1)).toBe(expected);
  });
});
