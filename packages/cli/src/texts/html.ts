import type { Lang } from '@adempi/schema';

/** What is said of reports in HTML, and of reports that are written again in another format. */
export interface HtmlTexts {
  readonly command: string;
  readonly options: Readonly<Record<'public', string>>;
  readonly argument: string;
  readonly argumentName: string;
  readonly help: string;
  /** `--public` beside a format that holds all. */
  readonly onlyHtml: (format: string) => string;
  /** One document is about one ente. */
  readonly severalEnti: (enti: number) => string;
}

/** The texts of a language. */
export function htmlTextsOf(lang: Lang): HtmlTexts {
  return lang === 'it' ? italian : english;
}

const italian: HtmlTexts = {
  command: 'scrive in un altro formato un rapporto JSON già fatto, senza rifare la verifica',
  options: {
    public: 'in HTML, la versione da pubblicare: senza rischi, uffici, fornitori e testi scritti dall\'ente',
  },
  argument: 'rapporto scritto da check -f json o -f ndjson; - per lo standard input',
  argumentName: '<rapporto>',
  help: 'Esempio:\n  adempi report rapporto.json -o relazione.html\n\nCodici di uscita:\n  0   rapporto scritto\n  2   comando, rapporto o regole non validi: non è scritto nulla\n  70  errore interno, o file che non si è potuto scrivere',
  onlyHtml: (format) => `--public vale solo per html: il formato ${format} contiene tutto, e non si può pubblicare così com'è. Usare -f html oppure un file .html`,
  severalEnti: (enti) => `una relazione in HTML riguarda un ente, e qui sono ${enti}: ripetere il comando per ognuno`,
};

const english: HtmlTexts = {
  command: 'writes a JSON report made earlier in another format, without a new assessment',
  options: {
    public: 'in HTML, the version for publication: without risks, offices, suppliers and texts written by the body',
  },
  argument: 'report written by check -f json or -f ndjson; - for standard input',
  argumentName: '<report>',
  help: 'Example:\n  adempi report report.json -o document.html\n\nExit codes:\n  0   report written\n  2   command, report or rules not valid: nothing is written\n  70  internal error, or a file that could not be written',
  onlyHtml: (format) => `--public is for html alone: the format ${format} holds everything, and cannot be published as it is. Use -f html or a file .html`,
  severalEnti: (enti) => `a document in HTML is about one body, and here are ${enti}: repeat the command for each`,
};
