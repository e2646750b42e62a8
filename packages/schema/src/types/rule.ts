import type { CivilDate, ConfidenceLevel, Force, Outcome, Period, Severity, Text, TimingState } from './common.ts';

/** A plain value in a rule or a state. */
export type Scalar = string | number | boolean;

/**
 * A dated parameter. It is read at the due date that is being judged (for a duty without
 * a due date, and for a deadline that is itself a parameter: at `asOf`).
 */
export interface ParamRef {
  readonly param: string;
  readonly at?: 'asOf';
}

/** The value of another fact. */
export interface FactRef {
  readonly fact: string;
}

/**
 * A date of the duty's own deadline: the judged due date, the one before it, the one after it.
 * `previous` and `next` exist for recurring duties only.
 */
export interface DeadlineRef {
  readonly deadline: 'last' | 'previous' | 'next';
}

/** The day of the assessment. */
export interface AsOfRef {
  readonly asOf: true;
}

/** What a leaf compares a fact with. */
export type ValueRef = Scalar | readonly Scalar[] | ParamRef | FactRef | DeadlineRef | AsOfRef;

/** The operand of `growthAtLeast`: 100 × (now − base) ≥ percent × base. */
export interface GrowthRef {
  readonly base: FactRef;
  readonly percent: number | ParamRef;
}

/** The closed set of operators that compare a fact with a value. */
export type ComparisonOperator =
  | 'equal'
  | 'notEqual'
  | 'in'
  | 'notIn'
  | 'contains'
  | 'doesNotContain'
  | 'lessThan'
  | 'lessThanInclusive'
  | 'greaterThan'
  | 'greaterThanInclusive'
  | 'before'
  | 'onOrBefore'
  | 'after'
  | 'onOrAfter'
  | 'withinLast'
  | 'nonEmpty'
  | 'countAtLeast'
  | 'growthAtLeast';

/** Operators over the items of a collection; their value is a condition. */
export type Quantifier = 'every' | 'some' | 'none';

/** A fact compared with a value. */
export interface ComparisonLeaf {
  readonly fact: string;
  readonly operator: ComparisonOperator;
  /** Absent for `nonEmpty` only. */
  readonly value?: ValueRef | GrowthRef;
}

/** A condition asked of the items of a collection. */
export interface QuantifierLeaf {
  readonly fact: string;
  readonly operator: Quantifier;
  readonly value: Condition;
}

/** Holds where every member does; of none, always. */
export interface AllCondition {
  readonly all: readonly Condition[];
}

/** Holds where some member does; of none, never. */
export interface AnyCondition {
  readonly any: readonly Condition[];
}

/** Holds where its condition does not; unknown where that is. */
export interface NotCondition {
  readonly not: Condition;
}

/** A condition in the nested shape of json-rules-engine, restricted and extended. */
export type Condition = AllCondition | AnyCondition | NotCondition | ComparisonLeaf | QuantifierLeaf;

/** A deadline that falls once. */
export type OnceDeadline =
  | { readonly on: CivilDate | ParamRef }
  | { readonly fact: string }
  | { readonly after: { readonly fact: string; readonly offset: Period } };

interface MetOn {
  /** The fact that tells on which day the duty was met. */
  readonly metOn?: string;
}

interface Since {
  /** The fact that tells on which day the duty arose for this item. */
  readonly since?: string;
}

/**
 * When a duty must be met. The due day is still in time.
 *
 * - `on`, `fact`, `after`, `firstOf`: once;
 * - `yearly` (`MM-DD`) and `every` (a period counted from an anchor; the first due date is
 *   anchor + period): again and again, and `metOn` is required: a date in (previous, last]
 *   meets that cycle;
 * - `continuous`: from the day `from`, else from the first day of `inForce`; later if `since` is later.
 */
export type Deadline =
  | (OnceDeadline & MetOn)
  | ({ readonly firstOf: readonly OnceDeadline[] } & MetOn)
  | ({ readonly yearly: string; readonly metOn: string } & Since)
  | ({ readonly every: Period; readonly from: CivilDate | ParamRef | FactRef; readonly metOn: string } & Since)
  | ({ readonly continuous: true; readonly from?: CivilDate } & Since);

/** One norm that a rule rests on. */
export interface LegalBasis {
  /** Id in `rules/atti.yml`. */
  readonly act: string;
  readonly article?: string;
  readonly comma?: string;
  /** For acts that have neither, such as `CAP3.PA.07` or `par. 3.5`. */
  readonly point?: string;
  /** The day on which someone last read it. */
  readonly checkedOn: CivilDate;
  /** Id in `rules/fonti.yml`: where it was read. */
  readonly source: string;
}

/** What art. 18-bis CAD attaches to a breach. */
export type ExposureClass = 'fine' | 'fine_halved' | 'fine_unclear' | 'no_fine' | 'other';

