import type { BoundaryCause, CivilDate, Force, Lang, Outcome } from '@adempi/schema';
import { elide, formatDay, withArticle } from '@adempi/schema';

import { waiverLabelsOf } from './waivers.ts';
import type { WaiverLabels } from './waivers.ts';

/** The words of a forecast. Days come as they are, and are written for the reader here. */
export interface ForecastLabels {
  readonly title: (name: string, from: CivilDate, until: CivilDate) => string;
  /** What a forecast rests on. */
  readonly premise: string;
  readonly nothing: (until: CivilDate) => string;
  readonly month: (day: CivilDate) => string;
  readonly day: string;
  readonly what: string;
  /** Of some lines of the Piano triennale together. */
  readonly lines: (codes: readonly string[], others: number) => string;
  readonly moreItems: (count: number) => string;
  readonly termPassed: (day: CivilDate) => string;
  /** Of a term that AgID set: that it runs, and that it has passed. */
  readonly answerBy: (proceeding: string, day: CivilDate) => string;
  readonly answerPassed: (proceeding: string, day: CivilDate) => string;
  readonly answerEnds: (proceeding: string) => string;
  readonly dueSoon: (day: CivilDate, days: number) => string;
  readonly nextSoon: (day: CivilDate, days: number) => string;
  /** Of what is met until its next term. */
  readonly renewSoon: (day: CivilDate, days: number) => string;
  readonly beginsSoon: (day: CivilDate, days: number) => string;
  readonly begins: string;
  readonly newDuty: string;
  readonly dutyEnds: string;
  readonly newTerm: (day: CivilDate | null) => string;
  readonly tooOld: string;
  /** How a new one stands. */
  readonly stands: Readonly<Record<Exclude<Outcome, 'fail' | 'pending'>, string>>;
  /** What it becomes. */
  readonly becomes: Readonly<Record<Exclude<Outcome, 'fail' | 'pending'>, string>>;
  readonly fails: Readonly<Record<Force, string>>;
  readonly toDo: (due: CivilDate | null) => string;
  readonly again: (due: CivilDate | null) => string;
  /** What it still is. */
  readonly still: Readonly<Record<Outcome, string>>;
  readonly assumed: (knownOn: CivilDate | null) => string;
  readonly remedy: string;
  /** Of what is not known to be met. */
  readonly check: string;
  readonly why: string;
  /** Why, beyond the terms themselves, which are told already. */
  readonly cause: (cause: Exclude<BoundaryCause, { kind: 'term_passed' | 'due_soon' | 'begins' | 'waiver_starts' | 'waiver_ends' }>) => string;
  /** What is put off, or exempt. */
  readonly waiver: WaiverLabels;
  readonly count: (changes: number, days: number) => string;
  readonly horizon: (days: readonly string[]) => string;
}

