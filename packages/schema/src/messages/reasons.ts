import type { Lang } from '../types/common.ts';

/**
 * Sentences that explain an outcome where the rule has none of its own, and the few words that
 * values are printed with. `{facts}` is a list of labels, with values where they are known.
 */
export interface Reasons {
  readonly pass: string;
  readonly pending: string;
  readonly pendingContinuous: string;
  readonly notApplicable: string;
  readonly notApplicableEmpty: string;
  readonly absent: string;
  readonly open: string;
  readonly conflict: string;
  readonly stale: string;
  readonly afterAsOf: string;
  readonly beforeDeadline: string;
  readonly beforeStart: string;
  /** In place of the day of what is known, where it has none. */
  readonly undated: string;
  readonly noReference: string;
  readonly error: string;
  readonly proved: string;
  readonly assumed: string;
  readonly yes: string;
  readonly no: string;
  readonly notKnown: string;
  /** The value of an empty list. */
  readonly noItem: string;
  readonly disclaimer: string;
  /** What to do about an act of AgID; `{purpose}` is what its term is for, `{id}` the proceeding. */
  readonly answer: string;
  /** What is told of all that rests on open data alone. */
  readonly clues: string;
}

const it: Reasons = {
  pass: 'Risulta {facts}.',
  pending: 'Non ancora adempiuto: {facts}. Il termine è il {due}.',
  pendingContinuous: "Non ancora adempiuto: {facts}. L'obbligo decorre dal {since}.",
  notApplicable: 'Non applicabile: {facts}.',
  notApplicableEmpty: 'Non applicabile: l\'elenco «{facts}» è completo e non ha voci.',
  absent: 'Non determinabile: non si conosce {facts}.',
  open: "Non determinabile: l'elenco «{facts}» non è dichiarato completo, e le voci che mancano potrebbero cambiare l'esito.",
  conflict: 'Non determinabile: le fonti si contraddicono su {facts}.',
  stale: "Non determinabile: l'informazione è troppo vecchia su {facts}.",
  afterAsOf: 'Non determinabile: alla data della verifica non si conosceva ancora {facts}.',
  beforeDeadline: "Non determinabile: il termine del {due} è trascorso, l'ultima informazione ({knownOn}) è precedente.",
  beforeStart: "Non determinabile: l'obbligo decorre dal {since}, l'ultima informazione ({knownOn}) è precedente.",
  undated: 'senza data',
  noReference: 'Non determinabile: manca il valore di riferimento per la data in esame.',
  error: 'Errore di verifica di questa regola: {facts}.',
  proved: 'Vale l\'esito della regola {rule}: {facts}',
  assumed: 'Vale se nulla è cambiato dal {knownOn}.',
  yes: 'sì',
  no: 'no',
  notKnown: 'non noto',
  noItem: 'nessuna voce',
  disclaimer:
    'Questo esame è un aiuto: non è un parere legale né una certificazione. Vale per i fatti dichiarati e per le norme lette, alla data indicata.',
  answer: 'Rispondere ad AgID, termine {purpose} (procedimento «{id}»)',
  clues: 'Indizi da dati aperti, non accertamenti.',
};

const en: Reasons = {
  pass: 'It is known: {facts}.',
  pending: 'Not yet met: {facts}. Due by {due}.',
  pendingContinuous: 'Not yet met: {facts}. The duty binds from {since}.',
  notApplicable: 'Not applicable: {facts}.',
  notApplicableEmpty: 'Not applicable: the list «{facts}» is complete and has no entries.',
  absent: 'Cannot be determined: not known: {facts}.',
  open: 'Cannot be determined: the list «{facts}» is not declared complete, and what it lacks could change the outcome.',
  conflict: 'Cannot be determined: sources contradict each other on {facts}.',
  stale: 'Cannot be determined: what is known is too old on {facts}.',
  afterAsOf: 'Cannot be determined: not yet known on the day of the assessment: {facts}.',
  beforeDeadline: 'Cannot be determined: the due date {due} has passed, and what is known ({knownOn}) is older.',
  beforeStart: 'Cannot be determined: the duty binds from {since}, and what is known ({knownOn}) is older.',
  undated: 'no date',
  noReference: 'Cannot be determined: there is no reference value for the day in question.',
  error: 'This rule could not be evaluated: {facts}.',
  proved: 'The outcome is that of the rule {rule}: {facts}',
  assumed: 'It holds if nothing has changed since {knownOn}.',
  yes: 'yes',
  no: 'no',
  notKnown: 'not known',
  noItem: 'none',
  disclaimer:
    'This assessment is an aid: it is neither legal advice nor a certification. It holds for the facts declared and the law read, on the day given.',
  answer: 'Answer AgID, term {purpose} (proceeding “{id}”)',
  clues: 'Clues from open data, not findings of fact.',
};

/** The sentences of a language. */
export function reasons(lang: Lang): Reasons {
  return lang === 'en' ? en : it;
}
