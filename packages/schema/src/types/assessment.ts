import type {
  Assurance,
  CivilDate,
  Diagnostic,
  Disposition,
  Force,
  Lang,
  MissingReason,
  Outcome,
  Severity,
  TimingState,
} from './common.ts';
import type { Actor, Confidence, ExposureClass, OtherExposure } from './rule.ts';

/** Where a finding stands in time. Days and dates are civil. */
export interface Timing {
  readonly state: TimingState;
  readonly dueDate: CivilDate | null;
  /** Negative when overdue; null where there is no due date, and for `unknown` once it has passed. */
  readonly daysLeft: number | null;
  readonly nextDueDate: CivilDate | null;
  /** `met`: what is known meets the next cycle too, by a day of it and by all else that the rule asks then. */
  readonly nextState: 'upcoming' | 'due_soon' | 'met' | null;
  /** Of a continuous duty: the first day on which it binds. */
  readonly since: CivilDate | null;
}

/** What the law attaches to a breach: a class under art. 18-bis, in euro where the law fixes a sum, and what follows elsewhere. */
export interface Exposure {
  readonly class: ExposureClass;
  readonly minEur: number | null;
  readonly maxEur: number | null;
  readonly basis: string;
  readonly other: readonly OtherExposure[];
  /** Id of the furthest stage of the proceedings that are open, else closed; `none` where none was opened. */
  readonly stage: string;
}

/**
 * A proceeding of AgID about a finding (art. 18-bis CAD): where it stands, as the acts that the ente
 * declares tell. What a stage means is in the bundle, `exposure.procedure.stages`.
 */
export interface Proceeding {
  /** Key of the item that declares it. */
  readonly id: string;
  /** Id of the furthest stage that an act has reached by `asOf`. */
  readonly stage: string;
  /** One for each stage that was reached, in the order of the stages. */
  readonly acts: readonly { readonly stage: string; readonly date: CivilDate }[];
  /** The term that the last act sets; null where its stage has none. */
  readonly term: {
    /** Null where the ente did not declare it: the law gives no number of days. */
    readonly date: CivilDate | null;
    /** Negative once it has passed. */
    readonly daysLeft: number | null;
    /** The day on which what it asks was done, where the ente declares it. */
    readonly metOn: CivilDate | null;
  } | null;
  /** What a breach of the rule exposes to, whatever the outcome is today. */
  readonly class: ExposureClass | null;
  /** Ids of the stages that may follow. */
  readonly next: readonly string[];
  readonly closed: boolean;
}

/** A norm that a finding rests on, with its citation in words. */
export interface FindingLegalBasis {
  readonly act: string;
  readonly article?: string;
  readonly comma?: string;
  readonly point?: string;
  /** Such as `art. 64, c. 3-bis, CAD`. */
  readonly label: string;
}

/** A fact that would help to decide. */
export interface Missing {
  /** Address: `pdnd.aderente`, `siti[istituzionale].url`, `siti` for an open collection. */
  readonly fact: string;
  readonly why: MissingReason;
  readonly label: string;
}

/** A fact that decided. */
export interface Evidence {
  readonly fact: string;
  readonly label: string;
  /** Absent for the closure of a collection. */
  readonly value?: unknown;
  /** Key in `sources`. */
  readonly source: string | null;
  /** Page, section or row of the source. */
  readonly ref: string | null;
  readonly knownOn: CivilDate | null;
  readonly assurance: Assurance | null;
  /** Entries of the register of evidence about it; absent where there is none. They change no verdict. */
  readonly documents?: readonly RegisteredDocument[];
}

/** A document in the register of evidence of a state (`prove`). Nobody opened it. */
export interface RegisteredDocument {
  readonly title: string;
  /** Number of the protocol. */
  readonly protocol: string | null;
  readonly protocolDate: CivilDate | null;
  readonly url: string | null;
  /** Path inside the folder of evidence. */
  readonly file: string | null;
  /** In hexadecimal. */
  readonly sha256: string | null;
  /** Last day on which it proves. */
  readonly expires: CivilDate | null;
}

