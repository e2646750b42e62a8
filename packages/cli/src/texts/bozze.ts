import type { Lang } from '@adempi/schema';

/** What is said of acts and letters. */
export interface DraftTexts {
  readonly command: string;
  readonly options: Readonly<Record<'output' | 'only' | 'list', string>>;
  readonly values: Readonly<Record<'draft', string>>;
  readonly unknown: (name: string, suggestion: string | null, known: string) => string;
  readonly exists: (files: readonly string[]) => string;
  readonly none: string;
  readonly notWritten: (name: string) => string;
  readonly head: readonly [title: string, file: string, findings: string];
  readonly next: (folder: string) => string;
}

const it: DraftTexts = {
  command: 'prepara gli atti e le lettere che gli esiti richiedono, da adattare',
  options: {
    output: 'cartella in cui scrivere i documenti (.docx)',
    only: 'solo questo documento, anche per obblighi il cui esito non è determinabile (ripetibile)',
    list: 'elenca i documenti che si possono preparare, senza scriverne',
  },
  values: { draft: 'documento' },
  unknown: (name, suggestion, known) => `il documento «${name}» non esiste${suggestion === null ? '' : `: forse «${suggestion}»`}. Documenti: ${known}`,
  exists: (files) => `${files.length === 1 ? 'c\'è già' : 'ci sono già'} ${files.join(', ')}: ${files.length === 1 ? 'potrebbe essere stato modificato, e non viene toccato' : 'potrebbero essere stati modificati, e non vengono toccati'}; indica un'altra cartella`,
  none: 'Nessun documento da preparare: nessun esito ne richiede.',
  notWritten: (name) => `Per «${name}» non c'è nessun obbligo non rispettato o da accertare: il documento non è stato scritto.`,
  head: ['Che cos\'è', 'Documento', 'Obblighi'],
  next: (folder) => `I documenti sono in ${folder}. Sono bozze: leggere in fondo a ciascuna che cosa controllare, poi completare ciò che è tra parentesi quadre.`,
};

const en: DraftTexts = {
  command: 'write the acts and letters that the outcomes call for, to be adapted (in Italian)',
  options: {
    output: 'folder for the documents (.docx)',
    only: 'only this document, also for duties whose outcome cannot be determined (repeatable)',
    list: 'list the documents that can be written, without writing any',
  },
  values: { draft: 'document' },
  unknown: (name, suggestion, known) => `there is no document "${name}"${suggestion === null ? '.' : `: did you mean "${suggestion}"?`} Documents: ${known}`,
  exists: (files) => `${files.join(', ')} ${files.length === 1 ? 'exists already and may have been changed: it is not touched' : 'exist already and may have been changed: they are not touched'}; name another folder`,
  none: 'No document to write: no outcome calls for one.',
  notWritten: (name) => `No duty that "${name}" is about is breached or in doubt: the document was not written.`,
  head: ['What it is', 'Document', 'Duties'],
  next: (folder) => `The documents are in ${folder}. They are drafts: read at the end of each what to check, then complete what stands in square brackets.`,
};

/** The texts of a language. */
export function draftTextsOf(lang: Lang): DraftTexts {
  return lang === 'it' ? it : en;
}
