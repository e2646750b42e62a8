import type { Lang } from '@adempi/schema';

/** What is said of the register of evidence, apart from its report. */
export interface EvidenceTexts {
  readonly commands: Readonly<Record<'evidence' | 'add' | 'check', string>>;
  readonly arguments: Readonly<Record<'factName' | 'fact' | 'fileName' | 'file', string>>;
  readonly options: Readonly<Record<'base' | 'all' | 'documento' | 'protocollo' | 'dataProtocollo' | 'url' | 'scade', string>>;
  readonly codes: string;
  readonly noFolder: (folder: string) => string;
  readonly noStdin: string;
  readonly outside: (file: string) => string;
  readonly notFile: (file: string) => string;
  readonly unreadable: (file: string, cause: string) => string;
  readonly added: (file: string, fact: string) => string;
  readonly updated: (file: string, fact: string) => string;
}

/** The texts of a language. */
export function evidenceTextsOf(lang: Lang): EvidenceTexts {
  return lang === 'it' ? italian : english;
}

const italian: EvidenceTexts = {
  commands: {
    evidence: 'il registro delle prove di uno stato',
    add: 'registra un documento come prova di un fatto, con l\'impronta del file, e aggiorna lo stato',
    check: 'cerca nel registro delle prove ciò che manca, i file cambiati e le prove scadute',
  },
  arguments: {
    factName: '<fatto>',
    fact: 'indirizzo del fatto, del gruppo o della voce: governance.rtd, siti[istituzionale].url',
    fileName: '<file>',
    file: 'il documento, dentro la cartella delle prove',
  },
  options: {
    documento: 'titolo del documento (se manca: il nome del file)',
    protocollo: 'numero di protocollo',
    dataProtocollo: 'giorno del protocollo, AAAA-MM-GG',
    url: 'indirizzo dove il documento è pubblicato (non viene aperto)',
    scade: 'ultimo giorno in cui la prova vale, AAAA-MM-GG',
    base: 'cartella da cui partono i percorsi dei file (se manca: quella dello stato)',
    all: 'elenca tutti i fatti senza prova, non solo i più importanti',
  },
  codes: 'Codici di uscita:\n  0   nulla manca, nessun file è cambiato, nessuna prova è scaduta\n  1   c\'è qualcosa da sistemare\n  2   comando, stato o regole non validi: nulla è stato controllato\n  70  errore interno, o risultato che non si è potuto scrivere',
  noFolder: (folder) => `la cartella delle prove ${folder} non c'è o non si può aprire: indicarne un'altra con --base`,
  noStdin: 'lo stato va indicato con il nome del file: la prova si scrive lì',
  outside: (file) => `${file} è fuori dalla cartella delle prove: copiarlo lì, o indicare con --base la cartella che lo contiene`,
  notFile: (file) => `${file} non è un file: indicare il documento`,
  unreadable: (file, cause) => `${file}: ${cause}`,
  added: (file, fact) => `Prova registrata: ${file}, per ${fact}.`,
  updated: (file, fact) => `Prova aggiornata: ${file}, per ${fact}.`,
};

const english: EvidenceTexts = {
  commands: {
    evidence: 'the register of evidence of a state',
    add: 'registers a document as evidence of a fact, with the digest of its file, and updates the state',
    check: 'looks in the register of evidence for what is missing, changed files and expired proof',
  },
  arguments: {
    factName: '<fact>',
    fact: 'address of the fact, of its group or of an item: governance.rtd, siti[istituzionale].url',
    fileName: '<file>',
    file: 'the document, inside the folder of evidence',
  },
  options: {
    documento: 'title of the document (default: the name of the file)',
    protocollo: 'number of the protocol',
    dataProtocollo: 'day of the protocol, YYYY-MM-DD',
    url: 'address where the document is published (it is not opened)',
    scade: 'last day on which it proves, YYYY-MM-DD',
    base: 'folder from which the paths of files start (default: that of the state)',
    all: 'list every fact without proof, not only the most important ones',
  },
  codes: 'Exit codes:\n  0   nothing is missing, no file has changed, no proof has expired\n  1   there is something to put right\n  2   command, state or rules not valid: nothing was checked\n  70  internal error, or a result that could not be written',
  noFolder: (folder) => `the folder of evidence ${folder} is not there or cannot be opened: give another one with --base`,
  noStdin: 'give the state by the name of its file: the evidence is written there',
  outside: (file) => `${file} is outside the folder of evidence: copy it there, or give with --base the folder that holds it`,
  notFile: (file) => `${file} is no file: give the document`,
  unreadable: (file, cause) => `${file}: ${cause}`,
  added: (file, fact) => `Evidence registered: ${file}, for ${fact}.`,
  updated: (file, fact) => `Evidence brought up to date: ${file}, for ${fact}.`,
};
