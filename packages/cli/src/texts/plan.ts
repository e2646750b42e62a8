import type { Lang } from '@adempi/schema';

/** What `plan` says, apart from the programme itself. */
export interface PlanTexts {
  readonly command: string;
  readonly options: Readonly<Record<'until' | 'by' | 'done' | 'format' | 'output' | 'exposure' | 'weights', string>>;
  readonly values: Readonly<Record<'rules' | 'grouping', string>>;
  readonly help: string;
  readonly unknownExtension: (name: string) => string;
  readonly noWeights: string;
}

/** The texts of a language. */
export function planTextsOf(lang: Lang): PlanTexts {
  return lang === 'it' ? italian : english;
}

const italian: PlanTexts = {
  command: 'scrive il programma di lavoro: che cosa fare prima, chi, entro quando, che cosa produrre',
  options: {
    until: 'fino a quale giorno dire ciò che è a posto e va rifatto, AAAA-MM-GG (se manca: un anno)',
    by: 'raggruppa per ufficio (office), fornitore (supplier) o mese (month); se manca: mese, nel docx ufficio',
    done: 'supponi già fatte queste regole, separate da virgole (ripetibile): che cosa resterebbe',
    format: 'table per il terminale, docx per un atto o per gli uffici, markdown, json per altri programmi',
    output: 'scrivi in un file .txt, .docx, .md o .json',
    exposure: 'anche importi, base e altre conseguenze di ogni violazione; con i soli dati aperti, anche il rischio',
    weights: 'usa questi pesi invece di quelli di rules/piano-di-lavoro.yml (schema: adempi schema work-weights)',
  },
  values: { rules: 'regola,…', grouping: 'come' },
  help: 'Codici di uscita:\n  0   programma scritto: non è un giudizio, anche se c\'è molto da fare\n  2   comando, stato, pesi o regole non validi: nessun programma\n  70  errore interno, o risultato che non si è potuto scrivere',
  unknownExtension: (name) => `dall'estensione di «${name}» non si capisce il formato: usare .txt, .docx, .md o .json, oppure -f`,
  noWeights: 'nessun peso con cui ordinare gli obblighi: indicarne con --weights, o aggiungere piano-di-lavoro.yml alle regole',
};

const english: PlanTexts = {
  command: 'writes the programme of work: what to do first, who, by when, what to produce',
  options: {
    until: 'up to which day to tell what is met and must be done again, YYYY-MM-DD (default: a year)',
    by: 'group by office, supplier or month (default: month; in docx: office)',
    done: 'suppose that these rules are done, separated by commas (repeatable): what would be left',
    format: 'table for the terminal, docx for an act or for the offices, markdown, json for other programs',
    output: 'write to a .txt, .docx, .md or .json file',
    exposure: 'also sums, basis and other consequences of each breach; of open data alone, also the risk',
    weights: 'use these weights instead of those of rules/piano-di-lavoro.yml (schema: adempi schema work-weights)',
  },
  values: { rules: 'rule,…', grouping: 'how' },
  help: 'Exit codes:\n  0   programme written: it is no verdict, even if there is much to do\n  2   command, state, weights or rules not valid: no programme\n  70  internal error, or a result that could not be written',
  unknownExtension: (name) => `the extension of “${name}” does not tell the format: use .txt, .docx, .md or .json, or -f`,
  noWeights: 'there are no weights to order duties by: give some with --weights, or add piano-di-lavoro.yml to the rules',
};
