import type { Lang } from '@adempi/schema';

/** What is said of the table of the Comune's own plan. */
export interface PlanTableTexts {
  readonly option: string;
  readonly alone: (option: string) => string;
  readonly extension: (name: string) => string;
  readonly stdout: string;
  readonly none: (state: string) => string;
  readonly tooLong: (line: string, limit: number) => string;
  readonly written: (file: string, lines: number) => string;
  readonly unknown: (lines: string) => string;
}

/** The texts of a language. */
export function planTableTextsOf(lang: Lang): PlanTableTexts {
  return lang === 'it' ? italian : english;
}

const italian: PlanTableTexts = {
  option: 'invece del programma, scrivi in un file .xlsx o .csv le linee d\'azione del piano del Comune, nel «modello Cremona»',
  alone: (option) => `${option} riguarda il programma di lavoro, --piano-tabella la tabella delle linee: dare un comando per ciascuno`,
  extension: (name) => `dall'estensione di «${name}» non si capisce il formato della tabella: usare .xlsx o .csv`,
  stdout: 'la tabella si scrive in un file: --piano-tabella linee.xlsx',
  none: (state) => `${state}: lo stato non riporta linee d'azione (piano.linee), e la tabella sarebbe vuota: nulla è stato scritto. Per inserirle: adempi ask, oppure il file dello stato`,
  tooLong: (line, limit) => `un testo della linea ${line} supera i ${limit} caratteri che una cella può contenere: abbreviarlo nello stato; nulla è stato scritto`,
  written: (file, lines) => `${lines === 1 ? 'Scritta 1 linea' : `Scritte ${lines} linee`} in ${file}, nel «modello Cremona»: non è un formato ufficiale di AgID. Obiettivo e descrizione delle attività non stanno nello stato: si completano nella tabella.`,
  unknown: (lines) => `Avviso: nessuna edizione del Piano triennale ha queste linee, che dalla tabella non si potranno rileggere: ${lines}. Correggerne il nome nello stato.`,
};

const english: PlanTableTexts = {
  option: 'instead of the programme, write the lines of action of the municipality\'s own plan to an .xlsx or .csv file, in the “modello Cremona” (in Italian)',
  alone: (option) => `${option} is about the programme of work, --piano-tabella about the table of lines: give one command for each`,
  extension: (name) => `the extension of “${name}” does not tell the format of the table: use .xlsx or .csv`,
  stdout: 'the table is written to a file: --piano-tabella lines.xlsx',
  none: (state) => `${state}: the state has no lines of action (piano.linee), and the table would be empty: nothing was written. To add them: adempi ask, or the file of the state`,
  tooLong: (line, limit) => `a text of line ${line} is longer than the ${limit} characters that a cell can hold: shorten it in the state; nothing was written`,
  written: (file, lines) => `${lines === 1 ? '1 line' : `${lines} lines`} written to ${file}, in the “modello Cremona”: it is no official format of AgID. Objective and description of the work are not in the state: complete them in the table.`,
  unknown: (lines) => `Warning: no edition of the Piano triennale has these lines, which cannot be read again from the table: ${lines}. Correct their names in the state.`,
};