const italian: ForecastLabels = {
  waiver: waiverLabelsOf('it'),
  title: (name, from, until) => elide`Previsione per ${name}, dal ${formatDay(from)} al ${formatDay(until)}`,
  premise: 'Che cosa cambia da solo se nessuno fa nulla: si suppone che nulla cambi dopo l\'ultima informazione disponibile.',
  nothing: (until) => elide`Nulla cambia da solo entro il ${formatDay(until)}.`,
  month: (day) => `${monthNames.it[Number(day.slice(5, 7)) - 1] ?? ''} ${day.slice(0, 4)}`,
  day: 'Giorno',
  what: 'Obbligo e che cosa accade',
  lines: (codes, others) =>
    `Piano triennale: ${codes.length + others} linee (${codes.join(', ')}${others === 0 ? '' : others === 1 ? ' e un\'altra' : ` e altre ${others}`})`,
  moreItems: (count) => (count === 1 ? 'e un\'altra voce' : `e altre ${count} voci`),
  termPassed: (day) => elide`è scaduto il termine del ${formatDay(day)}`,
  answerBy: (proceeding, day) => `AgID ha fissato un termine nel procedimento «${proceeding}»: ${formatDay(day)}`,
  answerPassed: (proceeding, day) => elide`è passato il termine del ${formatDay(day)}, fissato da AgID nel procedimento «${proceeding}»`,
  answerEnds: (proceeding) => `il termine fissato da AgID nel procedimento «${proceeding}» non corre più`,
  dueSoon: (day, days) => elide`il termine scade il ${formatDay(day)}, tra ${days} ${days === 1 ? 'giorno' : 'giorni'}`,
  nextSoon: (day, days) => elide`il prossimo termine scade il ${formatDay(day)}, tra ${days} ${days === 1 ? 'giorno' : 'giorni'}`,
  renewSoon: (day, days) => elide`è da rifare entro il ${formatDay(day)}, tra ${days} ${days === 1 ? 'giorno' : 'giorni'}`,
  beginsSoon: (day, days) => elide`l'obbligo decorre dal ${formatDay(day)}, tra ${days} ${days === 1 ? 'giorno' : 'giorni'}`,
  begins: 'da oggi l\'obbligo decorre',
  newDuty: 'nuovo obbligo',
  dutyEnds: 'l\'obbligo non è più in vigore',
  newTerm: (day) => (day === null ? 'il termine non è più determinabile' : elide`il termine diventa il ${formatDay(day)}`),
  tooOld: 'l\'informazione su cui si regge è troppo vecchia: va aggiornata',
  stands: {
    pass: 'già conforme',
    unknown: 'non si sa se è adempiuto',
    not_applicable: 'non riguarda il Comune',
    error: 'non si può verificare per errore',
  },
  becomes: {
    pass: 'diventa conforme',
    unknown: 'diventa non determinabile',
    not_applicable: 'non riguarda più il Comune',
    error: 'non si può verificare per errore',
  },
  fails: {
    statutory: 'diventa non conforme se nulla cambia',
    guideline: 'linea guida non rispettata se nulla cambia',
    plan: 'linea o obiettivo non attuato nei termini se nulla cambia',
    grant: 'termine del finanziamento non rispettato se nulla cambia',
  },
  toDo: (due) => (due === null ? 'da adempiere' : elide`da adempiere entro il ${formatDay(due)}`),
  again: (due) => (due === null ? 'torna da rifare' : elide`torna da rifare entro il ${formatDay(due)}`),
  still: {
    pass: 'resta conforme',
    fail: 'resta non conforme se nulla cambia',
    pending: 'resta da adempiere',
    unknown: 'non si sa se è adempiuto',
    not_applicable: 'continua a non riguardare il Comune',
    error: 'non si può ancora verificare per errore',
  },
  assumed: (knownOn) => (knownOn === null ? 'Si suppone che nulla sia cambiato.' : elide`Si suppone che nulla sia cambiato dal ${formatDay(knownOn)}.`),
  remedy: 'Cosa fare',
  check: 'Accertare se è adempiuto; se no',
  why: 'Perché',
  cause: (cause) => {
    switch (cause.kind) {
      case 'rule_starts': return `entra in vigore ${cause.ruleId}`;
      case 'rule_ends': return `non è più in vigore ${cause.ruleId}`;
      case 'edition_starts': return `comincia l'edizione ${cause.edition} del Piano triennale`;
      case 'parameter_changes': return `cambia un valore della norma (${cause.parameter})`;
      case 'fact_known': return elide`${cause.fact}: informazione nota dal ${formatDay(cause.knownOn)}`;
      case 'fact_stale': return elide`${cause.fact}: informazione del ${formatDay(cause.knownOn)}, troppo vecchia`;
      case 'fact_day': return `${cause.fact}: la data ${formatDay(cause.date)}`;
      case 'fact_lapses': return `${cause.fact}: la data ${formatDay(cause.date)} non è più recente`;
    }
  },
  count: (changes, days) => `${changes === 1 ? '1 cambiamento' : `${changes} cambiamenti`}, in ${days === 1 ? '1 giorno' : `${days} giorni`}.`,
  horizon: (days) => `Le norme sono state lette fino ${days.map((day) => withArticle('al', day)).join(', ')}: le modifiche successive non sono considerate.`,
};