/** What follows from a breach outside art. 18-bis. */
export interface OtherExposure {
  /** `dirigenziale`, `disciplinare`, `performance`, `revoca`, `erariale`, `altro`. */
  readonly kind: string;
  readonly basis: string;
  readonly confidence?: ConfidenceLevel;
}

/** Statutory exposure of a breach, dated; never a prediction. */
export interface RuleExposure {
  readonly cad18bis: ExposureClass;
  /** First day on which it applies; before it there is none. */
  readonly from?: CivilDate;
  readonly basis: string;
  readonly other?: readonly OtherExposure[];
}

/** What was read in a source, apart for the duty, its date and its exposure. */
export interface Confidence {
  readonly duty: ConfidenceLevel;
  readonly date: ConfidenceLevel;
  readonly exposure: ConfidenceLevel;
}

/** An outcome, or `not_in_force`: on that day the rule does not exist, and gives no finding. */
export type ExampleOutcome = Outcome | 'not_in_force';

/** What an example expects; a bare outcome is short for `{ outcome }`. */
export interface ExampleExpectation {
  /** Of the whole rule: the worst of its findings. */
  readonly outcome: ExampleOutcome;
  readonly timing?: TimingState;
  readonly dueDate?: CivilDate | null;
  /** Addresses of the missing facts, sorted. */
  readonly missing?: readonly string[];
  /** Outcome per item key; the phantom item is `*`. */
  readonly items?: Readonly<Record<string, Outcome>>;
}

/**
 * An example written by hand, run as a test.
 *
 * `given` has the shape of `fatti` in a state, with `ente` beside them. Collections in it are
 * complete unless listed in `open`. Facts are known on `asOf` unless `knownOn` says otherwise.
 */
export interface Example {
  readonly name: string;
  readonly asOf: CivilDate;
  readonly knownOn?: CivilDate;
  readonly assumeUnchanged?: boolean;
  readonly given: Readonly<Record<string, unknown>>;
  readonly open?: readonly string[];
  readonly expect: ExampleOutcome | ExampleExpectation;
}

/**
 * One item of a collection, by its key: the duty is about it alone. While an open collection does
 * not list it, nothing is known of it; when a complete one does not, it is absent.
 */
export interface ItemTarget {
  readonly collection: string;
  readonly key: string;
  /** Of a complete collection without the item: the duty is not met, or does not concern the ente. */
  readonly whenAbsent: 'unmet' | 'not_applicable';
}

/** Who moves to meet the duty. */
export type Actor = 'rtd' | 'segretario' | 'giunta' | 'responsabile-servizio' | 'fornitore' | 'rup' | 'sindaco';

/** Why an outcome is not published: it would tell an attacker where to look, or it tells of a proceeding of AgID. */
export type Confidential = 'security' | 'proceeding';

/** One duty of a Comune. One rule, one file; its id is its path. */
export interface Rule {
  readonly id: string;
  /** The row of the law dossier that it implements. */
  readonly obligation: string;
  readonly title: Text;
  readonly severity: Severity;
  readonly force: Force;
  readonly confidence: Confidence;
  readonly legalBasis: readonly LegalBasis[];
  readonly inForce: { readonly from: CivilDate; readonly to?: CivilDate; readonly replacedBy?: string };
  readonly deadline: Deadline;
  /** On facts of the ente. */
  readonly appliesWhen?: Condition;
  /** A collection: one finding per item. */
  readonly forEach?: string;
  /** One item: one finding, with the facts of that item at hand. */
  readonly forItem?: ItemTarget;
  /** On facts of the item. Only with `forEach`. */
  readonly where?: Condition;
  /** Needed unless the deadline recurs, where `metOn` alone may decide. */
  readonly require?: Condition;
  /**
   * Rules that prove this duty: where it applies and one of them is in force, it takes the worst
   * of their verdicts, and `require` is not asked.
   */
  readonly provedBy?: readonly string[];
  readonly exposure?: RuleExposure;
  /** Italian sentences with `{fact.path}` in them; default sentences stand in where absent. */
  readonly messages: {
    readonly pass?: string;
    readonly fail: string;
    readonly pending?: string;
    readonly unknown?: string;
    readonly not_applicable?: string;
    /** Not met because a complete collection does not list the item of `forItem`. */
    readonly absent?: string;
  };
  readonly remedy: string;
  readonly evidence: readonly string[];
  readonly actor: Actor;
  /** How it came out stays out of what the ente publishes, and why. */
  readonly confidential?: Confidential;
  /** Codes of AgID with their edition, such as `2021-2023/CAP3.PA.LA07`. */
  readonly aliases?: readonly string[];
  /** Doubts and limits, in Italian, shown on the rule's page. */
  readonly notes?: readonly string[];
  readonly examples: readonly Example[];
}
