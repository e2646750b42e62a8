import type { Lang } from '@adempi/schema';

/** What `verify` and `diff` say, apart from their reports. */
export interface ComparisonTexts {
  readonly commands: Readonly<Record<'verify' | 'diff', string>>;
  readonly arguments: Readonly<Record<'reportName' | 'report' | 'beforeName' | 'before' | 'afterName' | 'after', string>>;
  readonly options: Readonly<Record<'state' | 'stateBefore' | 'stateAfter' | 'asOf', string>>;
  /** What exit codes of `verify` mean. */
  readonly verifyCodes: string;
  readonly diffHelp: string;
  readonly isState: (file: string) => string;
  readonly noReport: (file: string) => string;
  readonly severalReports: (file: string, reports: number) => string;
  readonly noStateFor: (ente: string) => string;
  readonly severalStatesFor: (ente: string) => string;
  readonly noReportFor: (state: string) => string;
  readonly notOfReport: (state: string, report: string) => string;
  readonly noBatchFor: (flag: string) => string;
  readonly twoKinds: (folder: string, file: string) => string;
  readonly notBatch: (folder: string) => string;
  readonly notBatchLine: string;
  readonly onlyForReports: (flag: string, file: string) => string;
}

/** The texts of a language. */
export function comparisonTextsOf(lang: Lang): ComparisonTexts {
  return lang === 'it' ? italian : english;
}

const italian: ComparisonTexts = {
  commands: {
    verify: 'rifà un rapporto e dice se è confermato, o che cosa differisce',
    diff: 'confronta due rapporti, due stati o due cartelle di batch: che cosa cambia, e perché',
  },
  arguments: {
    reportName: '<rapporto>',
    report: 'rapporto scritto da check -f json o -f ndjson; - per lo standard input',
    beforeName: '<prima>',
    before: 'rapporto JSON, file di stato, oppure cartella scritta da batch',
    afterName: '<dopo>',
    after: 'lo stesso, dopo',
  },
  options: {
    state: 'stato su cui rifare il rapporto (ripetibile: ognuno va al rapporto del suo ente)',
    stateBefore: 'lo stato da cui viene il primo rapporto, per cercare le cause',
    stateAfter: 'lo stato da cui viene il secondo rapporto, per cercare le cause',
    asOf: 'giorno in cui verificare gli stati, AAAA-MM-GG (se manca: oggi, ora di Roma)',
  },
  verifyCodes: 'Codici di uscita:\n  0   il rapporto è confermato\n  1   il rapporto non è confermato\n  2   comando, rapporto, stato o regole non validi: nessun confronto\n  70  errore interno, o risultato che non si è potuto scrivere',
  diffHelp: 'Codici di uscita:\n  0   confronto eseguito, che qualcosa cambi o no\n  2   comando o file non validi: nessun confronto\n  70  errore interno, o risultato che non si è potuto scrivere',
  isState: (file) => `${file} è uno stato, non un rapporto: il rapporto è ciò che scrive adempi check -f json`,
  noReport: (file) => `${file} non contiene nessun rapporto`,
  severalReports: (file, reports) => `${file} contiene ${reports} rapporti: diff ne confronta uno per volta; per molti enti si confrontano due cartelle di batch`,
  noStateFor: (ente) => `per il rapporto di ${ente} manca lo stato: indicarlo con --state`,
  severalStatesFor: (ente) => `per il rapporto di ${ente} sono stati indicati più stati: ne serve uno`,
  noReportFor: (state) => `nessun rapporto riguarda lo stato ${state}: toglierlo, o indicare il rapporto giusto`,
  notOfReport: (state, report) => `${state} non è lo stato da cui viene ${report}: l'impronta è diversa`,
  noBatchFor: (flag) => `${flag} non serve per confrontare due cartelle di batch`,
  twoKinds: (folder, file) => `${folder} è una cartella di batch e ${file} no: si confrontano due cartelle, oppure due tra rapporti e stati`,
  notBatch: (folder) => `${folder} non è una cartella scritta da batch: manca summary.json, enti.csv o findings.ndjson`,
  notBatchLine: 'Questa riga non è quella di un esito: il file non è quello che scrive batch.',
  onlyForReports: (flag, file) => `${flag} serve per un rapporto, e ${file} è già uno stato`,
};

const english: ComparisonTexts = {
  commands: {
    verify: 'makes a report again and says whether it holds, or what differs',
    diff: 'compares two reports, two states or two batch folders: what changes, and why',
  },
  arguments: {
    reportName: '<report>',
    report: 'report written by check -f json or -f ndjson; - for standard input',
    beforeName: '<before>',
    before: 'JSON report, state file, or folder written by batch',
    afterName: '<after>',
    after: 'the same, after',
  },
  options: {
    state: 'state on which to make the report again (repeatable: each goes to the report of its ente)',
    stateBefore: 'the state that the first report comes from, to look for causes',
    stateAfter: 'the state that the second report comes from, to look for causes',
    asOf: 'day on which to assess states, YYYY-MM-DD (default: today, in Rome)',
  },
  verifyCodes: 'Exit codes:\n  0   the report is confirmed\n  1   the report is not confirmed\n  2   command, report, state or rules not valid: no comparison\n  70  internal error, or a result that could not be written',
  diffHelp: 'Exit codes:\n  0   compared, whether anything changes or not\n  2   command or files not valid: no comparison\n  70  internal error, or a result that could not be written',
  isState: (file) => `${file} is a state, not a report: a report is what adempi check -f json writes`,
  noReport: (file) => `${file} holds no report`,
  severalReports: (file, reports) => `${file} holds ${reports} reports: diff compares one at a time; for many enti, compare two batch folders`,
  noStateFor: (ente) => `the report of ${ente} has no state: give it with --state`,
  severalStatesFor: (ente) => `the report of ${ente} was given several states: one is needed`,
  noReportFor: (state) => `no report is about the state ${state}: leave it out, or give the right report`,
  notOfReport: (state, report) => `${state} is not the state that ${report} comes from: its digest differs`,
  noBatchFor: (flag) => `${flag} has no use in a comparison of two batch folders`,
  twoKinds: (folder, file) => `${folder} is a batch folder and ${file} is not: compare two folders, or two of reports and states`,
  notBatch: (folder) => `${folder} is not a folder written by batch: summary.json, enti.csv or findings.ndjson is missing`,
  notBatchLine: 'This line is not that of an outcome: the file is not what batch writes.',
  onlyForReports: (flag, file) => `${flag} is for a report, and ${file} is a state already`,
};
