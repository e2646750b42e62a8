import type { Lang } from '@adempi/schema';

/** What is said of dossiers, apart from what stands in them. */
export interface DossierTexts {
  readonly command: string;
  readonly options: Readonly<Record<'output' | 'base', string>>;
  readonly values: Readonly<Record<'output', string>>;
  readonly codes: string;
  readonly outputIsFile: (name: string) => string;
  readonly outputIsOther: (name: string) => string;
  readonly outputIsFolder: (name: string) => string;
  readonly tooLarge: (name: string) => string;
  readonly written: (name: string, files: number, index: string) => string;
  /** One for each document that is not as it was registered. */
  readonly proof: (document: string, file: string, what: string) => string;
  readonly look: (proofs: number) => string;
}

/** The texts of a language. */
export function dossierTextsOf(lang: Lang): DossierTexts {
  return lang === 'it' ? italian : english;
}

const italian: DossierTexts = {
  command: 'prepara il fascicolo per una preistruttoria o una difesa: esiti, prove con impronte, cronologia, procedimenti',
  options: {
    output: 'dove scrivere il fascicolo: una cartella, o un archivio .zip',
    base: 'cartella da cui partono i percorsi delle prove (se manca: quella di ogni stato)',
  },
  values: { output: 'cartella|file.zip' },
  codes: 'Codici di uscita:\n  0   fascicolo scritto, con tutte le prove registrate\n  1   fascicolo scritto, ma qualche prova registrata manca o è cambiata\n  2   comando, stato, rinvii o regole non validi: nessun fascicolo\n  70  errore interno, o fascicolo che non si è potuto scrivere',
  outputIsFile: (name) => `«${name}» è un file: serve una cartella, o un nome che finisce con .zip`,
  outputIsOther: (name) => `la cartella «${name}» contiene altro, che andrebbe perso: indicare una cartella nuova, o quella di un fascicolo a cui non si è aggiunto nulla`,
  outputIsFolder: (name) => `«${name}» è una cartella: indicare il nome di un archivio che non c'è, o di un file`,
  tooLarge: (name) => `le prove sono troppe per un archivio (${name}): indicare una cartella al posto di .zip. Nulla è stato scritto`,
  written: (name, files, index) => `Fascicolo in ${name}: ${files} file. Aprire ${index}, che dice che cosa c'è e come verificarlo. È riservato: leggerlo prima di mandarlo.`,
  proof: (document, file, what) => `${document} (${file}): ${what}`,
  look: (proofs) => (proofs === 1 ? 'Una prova registrata non è come dovrebbe, e il fascicolo lo dice:' : `${proofs} prove registrate non sono come dovrebbero, e il fascicolo lo dice:`),
};

const english: DossierTexts = {
  command: 'prepares the dossier for a preliminary inquiry or a defence: outcomes, evidence with digests, timeline, proceedings',
  options: {
    output: 'where to write the dossier: a folder, or a .zip archive',
    base: 'folder from which the paths of evidence start (default: that of each state)',
  },
  values: { output: 'folder|file.zip' },
  codes: 'Exit codes:\n  0   dossier written, with all registered evidence\n  1   dossier written, but some registered evidence is missing or has changed\n  2   command, state, waivers or rules not valid: no dossier\n  70  internal error, or a dossier that could not be written',
  outputIsFile: (name) => `“${name}” is a file: give a folder, or a name that ends with .zip`,
  outputIsOther: (name) => `the folder “${name}” holds other things, which would be lost: give a new folder, or that of a dossier to which nothing was added`,
  outputIsFolder: (name) => `“${name}” is a folder: give the name of an archive that is not there, or of a file`,
  tooLarge: (name) => `there is too much evidence for an archive (${name}): give a folder instead of .zip. Nothing was written`,
  written: (name, files, index) => `Dossier in ${name}: ${files} files. Open ${index}, which tells what is there and how to verify it. It is confidential: read it before sending it.`,
  proof: (document, file, what) => `${document} (${file}): ${what}`,
  look: (proofs) => (proofs === 1 ? 'One registered document is not as it should be, and the dossier says so:' : `${proofs} registered documents are not as they should be, and the dossier says so:`),
};
