import type { CivilDate, Lang } from '@adempi/schema';
import { elide, formatDay } from '@adempi/schema';

import type { TermDoubt } from '../calendar/coming-terms.ts';
import { count } from './phrases.ts';

/** The words of a calendar. */
export interface CalendarLabels {
  readonly name: (ente: string) => string;
  readonly begins: (title: string) => string;
  /** A term that AgID set, and what it is for. */
  readonly answer: (proceeding: string, purpose: string) => string;
  readonly answerTerm: string;
  readonly stands: (asOf: CivilDate, outcome: string) => string;
  /** What is not known of a term, in a few words and as a sentence. */
  readonly doubts: Readonly<Record<TermDoubt, string>>;
  readonly doubtful: (doubt: string) => string;
  /** A duty with how many items of it fall on a day. */
  readonly several: (title: string, items: number) => string;
  readonly lines: (plan: string, lines: number) => string;
  readonly remedy: (text: string) => string;
  readonly actor: (name: string) => string;
  readonly law: (norms: string) => string;
  readonly unverified: (parts: string) => string;
  readonly horizon: (day: CivilDate) => string;
  readonly rule: (id: string) => string;
  /** Of a document that the Comune adopts each year. */
  readonly document: (title: string) => string;
  readonly ownTerm: string;
  readonly oneYearOn: string;
  readonly adopted: (day: CivilDate) => string;
}

const italian: CalendarLabels = {
  name: (ente) => `Termini digitali: ${ente}`,
  answer: (proceeding, purpose) => `Termine fissato da AgID nel procedimento «${proceeding}» ${purpose}`.trim(),
  answerTerm: 'Il giorno è quello scritto nell\'atto, come il Comune lo ha indicato.',
  begins: (title) => `Decorre l'obbligo: ${title}`,
  stands: (asOf, outcome) => elide`Al ${formatDay(asOf)}: ${outcome}.`,
  doubts: {
    met: 'da verificare se è già fatto',
    scope: 'da verificare se riguarda il Comune',
  },
  doubtful: (doubt) => `Mancano informazioni: ${doubt}.`,
  several: (title, items) => `${title} (${count(items, 'caso', 'casi')})`,
  lines: (plan, lines) => `${plan}: ${count(lines, 'linea', 'linee')}`,
  remedy: (text) => `Cosa fare: ${text}`,
  actor: (name) => `A cura di: ${name}.`,
  law: (norms) => `Norma: ${norms}.`,
  unverified: (parts) => `Non verificato su una fonte: ${parts}.`,
  horizon: (day) => elide`Norme lette fino al ${formatDay(day)}: controllare che il termine non sia cambiato.`,
  rule: (id) => `Regola: ${id}`,
  document: (title) => `Documento annuale: ${title}`,
  ownTerm: 'Termine indicato dal Comune: Adempi non ha letto nessuna norma che lo fissi.',
  oneYearOn: 'Ricorre un anno dopo l\'ultima adozione indicata dal Comune, che non ha indicato un termine: Adempi non ha letto nessuna norma che lo fissi.',
  adopted: (day) => `Ultima adozione indicata: ${formatDay(day)}.`,
};

const english: CalendarLabels = {
  name: (ente) => `Digital terms: ${ente}`,
  answer: (proceeding, purpose) => `Term set by AgID in the proceeding “${proceeding}” ${purpose}`.trim(),
  answerTerm: 'The day is that written in the act, as the body gave it.',
  begins: (title) => `The duty begins: ${title}`,
  stands: (asOf, outcome) => `On ${formatDay(asOf)}: ${outcome}.`,
  doubts: {
    met: 'to be checked whether it is done already',
    scope: 'to be checked whether it concerns the body',
  },
  doubtful: (doubt) => `Information is missing: ${doubt}.`,
  several: (title, items) => `${title} (${count(items, 'case', 'cases')})`,
  lines: (plan, lines) => `${plan}: ${count(lines, 'line', 'lines')}`,
  remedy: (text) => `To do: ${text}`,
  actor: (name) => `In charge: ${name}.`,
  law: (norms) => `Law: ${norms}.`,
  unverified: (parts) => `Not verified in a source: ${parts}.`,
  horizon: (day) => `Law read up to ${formatDay(day)}: make sure that the term has not changed.`,
  rule: (id) => `Rule: ${id}`,
  document: (title) => `Yearly document: ${title}`,
  ownTerm: 'Term given by the body: Adempi has read no law that sets it.',
  oneYearOn: 'It returns one year after the latest adoption that the body gave, and it gave no term: Adempi has read no law that sets it.',
  adopted: (day) => `Latest adoption given: ${formatDay(day)}.`,
};

/** The words of a calendar in a language. */
export function calendarLabelsOf(lang: Lang): CalendarLabels {
  return lang === 'en' ? english : italian;
}
