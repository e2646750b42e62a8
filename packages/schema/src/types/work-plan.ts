import type { Assessment, Exposure, Finding, FindingLegalBasis, FindingWaiver, Summary } from './assessment.ts';
import type { CivilDate, Disposition, Force, Outcome, Severity, Text } from './common.ts';
import type { Actor, Confidence, ExposureClass } from './rule.ts';

/** A kind of work, by what the remedy of a rule asks for: our own judgement, never the law's. */
export interface EffortKind {
  readonly id: string;
  readonly label: Text;
  /** The lighter the work, the more points: of two equal duties the lighter comes first. */
  readonly points: number;
  /** Someone outside the Comune must be asked to do it. */
  readonly supplier?: true;
  /** Ids of the rules whose remedy is of this kind. */
  readonly rules: readonly string[];
}

/** A measure of the PNRR and what is about the same matter, as the calls themselves call it. */
export interface MeasureMatter {
  /** A value of `pnrr.progetti.misura`, such as `1.4.3`. */
  readonly measure: string;
  readonly packs?: readonly string[];
  readonly rules?: readonly string[];
}

/**
 * The weights of a programme of work: `rules/piano-di-lavoro.yml`, or a file of the Comune's own. The
 * priority of a duty is the sum of its points; no table falls where what it weighs gets graver or nearer.
 */
export interface WorkWeights {
  readonly exposure: Readonly<Record<ExposureClass, number>>;
  /** Of what art. 18-bis does not reach, by what binds. */
  readonly unexposed: Readonly<Record<Force, number>>;
  readonly severity: Readonly<Record<Severity, number>>;
  readonly date: {
    /** The term has passed, or the duty binds always. */
    readonly overdue: number;
    /** By how many days are left at most, in order. */
    readonly within: readonly { readonly days: number; readonly points: number }[];
    readonly later: number;
    /** No date is known. */
    readonly undated: number;
  };
  /** AgID has begun the procedure of art. 18-bis on it. */
  readonly procedure: number;
  readonly effort: {
    /** Of a duty whose work nobody has judged: neither forward nor back. */
    readonly unknown: number;
    readonly kinds: readonly EffortKind[];
  };
  readonly pnrr: readonly MeasureMatter[];
}

/**
 * What is to be done about a duty.
 *
 * - `breach`: it is not met, and was due;
 * - `due`: it is not met, and not yet due;
 * - `renewal`: it is met, and must be met again within the horizon;
 * - `check`: whether it is met is not known; first comes the answer to its questions;
 * - `answer`: AgID has set a term in a proceeding about it, whatever came of the duty.
 */
export type WorkKind = 'breach' | 'due' | 'renewal' | 'check' | 'answer';

/** The points of a task and what they are made of. */
export interface WorkPoints {
  readonly total: number;
  readonly exposure: number;
  readonly severity: number;
  readonly date: number;
  readonly effort: number;
  readonly procedure: number;
}

/** One finding of a task: the ente, or one item. */
export interface WorkInstance {
  readonly findingId: string;
  /** Key of the item, `*` for those that nobody listed; null for the ente, and for what AgID asks. */
  readonly item: string | null;
  readonly outcome: Outcome;
  readonly disposition: Disposition;
  /** Of its finding: only where `disposition` is `waived` or `waiver_expired`. */
  readonly waiver?: FindingWaiver;
  readonly reason: string;
  /** Its own date; the task has the nearest. */
  readonly day: CivilDate | null;
  readonly assumed: boolean;
  readonly knownOn: CivilDate | null;
}

/** A line of the Piano triennale that the duty proves: it closes with it. */
export interface WorkLine {
  readonly findingId: string;
  readonly ruleId: string;
  readonly packId: string;
  readonly title: string;
  /** Other duties that must be met too before it closes; sorted. */
  readonly alsoNeeds: readonly string[];
}

/** A project of the Comune that the PNRR pays for. */
export interface WorkProject {
  /** Key in `pnrr.progetti`. */
  readonly id: string;
  readonly title: string | null;
  readonly measure: string | null;
  readonly cup: string | null;
  /** `own`: the duty is about it; `line`: the Comune's plan says so of a line; `matter`: its measure is about the same matter. */
  readonly because: 'own' | 'line' | 'matter';
}

