import { elide } from '@adempi/schema';
import type { Lang } from '@adempi/schema';

import { count } from './phrases.ts';

/** The words of what a batch came to. */
export interface BatchLabels {
  readonly title: (enti: number, day: string) => string;
  readonly source: string;
  readonly rows: string;
  readonly comuni: string;
  readonly absent: string;
  readonly unresolved: string;
  readonly rule: string;
  /** Headings of pass, fail, pending and unknown. */
  readonly outcomes: readonly string[];
  readonly nothingDecided: string;
  readonly moreRules: (rules: number) => string;
  readonly score: string;
  readonly coverage: string;
  readonly rank: string;
  readonly unranked: string;
  readonly errors: (errors: number) => string;
  readonly conflicts: (conflicts: number) => string;
}

const italian: BatchLabels = {
  title: (enti, day) => elide`Verifica di ${count(enti, 'ente', 'enti')} al ${day}`,
  source: 'Fonte',
  rows: 'Righe',
  comuni: 'Comuni',
  absent: 'Assenti',
  unresolved: 'Non attribuite',
  rule: 'Obbligo',
  outcomes: ['Conformi', 'Non conf.', 'Da ademp.', 'Non det.'],
  nothingDecided: 'Nessun obbligo di legge è determinabile con questi dati.',
  moreRules: (rules) => `Altri ${count(rules, 'obbligo', 'obblighi')} in rules.csv.`,
  score: 'Punteggio',
  coverage: 'Copertura',
  rank: 'Posto',
  unranked: 'Copertura: quota degli obblighi che si è potuta decidere. Sotto il 50 % non si dà né punteggio né posto: deciderebbe ciò che non si sa.',
  errors: (errors) => `${count(errors, 'ente o riga non usati', 'enti o righe non usati')}: errors.ndjson dice quali e perché.`,
  conflicts: (conflicts) => `Fonti in contrasto su ${count(conflicts, 'informazione', 'informazioni')}: sono in conflicts.ndjson.`,
};

const english: BatchLabels = {
  title: (enti, day) => `${count(enti, 'body', 'bodies')} assessed as of ${day}`,
  source: 'Source',
  rows: 'Rows',
  comuni: 'Municipalities',
  absent: 'Absent',
  unresolved: 'Not credited',
  rule: 'Duty',
  outcomes: ['Met', 'Breached', 'Pending', 'Unknown'],
  nothingDecided: 'No duty of law can be determined with these data.',
  moreRules: (rules) => `${count(rules, 'more duty', 'more duties')} in rules.csv.`,
  score: 'Score',
  coverage: 'Coverage',
  rank: 'Rank',
  unranked: 'Coverage: the share of duties that could be decided. Below 50 % there is neither score nor rank: what is not known would decide them.',
  errors: (errors) => `${count(errors, 'body or row not used', 'bodies or rows not used')}: errors.ndjson says which and why.`,
  conflicts: (conflicts) => `Sources contradict each other on ${count(conflicts, 'fact', 'facts')}: they are in conflicts.ndjson.`,
};

/** The words of a language. */
export function batchLabelsOf(lang: Lang): BatchLabels {
  return lang === 'it' ? italian : english;
}
