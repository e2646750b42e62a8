import type { Lang } from '@adempi/schema';

/** The words of a workbook. */
export interface SheetLabels {
  /** Names of sheets, at most 31 characters each. */
  readonly sheets: Readonly<Record<'summary' | 'findings' | 'work' | 'questions' | 'evidence' | 'sources' | 'versions', string>>;
  readonly columns: Readonly<Record<
    | 'codiceIpa' | 'codiceIstat' | 'asOf' | 'proof' | 'charged' | 'until' | 'state' | 'notes' | 'gravest' | 'values' | 'answer' | 'answerSource' | 'fact' | 'value' | 'place' | 'knownOn'
    | 'assurance' | 'address' | 'source' | 'date' | 'kind' | 'ref',
    string
  >>;
  /** States of a piece of work, in their order. */
  readonly states: readonly string[];
  /** What stands on an empty sheet. */
  readonly nothing: string;
  /** Where the whole state comes from: the program, the state and the packs. */
  readonly program: string;
  readonly stateFile: string;
  readonly waiversFile: string;
  readonly baselineFile: string;
  /** How to use the sheet of work, and that of questions. */
  readonly workNote: string;
  readonly questionsNote: string;
}

const italian: SheetLabels = {
  sheets: { summary: 'Sintesi', findings: 'Rilievi', work: 'Piano di lavoro', questions: 'Domande aperte', evidence: 'Prove', sources: 'Fonti', versions: 'Versioni' },
  columns: {
    codiceIpa: 'Codice IPA', codiceIstat: 'Codice ISTAT', asOf: 'Al giorno', proof: 'Prova da conservare', charged: 'Incaricato', until: 'Entro il', state: 'A che punto è', notes: 'Note',
    gravest: 'Gravità massima', values: 'Valori ammessi', answer: 'Risposta', answerSource: 'Atto o pagina che lo dice', fact: 'Informazione', value: 'Valore', place: 'Dove', knownOn: 'Noto al',
    assurance: 'Garanzia', address: 'Nel file di stato', source: 'Fonte', date: 'Data', kind: 'Tipo', ref: 'Dove',
  },
  states: ['da fare', 'in corso', 'fatto'],
  nothing: 'Nessuna voce.',
  program: 'Programma',
  stateFile: 'File di stato',
  waiversFile: 'Rinvii',
  baselineFile: 'Rilievi già noti',
  workNote: 'Le celle gialle si compilano. Gli obblighi adempiuti escono da questo foglio quando il file di stato lo dice.',
  questionsNote: 'Le celle gialle si compilano. Le risposte vanno riportate nel file di stato, dove indicato: le legge solo da lì chi rifà la verifica.',
};

const english: SheetLabels = {
  sheets: { summary: 'Summary', findings: 'Findings', work: 'Work plan', questions: 'Open questions', evidence: 'Evidence', sources: 'Sources', versions: 'Versions' },
  columns: {
    codiceIpa: 'Codice IPA', codiceIstat: 'Codice ISTAT', asOf: 'As of', proof: 'Proof to keep', charged: 'In charge', until: 'By', state: 'Progress', notes: 'Notes',
    gravest: 'Gravest', values: 'Admitted values', answer: 'Answer', answerSource: 'Act or page that says so', fact: 'Fact', value: 'Value', place: 'Where', knownOn: 'Known on',
    assurance: 'Assurance', address: 'In the state file', source: 'Source', date: 'Date', kind: 'Kind', ref: 'Where',
  },
  states: ['to do', 'under way', 'done'],
  nothing: 'Nothing to list.',
  program: 'Program',
  stateFile: 'State file',
  waiversFile: 'Waivers',
  baselineFile: 'Baseline',
  workNote: 'The yellow cells are to be filled in. Duties that are met leave this sheet once the state file says so.',
  questionsNote: 'The yellow cells are to be filled in. The answers belong in the state file, in the place given: that is all that a new check reads.',
};

/** The words of a language. */
export function sheetLabelsOf(lang: Lang): SheetLabels {
  return lang === 'it' ? italian : english;
}
