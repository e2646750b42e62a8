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

/** Sheets of the worksheet on which an office answers questions; lists have a sheet each, named after them. */
export const OFFICE_SHEETS = { guide: 'Leggimi', questions: 'Domande' } as const;

/** What stands above the questions, before a value. The office fills in its role and the day. */
export const OFFICE_HEADER = {
  denominazione: 'Ente',
  codiceIstat: 'Codice ISTAT',
  codiceIpa: 'Codice IPA',
  office: 'Ufficio',
  role: 'Ruolo di chi risponde',
  day: 'Giorno della risposta',
} as const;

/** Columns of the sheet of questions: what is asked and known, then what the office fills in, then what for, and the address of the fact. */
export const OFFICE_COLUMNS = {
  question: 'Domanda',
  help: 'Come rispondere',
  known: 'Che cosa risulta oggi',
  answer: 'Risposta',
  since: 'Dal giorno',
  document: 'Documento o protocollo',
  role: 'Ruolo, se diverso',
  note: 'Nota',
  duties: 'Serve per',
  address: 'Codice (non modificare)',
} as const;

/** What stands above a list, before a value. The last is filled in, where the office is asked for it. */
export const LIST_HEADER = { list: 'Elenco', address: 'Codice dell’elenco (non modificare)', question: 'Domanda', isWhole: 'Ci sono tutti?' } as const;

/** Rows of a list, by what stands in their first column: headings, what each column asks, how to answer, and the paths of its facts. */
export const LIST_ROWS = { head: 'Nome', question: 'Domanda', help: 'Come rispondere', paths: 'Codice (non modificare)' } as const;

/** Columns of a list that are no facts; under the first stand the names of its items. */
export const LIST_COLUMNS = { name: 'Codice (non modificare)', document: 'Documento o protocollo', note: 'Nota', address: 'Codice della riga (non modificare)' } as const;

/** Answers that tell no value: nothing is known of it, or it does not concern the ente. */
export const OFFICE_ANSWERS = { unknown: 'non so', notOurs: 'non ci riguarda' } as const;

/** What a cell of a list starts with that tells what is known already, and is no answer. */
export const OFFICE_KNOWN = 'risulta: ';

/** How the table of a Comune's plan is called: a layout seen in the plan of one Comune, and no format of AgID. */
export const PLAN_MODEL = 'modello Cremona';

/** Sheet of the table of a Comune's plan. */
export const PLAN_SHEET = 'Linee d’azione';

/** Columns of the table of a Comune's plan: first those of the cards of Cremona, then what states hold besides. */
export const PLAN_COLUMNS = {
  obiettivo: 'Obiettivo',
  linea: 'Linea d’azione',
  testo: 'Descrizione linea d’azione (in sintesi)',
  orizzonte: 'Tempistiche di realizzazione/orizzonte temporale',
  attivita: 'Descrizione sintetica attività',
  stato: 'Status',
  uffici: 'Strutture o Uffici responsabili',
  finanziamenti: 'Fonti di finanziamento',
  edizione: 'Edizione del Piano',
  scadenza: 'Scadenza AgID',
  completataIl: 'Data di completamento',
  importo: 'Importo',
  cup: 'CUP',
  denominazione: 'Comune',
  codiceIpa: 'Codice IPA',
  codiceIstat: 'Codice ISTAT',
} as const;