/** The waiver that a finding was matched with; `kind` says whether the ente put the duty off, or a norm exempts from it. */
export interface FindingWaiver {
  readonly kind: 'postponement' | 'exemption';
  /** The last day on which it holds, or held. */
  readonly until: CivilDate;
  readonly reason: string;
  readonly requestedBy: string;
  readonly approvedBy: string;
  readonly approvedOn: CivilDate;
  /** The norm that exempts, as the ente cites it; null for a postponement. */
  readonly norm: FindingLegalBasis | null;
}

/** The verdict of one rule on one ente, or on one item of a collection. */
export interface Finding {
  /** `<rule>@<ente>` or `<rule>@<ente>#<item>`; the phantom item is `*`. */
  readonly id: string;
  readonly ruleId: string;
  readonly packId: string;
  readonly title: string;
  readonly force: Force;
  readonly instance: { readonly collection: string; readonly key: string } | null;
  readonly outcome: Outcome;
  /**
   * Only of `unknown`, and absent in reports of old: what is not known. `scope`: whether the duty concerns the ente, or
   * whether there is such an item; `duty`: that it does is known, and not whether it is met.
   */
  readonly undecided?: 'scope' | 'duty';
  readonly reason: string;
  readonly disposition: Disposition;
  /** Only where `disposition` is `waived` or `waiver_expired`. */
  readonly waiver?: FindingWaiver;
  readonly severity: Severity;
  readonly assurance: Assurance | null;
  readonly knownOn: CivilDate | null;
  /** It holds only if what was last known has not changed (`--assume-unchanged`). */
  readonly assumed: boolean;
  readonly timing: Timing | null;
  /** Null for `pass` and `not_applicable`, for plans and grants, and before it existed. */
  readonly exposure: Exposure | null;
  /** Proceedings of AgID about it, whatever the outcome; absent where none was opened, and in reports of old. */
  readonly proceedings?: readonly Proceeding[];
  readonly legalBasis: readonly FindingLegalBasis[];
  readonly missing: readonly Missing[];
  readonly evidence: readonly Evidence[];
  readonly remedy: string;
  /** What to keep or produce as proof. */
  readonly proof: readonly string[];
  readonly actor: Actor;
  readonly confidence: Confidence;
  readonly trace: Trace | null;
}

/** Kleene's three values. */
export type Verdict = 'true' | 'false' | 'unknown';

/** One comparison: the fact, what it was compared with, what was found, and where that comes from. */
export interface TraceLeaf {
  readonly kind: 'leaf';
  /** Address of the fact. */
  readonly fact: string;
  readonly label: string;
  readonly operator: string;
  readonly negated: boolean;
  readonly expected: unknown;
  readonly value: unknown;
  readonly verdict: Verdict;
  readonly why: MissingReason | null;
  readonly source: string | null;
  readonly ref: string | null;
  readonly knownOn: CivilDate | null;
  readonly assurance: Assurance | null;
}

/** Conditions joined, or one branch per item of a quantifier. */
export interface TraceGroup {
  readonly kind: 'all' | 'any';
  /** Set when the group stands for a quantifier: its operator and collection. */
  readonly quantifier: { readonly operator: string; readonly collection: string } | null;
  /** The item that this branch looks at, in a quantifier. */
  readonly item: string | null;
  readonly verdict: Verdict;
  readonly children: readonly TraceNode[];
}

/** A condition, evaluated. */
export type TraceNode = TraceLeaf | TraceGroup;

/** Every leaf of a finding, and why it came out so. */
export interface Trace {
  readonly appliesWhen: TraceNode | null;
  readonly where: TraceNode | null;
  readonly require: TraceNode | null;
  /** `require` again, with what was known by the due date set aside; null where no breach was tested. */
  readonly breachTest: TraceNode | null;
}

