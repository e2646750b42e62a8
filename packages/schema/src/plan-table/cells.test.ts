import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { printFunding, printOffices, printStatus, printText } from './print-cells.ts';
import { readDay, readFunding, readHorizon, readOffices, readStatus, readText } from './read-cells.ts';

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
    expect(readOffices('dott.ssa Prova Prova')).toBeNull();
    expect(readOffices('Nessuno')).toEqual([]);
  });
});

describe('readFunding', () => {
  it('names sources alike, and none where none is needed', () => {
    expect(readFunding("Fondi propri dell'Ente; Fondi PNRR: M1C1 1.2; Regione")).toEqual(['fondi propri', 'PNRR M1C1 1.2', 'Regione']);
    expect(readFunding('Nessuna risorsa finanziaria richiesta')).toEqual([]);
  });
});

describe('what stands between quotes', () => {
  it('is read as it stands', () => {
    expect(readOffices('Servizio ICT\n- "RTD; ufficio di staff"; Segreteria')).toEqual(['Servizio ICT', 'RTD; ufficio di staff', 'Segreteria']);
    expect(readFunding('"Nessuna"')).toEqual(['Nessuna']);
    expect(readStatus('Completata "(per il 2022)"')).toEqual({ stato: 'completata', precisazione: '(per il 2022)' });
    expect(readText('"=1+1"')).toBe('=1+1');
  });

  it('may be the quotes of a person', () => {
    expect(readOffices('Ufficio "Innovazione"; "Uno" e "due"')).toEqual(['Ufficio "Innovazione"', '"Uno" e "due"']);
    expect(readText('"a\\q"')).toBe('"a\\q"');
  });

  it('takes no longer for long cells', () => {
    const spaces = ' '.repeat(30_000);
    expect(readOffices(`a;${spaces}"b`)).toEqual(['a', '"b']);
  });
});

/** Texts that a cell, a list, CSV, the format of workbooks or a terminal would take for something else. */
const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom('=cmd|\' /C calc\'!A0', '@SUM(1)', '+39 02 1234567', '- a', '"', '""', '\'', ' a ', 'a;b', 'a\nb', 'a\r\nb', '_x000D_', '\u202Ecod', '👩‍💻', 'nessuno', 'Nessuna risorsa', 'RTD e altri', 'fondi propri dell\'ente', 'Fondi PNRR: 1.2', 'ing. Prova', '<script>', '', '\\'),
);

describe('cells', () => {
  it('are read as they were written, whatever they hold', () => {
    fc.assert(fc.property(fc.uniqueArray(hostile, { maxLength: 4 }), hostile, (list, text) => {
      expect(readOffices(printOffices(list))).toEqual(list);
      expect(readFunding(printFunding(list))).toEqual(list);
      expect(readText(printText(text))).toBe(text);
    }));
  });

  it('tell a state and its qualifier', () => {
    const states = fc.constantFrom('da-avviare', 'in-valutazione', 'in-attuazione', 'continuativa', 'completata', 'non-applicabile');
    fc.assert(fc.property(fc.option(states, { nil: undefined }), hostile, (stato, precisazione) => {
      const status = stato === undefined ? { precisazione } : { stato, precisazione };
      expect(readStatus(printStatus(status))).toEqual(status);
      if (stato !== undefined) expect(readStatus(printStatus({ stato }))).toEqual({ stato });
    }));
  });

  it('look as in the plan of Cremona where nothing is odd', () => {
    expect(printStatus({ stato: 'completata', precisazione: 'per il 2022' })).toBe('Completata per il 2022');
    expect(printOffices(['RTD', 'Servizio ICT e Agenda Digitale'])).toBe('RTD\nServizio ICT e Agenda Digitale');
    expect(printFunding(['fondi propri', 'PNRR M1C1 1.4.1'])).toBe('fondi propri\nPNRR M1C1 1.4.1');
    expect(printOffices(['=1', 'RTD; altri'])).toBe('"=1"\n"RTD; altri"');
  });
});
