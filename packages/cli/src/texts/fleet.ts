import type { Lang } from '@adempi/schema';

/** What is said of the page on a batch. */
export interface FleetTexts {
  readonly command: string;
  readonly argument: string;
  readonly argumentName: string;
  readonly options: Readonly<Record<'output' | 'exposure' | 'rules', string>>;
  readonly help: string;
  /** A file of the folder is missing: it is no folder of a batch. */
  readonly notBatch: (folder: string, file: string) => string;
  /** A cell that is not what it should be: its column, and what is there. */
  readonly cell: (column: string, found: string) => string;
  /** A line of findings that is none. */
  readonly line: string;
  /** Findings of an ente or of a rule that the tables do not list. */
  readonly stranger: (code: string) => string;
  /** Totals of two files of the folder that differ. */
  readonly totals: (table: string) => string;
  readonly json: string;
  readonly noExposure: (folder: string) => string;
  readonly notHtml: (file: string) => string;
  /** Packs of the folder that are not those at hand: norms are left out. */
  readonly otherRules: (packs: string) => string;
}

/** The texts of a language. */
export function fleetTextsOf(lang: Lang): FleetTexts {
  return lang === 'it' ? italian : english;
}

const italian: FleetTexts = {
  command: 'scrive la pagina HTML di una cartella di risultati: totali, grafici, elenco degli enti',
  argument: 'cartella scritta da adempi batch',
  argumentName: '<cartella>',
  options: {
    output: 'file .html da scrivere',
    exposure: 'anche quali violazioni la legge collega a una sanzione, se batch è stato eseguito con --exposure',
    rules: 'cartella delle regole da cui prendere le norme (se manca: quelle di Adempi)',
  },
  help: 'Esempio:\n  adempi batch risposte/ -o esiti && adempi fleet esiti -o quadro.html\n\nLa pagina è un file solo: si apre con un doppio clic, senza rete, e si può mettere su un sito. Non rifà la verifica.\n\nCodici di uscita:\n  0   pagina scritta\n  2   comando, cartella o regole non validi: non è scritto nulla\n  70  errore interno, o file che non si è potuto scrivere',
  notBatch: (folder, file) => `«${folder}» non è una cartella di risultati: manca ${file}. Serve quella scritta da adempi batch … -o ${folder}`,
  cell: (column, found) => `Nella colonna «${column}» c’è «${found}», che batch non scrive. Rifare la verifica con adempi batch, senza modificare i file`,
  line: 'Questa riga non è un rilievo come li scrive batch. Rifare la verifica con adempi batch',
  stranger: (code) => `«${code}» non è nelle tabelle della cartella: i file vengono da verifiche diverse. Rifare la verifica con adempi batch`,
  totals: (table) => `I totali di ${table} non sono quelli di summary.json: i file vengono da verifiche diverse, o sono stati modificati. Rifare la verifica con adempi batch`,
  json: 'Questo file non è come lo scrive batch di questa versione. Rifare la verifica con adempi batch',
  noExposure: (folder) => `la cartella «${folder}» non dice quali violazioni sono collegate a una sanzione: rifare batch con --exposure, oppure togliere --exposure`,
  notHtml: (file) => `la pagina è in HTML, e «${file}» non è un file .html: usare per esempio -o quadro.html`,
  otherRules: (packs) => `Regole diverse da quelle della verifica (${packs}): per questi pacchetti la pagina non riporta le norme. Con --rules si indicano quelle usate allora.`,
};

const english: FleetTexts = {
  command: 'writes the HTML page of a folder of results: totals, charts, list of the bodies',
  argument: 'folder written by adempi batch',
  argumentName: '<folder>',
  options: {
    output: 'file .html to write',
    exposure: 'also which breaches the law attaches a fine to, if batch ran with --exposure',
    rules: 'folder of rules to take the norms from (default: those of Adempi)',
  },
  help: 'Example:\n  adempi batch answers/ -o results && adempi fleet results -o overview.html\n\nThe page is one file: it opens with a double click, without a network, and may be put on a site. Nothing is assessed again.\n\nExit codes:\n  0   page written\n  2   command, folder or rules not valid: nothing is written\n  70  internal error, or a file that could not be written',
  notBatch: (folder, file) => `“${folder}” is no folder of results: ${file} is missing. It takes the one written by adempi batch … -o ${folder}`,
  cell: (column, found) => `In the column “${column}” there is “${found}”, which batch does not write. Repeat the assessment with adempi batch, without changing the files`,
  line: 'This line is no finding as batch writes them. Repeat the assessment with adempi batch',
  stranger: (code) => `“${code}” is not in the tables of the folder: the files come from different assessments. Repeat the assessment with adempi batch`,
  totals: (table) => `The totals of ${table} are not those of summary.json: the files come from different assessments, or were changed. Repeat the assessment with adempi batch`,
  json: 'This file is not as batch of this version writes it. Repeat the assessment with adempi batch',
  noExposure: (folder) => `the folder “${folder}” does not tell which breaches are linked to a fine: repeat batch with --exposure, or leave out --exposure`,
  notHtml: (file) => `the page is in HTML, and “${file}” is no file .html: use for example -o overview.html`,
  otherRules: (packs) => `Rules other than those of the assessment (${packs}): for these packs the page has no norms. --rules names those used then.`,
};
