import type { Assessment, Finding, Timing } from './assessment.ts';
import type { CivilDate, MissingReason } from './common.ts';
import type { ExposureClass } from './rule.ts';

/** What a verdict may change with. `packs`: a pack that was applied on one side only. */
export type DiffCause = 'facts' | 'law' | 'packs' | 'time' | 'waiver' | 'options' | 'engine' | 'tool';

/** What an assessment was made from, besides its packs. */
export type InputName = 'state' | 'subject' | 'asOf' | 'knownAt' | 'assumeUnchanged' | 'profile' | 'waivers' | 'baseline' | 'lang' | 'engine' | 'tool';

/** An input that is not the same; a state is named by its digest, a tool by its version. */
export interface InputChange {
  readonly name: InputName;
  readonly before: string | boolean | null;
  readonly after: string | boolean | null;
}

/** A pack that is not the same; null where it was not applied. */
export interface PackChange {
  readonly id: string;
  readonly before: Assessment['packs'][number] | null;
  readonly after: Assessment['packs'][number] | null;
}

/** A fact as an assessment met it: with a value, or with the reason why it has none. */
export interface FactFace {
  /** Absent where it is missing, and for the closure of a collection. */
  readonly value?: unknown;
  readonly knownOn: CivilDate | null;
  /** Null of a fact that was known. */
  readonly why: MissingReason | null;
}

/** A fact that is not the same; null where no finding of that side looked at it. */
export interface FactChange {
  readonly fact: string;
  readonly label: string;
  readonly before: FactFace | null;
  readonly after: FactFace | null;
}

/** What decides in a finding: not its words, nor the days that are left. */
export interface FindingFace extends Pick<Finding, 'outcome' | 'force' | 'severity' | 'assurance' | 'disposition' | 'assumed'> {
  readonly timing: Omit<Timing, 'daysLeft'> | null;
  /** Class of exposure; null where there is none. */
  readonly exposure: ExposureClass | null;
  /** Stage of the procedure; null where there is no exposure. */
  readonly stage: string | null;
}

/** A finding that is not the same. */
export interface FindingChange {
  readonly ruleId: string;
  readonly packId: string;
  readonly title: string;
  /** Key of the item; null of a finding on the ente. */
  readonly item: string | null;
  /** Null: there was no such finding. */
  readonly before: FindingFace | null;
  readonly after: FindingFace | null;
  /** Its entries that differ; empty where it stands on one side only. */
  readonly fields: readonly (keyof Finding)[];
  /** Whether the verdict is another; false where only words, proofs or the days left differ. */
  readonly decides: boolean;
  /** The facts it looked at that are not the same, by address. */
  readonly facts: readonly FactChange[];
}

/** Two assessments, side by side. */
export interface AssessmentDiff {
  readonly inputs: readonly InputChange[];
  readonly packs: readonly PackChange[];
  /** By rule, then item. Each finding that differs, once. */
  readonly findings: readonly FindingChange[];
  /** The other parts of the assessments that differ, such as `summary`; `findings` where only their order does. */
  readonly parts: readonly (keyof Assessment)[];
  /** All facts that findings looked at and that are not the same, by address. */
  readonly facts: readonly FactChange[];
}

/** A change of a verdict, and where it comes from. */
export interface ExplainedChange extends FindingChange {
  readonly causes: readonly DiffCause[];
  /** False: it may be any of `causes`, and which one cannot be told; of none, nothing that is recorded explains it. */
  readonly isCertain: boolean;
}

/** Why a report does not hold. */
export type ReplayFault = 'state' | 'rules' | 'waivers' | 'content';

/** A report, made again from a state and from rules: `before` is what it says, `after` what came out. */
export interface Replay {
  readonly subject: Assessment['subject'];
  /** All that can be made again is as the report says. Another version of the tool alone is no fault. */
  readonly holds: boolean;
  /** By what differs: the state, the rules, and what the report says of them. */
  readonly faults: readonly ReplayFault[];
  readonly diff: AssessmentDiff;
}
