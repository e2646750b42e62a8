import type {
  Assurance,
  ConfidenceLevel,
  Disposition,
  Force,
  Lang,
  MissingReason,
  Outcome,
  Severity,
  TimingState,
} from '../types/common.ts';
import type { CoverageStatus } from '../types/bundle.ts';
import type { Actor } from '../types/rule.ts';

/** Names of types, with their article: facts of the vocabulary and values of JSON. */
export type TypeName =
  | 'boolean'
  | 'integer'
  | 'number'
  | 'date'
  | 'enum'
  | 'string'
  | 'url'
  | 'set'
  | 'collection'
  | 'array'
  | 'object'
  | 'null'
  | 'period'
  | 'value';

/** The words that a reader meets for the closed lists of Adempi. */
export interface Words {
  readonly outcome: Readonly<Record<Outcome, string>>;
  /** What a `fail` is called, by what binds: only a breach of law is an "inadempimento". */
  readonly fail: Readonly<Record<Force, string>>;
  /** What a `pass` is called, by how well its facts are known. */
  readonly pass: Readonly<Record<Assurance, string>>;
  readonly disposition: Readonly<Record<Disposition, string>>;
  readonly timing: Readonly<Record<TimingState, string>>;
  readonly severity: Readonly<Record<Severity, string>>;
  readonly assurance: Readonly<Record<Assurance, string>>;
  readonly force: Readonly<Record<Force, string>>;
  readonly confidence: Readonly<Record<ConfidenceLevel, string>>;
  readonly missing: Readonly<Record<MissingReason, string>>;
  readonly actor: Readonly<Record<Actor, string>>;
  readonly coverage: Readonly<Record<CoverageStatus, string>>;
  readonly type: Readonly<Record<TypeName, string>>;
  readonly yes: string;
  readonly no: string;
  /** The whole of a document, in a sentence. */
  readonly document: string;
  readonly andOthers: string;
}

const italian: Words = {
  outcome: {
    pass: 'conforme',
    fail: 'non conforme',
    pending: 'da adempiere',
    unknown: 'non determinabile',
    not_applicable: 'non applicabile',
    error: 'errore di verifica',
  },
  fail: {
    statutory: 'inadempimento',
    guideline: 'linea guida non rispettata',
    plan: 'linea o obiettivo non attuato nei termini',
    grant: 'termine del finanziamento non rispettato',
  },
  pass: {
    declared: 'conforme (secondo i dati dichiarati)',
    attested: 'conforme (secondo i dati attestati)',
    documented: 'conforme (secondo i dati documentati)',
    observed: 'conforme (secondo i dati osservati)',
  },
  disposition: {
    none: 'nessuna',
    waived: 'rinviato dall’ente (o esentato per legge)',
    waiver_expired: 'rinvio scaduto',
    baselined: 'già noto',
  },
  timing: {
    upcoming: 'in programma',
    due_soon: 'in scadenza',
    overdue: 'scaduto',
    met: 'adempiuto',
    met_late: 'adempiuto in ritardo',
    continuous: 'sempre dovuto',
    undetermined: 'termine non determinabile',
  },
  severity: { critical: 'critica', high: 'alta', medium: 'media', low: 'bassa', info: 'informativa' },
  assurance: { declared: 'dichiarato', attested: 'attestato', documented: 'documentato', observed: 'osservato' },
  force: {
    statutory: 'norma di legge',
    guideline: 'linea guida',
    plan: 'piano del Comune',
    grant: 'finanziamento',
  },
  confidence: { verified: 'verificato alla fonte', unverified: 'non verificato alla fonte' },
  missing: {
    absent: 'il dato manca',
    stale: 'il dato è troppo vecchio',
    before_deadline: 'il termine è trascorso, l’ultima informazione è precedente',
    after_as_of: 'il dato è stato rilevato dopo la data della verifica',
    conflict: 'le fonti si contraddicono',
    open: 'l’elenco potrebbe non essere completo',
  },
  actor: {
    rtd: 'RTD',
    segretario: 'segretario',
    giunta: 'Giunta',
    'responsabile-servizio': 'responsabile del servizio',
    fornitore: 'fornitore',
    rup: 'RUP',
    sindaco: 'sindaco',
  },
  coverage: {
    automated: 'verificata dalle regole',
    partial: 'verificata in parte',
    manual: 'da guardare a mano',
    not_applicable: 'nessun obbligo per il Comune',
  },
  type: {
    boolean: 'true (sì) o false (no)',
    integer: 'un numero intero',
    number: 'un numero',
    date: 'una data (anno-mese-giorno)',
    enum: 'uno dei valori ammessi',
    string: 'un testo',
    url: 'un indirizzo web',
    set: 'un elenco di valori',
    collection: 'un elenco',
    array: 'un elenco',
    object: 'un gruppo di voci',
    null: 'nessun valore',
    period: 'una durata',
    value: 'un valore semplice',
  },
  yes: 'sì',
  no: 'no',
  document: 'questo documento',
  andOthers: 'e altri {count}',
};

