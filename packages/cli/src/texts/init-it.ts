import type { InitTexts } from './init.ts';

/** What is said of a state that is begun, in Italian. */
export const italianInit: InitTexts = {
  command: 'comincia lo stato di un Comune, dal registro degli enti e dai dati aperti',
  argument: 'nome del Comune, anche con la provincia: "Castro (LE)"; oppure codice IPA o ISTAT',
  argumentName: '[nome o codice]',
  options: {
    output: 'file da scrivere (se manca: il nome del Comune, nella cartella in cui si è)',
    asOf: 'giorno in cui l\'ente deve esistere, AAAA-MM-GG (se manca: oggi, ora di Roma)',
    denominazione: 'senza registro: la denominazione, per esempio "Comune di Cremona"',
    tipo: 'senza registro: comune, unione-di-comuni, … (se manca: comune)',
    popolazione: 'senza registro: gli abitanti',
  },
  values: { name: 'nome', kind: 'tipo', count: 'n' },
  help:
    'Dopo: adempi ask FILE fa le domande che servono, adempi check FILE dice che cosa risulta.\nEsempi:\n  adempi init Cremona -o cremona.yml\n  adempi init c_d150 --source indicepa-rtd:rtd.csv@2026-10-01\n  adempi init --denominazione "Comune di Cremona" --popolazione 70841',
  noName: 'indicare il Comune (adempi init Cremona), che si cerca nel registro degli enti; senza registro, --denominazione e --popolazione',
  sourcesNeedComune: '--source vuole il nome o il codice del Comune: le righe si danno al Comune del registro',
  nameTwice: '--denominazione, --tipo e --popolazione servono senza registro: indicare o il nome da cercare, o queste',
  several: (query, found) => `«${query}» può essere: ${found}. Indicarne uno con il codice ISTAT`,
  ended: (name, successors) => `${name} non esiste più${successors === '' ? '' : `: ora è ${successors}`}`,
  unknownKind: (kind, known) => `il tipo «${kind}» non esiste. Tipi: ${known}`,
  ask: { denominazione: 'Qual è la denominazione dell\'ente?', tipo: 'Che ente è?', popolazione: 'Quanti abitanti ha?' },
  placeholders: { denominazione: 'per esempio: Comune di Cremona', popolazione: 'un numero, per esempio 4.600 (Invio a vuoto: non so)' },
  intro: 'Uno stato nuovo. Ctrl-C per smettere: non si scrive nulla.',
  needed: 'Serve la denominazione',
  stopped: 'Nulla è stato scritto.',
  written: (file, facts) => `Scritto ${file}${facts === 0 ? '' : ` con ${facts === 1 ? '1 informazione' : `${facts} informazioni`} dalle fonti`}.`,
  unusedRows: (rows) => (rows === 1 ? '1 riga delle fonti non si è potuta attribuire a un Comune, o non si è letta: la elenca adempi import.' : `${rows} righe delle fonti non si sono potute attribuire a un Comune, o non si sono lette: le elenca adempi import.`),
  next: (file) => `Ora: adempi ask ${file}`,
};
