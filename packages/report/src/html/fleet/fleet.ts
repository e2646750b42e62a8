import type { Bundle, CivilDate, Disposition, ExposureClass, Force, Outcome, TimingState } from '@adempi/schema';

/** What a folder of a batch holds, as far as its page tells it. */
export interface Fleet {
  readonly asOf: CivilDate;
  readonly knownAt: CivilDate | null;
  readonly assumeUnchanged: boolean;
  readonly profile: string | null;
  readonly tool: { readonly name: string; readonly version: string };
  readonly packs: readonly Pick<Bundle['packs'][number], 'id' | 'version' | 'digest' | 'horizon'>[];
  /** Enti that were assessed: as many as `enti`. */
  readonly judged: number;
  /** How many of them are known by open data alone. */
  readonly openData: number;
  /** Enti and rows that could not be used. */
  readonly errors: number;
  /** Facts on which sources contradict each other. */
  readonly conflicts: number;
  /** Told of all that rests on open data. */
  readonly note: string | null;
  readonly disclaimer: string;
  /** Outcomes that are listed finding by finding. */
  readonly show: readonly Outcome[];
  readonly enti: readonly FleetEnte[];
  readonly rules: readonly FleetRule[];
  /** What findings say, each once; those of enti point here. */
  readonly kinds: readonly FindingKind[];
  readonly registry: readonly FleetSource[];
  readonly sources: readonly FleetSource[];
}

/** How many came out how, in the order of `COUNTED_OUTCOMES`. */
export type Counts6 = readonly number[];

/** One ente of a batch. */
export interface FleetEnte {
  /** Empty where it is not known. */
  readonly codiceIstat: string;
  readonly codiceIpa: string;
  readonly denominazione: string;
  readonly provincia: string;
  readonly regione: string;
  readonly popolazione: number | null;
  /** Band of population: its first and last number of inhabitants, null in the last band; null where it is not known. */
  readonly band: { readonly from: number; readonly to: number | null } | null;
  /** Rules of law and guidelines. */
  readonly counts: Counts6;
  /** Duties of law that are not met; of open data alone, clues. */
  readonly breaches: number;
  /** How many of those the law attaches a fine to; null where the batch was not asked. */
  readonly fined: number | null;
  readonly nextDueDate: CivilDate | null;
  readonly conflicts: number;
  readonly findings: readonly FleetFinding[];
  /** How many enti of the folder have the same code: their findings cannot be told apart. 1 is the rule. */
  readonly sharedBy: number;
}

/** A finding: what it says, and about which item. */
export interface FleetFinding {
  /** Position in `kinds`. */
  readonly kind: number;
  readonly instance: string | null;
}

/** What a finding says, whoever it is about. */
export interface FindingKind {
  readonly ruleId: string;
  readonly outcome: Outcome;
  readonly timing: TimingState | null;
  readonly dueDate: CivilDate | null;
  readonly nextDueDate: CivilDate | null;
  /** Duty, term and exposure were all read in a source. */
  readonly isVerified: boolean;
  readonly disposition: Disposition;
  readonly waiverUntil: CivilDate | null;
  /** Null where the batch was not asked. */
  readonly exposure: ExposureClass | null;
}

/** A rule, and in how many enti it came out how. */
export interface FleetRule {
  readonly id: string;
  readonly title: string;
  readonly force: Force;
  /** Over enti. */
  readonly counts: Counts6;
  /** Places in acts, as lawyers write them; none where the rules of the batch are not at hand. */
  readonly norms: readonly string[];
}

/** A file that a batch was made from. */
export interface FleetSource {
  readonly name: string;
  readonly file: string;
  readonly date: CivilDate | null;
  readonly publisher: string;
  /** As SPDX writes it; null where the publisher does not say. */
  readonly licence: string | null;
  readonly url: string | null;
  readonly digest: string | null;
  /** Null of what a registry is built from. */
  readonly rows: number | null;
  readonly comuni: number | null;
  readonly unresolved: number | null;
}
