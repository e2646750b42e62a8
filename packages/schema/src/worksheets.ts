/**
 * The worksheets that people fill in and Adempi reads back: names of sheets and headings of
 * columns, which writers and readers share. They are Italian in every language: those who fill
 * them in are.
 */

/** Sheets of the worksheet of a sample. */
export const SAMPLE_SHEETS = { guide: 'Istruzioni', rows: 'Campione', strata: 'Strati' } as const;

/** Columns of the sheet of the findings to check; the last four are filled in by who checks. */
export const SAMPLE_COLUMNS = {
  id: 'Codice',
  stratum: 'Strato',
  comune: 'Comune',
  province: 'Provincia',
  region: 'Regione',
  band: 'Fascia di abitanti',
  duty: 'Obbligo',
  outcome: 'Esito di Adempi',
  facts: 'Che cosa risulta',
  adapters: 'Adattatore',
  sources: 'Fonte',
  knownOn: 'Noto al',
  places: 'Punto della fonte',
  proof: 'Dove guardare',
  rule: 'Regola',
  checked: 'Esito verificato',
  checkedOn: 'Verificato il',
  checkedBy: 'Da chi (ruolo)',
  document: 'Documento',
} as const;

/** Columns of the sheet of strata. */
export const STRATA_COLUMNS = { stratum: 'Strato', region: 'Regione', band: 'Fascia di abitanti', outcome: 'Esito di Adempi', total: 'Rilievi in tutto', drawn: 'Rilievi nel campione' } as const;

/** Sheets of the worksheet on which an ente answers what open data say of it. */
export const REPLY_SHEETS = { guide: 'Leggimi', findings: 'Rilievi', answers: 'Risposte' } as const;

/** What stands above the columns of the answers, before a value. */
export const REPLY_ENTE = { denominazione: 'Ente', codiceIstat: 'Codice ISTAT' } as const;

/** Columns of the sheet of answers: what is known, then what the ente fills in, then the address of the fact. */
export const REPLY_COLUMNS = {
  fact: 'Informazione',
  value: 'Che cosa risulta',
  source: 'Fonte',
  knownOn: 'Noto al',
  duties: 'Serve per',
  right: 'Valore corretto',
  since: 'Dal giorno',
  document: 'Documento o protocollo',
  role: 'Ruolo di chi risponde',
  address: 'Codice (non modificare)',
} as const;