/** A piece of work: one duty, whether on the ente or on some items, or one act of AgID to answer. */
export interface WorkTask {
  /** `breach:pdnd/adesione`; with its day where the work is for a day: `due:pnrr/completamento:2024-05-28`; `answer:p1:contestazione`. */
  readonly id: string;
  readonly kind: WorkKind;
  readonly ruleId: string;
  readonly packId: string;
  readonly title: string;
  /** Path of the list whose items it is about; null for the ente, and for what AgID asks. */
  readonly collection: string | null;
  readonly force: Force;
  readonly severity: Severity;
  readonly actor: Actor;
  /**
   * The office of the vocabulary that answers for it in the Comune, where `actor` names none that a Comune has one of:
   * the head of some service, a supplier. Null elsewhere.
   */
  readonly office: string | null;
  /** `now`: its day has passed, or it binds always. */
  readonly when: 'now' | 'coming' | 'undated';
  readonly day: CivilDate | null;
  /** What that day is: the term, or the day from which the duty binds always. */
  readonly dayIs: 'term' | 'start';
  /** Negative where overdue; null where there is no day, and for `check` once it has passed. */
  readonly daysLeft: number | null;
  readonly points: WorkPoints;
  /** Id of the kind of work; null where nobody has judged it. */
  readonly effort: string | null;
  /** What the law attaches to it if it is not met; null where art. 18-bis does not reach it. */
  readonly exposure: Exposure | null;
  readonly legalBasis: readonly FindingLegalBasis[];
  readonly remedy: string;
  /** What to produce as proof. */
  readonly proof: readonly string[];
  readonly confidence: Confidence;
  /** Never empty; in the order of findings. */
  readonly instances: readonly WorkInstance[];
  readonly lines: readonly WorkLine[];
  /** Offices that the Comune's own plan puts in charge of the lines that it is or closes; sorted. */
  readonly offices: readonly string[];
  /** Names of the services that it is about; sorted. */
  readonly services: readonly string[];
  /** Suppliers that the items name; sorted. */
  readonly suppliers: readonly string[];
  readonly projects: readonly WorkProject[];
  /** Ids of the questions whose answers it waits for, or that are open on other items of its rule. */
  readonly questions: readonly string[];
}

/** A question to answer before work can be planned. */
export interface WorkQuestion {
  /** The fact, with `[]` after it where what is asked is whether a list is whole. */
  readonly id: string;
  /** Path in the vocabulary. */
  readonly fact: string;
  readonly asks: 'value' | 'complete';
  readonly label: string;
  /** As the vocabulary puts it; its label where it has no question. */
  readonly question: string;
  /** The office that knows, in capitals; null where the vocabulary names none. */
  readonly office: string | null;
  /** Path of the list that `items` are of; null for a fact of the ente, and where it asks whether a list is whole. */
  readonly collection: string | null;
  /** The items that it is open on, sorted; none for a fact of the ente. */
  readonly items: readonly string[];
  /** The duties that wait for it; sorted. */
  readonly ruleIds: readonly string[];
  /** Sums of the points of the checks that wait for it. */
  readonly points: { readonly duties: number; readonly lines: number };
}

/** A piece of work that the Comune's own plan has programmed; no duty is taken to be met by it. */
export interface OwnWork {
  /** Key in `piano.interventi`. */
  readonly id: string;
  readonly title: string | null;
  /** The day that the plan sets, the last of its last year where it names the year alone. */
  readonly day: CivilDate | null;
  readonly offices: readonly string[];
}

/** What one office, one supplier or one month has to do. Ids, in the order of the plan. */
export interface WorkGroup {
  /**
   * By office: the `office` of a task, or else its `Actor`, `rtd` for the office of that name; by supplier: its name, `unnamed` or `none`;
   * by month: `now`, `YYYY-MM` or `undated`.
   */
  readonly key: string;
  readonly tasks: readonly string[];
  readonly checks: readonly string[];
  /** By office alone. */
  readonly questions: readonly string[];
}

/** How a programme is grouped. */
export type WorkGrouping = 'office' | 'supplier' | 'month';

/** How many there are of each. */
export type WorkCounts = Readonly<Record<WorkKind | 'setAside' | 'questions', number>>;

/** A programme of work: what to do, in which order. Same input, same bytes. */
export interface WorkPlan extends Pick<Assessment, 'tool' | 'lang' | 'subject' | 'asOf' | 'knownAt' | 'assumeUnchanged' | 'profile' | 'packs' | 'stateDigest' | 'items' | 'exposureNote' | 'openData' | 'diagnostics' | 'disclaimer'> {
  readonly schemaVersion: 1;
  /** The last day on which a duty that is met may fall due again to be told. */
  readonly until: CivilDate;
  readonly weightsDigest: string;
  /** The kinds of work that tasks name, and what they are called. */
  readonly efforts: readonly { readonly id: string; readonly label: string }[];
  /** What is supposed to be done, and how many findings that changes. */
  readonly done: readonly { readonly ruleId: string; readonly title: Finding['title']; readonly findings: number }[];
  /** The summary of the assessment. */
  readonly before: Summary;
  /** What it would be if that were done; the same where nothing is supposed to be. */
  readonly after: Summary;
  readonly counts: WorkCounts;
  /** What AgID asks, by its terms, then breaches, coming duties and renewals: what to do first comes first. */
  readonly tasks: readonly WorkTask[];
  /** What is not known to be met, in the same order. */
  readonly checks: readonly WorkTask[];
  /** What to answer first comes first. */
  readonly questions: readonly WorkQuestion[];
  /** What the Comune has programmed itself, in order of time: to be held against what is due. */
  readonly ownWorks: readonly OwnWork[];
  /** Put off or exempted: no work, but not forgotten. */
  readonly setAside: readonly WorkTask[];
  readonly groups: Readonly<Record<WorkGrouping, readonly WorkGroup[]>>;
}
