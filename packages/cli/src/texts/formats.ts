import type { Lang } from '@adempi/schema';

/** What is said of the formats of a report, and of their options. */
export interface FormatTexts {
  /** Help of `--format`. */
  readonly format: (names: string) => string;
  readonly options: Readonly<Record<'sarifAll' | 'csvBom', string>>;
  readonly unknownExtension: (name: string, known: string) => string;
  readonly severalFormats: string;
  /** A format that means nothing on a terminal, and a file that it could go to. */
  /** An ente of which there is nothing to export. */
  readonly emptyOscal: (ente: string) => string;
  /** No rule is left to export. */
  readonly emptyCatalog: string;
  readonly exportNeedsState: (target: string) => string;
  readonly exportTakesNoState: string;
  readonly exportState: string;
  readonly exportStateName: string;
  readonly exportTo: string;
  readonly binary: (format: string, file: string) => string;
}

/** The texts of a language. */
export function formatTextsOf(lang: Lang): FormatTexts {
  return lang === 'it' ? italian : english;
}

const italian: FormatTexts = {
  format: (names) => `formato: ${names} (ripetibile con -o CARTELLA)`,
  options: {
    sarifAll: 'in SARIF anche ciò che è conforme o non si applica',
    csvBom: 'in CSV metti all\'inizio il segno (BOM) da cui Excel riconosce le lettere accentate',
  },
  unknownExtension: (name, known) => `dall'estensione di «${name}» non si capisce il formato: usare ${known}, oppure -f`,
  severalFormats: 'più formati richiedono una cartella: -o CARTELLA',
  emptyOscal: (ente) => `nessuna regola in vigore riguarda «${ente}» alla data della verifica: un'esportazione OSCAL vuota direbbe che tutto è stato guardato. Indicare un altro giorno (--as-of) o altre regole`,
  emptyCatalog: 'nessuna regola da esportare: il catalogo sarebbe vuoto. Togliere --pack, o indicare altre regole con --rules',
  exportNeedsState: (target) => `con --to ${target} serve uno stato: le regole si esportano con i suoi fatti`,
  exportTakesNoState: 'con --to oscal lo stato non serve: il catalogo contiene tutti gli obblighi. Per i risultati di uno stato: adempi check STATO -f oscal',
  exportState: 'file di stato, YAML o JSON; - per lo standard input. Serve con --to json-rules-engine',
  exportStateName: '[stato]',
  exportTo: 'destinazione: json-rules-engine (le regole in vigore per uno stato, per quel motore), oscal (il catalogo degli obblighi)',
  binary: (format, file) => `il formato ${format} non si legge a schermo: scriverlo in un file, per esempio -o ${file}`,
};

const english: FormatTexts = {
  format: (names) => `format: ${names} (repeatable with -o FOLDER)`,
  options: {
    sarifAll: 'in SARIF also what is compliant or does not apply',
    csvBom: 'in CSV start with the mark (BOM) by which Excel knows accented letters',
  },
  unknownExtension: (name, known) => `the extension of "${name}" does not tell the format: use ${known}, or -f`,
  severalFormats: 'several formats need a folder: -o FOLDER',
  emptyOscal: (ente) => `no rule in force concerns "${ente}" on the day of the check: an empty OSCAL export would say that all was looked at. Give another day (--as-of) or other rules`,
  emptyCatalog: 'no rule to export: the catalog would be empty. Leave out --pack, or give other rules with --rules',
  exportNeedsState: (target) => `--to ${target} needs a state: rules are exported with its facts`,
  exportTakesNoState: '--to oscal takes no state: the catalog holds all duties. For the results of a state: adempi check STATE -f oscal',
  exportState: 'state file, YAML or JSON; - for standard input. Needed with --to json-rules-engine',
  exportStateName: '[state]',
  exportTo: 'target: json-rules-engine (the rules in force for a state, for that engine), oscal (the catalog of duties)',
  binary: (format, file) => `the format ${format} cannot be read on a terminal: write it to a file, for example -o ${file}`,
};