const english: Words = {
  outcome: {
    pass: 'compliant',
    fail: 'not compliant',
    pending: 'to be met',
    unknown: 'cannot be determined',
    not_applicable: 'not applicable',
    error: 'check failed',
  },
  fail: {
    statutory: 'breach of law',
    guideline: 'guideline not followed',
    plan: 'line or target not carried out in time',
    grant: 'term of the grant not kept',
  },
  pass: {
    declared: 'compliant (by declared data)',
    attested: 'compliant (by attested data)',
    documented: 'compliant (by documented data)',
    observed: 'compliant (by observed data)',
  },
  disposition: {
    none: 'none',
    waived: 'postponed by the ente (or exempt by law)',
    waiver_expired: 'postponement expired',
    baselined: 'already known',
  },
  timing: {
    upcoming: 'upcoming',
    due_soon: 'due soon',
    overdue: 'overdue',
    met: 'met',
    met_late: 'met late',
    continuous: 'always due',
    undetermined: 'due date cannot be determined',
  },
  severity: { critical: 'critical', high: 'high', medium: 'medium', low: 'low', info: 'informative' },
  assurance: { declared: 'declared', attested: 'attested', documented: 'documented', observed: 'observed' },
  force: { statutory: 'law', guideline: 'guideline', plan: 'plan of the Comune', grant: 'grant' },
  confidence: { verified: 'verified in the source', unverified: 'not verified in the source' },
  missing: {
    absent: 'the fact is missing',
    stale: 'the fact is too old',
    before_deadline: 'the due date has passed, the last information is older',
    after_as_of: 'the fact was established after the day of the check',
    conflict: 'the sources contradict each other',
    open: 'the list may not be complete',
  },
  actor: {
    rtd: 'RTD',
    segretario: 'segretario (chief administrative officer)',
    giunta: 'Giunta (executive)',
    'responsabile-servizio': 'head of the service',
    fornitore: 'supplier',
    rup: 'RUP (project officer)',
    sindaco: 'mayor',
  },
  coverage: {
    automated: 'checked by rules',
    partial: 'checked in part',
    manual: 'for a person to look at',
    not_applicable: 'no duty of a Comune',
  },
  type: {
    boolean: 'true or false',
    integer: 'a whole number',
    number: 'a number',
    date: 'a date (year-month-day)',
    enum: 'one of the admitted values',
    string: 'a text',
    url: 'a web address',
    set: 'a list of values',
    collection: 'a list',
    array: 'a list',
    object: 'a group of entries',
    null: 'no value',
    period: 'a period',
    value: 'a plain value',
  },
  yes: 'yes',
  no: 'no',
  document: 'this document',
  andOthers: 'and {count} more',
};

/**
 * The words of a language.
 * @example words('it').outcome.pending // 'da adempiere'
 */
export function words(lang: Lang = 'it'): Words {
  return lang === 'en' ? english : italian;
}
