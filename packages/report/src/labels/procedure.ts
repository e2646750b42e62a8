import type { CivilDate, Lang } from '@adempi/schema';
import { elide, formatDay } from '@adempi/schema';

import { lowerFirst } from './phrases.ts';

/** The words around a proceeding of AgID; what the law says of its stages is in the rules. */
export interface ProcedureLabels {
  readonly section: string;
  /** How many are open, where they are told elsewhere in the report. */
  readonly open: (proceedings: number) => string;
  readonly title: (id: string) => string;
  readonly where: string;
  readonly act: (label: string, day: CivilDate) => string;
  readonly before: string;
  readonly term: (purpose: string) => string;
  readonly termOn: (day: CivilDate, daysLeft: number) => string;
  /** Where the state lacks it. */
  readonly noTerm: (fact: string) => string;
  readonly metOn: (day: CivilDate) => string;
  readonly next: string;
  readonly stops: string;
  readonly answer: string;
  readonly keep: string;
  readonly unknown: string;
  readonly unverified: string;
  /** Of what is open although the rule is met, or does not apply, today. */
  readonly stillOpen: (outcome: string) => string;
  readonly today: (outcome: string) => string;
  /** Of a fine, where the breach has been found already: nothing of it is “only if”. */
  readonly found: (exposure: string) => string;
  readonly explain: (ruleId: string) => string;
  /** What AgID asks, as something to do; `term` is what it is called and for what it is. */
  readonly answerBy: (term: { readonly day: CivilDate; readonly isPast: boolean; readonly term: string; readonly id: string; readonly title: string }) => string;
}

/** The words of a language. */
export function procedureLabelsOf(lang: Lang): ProcedureLabels {
  return lang === 'it' ? italian : english;
}

const italian: ProcedureLabels = {
  section: 'Procedimenti di AgID',
  open: (proceedings) => `Procedimenti di AgID aperti, anche su obblighi oggi rispettati: ${proceedings}`,
  title: (id) => `Procedimento di AgID «${id}» (art. 18-bis CAD)`,
  where: 'A che punto è',
  act: (label, day) => `${label}: ${formatDay(day)}`,
  before: 'Atti precedenti',
  term: (purpose) => `Termine ${purpose}`,
  termOn: (day, daysLeft) => {
    if (daysLeft === 0) return `${formatDay(day)}, è oggi`;
    const days = Math.abs(daysLeft) === 1 ? '1 giorno' : `${Math.abs(daysLeft)} giorni`;
    return daysLeft > 0 ? `${formatDay(day)}, tra ${days}` : `${formatDay(day)}, passato da ${days}`;
  },
  noTerm: (fact) => `non indicato. È scritto nell'atto: aggiungerlo allo stato (${fact}).`,
  metOn: (day) => elide`fatto il ${formatDay(day)}`,
  next: 'Che cosa viene dopo',
  stops: 'Che cosa lo ferma',
  answer: 'A chi rispondere',
  keep: 'Prove da conservare',
  unknown: 'Non si sa',
  unverified: 'non verificato',
  stillOpen: (outcome) => `Oggi la regola risulta «${outcome}», ma nessuno degli atti indicati chiude il procedimento: mandare ad AgID le prove, con le date.`,
  today: (outcome) => `oggi: ${outcome}`,
  found: (exposure) => `la violazione è già accertata, e che cosa è dovuto lo dicono gli atti. La legge prevede: ${lowerFirst(exposure)}`,
  explain: (ruleId) => `Che cosa fare: adempi explain STATO ${ruleId}`,
  answerBy: ({ day, isPast, term, id, title }) =>
    isPast
      ? elide`Rispondere subito ad AgID, se non è già stato fatto: il ${term} era il ${formatDay(day)} (procedimento «${id}»: ${title})`
      : elide`Rispondere ad AgID entro il ${formatDay(day)}: ${term} (procedimento «${id}»: ${title})`,
};

const english: ProcedureLabels = {
  section: 'Proceedings by AgID',
  open: (proceedings) => `Open proceedings by AgID, also on duties that are met today: ${proceedings}`,
  title: (id) => `Proceeding by AgID “${id}” (art. 18-bis CAD)`,
  where: 'Where it stands',
  act: (label, day) => `${label}: ${formatDay(day)}`,
  before: 'Earlier acts',
  term: (purpose) => `Term ${purpose}`,
  termOn: (day, daysLeft) => {
    if (daysLeft === 0) return `${formatDay(day)}, today`;
    const days = Math.abs(daysLeft) === 1 ? '1 day' : `${Math.abs(daysLeft)} days`;
    return daysLeft > 0 ? `${formatDay(day)}, in ${days}` : `${formatDay(day)}, passed ${days} ago`;
  },
  noTerm: (fact) => `not declared. It is written in the act: add it to the state (${fact}).`,
  metOn: (day) => `done on ${formatDay(day)}`,
  next: 'What comes next',
  stops: 'What stops it',
  answer: 'To whom to answer',
  keep: 'Proof to keep',
  unknown: 'Not known',
  unverified: 'not verified',
  stillOpen: (outcome) => `Today the rule is “${outcome}”, but none of the acts declared closes the proceeding: send AgID the proof, with its dates.`,
  today: (outcome) => `today: ${outcome}`,
  found: (exposure) => `the breach has been found already, and the acts say what is due. The law provides: ${lowerFirst(exposure)}`,
  explain: (ruleId) => `What to do: adempi explain STATE ${ruleId}`,
  answerBy: ({ day, isPast, term, id, title }) =>
    isPast
      ? `Answer AgID at once, unless it was done already: the ${term} was ${formatDay(day)} (proceeding “${id}”: ${title})`
      : `Answer AgID by ${formatDay(day)}: ${term} (proceeding “${id}”: ${title})`,
};
