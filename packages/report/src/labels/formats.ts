import type { Lang } from '@adempi/schema';

/** The words of reports for programs, and of those that people open with an office suite. */
export interface FormatLabels {
  readonly file: string;
  /** Headings of the tables of a page or a sheet. */
  readonly columns: Readonly<Record<
    | 'ente' | 'outcome' | 'severity' | 'force' | 'duty' | 'why' | 'due' | 'timing' | 'law' | 'remedy' | 'actor' | 'risk' | 'sources' | 'caution' | 'rule' | 'disposition'
    | 'question' | 'place' | 'rules' | 'office' | 'pack' | 'version' | 'horizon' | 'digest',
    string
  >>;
  /** How a report can be made again: what it was made with. */
  readonly madeWith: string;
  readonly madeWithText: (version: string, engine: string, stateDigest: string) => string;
  readonly moreFacts: (facts: number) => string;
}

const italian: FormatLabels = {
  file: 'Nel file di stato',
  columns: {
    ente: 'Ente', outcome: 'Esito', severity: 'Gravità', force: 'Che cosa vincola', duty: 'Obbligo', why: 'Perché', due: 'Termine', timing: 'Rispetto al termine', law: 'Norma', remedy: 'Che cosa fare',
    actor: 'A cura di', risk: 'Rischio', sources: 'Fonte', caution: 'Attenzione', rule: 'Regola', disposition: 'Rinvii',
    question: 'Informazione da procurare', place: 'Nel file di stato', rules: 'Obblighi', office: 'A chi chiedere', pack: 'Pacchetto di regole', version: 'Versione', horizon: 'Norme lette fino al', digest: 'Impronta',
  },
  madeWith: 'Come è stato fatto questo rapporto',
  madeWithText: (version, engine, stateDigest) => `Adempi ${version}, motore ${engine}; impronta dello stato: ${stateDigest}.`,
  moreFacts: (facts) => (facts === 1 ? 'E un\'altra informazione.' : `E altre ${facts} informazioni.`),
};

const english: FormatLabels = {
  file: 'In the state file',
  columns: {
    ente: 'Body', outcome: 'Outcome', severity: 'Severity', force: 'What binds', duty: 'Duty', why: 'Why', due: 'Due', timing: 'Against the due date', law: 'Law', remedy: 'What to do',
    actor: 'Who acts', risk: 'Risk', sources: 'Source', caution: 'Caution', rule: 'Rule', disposition: 'Waivers',
    question: 'Fact to find out', place: 'In the state file', rules: 'Duties', office: 'Whom to ask', pack: 'Pack of rules', version: 'Version', horizon: 'Law read up to', digest: 'Digest',
  },
  madeWith: 'How this report was made',
  madeWithText: (version, engine, stateDigest) => `Adempi ${version}, engine ${engine}; digest of the state: ${stateDigest}.`,
  moreFacts: (facts) => (facts === 1 ? 'And one more fact.' : `And ${facts} more facts.`),
};

/** The words of a language. */
export function formatLabelsOf(lang: Lang): FormatLabels {
  return lang === 'it' ? italian : english;
}
