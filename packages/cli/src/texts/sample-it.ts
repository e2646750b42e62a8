import type { SampleTexts } from './sample.ts';

/** What is said of samples and of answers, in Italian. */
export const italianSample: SampleTexts = {
  command: 'stima gli errori di fonti e regole da un campione verificato a mano',
  argument: 'il campione compilato: il file campione.xlsx scritto da adempi batch --sample',
  argumentName: '<campione>',
  options: {
    sample: 'estrai N rilievi da verificare a mano e scrivili in campione.xlsx',
    seed: 'seme dell\'estrazione: lo stesso seme sugli stessi dati dà lo stesso campione (se manca: 1)',
    replies: 'per ogni Comune con un inadempimento scrivi in contraddittorio/ il foglio su cui può rispondere',
  },
  values: { size: 'n', seed: 'seme' },
  help: 'Con --sample anche campione.xlsx, da verificare a mano e da leggere con adempi sample; con --contraddittorio un foglio\nper ogni Comune, che torna con --source contraddittorio:FILE.xlsx@GIORNO.',
  seedAlone: '--seed serve solo con --sample',
  drawn: (rows, findings, file) => `Campione: ${rows} rilievi su ${findings}, in ${file}.`,
  replies: (written, left) =>
    `Contraddittorio: ${written === 1 ? '1 foglio' : `${written} fogli`} in contraddittorio/.${left === 0 ? '' : ` Senza foglio, perché manca il codice ISTAT o c'è due volte: ${left}.`}`,
  wanted: {
    answer: '«conforme», «non conforme», «da adempiere» o «non determinabile»',
    outcome: '«conforme», «non conforme» o «da adempiere» come nel file scritto da adempi batch',
    day: 'un giorno gg/mm/aaaa',
    stratum: 'il numero di uno strato del foglio «Strati»',
    count: 'un numero intero come nel file scritto da adempi batch',
    once: 'un codice che non c\'è in altre righe',
    text: 'un testo come nel file scritto da adempi batch',
  },
  empty: (file) => `il campione ${file} non contiene rilievi`,
  title: (checked, rows) => `Campione verificato: ${checked} rilievi su ${rows}`,
  unfilled: (rows) => (rows === 1 ? '1 riga non è compilata e non conta.' : `${rows} righe non sono compilate e non contano.`),
  undetermined: (rows) => (rows === 1 ? 'Di 1 rilievo chi ha guardato non ha potuto stabilire l\'esito: non è un errore, e non entra nei tassi.' : `Di ${rows} rilievi chi ha guardato non ha potuto stabilire l'esito: non sono errori, e non entrano nei tassi.`),
  covered: (share) => `I tassi parlano del ${share} dei rilievi: quelli degli strati in cui almeno una riga è verificata.`,
  head: ['Estratti', 'Verif.', 'Non det.', 'Errati', 'Tasso', 'Interv. 95 %'],
  adapter: 'Fonte',
  rule: 'Regola',
  all: 'Tutti i rilievi',
  notYet: '–',
  method: 'Stima pesata per strato; intervallo di Wilson (1927) sulla dimensione efficace del campione. Un rilievo che si basa su due fonti conta per entrambe.',
};
