import type { Lang } from '@adempi/schema';

/** What is said of the formats of a report, and of their options. */
export interface FormatTexts {
  /** Help of `--format`. */
  readonly format: (names: string) => string;
  readonly options: Readonly<Record<'sarifAll' | 'csvBom', string>>;
  readonly unknownExtension: (name: string, known: string) => string;
  readonly severalFormats: string;
  /** A format that means nothing on a terminal, and a file that it could go to. */
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
  binary: (format, file) => `the format ${format} cannot be read on a terminal: write it to a file, for example -o ${file}`,
};