/** How many rules came out how; `rules` is their sum. */
export interface Counts {
  readonly rules: number;
  readonly pass: number;
  readonly fail: number;
  readonly pending: number;
  readonly unknown: number;
  readonly not_applicable: number;
  readonly error: number;
}

/** Counts of rules, not of findings. The counts at the top are of rules of law only. */
export interface Summary extends Counts {
  /** Of every force, since an ente may put off plans and grants alone: rules all of whose findings that fail or are pending are waived. */
  readonly waived: number;
  /** pass / (pass + fail), four decimals; null when nothing was decided. */
  readonly score: number | null;
  /** (pass + fail) / (pass + fail + unknown + error), four decimals. */
  readonly coverage: number | null;
  readonly byForce: Readonly<Record<Force, Counts>>;
  /** Rules that fail, by class. Counted, never summed. */
  readonly exposure: Readonly<Record<ExposureClass, number>>;
}

/** The worst of a rule's findings. */
export interface RuleResult {
  readonly ruleId: string;
  readonly packId: string;
  readonly title: string;
  readonly force: Force;
  readonly outcome: Outcome;
}

/** A fact of which sources say different things. */
export interface Conflict {
  readonly fact: string;
  readonly values: readonly {
    readonly value: unknown;
    readonly source: string | null;
    readonly ref: string | null;
    readonly knownOn: CivilDate | null;
  }[];
  /** Position of the value that won; null when none could. */
  readonly chosen: number | null;
}

/** An item of a list, with the name that the state gives it. */
export interface ItemName {
  /** Path of the list in the vocabulary. */
  readonly collection: string;
  readonly key: string;
  readonly name: string;
}

/** The result of a run: all that a report needs. Same input, same bytes. */
export interface Assessment {
  readonly schemaVersion: 1;
  readonly tool: { readonly name: 'adempi'; readonly version: string };
  readonly engine: 'compiled' | 'json-rules-engine';
  readonly asOf: CivilDate;
  readonly knownAt: CivilDate | null;
  readonly assumeUnchanged: boolean;
  readonly lang: Lang;
  readonly subject: {
    readonly codiceIpa: string | null;
    readonly codiceIstat: string | null;
    readonly denominazione: string;
    readonly tipo: string;
  };
  /** Id of the profile asked for; null: every rule of the packs. */
  readonly profile: string | null;
  readonly packs: readonly {
    readonly id: string;
    readonly version: string;
    readonly digest: string;
    /** The last day for which the law of the pack was read; a later `asOf` is told in `diagnostics`. */
    readonly horizon: CivilDate;
  }[];
  readonly stateDigest: string;
  /** Digest of the waivers about this ente; absent where there were none. */
  readonly waiversDigest?: string;
  /** Digest of the baseline of this ente; absent where there was none. */
  readonly baselineDigest?: string;
  readonly sources: readonly {
    readonly id: string;
    readonly title: string;
    readonly date: CivilDate | null;
    readonly assurance: Assurance | null;
  }[];
  /** The items whose name is not their key, of the lists that findings speak of; sorted. Absent in reports of old. */
  readonly items?: readonly ItemName[];
  readonly summary: Summary;
  readonly rules: readonly RuleResult[];
  readonly findings: readonly Finding[];
  /** Rules outside their period at `asOf`: they give no finding. */
  readonly notInForce: readonly {
    readonly ruleId: string;
    readonly from: CivilDate;
    readonly to: CivilDate | null;
    readonly replacedBy: string | null;
  }[];
  readonly conflicts: readonly Conflict[];
  readonly diagnostics: readonly Diagnostic[];
  /** What a breach that a fine may follow means today, in the words of the law; null where there is none. */
  readonly exposureNote: string | null;
  /** All its sources are public open data: what it says are clues, and reports show no fine unless asked. */
  readonly openData: boolean;
  readonly disclaimer: string;
}