const english: ForecastLabels = {
  waiver: waiverLabelsOf('en'),
  title: (name, from, until) => `Forecast for ${name}, from ${formatDay(from)} to ${formatDay(until)}`,
  premise: 'What changes by itself if nobody does anything: nothing is taken to change after the last information.',
  nothing: (until) => `Nothing changes by itself up to ${formatDay(until)}.`,
  month: (day) => `${monthNames.en[Number(day.slice(5, 7)) - 1] ?? ''} ${day.slice(0, 4)}`,
  day: 'Day',
  what: 'Duty and what happens',
  lines: (codes, others) => `Piano triennale: ${codes.length + others} lines (${codes.join(', ')}${others === 0 ? '' : ` and ${others} more`})`,
  moreItems: (count) => (count === 1 ? 'and one more item' : `and ${count} more items`),
  termPassed: (day) => `the term of ${formatDay(day)} has passed`,
  answerBy: (proceeding, day) => `AgID set a term in the proceeding “${proceeding}”: ${formatDay(day)}`,
  answerPassed: (proceeding, day) => `the term of ${formatDay(day)}, set by AgID in the proceeding “${proceeding}”, has passed`,
  answerEnds: (proceeding) => `the term set by AgID in the proceeding “${proceeding}” no longer runs`,
  dueSoon: (day, days) => `due on ${formatDay(day)}, in ${days === 1 ? '1 day' : `${days} days`}`,
  nextSoon: (day, days) => `next due on ${formatDay(day)}, in ${days === 1 ? '1 day' : `${days} days`}`,
  renewSoon: (day, days) => `to be done again by ${formatDay(day)}, in ${days === 1 ? '1 day' : `${days} days`}`,
  beginsSoon: (day, days) => `binds from ${formatDay(day)}, in ${days === 1 ? '1 day' : `${days} days`}`,
  begins: 'it binds from today',
  newDuty: 'new duty',
  dutyEnds: 'no longer in force',
  newTerm: (day) => (day === null ? 'the term can no longer be determined' : `the term becomes ${formatDay(day)}`),
  tooOld: 'the information that it rests on is too old: bring it up to date',
  stands: {
    pass: 'met already',
    unknown: 'whether it is met is not known',
    not_applicable: 'does not concern the body',
    error: 'cannot be checked because of an error',
  },
  becomes: {
    pass: 'becomes met',
    unknown: 'can no longer be determined',
    not_applicable: 'no longer concerns the body',
    error: 'cannot be checked because of an error',
  },
  fails: {
    statutory: 'becomes a breach if nothing changes',
    guideline: 'guideline not followed if nothing changes',
    plan: 'line or target not carried out in time if nothing changes',
    grant: 'term of the grant not kept if nothing changes',
  },
  toDo: (due) => (due === null ? 'to be met' : `to be met by ${formatDay(due)}`),
  again: (due) => (due === null ? 'to be done again' : `to be done again by ${formatDay(due)}`),
  still: {
    pass: 'still met',
    fail: 'still not met if nothing changes',
    pending: 'still to be met',
    unknown: 'whether it is met is not known',
    not_applicable: 'still does not concern the body',
    error: 'still cannot be checked because of an error',
  },
  assumed: (knownOn) => (knownOn === null ? 'Nothing is taken to have changed.' : `Nothing is taken to have changed since ${formatDay(knownOn)}.`),
  remedy: 'To do',
  check: 'Find out whether it is met; if not',
  why: 'Why',
  cause: (cause) => {
    switch (cause.kind) {
      case 'rule_starts': return `${cause.ruleId} comes into force`;
      case 'rule_ends': return `${cause.ruleId} is no longer in force`;
      case 'edition_starts': return `edition ${cause.edition} of the Piano triennale starts`;
      case 'parameter_changes': return `a value of the law changes (${cause.parameter})`;
      case 'fact_known': return `${cause.fact}: known from ${formatDay(cause.knownOn)}`;
      case 'fact_stale': return `${cause.fact}: information of ${formatDay(cause.knownOn)}, too old`;
      case 'fact_day': return `${cause.fact}: the day ${formatDay(cause.date)}`;
      case 'fact_lapses': return `${cause.fact}: the day ${formatDay(cause.date)} is no longer recent`;
    }
  },
  count: (changes, days) => `${changes === 1 ? '1 change' : `${changes} changes`}, on ${days === 1 ? '1 day' : `${days} days`}.`,
  horizon: (days) => `The law was read up to ${days.join(', to ')}: later changes are not considered.`,
};

const monthNames = {
  it: ['Gennaio', 'Febbraio', 'Marzo', 'Aprile', 'Maggio', 'Giugno', 'Luglio', 'Agosto', 'Settembre', 'Ottobre', 'Novembre', 'Dicembre'],
  en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
} as const;

/** The words of a forecast in a language. */
export function forecastLabelsOf(lang: Lang): ForecastLabels {
  return lang === 'en' ? english : italian;
}
