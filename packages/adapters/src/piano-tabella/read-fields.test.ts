import { describe, expect, it } from 'vitest';

import { readDay, readFunding, readHorizon, readOffices, readStatus } from './read-fields.ts';

describe('readStatus', () => {
  it.each([
    ['Da avviare', { stato: 'da-avviare' }],
    ['In corso di valutazione', { stato: 'in-valutazione' }],
    ['IN CORSO', { stato: 'in-attuazione' }],
    ['in-attuazione', { stato: 'in-attuazione' }],
    ['Completato', { stato: 'completata' }],
    ['Completata con riferimento al Piano triennale AgID 21-23', { stato: 'completata', precisazione: 'con riferimento al Piano triennale AgID 21-23' }],
    ['n.a.', { stato: 'non-applicabile' }],
    ['N/A', { stato: 'non-applicabile' }],
    // A stroke may mean that nobody filled the cell in.
    ['-', null],
    ['Natale', null],
    ['ci pensiamo', null],
  ])('%s', (text, expected) => {
    expect(readStatus(text)).toEqual(expected);
  });
});

describe('readHorizon', () => {
  it.each([
    ['Entro il 31/12/2023', '2023-12-31'],
    ['31/12/2023', '2023-12-31'],
    ['Entro giugno 2022 (da PTI AgID)', '2022-06-30'],
    ['Entro febbraio 2024', '2024-02-29'],
    ['entro dicembre 2023', '2023-12-31'],
    ['2023', '2023-12-31'],
    ['2023-09-30', '2023-09-30'],
    ['Da maggio 2023', 'none'],
    ['Dal 01/01/2022', 'none'],
    ['Continuativa', 'none'],
    ['Entro il 31/02/2023', 'unclear'],
    ['Avvio entro il 31/12/2022, poi si vedrà', 'unclear'],
  ])('%s', (text, expected) => {
    expect(readHorizon(text)).toBe(expected);
  });
});

describe('readDay', () => {
  it('is a day of the calendar or nothing', () => {
    expect(['1/2/2023', '2023-02-30', '2022-12-31T00:00:00', 'domani'].map(readDay)).toEqual(['2023-02-01', null, '2022-12-31', null]);
  });
});

describe('readOffices', () => {
  it('keeps offices and not the people in them', () => {
    expect(readOffices('- RTD – dott. Prova Prova\n- Servizio ICT (ing. Prova)\n• Ufficio stampa, stampa@comune.xx.it; tel. 0000 000000\nServizio ICT')).toEqual(['RTD', 'Servizio ICT', 'Ufficio stampa']);
    expect(readOffices('Responsabile per la transizione digitale')).toEqual(['RTD']);
    expect(readOffices('dott.ssa Prova Prova')).toEqual([]);
  });
});

describe('readFunding', () => {
  it('names sources alike, and none where none is needed', () => {
    expect(readFunding("Fondi propri dell'Ente; Fondi PNRR: M1C1 1.2; Regione")).toEqual(['fondi propri', 'PNRR M1C1 1.2', 'Regione']);
    expect(readFunding('Nessuna risorsa finanziaria richiesta')).toEqual([]);
  });
});
