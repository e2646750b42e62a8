import type { Lang } from '@adempi/schema';

/** What is said of the register of evidence, apart from its report. */
export interface EvidenceTexts {
  readonly commands: Readonly<Record<'evidence' | 'check', string>>;
  readonly options: Readonly<Record<'base' | 'all', string>>;
  readonly codes: string;
  readonly noFolder: (folder: string) => string;
}

/** The texts of a language. */
export function evidenceTextsOf(lang: Lang): EvidenceTexts {
  return lang === 'it' ? italian : english;
}

const italian: EvidenceTexts = {
  commands: {
    evidence: 'il registro delle prove di uno stato',
    check: 'cerca nel registro delle prove ciò che manca, i file cambiati e le prove scadute',
  },
  options: {
    base: 'cartella da cui partono i percorsi dei file (se manca: quella dello stato)',
    all: 'elenca tutti i fatti senza prova, non solo i più importanti',
  },
  codes: 'Codici di uscita:\n  0   nulla manca, nessun file è cambiato, nessuna prova è scaduta\n  1   c\'è qualcosa da sistemare\n  2   comando, stato o regole non validi: nulla è stato controllato\n  70  errore interno, o risultato che non si è potuto scrivere',
  noFolder: (folder) => `la cartella delle prove ${folder} non c'è o non si può aprire: indicarne un'altra con --base`,
};

const english: EvidenceTexts = {
  commands: {
    evidence: 'the register of evidence of a state',
    check: 'looks in the register of evidence for what is missing, changed files and expired proof',
  },
  options: {
    base: 'folder from which the paths of files start (default: that of the state)',
    all: 'list every fact without proof, not only the most important ones',
  },
  codes: 'Exit codes:\n  0   nothing is missing, no file has changed, no proof has expired\n  1   there is something to put right\n  2   command, state or rules not valid: nothing was checked\n  70  internal error, or a result that could not be written',
  noFolder: (folder) => `the folder of evidence ${folder} is not there or cannot be opened: give another one with --base`,
};
